import pytest

from tests.support.one_screen import OneScreen
from training.app.screens.shelf import (
    LOOKING_ROUND,
    NOTHING_YET,
    ShelfChoice,
    ShelfScreen,
    Wish,
)
from training.app.widgets.enter_button import EnterButton
from training.app.widgets.shelf.next_card import NEXT
from training.app.widgets.shelf.stone import Stone
from training.core.module import Audience, Module
from training.core.people import GUEST, Learner

AMARA = Learner(id="amara", name="Amara C", group="Herons", audience=Audience.UPPER_KS2)
TITLES = (
    *("My helping hand", "The group chat: who speaks up?", "Private is not the same as secret"),
    *("Passwords that hold", "Pictures and permission", "When a game asks for money"),
    *("Kind words travel", "Your digital footprint", "Ask before you tap"),
)
SIZES = [(60, 20), (80, 24), (120, 40)]


def module(place: int) -> Module:
    return Module(
        id=f"u2-0{place}",
        title=TITLES[place - 1],
        audience=Audience.UPPER_KS2,
        minutes=20 + place,
        clauses=("5.1",),
        pass_mark=80,
        note="Someone is left out of a group." if place == 2 else "",
        objectives=("I can tell.",),
        cards=(),
    )


def shelf(
    count: int = 3, done: int = 0, started: int = 0, learner: Learner = AMARA, said: str = ""
) -> OneScreen[ShelfChoice | None]:
    """The first `done` of the modules are done, the next `started` begun."""
    modules = tuple(module(place) for place in range(1, count + 1))
    ids = [each.id for each in modules]
    begun = frozenset(ids[done : done + started])
    return OneScreen(ShelfScreen(learner, modules, frozenset(ids[:done]), begun, said))


async def test_the_shelf_greets_and_says_how_far_along_one_is() -> None:
    app = shelf(done=1)
    async with app.run_test():
        assert "Hello, Amara C" in app.words
        assert "1 of 3 done ■ □ □" in app.words


@pytest.mark.parametrize(
    ("done", "started", "over", "title", "onward"),
    [
        (0, 0, NEXT, TITLES[0], "Start"),
        (1, 0, NEXT, TITLES[1], "Start"),
        (1, 1, "You are in the middle of this", TITLES[1], "Carry on"),
        (3, 0, "You have done this", TITLES[2], "See your certificate"),
    ],
)
async def test_the_card_is_the_one_obvious_next_step(
    done: int, started: int, over: str, title: str, onward: str
) -> None:
    app = shelf(done=done, started=started)
    async with app.run_test() as pilot:
        await pilot.pause()
        for said in (over, title, onward, "minutes"):
            assert said in app.words
        await pilot.press("enter")
        await pilot.pause()
    wish = Wish.CERTIFICATE if done == 3 else Wish.TAKE
    assert [(choice and (choice.module.title, choice.wish)) for choice in app.answers] == [
        (title, wish)
    ]


async def test_the_card_gives_the_note_before_anybody_starts() -> None:
    app = shelf(done=1)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "about 22 minutes. Someone is left out of a group." in app.words


async def test_a_number_puts_a_module_on_the_card_and_enter_starts_it() -> None:
    app = shelf()
    async with app.run_test() as pilot:
        await pilot.press("3")
        await pilot.pause()
        assert "Or this one" in app.words
        assert app.is_showing
        await pilot.press("enter")
        await pilot.pause()
    assert app.answers == [ShelfChoice(module(3))]


async def test_arrows_go_from_stone_to_stone() -> None:
    app = shelf(9)
    async with app.run_test() as pilot:
        await pilot.press("right", "down", "enter")
        await pilot.pause()
    assert app.answers == [ShelfChoice(module(5))]


async def test_clicks_on_a_stone_and_on_the_button_do_the_same() -> None:
    app = shelf()
    async with app.run_test() as pilot:
        await pilot.click(list(app.screen.query(Stone))[1])
        await pilot.pause()
        assert app.is_showing
        await pilot.click(EnterButton)
        await pilot.pause()
    assert app.answers == [ShelfChoice(module(2))]


async def test_a_done_module_can_be_done_again() -> None:
    app = shelf(done=1)
    async with app.run_test() as pilot:
        await pilot.press("1")
        await pilot.pause()
        assert "Do it again" in app.words
        await pilot.press("a")
        await pilot.pause()
    assert app.answers == [ShelfChoice(module(1), Wish.TAKE)]


async def test_what_is_not_done_cannot_be_done_again() -> None:
    app = shelf()
    async with app.run_test() as pilot:
        await pilot.press("a")
        await pilot.pause()
        assert app.is_showing
        assert "Do it again" not in app.words


async def test_stones_tell_their_standing_in_a_word_and_a_shape() -> None:
    app = shelf(done=1, started=1)
    async with app.run_test():
        for said in ("● Done", "◆ Started", "○ To come"):
            assert said in app.words


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 4, 9])
async def test_every_stone_is_in_sight(count: int, size: tuple[int, int]) -> None:
    app = shelf(count)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        for place in range(1, count + 1):
            assert f" {place} " in app.words
        assert app.words.count("○") == count
        assert "more below" not in app.words
        for said in ("Back to the names", "Who can help", "Take a breath"):
            assert said in app.words


async def test_what_was_said_before_is_shown() -> None:
    app = shelf(said="Saved. You can carry on where you stopped.")
    async with app.run_test():
        assert "Saved. You can carry on where you stopped." in app.words


async def test_a_guest_reads_that_nothing_is_kept() -> None:
    app = shelf(learner=GUEST)
    async with app.run_test():
        assert LOOKING_ROUND in app.words
        assert "Guest" not in app.words


async def test_an_empty_shelf_says_so_and_leads_back() -> None:
    app = shelf(0)
    async with app.run_test() as pilot:
        assert NOTHING_YET in app.words
        await pilot.press("enter", "a", "1")
        assert app.is_showing
        await pilot.press("b")
        await pilot.pause()
    assert app.answers == [None]
