"""The set-up from the first question to the key on paper, through the real app."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Event as Gate

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from tests.support.whole_app import until, words
from training.actions.change_people import carry_out
from training.actions.import_people import Orders, list_file, plan_import
from training.actions.make_school import make_school
from training.actions.paper_key import PaperKey
from training.actions.unlock import unlocks
from training.app.first_list import Lists
from training.app.first_run import FirstRunApp
from training.app.founding import Outcome
from training.app.screens.too_small import TooSmallScreen
from training.app.screens.wizard.leaving import NOT_ON_PAPER, NOTHING_MADE
from training.app.screens.wizard.paper import WRONG
from training.app.screens.wizard.passphrase import DIFFER
from training.app.screens.wizard.phases import NONE
from training.app.widgets.ask_line import AskLine
from training.app.widgets.bars import Key
from training.app.widgets.key_row import KeyRow
from training.app.widgets.wide_key import WideKey
from training.core.module import Audience
from training.disk.errors import DiskFull
from training.school.folder import SchoolFolder
from training.school.page_file import read_page
from training.school.school import School

PASSPHRASE = "otter kettle ladder plum"
TODAY = date(2026, 11, 22)
PAPER = PaperKey(fingerprint="AAAA-BBBB", lines=("0000 1", "0000 2", "0000 3", "4XYZ 5"))

pytestmark = pytest.mark.usefixtures("quick_pilot")

Make = Callable[[School, str], PaperKey]


class Making:
    """Makes nothing, and remembers what it was asked to make; refuses so many times."""

    def __init__(self, refusals: int = 0) -> None:
        self.made: list[tuple[School, str]] = []
        self._refusals = refusals

    def __call__(self, school: School, passphrase: str) -> PaperKey:
        """Remember it, or refuse."""
        if self._refusals:
            self._refusals -= 1
            raise DiskFull("There is no room left for the new school.")
        self.made.append((school, passphrase))
        return PAPER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "school"


def app_for(folder: Path, make: Make | None = None) -> FirstRunApp:
    """The app; without a `make` of the test's own it makes a real school."""

    def really(school: School, passphrase: str) -> PaperKey:
        return make_school(folder, school, passphrase, TODAY, os.urandom)

    lists = Lists(
        look=lambda file: plan_import(
            SchoolFolder(folder), list_file(file), Orders(), TODAY, os.urandom
        ),
        take_in=lambda shown: carry_out(SchoolFolder(folder), shown.change),
    )
    return FirstRunApp(folder, make or really, lists)


async def asks(pilot: Pilot[Outcome], *said: str) -> None:
    """Wait for a page that says all of that, and for its line to be ready."""
    await until(pilot, lambda: all(each in words(pilot) for each in said))
    await pilot.pause()


async def write(pilot: Pilot[Outcome], *answers: str) -> None:
    """Type answers, each ended by Enter."""
    for answer in answers:
        await pilot.press(*answer, "enter")
        await pilot.pause()


async def to_passphrase(pilot: Pilot[Outcome]) -> None:
    """Through every page by the keys, with some of the answers."""
    await asks(pilot, "Make our school")
    await pilot.press("1")
    await asks(pilot, "What is our school called?", "Step 1 of 8")
    await write(pilot, "Elm Park")
    await asks(pilot, "Which years do we teach?")
    await pilot.press("2", "enter")
    await asks(pilot, "Who leads the school?")
    await write(pilot, "Mrs Lee", "")
    await asks(pilot, "safeguarding lead")
    await write(pilot, "Mr K", "")
    await asks(pilot, "Whom can pupils tell?")
    await write(pilot, "")
    await asks(pilot, "Whom does the school ring?")
    await write(pilot, "", "duty line 01632 960001")
    await asks(pilot, "Papers and certificates")
    await write(pilot, "Mr Ahmed", "https://elm.example/v")
    await asks(pilot, "A passphrase for the grown-ups", "Step 8 of 8")


async def to_paper(pilot: Pilot[Outcome]) -> None:
    """On to the key."""
    await to_passphrase(pilot)
    await write(pilot, PASSPHRASE, PASSPHRASE)
    await asks(pilot, "Write this down")


async def test_a_school_is_set_up_with_the_keys_alone(folder: Path) -> None:
    app = app_for(folder)
    async with app.run_test() as pilot:
        await to_passphrase(pilot)
        assert not folder.exists()
        await write(pilot, PASSPHRASE, PASSPHRASE)
        await asks(pilot, "Write this down", "Line 4")
        line = words(pilot).split("Line 4")[1].split()[0]
        await pilot.press("enter")
        await asks(pilot, "Is it on the paper?")
        assert line not in words(pilot)
        await write(pilot, line.lower())
        await asks(pilot, "Your class list", "Later")
        await pilot.press("escape")
        await asks(pilot, "Elm Park is ready", "training people import FILE")
        await pilot.press("1")
    assert app.return_value is Outcome.OPEN
    page = read_page(folder)
    assert page.name == "Elm Park"
    assert page.phases == (Audience.KS1, Audience.UPPER_KS2)
    assert page.verify_address == "https://elm.example/v"
    assert page.facts == {
        "head_name": "Mrs Lee",
        "dsl_name": "Mr K",
        "duty_line": "duty line 01632 960001",
        "data_lead_name": "Mr Ahmed",
    }
    assert unlocks(folder, PASSPHRASE)


async def click(pilot: Pilot[Outcome], kind: type[Static], says: str) -> None:
    """Click the widget of that kind that says so."""
    there = [each for each in pilot.app.screen.query(kind) if says in str(each.render())]
    await pilot.click(there[0])
    await pilot.pause()


async def fill(pilot: Pilot[Outcome], *answers: str) -> None:
    """Click each line and type into it, then click Next."""
    lines = list(pilot.app.screen.query(Input))
    for line, answer in zip(lines, answers, strict=True):
        await pilot.click(line)
        await pilot.press(*answer)
    await click(pilot, WideKey, "Next")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_school_is_set_up_with_the_mouse(folder: Path, size: tuple[int, int]) -> None:
    make = Making()
    app = app_for(folder, make)
    async with app.run_test(size=size) as pilot:
        await asks(pilot, "Make our school")
        await click(pilot, WideKey, "Make our school")
        await asks(pilot, "What is our school called?")
        await fill(pilot, "Elm Park")
        await asks(pilot, "Which years do we teach?")
        await pilot.click(app.screen.query(KeyRow).first())
        await click(pilot, WideKey, "Next")
        for title in ("leads", "worried", "pupils tell", "ring", "Papers"):
            await asks(pilot, title)
            await fill(pilot, *("" for _ in app.screen.query(Input)))
        await asks(pilot, "A passphrase")
        await click(pilot, WideKey, "Show it")
        await fill(pilot, PASSPHRASE, PASSPHRASE)
        await asks(pilot, "Write this down")
        await click(pilot, WideKey, "I have written it down")
        await asks(pilot, "Is it on the paper?")
        await click(pilot, WideKey, "Show the key again")
        await asks(pilot, "4XYZ 5")
        await click(pilot, WideKey, "I have written it down")
        await asks(pilot, "Is it on the paper?")
        await pilot.press(*"4xyz")
        await click(pilot, WideKey, "Check")
        await asks(pilot, "Your class list")
        await click(pilot, WideKey, "Later")
        await asks(pilot, "Elm Park is ready")
        await click(pilot, WideKey, "The paper key again")
        await asks(pilot, "4XYZ 5")
        await click(pilot, Key, "Leave")
        await asks(pilot, "Leave?")
        await click(pilot, WideKey, "Leave")
    assert app.return_value is Outcome.LEAVE
    assert make.made == [
        (School(name="Elm Park", phases=(Audience.LOWER_KS2, Audience.UPPER_KS2)), PASSPHRASE)
    ]


async def test_who_goes_back_and_forth_finds_every_answer_again(folder: Path) -> None:
    make = Making()
    app = app_for(folder, make)
    async with app.run_test() as pilot:
        await to_passphrase(pilot)
        await write(pilot, "short")
        for title in ("Papers", "ring", "pupils tell", "worried", "leads", "Which years", "called"):
            await pilot.press("pageup")
            await asks(pilot, title)
        assert "Elm Park" in words(pilot)
        await pilot.press("pageup")
        await asks(pilot, "Make our school")
        await pilot.press("1")
        await asks(pilot, "Step 1 of 8", "Elm Park")
        await pilot.press("enter")
        await asks(pilot, "Which years")
        assert [str(row.render()).count("■") for row in app.screen.query(KeyRow)] == [1, 0, 1]
        await pilot.press("enter")
        await asks(pilot, "Mrs Lee")
        await pilot.press("enter", "enter")
        await asks(pilot, "Mr K")
        await pilot.press("enter", "enter")
        await asks(pilot, "pupils tell")
        await pilot.press("enter")
        await asks(pilot, "duty line 01632")
        await pilot.press("enter", "enter")
        await asks(pilot, "Mr Ahmed", "https://elm.example/v")
        await pilot.press("enter", "enter")
        await asks(pilot, "5 of 12 characters")
        assert "short" not in words(pilot)
    assert make.made == []


@pytest.mark.parametrize("key", ["escape", "q"])
@pytest.mark.parametrize("way", ["y", "n"])
async def test_leaving_is_asked_for_once_more_and_makes_nothing(
    folder: Path, key: str, way: str
) -> None:
    app = app_for(folder)
    async with app.run_test() as pilot:
        await asks(pilot, "Make our school")
        await pilot.press("1", *"Elm", "enter")
        await asks(pilot, "Which years")
        await pilot.press("3", key)
        await asks(pilot, NOTHING_MADE)
        await pilot.press(way)
        if way == "n":
            await asks(pilot, "Which years")
            assert [str(row.render()).count("■") for row in app.screen.query(KeyRow)] == [1, 1, 0]
            await pilot.press("escape")
            await asks(pilot, NOTHING_MADE)
            await pilot.press("enter")
            await asks(pilot, "Which years")
            await pilot.press("escape")
            await asks(pilot, NOTHING_MADE)
            await pilot.press("y")
    assert app.return_value is Outcome.LEAVE
    assert not folder.exists()


@pytest.mark.parametrize(
    ("keys", "outcome"),
    [
        (["2"], Outcome.PRACTISE),
        (["down", "enter"], Outcome.PRACTISE),
        (["3"], Outcome.LEAVE),
        (["q"], Outcome.LEAVE),
        (["escape"], Outcome.LEAVE),
    ],
)
async def test_the_welcome_has_two_other_ways(
    folder: Path, keys: list[str], outcome: Outcome
) -> None:
    app = app_for(folder)
    async with app.run_test() as pilot:
        await asks(pilot, "Make our school", "It will lie in")
        await pilot.press(*keys)
    assert app.return_value is outcome
    assert not folder.exists()


async def test_what_does_not_fit_is_told_and_stays_to_be_mended(folder: Path) -> None:
    app = app_for(folder)
    async with app.run_test() as pilot:
        await asks(pilot, "Make our school")
        await pilot.press("1")
        await asks(pilot, "Step 1 of 8")
        await pilot.press("enter")
        await asks(pilot, "◆ The school needs a name")
        await write(pilot, "Elm")
        await asks(pilot, "Which years")
        await pilot.press("1", "2", "3", "enter")
        await asks(pilot, f"◆ {NONE}")
        await pilot.press("up", "space", "enter")
        await asks(pilot, "leads")
        await pilot.press(*["enter"] * 7)
        await asks(pilot, "Papers")
        await write(pilot, "", "elm")
        await asks(pilot, "◆ Write the whole address")
        assert "elm" in words(pilot)


async def test_a_passphrase_must_be_long_and_twice_the_same_and_is_hidden(folder: Path) -> None:
    app = app_for(folder, Making())
    async with app.run_test() as pilot:
        await to_passphrase(pilot)
        await write(pilot, "odd teapots", "odd teapots")
        await asks(pilot, "◆ That is too short", "11 of 12 characters")
        assert "teapots" not in words(pilot)
        await pilot.press("end", *" sing")
        await asks(pilot, "16 characters: long enough")
        await pilot.press("f2")
        await asks(pilot, "odd teapots sing")
        await pilot.press("f2", "enter", "enter")
        await asks(pilot, f"◆ {DIFFER}")
        assert "teapots" not in words(pilot)


async def test_on_a_full_disk_nothing_typed_is_lost(folder: Path) -> None:
    make = Making(refusals=1)
    app = app_for(folder, make)
    async with app.run_test() as pilot:
        await to_passphrase(pilot)
        await write(pilot, PASSPHRASE, PASSPHRASE)
        await asks(pilot, "There is no room left for the new school.", "Back to the last step")
        await pilot.press("enter")
        await asks(pilot, "A passphrase", "24 characters: long enough")
        await pilot.press("down", "enter")
        await asks(pilot, "Write this down")
    assert [school.name for school, _ in make.made] == ["Elm Park"]


async def test_the_key_cannot_be_passed_by_without_its_paper(folder: Path) -> None:
    app = app_for(folder, Making())
    async with app.run_test() as pilot:
        await to_paper(pilot)
        await pilot.press("enter")
        await asks(pilot, "Is it on the paper?")
        await pilot.press("enter", "enter", "enter")
        await asks(pilot, f"◆ {WRONG}")
        await write(pilot, "0000")
        await asks(pilot, f"◆ {WRONG}")
        await pilot.press("escape")
        await asks(pilot, "Write this down", "4XYZ 5")
        await pilot.press("enter")
        await asks(pilot, "Is it on the paper?")
        await write(pilot, "4xy z")
        await asks(pilot, "Your class list")
        await pilot.press("escape")
        await asks(pilot, "is ready", PAPER.fingerprint)
        await pilot.press("p")
        await asks(pilot, "4XYZ 5")
        await pilot.press("q")
        await asks(pilot, NOT_ON_PAPER[:24])
        await pilot.press("n")
        await asks(pilot, "4XYZ 5")
        await pilot.press("escape")
        await asks(pilot, "Leave?")
        await pilot.press("y")
    assert app.return_value is Outcome.LEAVE


async def test_while_the_school_is_made_a_key_changes_nothing(folder: Path) -> None:
    begun, go = Gate(), Gate()

    def slowly(school: School, passphrase: str) -> PaperKey:
        begun.set()
        assert go.wait(30)
        return PAPER

    app = app_for(folder, slowly)
    async with app.run_test() as pilot:
        await to_passphrase(pilot)
        await write(pilot, PASSPHRASE, PASSPHRASE)
        await until(pilot, begun.is_set)
        await asks(pilot, "One moment")
        await pilot.press("escape", "q", "enter", "pageup", "b")
        await asks(pilot, "One moment")
        go.set()
        await asks(pilot, "Write this down")


async def test_a_small_window_waits_and_loses_nothing(folder: Path) -> None:
    app = app_for(folder)
    async with app.run_test() as pilot:
        await asks(pilot, "Make our school")
        await pilot.press("1", *"Elm")
        await pilot.resize_terminal(50, 15)
        await until(pilot, lambda: isinstance(app.screen, TooSmallScreen))
        await pilot.resize_terminal(120, 40)
        await asks(pilot, "What is our school called?", "Elm")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_every_page_shows_its_ways_on_without_scrolling(
    folder: Path, size: tuple[int, int]
) -> None:
    app = app_for(folder, Making())
    async with app.run_test(size=size) as pilot:
        await asks(pilot, "Leave")
        await pilot.press("1")
        for title, answers in (
            ("called", ["Elm"]),
            ("Which years", [""]),
            ("leads", ["", ""]),
            ("worried", ["", ""]),
            ("pupils tell", [""]),
            ("ring", ["", ""]),
            ("Papers", ["", ""]),
            ("A passphrase", [PASSPHRASE, PASSPHRASE]),
        ):
            await asks(pilot, title, "Next", "Back")
            await write(pilot, *answers)
        await asks(pilot, "Write this down", "Line 1", "I have written it down")
        await pilot.press("enter")
        await asks(pilot, "Is it on the paper?", "Check")
        await write(pilot, "4XYZ")
        await asks(pilot, "Your class list", "Look at it", "Later")
        await pilot.press("escape")
        await asks(pilot, "is ready", "Open the app", "The paper key again")


async def test_the_line_that_is_typed_in_is_told_without_colour(folder: Path) -> None:
    app = app_for(folder)
    async with app.run_test() as pilot:
        await asks(pilot, "Make our school")
        await pilot.press("1", *"Elm", "enter", "enter")
        await asks(pilot, "▶ The Headteacher's name")
        await pilot.press("down")
        await asks(pilot, "▶ The chair of governors")
        assert "▶ The Headteacher" not in words(pilot)
        assert len(app.screen.query(AskLine)) == 2
        await pilot.press("down")
        await asks(pilot, "▶ Enter")
