"""One picture of each screen; `pytest --snapshot-update` draws them anew after a wanted change."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.support.badges import signed_badge
from tests.support.certificates import KEY, made_certificate
from tests.support.one_screen import OneScreen
from tests.support.whole_app import until
from training.actions.checking.check import check
from training.actions.checking.checked import Checked
from training.actions.checking.known import Known
from training.app.screens.check_certificate import CheckScreen
from training.app.widgets.checking.verdict_sheet import VerdictSheet
from training.certificates.keys import SigningKey
from training.certificates.trust import first

SMALLEST, SMALL, LARGE = (60, 20), (80, 24), (120, 40)
TODAY = date(2026, 11, 23)
SCHOOL = "Willow Lane Primary School"
CODE = made_certificate(practice=False).code
BAD = CODE[:-1] + str((int(CODE[-1]) + 1) % 10)

SETTLED = 8
"""So many looks that are alike, and a new answer is laid out."""

Compare = Callable[..., bool]
"""The plug-in's fixture: it draws an app and compares the picture with the kept one."""


def checking(given: str, *, practice: bool = False) -> CheckScreen:
    """The screen; whatever is typed, it is asked about that."""
    known = Known(first(SCHOOL, KEY, date(2026, 6, 1), practice=practice), is_own=True)

    async def answers(_: str) -> Sequence[Checked]:
        return [one for each in given.split() for one in check(each, known, TODAY)]

    return CheckScreen(answers, SCHOOL)


async def still(pilot: Pilot[None]) -> None:
    """Let the cursor stand still."""
    pilot.app.screen.query_one(Input).cursor_blink = False
    await pilot.pause()


async def asked(pilot: Pilot[None]) -> None:
    """Type something, and wait for the answer."""
    await still(pilot)
    await pilot.press("1", "enter")
    await until(pilot, lambda: bool(pilot.app.screen.query(VerdictSheet)))
    looks: list[list[str]] = []
    while looks[-SETTLED:] != [lines(pilot)] * SETTLED:
        looks.append(lines(pilot))
        await pilot.pause()


def lines(pilot: Pilot[None]) -> list[str]:
    """What is shown, line by line."""
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]


@pytest.mark.parametrize("theme", ["evening", "paper"])
@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])
def test_picture_of_a_genuine_certificate(
    snap_compare: Compare, theme: str, size: tuple[int, int]
) -> None:
    app = OneScreen(checking(CODE), theme)
    assert snap_compare(app, terminal_size=size, run_before=asked)


@pytest.mark.parametrize("theme", ["evening", "high-contrast"])
def test_picture_of_one_that_is_not_genuine(snap_compare: Compare, theme: str) -> None:
    app = OneScreen(checking(BAD), theme)
    assert snap_compare(app, terminal_size=SMALL, run_before=asked)


def test_picture_of_several_in_the_smallest_window(snap_compare: Compare) -> None:
    app = OneScreen(checking(f"{CODE} {CODE}", practice=True), "paper")
    assert snap_compare(app, terminal_size=SMALLEST, run_before=asked)


def test_picture_of_what_may_be_checked(snap_compare: Compare) -> None:
    assert snap_compare(OneScreen(checking(CODE)), terminal_size=SMALL, run_before=still)


def badge_of(seed: bytes) -> str:
    """The certificate as an Open Badge, signed with some key."""
    known = Known(first(SCHOOL, KEY, date(2026, 6, 1), practice=False))
    (verdict,) = (one.verdict for one in check(CODE, known, TODAY))
    assert verdict
    assert verdict.claims
    return signed_badge(verdict.claims, SigningKey.from_seed(seed))


@pytest.mark.parametrize("theme", ["paper", "high-contrast"])
def test_picture_of_a_badge_of_another_issuer(snap_compare: Compare, theme: str) -> None:
    app = OneScreen(checking(badge_of(bytes(32))), theme)
    assert snap_compare(app, terminal_size=LARGE, run_before=asked)


def test_picture_of_a_badge(snap_compare: Compare) -> None:
    app = OneScreen(checking(badge_of(KEY.seed)), "paper")
    assert snap_compare(app, terminal_size=SMALL, run_before=asked)
