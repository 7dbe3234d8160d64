from datetime import timedelta

import pytest

from tests.support.by_hand import Gatekeeper, SecondsByHand
from tests.support.one_screen import OneScreen
from training.app.screens.passphrase import EMPTY, WRONG, Asking, PassphraseScreen
from training.app.signing_in import DESK
from training.disk.errors import ReadOnly

RIGHT = "three hats"


def asking(
    gate: Gatekeeper, seconds: SecondsByHand | None = None, wait: int = 0
) -> OneScreen[bool]:
    screen = PassphraseScreen(
        DESK, gate, every_second=seconds or SecondsByHand(), wait=timedelta(seconds=wait)
    )
    return OneScreen(screen)


async def test_what_is_typed_is_tried_and_never_shown() -> None:
    gate = Gatekeeper(RIGHT)
    app = asking(gate)
    async with app.run_test() as pilot:
        await pilot.press(*RIGHT)
        assert "three" not in app.words
        assert "hats" not in app.words
        await pilot.press("enter")
        await pilot.pause()
    assert gate.given == [RIGHT]
    assert app.answers == [True]


async def test_it_says_whose_passphrase_is_asked_for() -> None:
    app = asking(Gatekeeper(RIGHT))
    async with app.run_test():
        assert "school's passphrase" in app.words
        assert WRONG not in app.words


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_after_a_wrong_one_it_says_so_and_is_ready_for_the_right_one(
    size: tuple[int, int],
) -> None:
    gate = Gatekeeper(RIGHT)
    app = asking(gate)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*"two hats", "enter")
        await pilot.pause()
        assert WRONG in app.words
        await pilot.press(*RIGHT, "enter")
        await pilot.pause()
    assert gate.given == ["two hats", RIGHT]
    assert app.answers == [True]


async def test_while_there_is_a_wait_nothing_is_tried_and_the_time_is_told() -> None:
    gate, seconds = Gatekeeper(RIGHT, wait=62), SecondsByHand()
    app = asking(gate, seconds)
    async with app.run_test() as pilot:
        await pilot.press("x", "enter")
        await pilot.pause()
        assert "You can try again in 1 minute 2 seconds." in app.words
        await pilot.press(*RIGHT, "enter")
        seconds.pass_by(61)
        await pilot.pause()
        assert "You can try again in 1 second." in app.words
        assert gate.given == ["x"]
        seconds.pass_by()
        await pilot.pause()
        assert "You can try again now." in app.words
        assert seconds.watchers == 0
        await pilot.press("enter")
        await pilot.pause()
    assert app.answers == [True]


async def test_a_wait_that_began_before_is_told_at_once_and_ends_with_the_screen() -> None:
    seconds = SecondsByHand()
    app = asking(Gatekeeper(RIGHT), seconds, wait=30)
    async with app.run_test() as pilot:
        assert "You can try again in 30 seconds." in app.words
        await pilot.press("escape")
        await pilot.pause()
    assert seconds.watchers == 0


async def test_a_disk_that_fails_is_told_in_its_place() -> None:
    gate = Gatekeeper(RIGHT)
    gate.trouble = ReadOnly("The disk can only be read.")
    app = asking(gate)
    async with app.run_test() as pilot:
        await pilot.press("x", "enter")
        await pilot.pause()
        assert "The disk can only be read." in app.words
        assert app.is_showing


@pytest.mark.parametrize("keys", [["escape"], ["x", "escape"], ["tab", "tab", "enter"]])
async def test_going_back_gives_nothing(keys: list[str]) -> None:
    app = asking(Gatekeeper(RIGHT))
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        assert app.answers == [None]


async def test_the_mouse_goes_on_and_back() -> None:
    app = asking(Gatekeeper("x"))
    async with app.run_test() as pilot:
        await pilot.press("x")
        await pilot.click("WideKey:first-of-type")
        await pilot.pause()
        assert app.answers == [True]
    app = asking(Gatekeeper("x"))
    async with app.run_test() as pilot:
        await pilot.click("WideKey:last-of-type")
        assert app.answers == [None]


async def test_an_empty_line_is_not_tried() -> None:
    gate = Gatekeeper("a")
    app = asking(gate)
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert gate.given == []
        assert EMPTY in app.words
        await pilot.press("a", "enter")
        await pilot.pause()
        assert app.answers == [True]


async def test_the_words_of_a_title_are_no_markup() -> None:
    odd = Asking(where="[b]x[/b]", title="Hello, [@click=app.quit]Sam", ask="[i]type", onward="On")
    app = OneScreen(PassphraseScreen(odd, Gatekeeper(""), every_second=SecondsByHand()))
    async with app.run_test():
        assert "Hello, [@click=app.quit]Sam" in app.words
