import asyncio
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event as Gate
from typing import Any, cast

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from tests.support.rooms import events_of, rooms_on, small_school
from tests.support.whole_app import one_question_content, shows, until, whole_app, words
from training.actions.rooms import Rooms
from training.app.journey import NO_ADULTS, NO_CLASSES
from training.app.learner_visit import NOT_KEPT, SAVED
from training.app.screens.breath import BreathScreen
from training.app.screens.certificate import CertificateScreen
from training.app.screens.corridor import WAITING, CorridorScreen
from training.app.screens.desk import DeskScreen
from training.app.screens.finish import FinishScreen
from training.app.screens.help import HelpScreen
from training.app.screens.home import HomeScreen
from training.app.screens.learn import LearnScreen
from training.app.screens.passphrase import WRONG, PassphraseScreen
from training.app.screens.pick import PickScreen
from training.app.screens.shelf import ShelfScreen
from training.app.screens.too_small import TooSmallScreen
from training.app.screens.trouble import TroubleScreen
from training.core.attempt import Stage
from training.core.events import Event
from training.disk.errors import DiskFull
from training.records.records import Records
from training.school.errors import NoSchool
from training.school.people import People
from training.school.school import Roll

AISHA = "aisha-b"


@pytest.fixture
def rooms(tmp_path: Path) -> Rooms:
    """A practice school whose youngest have two short modules."""
    content = one_question_content(tmp_path / "content", "Stop and tell", "Odd boxes")
    return rooms_on(small_school(tmp_path / "school"), content)


async def to_shelf(pilot: Pilot[None]) -> None:
    """Aisha of the Robins signs in."""
    await pilot.press("1")
    await shows(pilot, PickScreen, "Robins", "Herons")
    await pilot.press("1")
    await shows(pilot, PickScreen, "Aisha B")
    await pilot.press("enter")
    await shows(pilot, ShelfScreen)


async def to_quiz(pilot: Pilot[None]) -> LearnScreen:
    """The module on the card, up to its question."""
    await pilot.press("enter")
    await shows(pilot, LearnScreen)
    await pilot.press("enter")
    screen = pilot.app.screen
    assert isinstance(screen, LearnScreen)
    await until(pilot, lambda: screen.attempt.stage is Stage.LESSON)
    await pilot.press("enter")
    await until(pilot, lambda: screen.attempt.stage is Stage.QUIZ)
    return screen


async def answer_right(pilot: Pilot[None], screen: LearnScreen) -> None:
    """Answer the question on the screen, and read the remark."""
    await pilot.press(str(screen.attempt.order.index(0) + 1), "enter")
    await until(pilot, lambda: "Stop comes first" in words(pilot))
    await pilot.press("enter")


FIRST_FRAME = """
import asyncio, json, sys
from training.app.app import TrainingApp
loaded = []
def open_rooms():
    loaded.extend(sys.modules)
    from training.school.errors import NoSchool
    raise NoSchool("there is no school")
async def look():
    app = TrainingApp("Oak School", open_rooms, unlock=bool, practice=True)
    async with app.run_test() as pilot:
        painted = " ".join(strip.text for strip in app.screen._compositor.render_strips())
        while not loaded:
            await pilot.pause()
    return painted
painted = asyncio.run(look())
print(json.dumps([sorted(loaded), painted]))
"""


def test_home_is_painted_before_anything_heavy_is_read_in() -> None:
    ran = subprocess.run([sys.executable, "-c", FIRST_FRAME], capture_output=True, text=True)
    loaded, painted = json.loads(ran.stdout)
    assert "Oak School" in painted
    assert "textual" in loaded
    assert not {"pydantic", "tinydb", "markdown_it", "cryptography", "qrcode"} & set(loaded)


async def test_a_pupil_takes_a_module_and_it_is_all_recorded(rooms: Rooms) -> None:
    async with whole_app(lambda: rooms).run_test() as pilot:
        await to_shelf(pilot)
        assert "Hello, Aisha B" in words(pilot)
        assert "0 of 2 done" in words(pilot)
        screen = await to_quiz(pilot)
        await answer_right(pilot, screen)
        await shows(pilot, FinishScreen, "I can tell a grown-up.")
        kinds = [event.kind for event in events_of(rooms, AISHA)]
        assert kinds == ["started", "card read", "answered", "completed", "certificate issued"]
        await pilot.press("enter")
        await shows(pilot, ShelfScreen, "1 of 2 done", "● Done", "Odd boxes")


async def test_a_done_module_shows_its_certificate_and_can_be_done_again(rooms: Rooms) -> None:
    async with whole_app(lambda: rooms).run_test() as pilot:
        await to_shelf(pilot)
        await answer_right(pilot, await to_quiz(pilot))
        await shows(pilot, FinishScreen)
        await pilot.press("enter")
        await shows(pilot, ShelfScreen, "1 of 2 done")
        await pilot.press("1")
        await shows(pilot, ShelfScreen, "See your certificate")
        await pilot.press("enter")
        await shows(pilot, CertificateScreen, "Stop and tell")
        await pilot.press("b")
        await shows(pilot, ShelfScreen)
        await pilot.press("1", "a")
        await shows(pilot, LearnScreen, "Stop and tell", "Start")
        assert [event.kind for event in events_of(rooms, AISHA)].count("started") == 2


async def test_leaving_saves_and_the_module_goes_on_where_it_was(rooms: Rooms) -> None:
    async with whole_app(lambda: rooms).run_test() as pilot:
        await to_shelf(pilot)
        await to_quiz(pilot)
        await pilot.press("q")
        await shows(pilot, ShelfScreen, SAVED, "Carry on")
        await pilot.press("enter")
        await shows(pilot, LearnScreen, "What comes first?")


async def test_of_a_guest_nothing_is_kept_and_the_shelf_says_so(rooms: Rooms) -> None:
    async with whole_app(lambda: rooms).run_test() as pilot:
        await pilot.press("1")
        await shows(pilot, PickScreen)
        await pilot.press("1")
        await shows(pilot, PickScreen, "nothing is kept")
        await pilot.press("0")
        await shows(pilot, ShelfScreen, "Stop and tell")
        await to_quiz(pilot)
        await pilot.press("q")
        await shows(pilot, ShelfScreen, NOT_KEPT)
    assert rooms.records.learners() == ()


class FullOnce:
    """Records on a disk that is full at one moment."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self.full = False

    def record(self, learner: str, events: Sequence[Event]) -> None:
        """Refuse while the disk is full."""
        if self.full:
            raise DiskFull("There is no room left for Aisha's records.")
        self._records.record(learner, events)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._records, name)


async def test_a_full_disk_stops_the_step_and_enter_tries_it_again(rooms: Rooms) -> None:
    disk = FullOnce(rooms.records)
    there = replace(rooms, records=cast(Records, disk))
    async with whole_app(lambda: there).run_test() as pilot:
        await to_shelf(pilot)
        await pilot.press("enter")
        await shows(pilot, LearnScreen)
        await pilot.press("enter")
        disk.full = True
        await pilot.press("enter")
        await shows(pilot, LearnScreen, "There is no room left for Aisha's records.")
        assert [event.kind for event in events_of(rooms, AISHA)] == ["started"]
        disk.full = False
        await pilot.press("enter")
        await shows(pilot, LearnScreen, "What comes first?")
        assert [event.kind for event in events_of(rooms, AISHA)] == ["started", "card read"]


async def test_a_disk_that_fails_at_the_shelf_leads_home_with_a_sentence(rooms: Rooms) -> None:
    disk = FullOnce(rooms.records)
    there = replace(rooms, records=cast(Records, disk))
    async with whole_app(lambda: there).run_test() as pilot:
        await to_shelf(pilot)
        disk.full = True
        await pilot.press("enter")
        await shows(pilot, TroubleScreen, "There is no room left")
        await pilot.press("enter")
        await shows(pilot, HomeScreen)


async def test_a_school_that_cannot_be_opened_says_why_and_then_leaves() -> None:
    def open_rooms() -> Rooms:
        raise NoSchool("there is no school in /nowhere. Make one with `training setup`.")

    app = whole_app(open_rooms)
    async with app.run_test() as pilot:
        await shows(pilot, TroubleScreen, "There is no school in /nowhere.", "training setup")
        await pilot.press("enter")
    assert app.return_code == 2


async def test_a_door_waits_for_the_rooms_to_be_opened(rooms: Rooms) -> None:
    gate = Gate()

    def open_rooms() -> Rooms:
        gate.wait()
        return rooms

    async with whole_app(open_rooms).run_test() as pilot:
        await pilot.press("1")
        await shows(pilot, CorridorScreen, WAITING)
        gate.set()
        await shows(pilot, PickScreen, "Which class are you in?")
        await pilot.press("b")
        await shows(pilot, HomeScreen, "Pupils")


async def test_help_waits_for_the_rooms_too(rooms: Rooms) -> None:
    gate = Gate()

    def open_rooms() -> Rooms:
        gate.wait()
        return rooms

    async with whole_app(open_rooms).run_test() as pilot:
        await pilot.press("h")
        gate.set()
        await shows(pilot, HelpScreen, "Who can help?")


Way = Sequence[tuple[str, type[Screen[Any]]]]
WAYS: dict[str, Way] = {
    "home": [],
    "class": [("1", PickScreen)],
    "shelf": [("1", PickScreen), ("1", PickScreen), ("enter", ShelfScreen)],
    "module": [
        ("1", PickScreen),
        ("1", PickScreen),
        ("enter", ShelfScreen),
        ("enter", LearnScreen),
    ],
    "staff": [("2", PickScreen)],
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
async def test_help_and_a_breath_are_one_key_away_and_change_nothing(
    rooms: Rooms, way: Way
) -> None:
    help_says = "999" if way and way[0][0] == "2" else "0800 1111"
    async with whole_app(lambda: rooms).run_test() as pilot:
        for key, screen in way:
            before = pilot.app.screen
            await pilot.press(key)
            await until(pilot, lambda: pilot.app.screen is not before)  # noqa: B023
            await shows(pilot, screen)
        await pilot.pause()
        there, said_there = pilot.app.screen, words(pilot)
        for key, page, said in (("h", HelpScreen, help_says), ("t", BreathScreen, "Nothing is")):
            await pilot.press(key)
            await shows(pilot, page, said)
            await pilot.press("enter")
            await until(pilot, lambda: pilot.app.screen is there)
            assert words(pilot) == said_there


async def test_who_wants_help_in_the_middle_of_a_breath_gets_it(rooms: Rooms) -> None:
    async with whole_app(lambda: rooms).run_test() as pilot:
        await pilot.press("escape")
        await shows(pilot, BreathScreen)
        await pilot.press("h")
        await shows(pilot, HelpScreen)
        await pilot.press("escape")
        await shows(pilot, HomeScreen)


def real_of(rooms: Rooms) -> Rooms:
    """No practice school, and nobody in it has a place at the desk."""
    page = rooms.school.model_copy(update={"practice": False})
    return replace(rooms, school=page, people=People())


async def test_the_desk_of_a_real_school_wants_the_passphrase(rooms: Rooms) -> None:
    real = real_of(rooms)
    app = whole_app(lambda: real, unlock=lambda passphrase: passphrase == "open")
    async with app.run_test() as pilot:
        await pilot.press("3")
        await shows(pilot, PassphraseScreen)
        await pilot.press(*"shut", "enter")
        await shows(pilot, PassphraseScreen, WRONG)
        await pilot.press(*"open", "enter")
        await shows(pilot, DeskScreen, "Robins", "Aisha B")
        await pilot.press("b")
        await shows(pilot, HomeScreen)


async def test_who_gives_up_the_passphrase_is_home_again(rooms: Rooms) -> None:
    real = real_of(rooms)
    async with whole_app(lambda: real).run_test() as pilot:
        await pilot.press("3")
        await shows(pilot, PassphraseScreen)
        await pilot.press("escape")
        await shows(pilot, HomeScreen)


async def test_who_comes_back_home_can_go_through_another_door(rooms: Rooms) -> None:
    async with whole_app(lambda: rooms).run_test() as pilot:
        for door, screen in (("3", DeskScreen), ("2", PickScreen), ("1", PickScreen)):
            await pilot.press(door)
            await shows(pilot, screen)
            await pilot.press("b")
            await shows(pilot, HomeScreen)


async def test_the_desk_looks_again_when_asked(rooms: Rooms) -> None:
    async with whole_app(lambda: rooms).run_test() as pilot:
        await pilot.press("3")
        await shows(pilot, DeskScreen, "Robins")
        first = pilot.app.screen
        await pilot.press("r")
        await until(pilot, lambda: pilot.app.screen is not first)
        await shows(pilot, DeskScreen, "Robins")


@pytest.mark.parametrize(("door", "sentence"), [("1", NO_CLASSES), ("2", NO_ADULTS)])
async def test_an_empty_school_says_what_to_do_instead_of_an_empty_list(
    rooms: Rooms, door: str, sentence: str
) -> None:
    empty = replace(rooms, roll=Roll())
    async with whole_app(lambda: empty).run_test() as pilot:
        await pilot.press(door)
        await shows(pilot, TroubleScreen, sentence)
        await pilot.press("enter")
        await shows(pilot, HomeScreen)


async def test_with_a_single_class_nobody_is_asked_for_it(rooms: Rooms) -> None:
    roll = rooms.roll.model_copy(update={"classes": rooms.roll.classes[:1]})
    one_class = replace(rooms, roll=roll)
    async with whole_app(lambda: one_class).run_test() as pilot:
        await pilot.press("1")
        await shows(pilot, PickScreen, "Robins: who are you?", "Aisha B")


async def test_the_app_opens_on_a_module_when_told_to(rooms: Rooms) -> None:
    app = whole_app(lambda: rooms, start=(AISHA, "k1-2"))
    async with app.run_test() as pilot:
        await shows(pilot, LearnScreen, "Odd boxes")
        await pilot.press("q")
        await shows(pilot, ShelfScreen, "Aisha B", SAVED)


async def test_a_guest_can_open_a_module_at_once_and_nothing_is_kept(rooms: Rooms) -> None:
    async with whole_app(lambda: rooms, start=("guest", "k1-2")).run_test() as pilot:
        await shows(pilot, LearnScreen, "Odd boxes")
    assert rooms.records.learners() == ()


async def test_a_module_that_is_not_there_says_so_and_leads_home(rooms: Rooms) -> None:
    async with whole_app(lambda: rooms, start=(AISHA, "k1-9")).run_test() as pilot:
        await shows(pilot, TroubleScreen, "no module called “k1-9”")
        await pilot.press("enter")
        await shows(pilot, HomeScreen)


async def test_a_window_too_small_says_so_and_the_screen_comes_back(rooms: Rooms) -> None:
    async with whole_app(lambda: rooms).run_test() as pilot:
        await to_shelf(pilot)
        await pilot.resize_terminal(40, 12)
        await shows(pilot, TooSmallScreen, "This window is too small", "60 x 20")
        await pilot.press("enter")
        await shows(pilot, TooSmallScreen)
        await pilot.resize_terminal(80, 24)
        await shows(pilot, ShelfScreen, "Aisha B")


async def test_a_window_too_small_from_the_start_says_so(rooms: Rooms) -> None:
    async with whole_app(lambda: rooms).run_test(size=(30, 10)) as pilot:
        await shows(pilot, TooSmallScreen, "This window is too small")


async def test_thirty_people_use_the_app_in_one_process(rooms: Rooms) -> None:
    doors = (("1", "Which class are you in?"), ("2", "Priya Desai"), ("3", "Aisha B"))

    async def go_in(door: str, said: str) -> bool:
        async with whole_app(lambda: rooms).run_test() as pilot:
            await pilot.press(door)
            await until(
                pilot, lambda: not isinstance(pilot.app.screen, HomeScreen | CorridorScreen)
            )
            await until(pilot, lambda: said in words(pilot))
            return pilot.app.is_running

    assert await asyncio.gather(*(go_in(*doors[each % 3]) for each in range(30))) == [True] * 30
