"""A signing key on paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.certificates.errors import KeyFileError
from training.certificates.keys import CROCKFORD, SigningKey
from training.certificates.paper import from_paper, on_paper

SEEDS = st.binary(min_size=32, max_size=32)


@given(SEEDS)
def test_what_is_on_paper_is_the_key(seed: bytes) -> None:
    lines = on_paper(SigningKey.from_seed(seed))
    assert [len(line) for line in lines] == [17] * 4
    assert from_paper("\n".join(lines)).seed == seed


@given(SEEDS, st.integers(0, 3), st.integers(0, 12), st.sampled_from(CROCKFORD))
def test_one_wrong_symbol_is_noticed_and_its_line_told(
    seed: bytes, line: int, place: int, symbol: str
) -> None:
    lines = [text.replace(" ", "") for text in on_paper(SigningKey.from_seed(seed))]
    slip = lines[line][:place] + symbol + lines[line][place + 1 :]
    if slip == lines[line]:
        return
    with pytest.raises(KeyFileError, match=f"Line {line + 1} "):
        from_paper("\n".join([*lines[:line], slip, *lines[line + 1 :]]))


@given(SEEDS, st.integers(0, 3), st.integers(0, 11))
def test_two_symbols_that_changed_places_are_noticed(seed: bytes, line: int, place: int) -> None:
    lines = [text.replace(" ", "") for text in on_paper(SigningKey.from_seed(seed))]
    one, two = lines[line][place], lines[line][place + 1]
    slip = lines[line][:place] + two + one + lines[line][place + 2 :]
    if one == two:
        return
    with pytest.raises(KeyFileError, match=f"Line {line + 1} "):
        from_paper("\n".join([*lines[:line], slip, *lines[line + 1 :]]))


def test_small_letters_hyphens_and_letters_like_figures_do_not_matter() -> None:
    key = SigningKey.from_seed(bytes(32))
    copied = "\n\n".join(on_paper(key)).lower().replace("0", "o").replace(" ", "-")
    assert from_paper(copied).seed == key.seed


@pytest.mark.parametrize("text", ["", "0000", "\n".join(["0000 0000 0000 00"] * 3)])
def test_a_missing_line_is_told(text: str) -> None:
    with pytest.raises(KeyFileError, match="4 lines"):
        from_paper(text)


@given(st.text())
def test_any_text_at_all_is_a_key_or_refused(text: str) -> None:
    with pytest.raises(KeyFileError):
        from_paper(text)


def test_a_number_too_large_for_a_seed_is_refused() -> None:
    line = "Z" * 13
    for check in CROCKFORD + "*~$=U":
        lines = [line + check] + ["0" * 14] * 3
        with pytest.raises(KeyFileError, match="Line"):
            from_paper("\n".join(lines))
