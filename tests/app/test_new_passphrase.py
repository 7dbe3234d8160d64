import pytest

from tests.support.one_screen import OneScreen
from training.app.screens.new_passphrase import DIFFERENT, SHORT, NewPassphraseScreen

LONG = "three odd teapots"


def choosing() -> OneScreen[str]:
    return OneScreen(NewPassphraseScreen("Priya Desai"))


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_it_says_what_makes_a_good_one_and_what_not_to_use(size: tuple[int, int]) -> None:
    app = choosing()
    async with app.run_test(size=size):
        for said in ("Priya Desai", "12 characters or more", "not the password for", "Keep it"):
            assert said in app.words


async def test_typed_twice_alike_it_is_handed_over_and_never_shown() -> None:
    app = choosing()
    async with app.run_test() as pilot:
        await pilot.press(*LONG, "enter", *LONG)
        assert "teapots" not in app.words
        await pilot.press("enter")
        assert app.answers == [LONG]


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [("short", "short", SHORT), (" " * 20, " " * 20, SHORT), (LONG, "three odd teapot", DIFFERENT)],
)
async def test_a_short_one_and_two_that_differ_are_typed_again(
    first: str, second: str, said: str
) -> None:
    app = choosing()
    async with app.run_test() as pilot:
        await pilot.press(*first, "enter", *second, "enter")
        await pilot.pause()
        assert said in app.words
        assert app.answers == []
        await pilot.press(*LONG, "enter", *LONG, "enter")
        assert app.answers == [LONG]


@pytest.mark.parametrize("keys", [["escape"], ["x", "escape"], ["tab", "tab", "tab", "enter"]])
async def test_going_back_gives_nothing(keys: list[str]) -> None:
    app = choosing()
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        assert app.answers == [None]


async def test_the_mouse_keeps_it_and_goes_back() -> None:
    app = choosing()
    async with app.run_test() as pilot:
        await pilot.press(*LONG, "tab", *LONG)
        await pilot.click("WideKey:first-of-type")
        assert app.answers == [LONG]
    app = choosing()
    async with app.run_test() as pilot:
        await pilot.click("WideKey:last-of-type")
        assert app.answers == [None]
