"""The first list of people, taken in on the way through the set-up."""

import os
from datetime import date
from pathlib import Path

import pytest
from textual.app import App
from textual.pilot import Pilot

from tests.support.commands import PASSPHRASE, typed
from tests.support.whole_app import until, words
from training.actions.change_people import carry_out
from training.actions.import_people import Import, Orders, list_file, plan_import
from training.actions.make_school import make_school
from training.app.first_list import FirstList, Lists
from training.app.screens.wizard.class_list import NO_FILE
from training.app.theme import THEMES
from training.disk.errors import DiskFull
from training.school.folder import SchoolFolder
from training.school.school import School

TODAY = date(2026, 11, 22)
ROSTER = "Forename,Surname,Class,Year\nAisha,Bello,Robins,2\nBen,Tovey,Robins,2\n"

pytestmark = pytest.mark.usefixtures("quick_pilot")


class Listing(App[int]):
    """Only this part of the set-up, for a school that was just made; it returns how many came."""

    def __init__(self, folder: Path, refusals: int = 0) -> None:
        super().__init__()
        self._folder = SchoolFolder(folder)
        self._refusals = refusals
        for ours in THEMES:
            self.register_theme(ours)
        self.theme = "evening"

    def on_mount(self) -> None:
        """Ask for the list."""
        self.run_worker(self._run())

    async def _run(self) -> None:
        self.exit(await FirstList(Lists(self._look, self._take_in), self.push_screen_wait).run())

    def _look(self, file: Path) -> Import:
        return plan_import(self._folder, list_file(file), Orders(), TODAY, os.urandom)

    def _take_in(self, shown: Import) -> None:
        if self._refusals:
            self._refusals -= 1
            raise DiskFull("There is no room left for the list of people.")
        carry_out(self._folder, shown.change)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "school"
    make_school(folder, School(name="Elm Park"), PASSPHRASE, TODAY, os.urandom)
    return folder


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    roster = tmp_path / "our classes.csv"
    roster.write_text(ROSTER, encoding="utf-8")
    return roster


def names(folder: Path) -> list[str]:
    return sorted(person.name for person in SchoolFolder(folder).people.read().people.here)


async def asks(pilot: Pilot[int], *said: str) -> None:
    await until(pilot, lambda: all(each in words(pilot) for each in said))
    await pilot.pause()


async def name(pilot: Pilot[int], file: str) -> None:
    """Name a file and look at it."""
    await asks(pilot, "Your class list")
    await pilot.press("end", "ctrl+u")
    await pilot.press(*file, "enter")


async def test_the_list_is_shown_in_the_commands_own_words_and_taken_in(
    folder: Path, roster: Path, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    line = ("people", "import", roster, "--dry-run", "--school", folder, "--passphrase-file")
    wanted = [each for each in typed(*line, secret).out.splitlines() if "Nothing was" not in each]
    app = Listing(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await name(pilot, f"'{roster}'")
        await asks(pilot, "Is this your list?", *wanted)
        assert names(folder) == []
        await pilot.press("enter")
        await asks(pilot, "Is this your list?")
        assert names(folder) == []
        await pilot.press("1")
        await until(pilot, lambda: app.return_value is not None)
    assert app.return_value == 2
    assert names(folder) == ["Aisha B", "Ben T"]


@pytest.mark.parametrize("keys", [["escape"], ["3"], ["q"]])
async def test_who_does_it_later_has_taken_nobody_in(
    folder: Path, roster: Path, keys: list[str]
) -> None:
    app = Listing(folder)
    async with app.run_test() as pilot:
        await name(pilot, str(roster))
        await asks(pilot, "Is this your list?")
        await pilot.press(*keys)
    assert app.return_value == 0
    assert names(folder) == []


async def test_a_file_that_will_not_do_is_told_and_another_can_be_named(
    folder: Path, roster: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "list.xlsx"
    picture.write_bytes(b"PK\x03\x04" + bytes(80))
    app = Listing(folder)
    async with app.run_test() as pilot:
        await asks(pilot, "Your class list")
        await pilot.press("enter")
        await asks(pilot, f"◆ {NO_FILE}")
        for wrong, said in (
            (tmp_path / "gone.csv", "cannot be found"),
            (tmp_path, "That is a folder"),
            (picture, "Save As"),
            ("x" * 300, "too long"),
        ):
            await name(pilot, str(wrong))
            await asks(pilot, said, "Back to the file's name")
            await pilot.press("enter")
        await name(pilot, str(roster))
        await asks(pilot, "Is this your list?")
        await pilot.press("2")
        await asks(pilot, "Your class list", "our classes.csv")
        await pilot.press("escape")
    assert app.return_value == 0


async def test_a_list_with_nothing_new_in_it_cannot_be_agreed_to(
    folder: Path, roster: Path
) -> None:
    roster.write_text("Forename,Surname,Class,Year\n,,Robins,2\n", encoding="utf-8")
    app = Listing(folder)
    async with app.run_test() as pilot:
        await name(pilot, str(roster))
        await asks(pilot, "Is this your list?", "0 added")
        assert "Take it in" not in words(pilot)
        await pilot.press("1")
        await asks(pilot, "Is this your list?")
        await pilot.press("3")
    assert names(folder) == []


async def test_on_a_full_disk_nobody_is_taken_in_and_the_file_need_not_be_named_again(
    folder: Path, roster: Path
) -> None:
    app = Listing(folder, refusals=1)
    async with app.run_test() as pilot:
        await name(pilot, str(roster))
        await asks(pilot, "Is this your list?")
        await pilot.press("1")
        await asks(pilot, "There is no room left for the list of people.")
        await pilot.press("enter")
        await asks(pilot, "Your class list", "our classes.csv")
        assert names(folder) == []
        await pilot.press("enter")
        await asks(pilot, "Is this your list?")
        await pilot.press("1")
        await until(pilot, lambda: app.return_value is not None)
    assert app.return_value == 2


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_a_long_list_can_be_turned_and_its_ways_on_stay_in_sight(
    folder: Path, roster: Path, size: tuple[int, int]
) -> None:
    children = "".join(f"Child,Number{number},Robins,2\n" for number in range(1, 100))
    roster.write_text(f"Forename,Surname,Class,Year\n{children}Last,Zed,Robins,2\n")
    app = Listing(folder)
    async with app.run_test(size=size) as pilot:
        await name(pilot, str(roster))
        await asks(pilot, "Is this your list?", "100 added", "Take it in", "Another file", "Later")
        column = app.screen.query_one(".wall VerticalScroll")
        ways = app.screen.query(".ways").first()
        assert ways.region.bottom <= column.region.bottom
        told = app.screen.query_one(".told")
        assert told.scroll_y == 0
        for _ in range(40):
            await pilot.press("pagedown")
        assert told.scroll_y == told.max_scroll_y > 0
        await pilot.press("3")
