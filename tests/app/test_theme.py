import pytest
from textual.color import Color
from textual.theme import Theme

from training.app.theme import PAIRS, THEMES

ENOUGH = 4.5
"""The ratio that WCAG 2.2 asks of words (1.4.3, level AA)."""


def ratio(one: str, other: str) -> float:
    """WCAG's contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """WCAG's relative luminance."""
    shares = (channel / 255 for channel in Color.parse(colour).rgb)
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_ratio_is_the_one_that_wcag_means() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=[theme.name for theme in THEMES])
@pytest.mark.parametrize("pair", PAIRS, ids=[" on ".join(pair) for pair in PAIRS])
def test_words_can_be_read_on_their_ground(theme: Theme, pair: tuple[str, str]) -> None:
    words, ground = (theme.variables[each] for each in pair)
    assert ratio(words, ground) >= ENOUGH


def test_every_theme_has_the_same_variables() -> None:
    first, *others = ({*theme.variables} for theme in THEMES)
    assert all(names == first for names in others)


def test_the_high_contrast_theme_is_more_than_enough() -> None:
    high = next(theme for theme in THEMES if theme.name == "high-contrast")
    assert all(ratio(high.variables[a], high.variables[b]) >= 7 for a, b in PAIRS)
