"""However often somebody presses, one thing happens."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key
from textual.pilot import Pilot
from textual.screen import Screen

from tests.support.one_screen import OneScreen
from tests.support.rooms import rooms_on, small_school
from tests.support.whole_app import one_question_content, shows, until, whole_app
from training.actions.rooms import Rooms
from training.app.screens.answering import AnswersOnce, put_away
from training.app.screens.breath import BreathScreen
from training.app.screens.corridor import CorridorScreen
from training.app.screens.help import HelpScreen
from training.app.screens.home import HomeScreen
from training.app.screens.learn import LearnScreen
from training.app.screens.pick import PickScreen
from training.app.screens.shelf import ShelfScreen


@pytest.fixture(autouse=True)
def quick(quick_pilot: None) -> None:
    """Many keys are pressed here."""


@pytest.fixture
def rooms(tmp_path: Path) -> Rooms:
    """A practice school whose youngest have a short module."""
    content = one_question_content(tmp_path / "content", "Stop and tell")
    return rooms_on(small_school(tmp_path / "school"), content)


async def press_at_once(pilot: Pilot[None], key: str, times: int = 3) -> None:
    """Keys that are all under way before the first of them is dealt with."""
    driver = pilot.app._driver
    assert driver is not None
    for _ in range(times):
        driver.send_message(Key(key, "\r" if key == "enter" else key))


async def on_the_way(pilot: Pilot[None], way: Sequence[tuple[str, type[Screen[Any]]]]) -> None:
    for key, screen in way:
        before = pilot.app.screen
        await pilot.press(key)
        await until(pilot, lambda: pilot.app.screen is not before)  # noqa: B023
        await shows(pilot, screen)


TO_SHELF: list[tuple[str, type[Screen[Any]]]] = [
    ("1", PickScreen),
    ("1", PickScreen),
    ("enter", ShelfScreen),
]


async def test_a_name_that_is_pressed_three_times_is_picked_once(rooms: Rooms) -> None:
    async with whole_app(lambda: rooms).run_test() as pilot:
        await on_the_way(pilot, TO_SHELF[:2])
        await press_at_once(pilot, "enter")
        await shows(pilot, ShelfScreen, "Hello, Aisha B")
        kinds = [type(screen) for screen in pilot.app.screen_stack]
        assert kinds == [HomeScreen, CorridorScreen, ShelfScreen]


@pytest.mark.parametrize(("key", "page"), [("h", HelpScreen), ("t", BreathScreen)])
async def test_a_page_that_is_closed_three_times_leaves_what_lies_below(
    rooms: Rooms, key: str, page: type[Screen[Any]]
) -> None:
    async with whole_app(lambda: rooms).run_test() as pilot:
        await on_the_way(pilot, [*TO_SHELF, ("enter", LearnScreen), (key, page)])
        below = pilot.app.screen_stack[-2]
        await press_at_once(pilot, "enter")
        await until(pilot, lambda: not isinstance(pilot.app.screen, page))
        for _ in range(20):
            await pilot.pause()
        assert pilot.app.screen is below


async def test_who_leaves_a_module_three_times_over_is_at_the_shelf(rooms: Rooms) -> None:
    async with whole_app(lambda: rooms).run_test() as pilot:
        await on_the_way(pilot, [*TO_SHELF, ("enter", LearnScreen)])
        await press_at_once(pilot, "q")
        await shows(pilot, ShelfScreen, "Saved.")
        assert len(pilot.app.screen_stack) == 3


async def test_an_answer_of_a_screen_that_is_not_on_top_is_no_answer() -> None:
    asked = AnswersOnce[int]()
    app = OneScreen(asked)
    async with app.run_test() as pilot:
        over = AnswersOnce[int]()
        await app.push_screen(over)
        await asked.dismiss(1)
        assert app.screen is over
        await over.dismiss(2)
        asked.dismiss(3)
        asked.dismiss(4)
        await pilot.pause()
    assert app.answers == [3]


async def test_a_screen_is_put_away_with_all_that_lies_over_it() -> None:
    asked = AnswersOnce[int]()
    app = OneScreen(asked)
    async with app.run_test() as pilot:
        await app.push_screen(AnswersOnce[int]())
        await app.push_screen(Screen[None]())
        assert put_away(asked)
        await pilot.pause()
        assert len(app.screen_stack) == 1
        assert not put_away(asked)
        assert len(app.screen_stack) == 1
    assert app.answers == [None]
