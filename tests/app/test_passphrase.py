import pytest

from tests.support.one_screen import OneScreen
from training.app.screens.passphrase import EMPTY, WRONG, PassphraseScreen


async def test_what_is_typed_is_handed_over_and_never_shown() -> None:
    app = OneScreen(PassphraseScreen())
    async with app.run_test() as pilot:
        await pilot.press(*"three hats")
        assert "three" not in app.words
        assert "hats" not in app.words
        await pilot.press("enter")
        assert app.answers == ["three hats"]


async def test_it_says_whose_passphrase_is_asked_for() -> None:
    app = OneScreen(PassphraseScreen())
    async with app.run_test():
        assert "school's passphrase" in app.words
        assert WRONG not in app.words


async def test_after_a_wrong_one_it_says_so() -> None:
    app = OneScreen(PassphraseScreen(wrong=True))
    async with app.run_test(size=(60, 20)):
        assert WRONG in app.words


@pytest.mark.parametrize("keys", [["escape"], ["x", "escape"], ["tab", "tab", "enter"]])
async def test_going_back_gives_nothing(keys: list[str]) -> None:
    app = OneScreen(PassphraseScreen())
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        assert app.answers == [None]


async def test_the_mouse_goes_on_and_back() -> None:
    app = OneScreen(PassphraseScreen())
    async with app.run_test() as pilot:
        await pilot.press("x")
        await pilot.click("WideKey:first-of-type")
        assert app.answers == ["x"]
    app = OneScreen(PassphraseScreen())
    async with app.run_test() as pilot:
        await pilot.click("WideKey:last-of-type")
        assert app.answers == [None]


async def test_an_empty_line_is_not_handed_over() -> None:
    app = OneScreen(PassphraseScreen())
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert app.answers == []
        assert EMPTY in app.words
        await pilot.press("a", "enter")
        assert app.answers == ["a"]
