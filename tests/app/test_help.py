import pytest
from textual.screen import Screen

from tests.support.one_screen import OneScreen
from training.app.screens.breath import BreathScreen
from training.app.screens.help import HelpScreen
from training.app.screens.trouble import TroubleScreen, is_trouble
from training.app.widgets.enter_button import EnterButton
from training.core.text import Paragraph, Run
from training.disk.errors import DiskFull
from training.library.errors import NoHelpPages
from training.library.reference.help import HelpPage
from training.school.errors import NoSchool

SIZES = [(60, 20), (80, 24), (120, 40)]


def page(title: str, *paragraphs: str) -> HelpPage:
    text = tuple(Paragraph(runs=(Run(text=paragraph),)) for paragraph in paragraphs)
    return HelpPage(title=title, text=text)


WHO = page("Who can help?", "Tell your teacher.", "Call Childline on 0800 1111.")
BREATH = page("Take a breath", "You can stop here. Nothing is lost.")
LONG = page("Who can help?", *(f"Line {number} of many." for number in range(40)))


@pytest.mark.parametrize("size", SIZES)
async def test_help_says_who_can_help(size: tuple[int, int]) -> None:
    app = OneScreen(HelpScreen(WHO))
    async with app.run_test(size=size):
        for said in ("Who can help?", "Tell your teacher.", "Childline on 0800 1111.", "Back"):
            assert said in app.words


@pytest.mark.parametrize("size", SIZES)
async def test_the_breath_says_that_nothing_is_lost(size: tuple[int, int]) -> None:
    app = OneScreen(BreathScreen(BREATH))
    async with app.run_test(size=size):
        assert "You can stop here. Nothing is lost." in app.words
        assert "I am ready" in app.words


@pytest.mark.parametrize("key", ["enter", "space", "b", "escape", "h"])
async def test_any_likely_key_closes_help(key: str) -> None:
    app = OneScreen(HelpScreen(WHO))
    async with app.run_test() as pilot:
        await pilot.press(key)
        await pilot.pause()
    assert app.answers == [None]


@pytest.mark.parametrize("key", ["enter", "space", "b", "escape", "t"])
async def test_any_likely_key_ends_the_breath(key: str) -> None:
    app = OneScreen(BreathScreen(BREATH))
    async with app.run_test() as pilot:
        await pilot.press(key)
        await pilot.pause()
    assert app.answers == [None]
    assert app.asked == []


async def test_h_in_a_breath_asks_for_help() -> None:
    app = OneScreen(BreathScreen(BREATH))
    async with app.run_test() as pilot:
        await pilot.press("h")
        await pilot.pause()
    assert app.answers == [None]
    assert app.asked == ["HelpAsked"]


@pytest.mark.parametrize("screen", [HelpScreen(WHO), BreathScreen(BREATH), TroubleScreen("No.")])
async def test_the_button_can_be_clicked(screen: Screen[None]) -> None:
    app = OneScreen(screen)
    async with app.run_test() as pilot:
        await pilot.click(EnterButton)
        await pilot.pause()
    assert app.answers == [None]


@pytest.mark.parametrize("screen", [HelpScreen, BreathScreen])
@pytest.mark.parametrize("size", SIZES)
async def test_a_long_page_says_so_and_scrolls_and_keeps_its_button(
    screen: type[HelpScreen | BreathScreen], size: tuple[int, int]
) -> None:
    app = OneScreen(screen(LONG))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert "more below" in app.words
        assert "Enter" in app.words
        assert "Line 39" not in app.words
        for _ in range(20):
            await pilot.press("down")
            await pilot.pause()
        assert "Line 39" in app.words
        assert "Enter" in app.words


async def test_trouble_begins_with_a_capital_and_says_all_of_it() -> None:
    app = OneScreen(TroubleScreen("there is no school in [/x]. Make one with `training setup`."))
    async with app.run_test() as pilot:
        words = app.words.replace("┃ ┃ ", "")
        assert "There is no school in [/x]. Make one with `training setup`." in words
        await pilot.press("enter")
        await pilot.pause()
    assert app.answers == [None]


@pytest.mark.parametrize("error", [NoSchool("x"), DiskFull("x"), NoHelpPages()])
def test_what_a_person_can_put_right_is_trouble(error: Exception) -> None:
    assert is_trouble(error)


def test_a_fault_of_ours_is_no_trouble() -> None:
    assert not is_trouble(KeyError("x"))
