from typing import Any

import pytest
from textual import on
from textual.app import App
from textual.reactive import Reactive

from tests.support.one_screen import OneScreen
from training.app.screens.home import Doorway, HomeScreen
from training.app.theme import THEMES
from training.app.widgets.block_letters import large
from training.app.widgets.painted.door import Door
from training.app.widgets.painted.name_board import PRACTICE
from training.app.widgets.painted.view import View

NAME = "Willow Lane Primary School"
SIZES = [(60, 20), (80, 24), (120, 40), (200, 60)]


class Street(OneScreen[None]):
    """Home, and the doors that were chosen."""

    def __init__(self, name: str = NAME, *, practice: bool = False) -> None:
        super().__init__(HomeScreen(name, practice=practice))
        self.chosen: list[Doorway] = []

    @on(HomeScreen.DoorChosen)
    def keep_door(self, message: HomeScreen.DoorChosen) -> None:
        """Keep what was chosen."""
        self.chosen.append(message.doorway)


@pytest.mark.parametrize("size", SIZES)
async def test_the_three_doors_have_their_keys_and_their_names(size: tuple[int, int]) -> None:
    app = Street()
    async with app.run_test(size=size):
        screen = "\n".join(app.lines)
    for said in (" 1 ", " 2 ", " 3 ", "Pupils", "Staff and governors", "The teacher's desk"):
        assert said in screen
    assert "Who can help" in screen


@pytest.mark.parametrize(
    ("key", "doorway"), [("1", Doorway.PUPILS), ("2", Doorway.STAFF), ("3", Doorway.DESK)]
)
async def test_a_number_goes_through_its_door(key: str, doorway: Doorway) -> None:
    app = Street()
    async with app.run_test() as pilot:
        await pilot.press(key)
    assert app.chosen == [doorway]


@pytest.mark.parametrize(
    ("keys", "doorway"),
    [
        (["enter"], Doorway.PUPILS),
        (["right", "enter"], Doorway.STAFF),
        (["left", "space"], Doorway.DESK),
        (["tab", "tab", "enter"], Doorway.DESK),
    ],
)
async def test_arrows_tab_and_enter_work_too(keys: list[str], doorway: Doorway) -> None:
    app = Street()
    async with app.run_test() as pilot:
        await pilot.press(*keys)
    assert app.chosen == [doorway]


async def test_a_click_goes_through_a_door() -> None:
    app = Street()
    async with app.run_test() as pilot:
        await pilot.click(list(app.screen.query(Door))[1])
        await pilot.pause()
    assert app.chosen == [Doorway.STAFF]


async def test_the_door_with_the_focus_is_told_by_its_pointers() -> None:
    app = Street()
    async with app.run_test() as pilot:
        assert "▶ Pupils ◀" in app.words
        await pilot.press("right")
        await pilot.pause()
        assert "▶ Pupils" not in app.words
        assert "▶ Staff and governors ◀" in app.words


async def test_a_practice_school_says_so_and_a_real_one_does_not() -> None:
    for practice in (True, False):
        app = Street(practice=practice)
        async with app.run_test():
            assert (PRACTICE in app.words) is practice


async def test_the_name_is_on_the_board_and_large_where_there_is_room() -> None:
    app = Street()
    async with app.run_test() as pilot:
        assert NAME in app.words
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        await pilot.pause()
        screen = "\n".join(app.lines)
        for line in ("Willow Lane", "Primary School"):
            rows = large(line)
            assert rows
            assert all(row.rstrip() in screen for row in rows)


async def test_a_name_that_has_no_large_form_is_written_as_it_is() -> None:
    app = Street("ਵਿਲੋ ਲੇਨ")
    async with app.run_test(size=(120, 40)):
        assert "ਵਿਲੋ ਲੇਨ" in app.words


async def test_a_name_too_long_for_the_board_ends_in_dots() -> None:
    app = Street("Saint Bartholomew and All Angels Church of England Voluntary Aided School")
    async with app.run_test(size=(60, 20)):
        assert "Saint Bartholomew and All Angels Church" in app.words
        assert "…" in app.words


async def test_a_name_in_markup_is_words_and_nothing_more() -> None:
    app = Street("[@click=app.quit]St Anne[/]")
    async with app.run_test():
        assert "[@click=app.quit]St Anne[/]" in app.words


async def test_l_changes_the_light_and_comes_round_again() -> None:
    app = Street()
    seen = []
    async with app.run_test() as pilot:
        for _ in THEMES:
            await pilot.press("l")
            seen.append(app.theme)
    assert seen == ["paper", "high-contrast", "evening"]


async def test_the_light_repaints_the_doors_in_the_new_colours() -> None:
    app = Street()
    async with app.run_test() as pilot:
        sky = app.screen.query_one("#sky", View)
        before = sky.render_line(0)
        await pilot.press("l")
        await pilot.pause()
        assert sky.render_line(0) != before
        assert sky.render_line(0).text == before.text


def test_a_move_of_the_focus_does_not_repaint_the_whole_screen() -> None:
    """Textual's own Screen repaints all of itself; if that changes, ours can be as others are."""

    def repaints(screen: Any) -> bool:
        focused = screen.__dict__["focused"]
        assert isinstance(focused, Reactive)
        return bool(focused._repaint)

    from textual.screen import Screen

    assert repaints(Screen)
    assert not repaints(HomeScreen)


async def test_q_leaves() -> None:
    app: App[None] = Street()
    async with app.run_test() as pilot:
        await pilot.press("q")
        await pilot.pause()
    assert not app.is_running
