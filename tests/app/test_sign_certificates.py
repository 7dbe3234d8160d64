"""The list of what waits to be signed: ticks, keys, mouse, and what came of it."""

from collections.abc import Callable, Sequence

import pytest
from rich.cells import cell_len

from tests.support.one_screen import OneScreen
from tests.support.waiting import issued_of, waits
from training.actions.issuing.issue import NotIssued, Outcome
from training.actions.issuing.waiting import Waiting
from training.app.screens.sign_certificates import SignCertificatesScreen
from training.app.widgets.signing.tick_list import TickList
from training.disk.errors import DiskFull

NAMES = ("Aisha B", "Ben T", "Chidi O")


class Signer:
    """Signs all that is chosen, but nobody of `left`; stops after so many where `fails` says."""

    def __init__(self, left: str = "", fails: int | None = None) -> None:
        self.chosen: list[str] = []
        self._left = left
        self._fails = fails

    async def __call__(self, chosen: Sequence[Waiting], tell: Callable[[int], None]) -> Outcome:
        self.chosen += [one.name for one in chosen]
        if self._fails is not None:
            tell(self._fails)
            raise DiskFull("The disk is full. Make room, then sign again.")
        return Outcome(
            issued=tuple(
                (one.completion, issued_of(one)) for one in chosen if one.name != self._left
            ),
            left=tuple(
                NotIssued(completion=one.completion, reason="Its day is still to come.")
                for one in chosen
                if one.name == self._left
            ),
        )


class Printer:
    """Keeps what it was to print."""

    def __init__(self) -> None:
        self.groups: list[str] = []

    async def __call__(self, groups: Sequence[str]) -> None:
        self.groups += groups


def app_of(
    *waiting: Waiting, sign: Signer | None = None, prints: Printer | None = None
) -> OneScreen[None]:
    waiting = waiting or tuple(map(waits, NAMES))
    return OneScreen(SignCertificatesScreen(waiting, sign or Signer(), prints))


async def test_everything_is_ticked_and_the_wide_key_says_how_many() -> None:
    sign = Signer()
    app = app_of(sign=sign)
    async with app.run_test() as pilot:
        assert "Sign 3 certificates" in app.words
        await pilot.press("s")
        assert "Signed. 3 certificates." in app.words
        assert sign.chosen == list(NAMES)
        assert app.lines[-1].split() == ["h", "help", "b", "back"]
        await pilot.press("b")
        assert app.answers == [None]


@pytest.mark.parametrize("keys", [("2",), ("down", "space"), ("down", "enter")])
async def test_numbers_space_and_enter_take_a_tick_away(keys: tuple[str, ...]) -> None:
    sign = Signer()
    app = app_of(sign=sign)
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        assert "Sign 2 certificates" in app.words
        await pilot.press("s")
    assert sign.chosen == ["Aisha B", "Chidi O"]


async def test_the_mouse_ticks_rows_and_presses_the_wide_key() -> None:
    sign = Signer()
    app = app_of(sign=sign)
    async with app.run_test() as pilot:
        y = next(place for place, line in enumerate(app.lines) if "Chidi O" in line)
        await pilot.click(offset=(12, y))
        assert "Sign 2 certificates" in app.words
        await pilot.click("WideKey")
    assert sign.chosen == ["Aisha B", "Ben T"]


async def test_with_nothing_ticked_nothing_is_signed() -> None:
    sign = Signer()
    app = app_of(sign=sign)
    async with app.run_test() as pilot:
        await pilot.press("a")
        assert "Nothing is ticked" in app.words
        await pilot.press("s")
        assert sign.chosen == []
        await pilot.press("a")
        assert "Sign 3 certificates" in app.words


async def test_what_could_not_be_signed_is_told_with_the_reason() -> None:
    app = app_of(sign=Signer(left="Ben T"))
    async with app.run_test() as pilot:
        await pilot.press("s")
        assert "Signed. 2 certificates." in app.words
        assert "Ben T still waits. Its day is still to come." in app.words


async def test_a_full_disk_is_told_with_how_many_are_done() -> None:
    app = app_of(sign=Signer(fails=1))
    async with app.run_test() as pilot:
        await pilot.press("s")
        assert "1 of 3 are signed. The others go on waiting." in app.words
        assert "Make room" in app.words


async def test_what_is_odd_stands_under_the_name_and_classes_stand_apart() -> None:
    app = app_of(waits("Aisha B", odd=("dated ahead",)), waits("Amara C", "Herons"))
    async with app.run_test():
        rows = [" ".join(line.split()) for line in app.lines]
        at = rows.index("Robins")
        assert "Aisha B" in rows[at + 1]
        assert rows[at + 2] == "◇ Look twice: dated ahead"
        assert rows[at + 3] == "Herons"


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_a_long_list_scrolls_says_so_and_has_no_number_keys(size: tuple[int, int]) -> None:
    many = [waits(f"Pupil {number}", odd=("no beginning",)) for number in range(40)]
    app = app_of(*many)
    async with app.run_test(size=size) as pilot:
        assert "more below" in app.words
        await pilot.press("3")
        assert "Sign 40 certificates" in app.words
        await pilot.press("end", "space")
        assert "Pupil 39" in app.words
        assert "more above" in app.words
        assert "Sign 39 certificates" in app.words
        await pilot.press("home")
        assert "Robins" in app.words
        assert max(map(cell_len, app.lines)) <= size[0]


async def test_help_lists_the_keys() -> None:
    app = app_of()
    async with app.run_test() as pilot:
        assert app.screen.query_one(TickList).has_focus
        await pilot.press("h")
        assert app.asked == ["HelpAsked"]


async def test_after_signing_p_prints_the_classes_that_were_signed() -> None:
    prints = Printer()
    app = app_of(*(waits(*who) for who in (("Aisha B",), ("Amara C", "Herons"))), prints=prints)
    async with app.run_test() as pilot:
        await pilot.press("p")
        assert prints.groups == []
        await pilot.press("2", "s")
        assert "Print certificates of Robins" in app.words
        assert "in a terminal" not in app.words
        await pilot.press("p")
        assert prints.groups == ["Robins"]
        await pilot.press("up", "enter")
        assert prints.groups == ["Robins", "Robins"]


async def test_where_nothing_can_print_the_command_is_told() -> None:
    app = app_of()
    async with app.run_test() as pilot:
        await pilot.press("s", "p")
        assert "training certificates pdf --out" in app.words
        assert "Print certificates" not in app.words
