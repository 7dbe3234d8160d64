"""The screen that prints: the ways to print, how far it is, stopping, and where the file lies."""

from asyncio import Event
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.support.one_screen import OneScreen
from training.app.screens.print_certificates import (
    LAYOUTS,
    STOPPED,
    InFile,
    PrintScreen,
    Stopped,
    ToPrint,
)
from training.app.widgets.wide_key import WideKey
from training.disk.errors import DiskFull
from training.reports.printed.certificates.layout import Layout

PLACE = Path("/home/office/Documents/certificates-robins-2026-11-22.pdf")


class Printer:
    """Prints at once; or tells how far it is, and goes on when the test says so."""

    def __init__(self, told: int | None = None, trouble: Exception | None = None) -> None:
        self.layouts: list[str] = []
        self.go_on = Event()
        self._told = told
        self._trouble = trouble

    async def __call__(
        self, layout: str, tell: Callable[[int], None], is_stopped: Callable[[], bool]
    ) -> InFile:
        self.layouts.append(layout)
        if self._trouble:
            raise self._trouble
        if self._told is not None:
            tell(self._told)
            await self.go_on.wait()
        if is_stopped():
            raise Stopped
        return InFile(PLACE, unshown="小")


def app_of(printer: Printer, to_print: ToPrint | None = None) -> OneScreen[None]:
    return OneScreen(PrintScreen(to_print or ToPrint("Robins", 59, waiting=3), printer))


@pytest.mark.parametrize(("key", "layout"), [(key, layout) for key, _, layout in LAYOUTS])
async def test_a_number_prints_in_a_layout_and_the_place_of_the_file_is_told(
    key: str, layout: str
) -> None:
    printer = Printer()
    app = app_of(printer)
    async with app.run_test() as pilot:
        assert "59 certificates of Robins are signed." in app.words
        assert "3 are still waiting to be signed." in app.words
        await pilot.press(key)
        assert "59 certificates are in this file:" in app.words
        assert str(PLACE) in app.words
        assert "3 are still waiting to be signed." in app.words
        assert "U+5C0F" in app.words
        await pilot.press("b")
    assert printer.layouts == [layout]
    assert app.answers == [None]


def test_every_layout_is_offered() -> None:
    assert [layout for _, _, layout in LAYOUTS] == list(Layout)


async def test_arrows_and_enter_and_the_mouse_choose_too() -> None:
    printer = Printer()
    app = app_of(printer)
    async with app.run_test() as pilot:
        await pilot.press("down", "enter")
        await pilot.press("p")
        await pilot.click(list(app.screen.query(WideKey))[2])
    assert printer.layouts == ["four", "cards"]


async def test_how_far_it_is_is_shown_and_a_second_press_prints_nothing_more() -> None:
    printer = Printer(told=12)
    app = app_of(printer)
    async with app.run_test() as pilot:
        await pilot.press("1", "2", "3")
        assert "Printing … 12 of 59" in app.words
        assert app.lines[-1].split() == ["h", "help", "b", "stop"]
        printer.go_on.set()
        await pilot.pause()
        assert str(PLACE) in app.words
        assert app.lines[-1].split() == ["h", "help", "b", "back"]
    assert printer.layouts == ["full"]


@pytest.mark.parametrize("key", ["b", "escape", "enter"])
async def test_it_can_be_stopped_and_done_anew(key: str) -> None:
    printer = Printer(told=12)
    app = app_of(printer)
    async with app.run_test() as pilot:
        await pilot.press("1", key)
        assert "Stopping" in app.words
        assert app.is_showing
        printer.go_on.set()
        await pilot.pause()
        assert STOPPED in app.words
        assert str(PLACE) not in app.words
        await pilot.press("p", "2")
        assert str(PLACE) in app.words
    assert printer.layouts == ["full", "four"]


async def test_a_screen_that_is_closed_meanwhile_stops_it() -> None:
    printer = Printer(told=1)
    app = app_of(printer)
    asked: list[Callable[[], bool]] = []

    async def keep(
        layout: str, tell: Callable[[int], None], is_stopped: Callable[[], bool]
    ) -> InFile:
        asked.append(is_stopped)
        return await printer(layout, tell, is_stopped)

    app = OneScreen(PrintScreen(ToPrint("Robins", 2), keep))
    async with app.run_test() as pilot:
        await pilot.press("1")
        assert [is_stopped() for is_stopped in asked] == [False]
    assert [is_stopped() for is_stopped in asked] == [True]


async def test_a_full_disk_is_told_in_words_and_it_can_be_tried_again() -> None:
    app = app_of(Printer(trouble=DiskFull("There is no room left. Make room.")))
    async with app.run_test() as pilot:
        await pilot.press("1")
        assert "No file was made. There is no room left. Make room." in app.words
        await pilot.press("p")
        assert "One a page" in app.words


async def test_what_has_run_out_and_what_proves_nothing_is_told() -> None:
    app = app_of(Printer(), ToPrint("Staff", 2, ended=1, practice=True))
    async with app.run_test() as pilot:
        await pilot.press("1")
        assert "Of these have run out: 1." in app.words
        assert "proves nothing" in app.words
        assert "waiting" not in app.words


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_all_of_it_is_in_sight(size: tuple[int, int]) -> None:
    app = app_of(Printer())
    async with app.run_test(size=size) as pilot:
        assert all(label in app.words for _, label, _ in LAYOUTS)
        await pilot.press("1")
        assert all(word in app.words for word in ("Documents", "another way", "Back", "U+5C0F"))
        assert max(map(cell_len, app.lines)) <= size[0]


async def test_help_lists_the_keys() -> None:
    app = app_of(Printer())
    async with app.run_test() as pilot:
        await pilot.press("h")
        assert app.asked == ["HelpAsked"]
