"""A child who walks off leaves no shelf open; and nobody is hurried in the middle of a module."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.timer import Timer

from tests.support.by_hand import SecondsByHand
from tests.support.rooms import events_of, rooms_on, small_school
from tests.support.whole_app import one_question_content, shows, until, whole_app, words
from training.actions.rooms import Rooms
from training.app import app
from training.app.app import TrainingApp
from training.app.learner_visit import IDLE_SECONDS, QUIET
from training.app.screens.breath import BreathScreen
from training.app.screens.certificate import CertificateScreen
from training.app.screens.finish import FinishScreen
from training.app.screens.help import HelpScreen
from training.app.screens.home import HomeScreen
from training.app.screens.learn import LearnScreen
from training.app.screens.pick import PickScreen
from training.app.screens.shelf import ShelfScreen
from training.app.screens.sit_out import SitOutScreen
from training.core.attempt import Stage

AISHA = "aisha-b"


@pytest.fixture(autouse=True)
def quick(quick_pilot: None) -> None:
    """Many keys are pressed here."""


@pytest.fixture
def rooms(tmp_path: Path) -> Rooms:
    """A practice school whose youngest have two short modules."""
    content = one_question_content(tmp_path / "content", "Stop and tell", "Odd boxes")
    return rooms_on(small_school(tmp_path / "school"), content)


@pytest.fixture
def seconds() -> SecondsByHand:
    return SecondsByHand()


async def to_shelf(pilot: Pilot[None]) -> None:
    await pilot.press("1")
    await shows(pilot, PickScreen, "Robins", "Herons")
    await pilot.press("1")
    await shows(pilot, PickScreen, "Aisha B")
    await pilot.press("enter")
    await shows(pilot, ShelfScreen)


async def to_quiz(pilot: Pilot[None]) -> LearnScreen:
    await pilot.press("enter")
    await shows(pilot, LearnScreen)
    screen = pilot.app.screen
    assert isinstance(screen, LearnScreen)
    await pilot.press("enter")
    await until(pilot, lambda: screen.attempt.stage is Stage.LESSON)
    await pilot.press("enter")
    await until(pilot, lambda: screen.attempt.stage is Stage.QUIZ)
    return screen


async def to_finish(pilot: Pilot[None]) -> None:
    screen = await to_quiz(pilot)
    await pilot.press(str(screen.attempt.order.index(0) + 1), "enter")
    await until(pilot, lambda: "Stop comes first" in words(pilot))
    await pilot.press("enter")
    await shows(pilot, FinishScreen)


async def test_after_two_quiet_minutes_the_shelf_is_put_away_and_the_names_say_why(
    rooms: Rooms, seconds: SecondsByHand
) -> None:
    assert IDLE_SECONDS == 120
    async with whole_app(lambda: rooms, every_second=seconds).run_test() as pilot:
        await to_shelf(pilot)
        seconds.pass_by(119)
        await pilot.pause()
        await shows(pilot, ShelfScreen)
        seconds.pass_by()
        await shows(pilot, PickScreen, "Robins: who are you?", QUIET)
        assert seconds.watchers == 0
        await pilot.press("enter")
        await shows(pilot, ShelfScreen, "Hello, Aisha B")
        await pilot.press("b")
        await shows(pilot, PickScreen, "Robins: who are you?")
        assert QUIET not in words(pilot)


async def test_a_key_or_a_click_begins_the_two_minutes_anew(
    rooms: Rooms, seconds: SecondsByHand
) -> None:
    async with whole_app(lambda: rooms, every_second=seconds).run_test() as pilot:
        await to_shelf(pilot)
        seconds.pass_by(100)
        await pilot.press("right")
        seconds.pass_by(100)
        await pilot.click("SoFar")
        seconds.pass_by(119)
        await pilot.pause()
        await shows(pilot, ShelfScreen)
        seconds.pass_by()
        await shows(pilot, PickScreen, QUIET)


@pytest.mark.parametrize(("key", "page"), [("h", HelpScreen), ("t", BreathScreen)])
async def test_a_page_that_lies_over_the_shelf_is_put_away_with_it(
    rooms: Rooms, seconds: SecondsByHand, key: str, page: type[Screen[Any]]
) -> None:
    async with whole_app(lambda: rooms, every_second=seconds).run_test() as pilot:
        await to_shelf(pilot)
        await pilot.press(key)
        await shows(pilot, page)
        seconds.pass_by(120)
        await shows(pilot, PickScreen, QUIET)
        await pilot.press("b")
        await shows(pilot, PickScreen, "Which class are you in?")
        await pilot.press("b")
        await shows(pilot, HomeScreen)
        assert len(pilot.app.screen_stack) == 1


@pytest.mark.parametrize("keys", [[], ["c"], ["h"], ["c", "t"]])
async def test_the_end_of_a_module_is_put_away_too(
    rooms: Rooms, seconds: SecondsByHand, keys: list[str]
) -> None:
    over: dict[str, type[Screen[Any]]] = {
        "c": CertificateScreen,
        "h": HelpScreen,
        "t": BreathScreen,
    }
    async with whole_app(lambda: rooms, every_second=seconds).run_test() as pilot:
        await to_shelf(pilot)
        await to_finish(pilot)
        for key in keys:
            await pilot.press(key)
            await shows(pilot, over[key])
        seconds.pass_by(120)
        await shows(pilot, PickScreen, "Robins: who are you?", QUIET)
    assert "completed" in [event.kind for event in events_of(rooms, AISHA)]


async def test_a_certificate_that_was_opened_from_the_shelf_is_put_away_too(
    rooms: Rooms, seconds: SecondsByHand
) -> None:
    async with whole_app(lambda: rooms, every_second=seconds).run_test() as pilot:
        await to_shelf(pilot)
        await to_finish(pilot)
        await pilot.press("enter")
        await shows(pilot, ShelfScreen, "1 of 2 done")
        await pilot.press("1")
        await shows(pilot, ShelfScreen, "See your certificate")
        await pilot.press("enter")
        await shows(pilot, CertificateScreen)
        seconds.pass_by(120)
        await shows(pilot, PickScreen, QUIET)


@pytest.mark.parametrize("keys", [[], ["h"], ["t"], ["s"], ["1"]])
async def test_in_the_middle_of_a_module_nobody_is_ever_sent_away(
    rooms: Rooms, seconds: SecondsByHand, keys: list[str]
) -> None:
    async with whole_app(lambda: rooms, every_second=seconds).run_test() as pilot:
        await to_shelf(pilot)
        screen = await to_quiz(pilot)
        await pilot.press(*keys)
        if "s" in keys:
            await shows(pilot, SitOutScreen)
        assert seconds.watchers == 0
        seconds.pass_by(10_000)
        await pilot.pause()
        assert screen in pilot.app.screen_stack


async def test_after_a_module_the_two_minutes_begin_anew(
    rooms: Rooms, seconds: SecondsByHand
) -> None:
    async with whole_app(lambda: rooms, every_second=seconds).run_test() as pilot:
        await to_shelf(pilot)
        seconds.pass_by(119)
        await to_quiz(pilot)
        await pilot.press("q")
        await shows(pilot, ShelfScreen, "Saved.")
        seconds.pass_by(119)
        await pilot.pause()
        await shows(pilot, ShelfScreen)
        seconds.pass_by()
        await shows(pilot, PickScreen, QUIET)


async def test_an_adults_shelf_stays_open(rooms: Rooms, seconds: SecondsByHand) -> None:
    async with whole_app(lambda: rooms, every_second=seconds).run_test() as pilot:
        await pilot.press("2")
        await shows(pilot, PickScreen, "Priya Desai")
        await pilot.press("1")
        await shows(pilot, ShelfScreen)
        assert seconds.watchers == 0


class CountingApp(TrainingApp):
    """The app with its own seconds; a test lets them pass, and only those of one second each."""

    HERE = Path(app.__file__).parent
    CSS_PATH = [str(HERE / "app.tcss"), str(HERE / "screens" / "home.tcss")]
    ticks: tuple[Callable[[], object], ...] = ()

    def set_interval(self, interval: float, callback: Any = None, **more: Any) -> Timer:
        """Remember what is called each second, beside the timer itself."""
        if interval == 1:
            self.ticks = (*self.ticks, callback)
        return super().set_interval(interval, callback, **more)


async def test_by_itself_the_app_goes_by_real_seconds(rooms: Rooms) -> None:
    counting = CountingApp("Elm Park", lambda: rooms, unlock=bool, practice=True, pace=None)
    async with counting.run_test() as pilot:
        await to_shelf(pilot)
        [tick] = counting.ticks
        for _ in range(119):
            tick()
        await pilot.pause()
        await shows(pilot, ShelfScreen)
        tick()
        await shows(pilot, PickScreen, QUIET)
