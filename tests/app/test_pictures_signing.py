"""Pictures of the desk, of signing, printing and waiting; `--snapshot-update` draws them anew."""

from asyncio import Event
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.support.by_hand import SecondsByHand
from tests.support.certificates import OBJECTIVES
from tests.support.class_views import full_class
from tests.support.one_screen import OneScreen
from tests.support.waiting import signs_all, waits
from training.actions.certificate import Certificate
from training.app.arrival import Arrival
from training.app.screens.certificate_waiting import CertificateWaitingScreen
from training.app.screens.desk import DeskScreen
from training.app.screens.finish import FinishScreen
from training.app.screens.print_certificates import InFile, PrintScreen, ToPrint
from training.app.screens.sign_certificates import SignCertificatesScreen
from training.app.widgets.desk.signing_lines import Signing
from training.core.module import Audience
from training.core.people import Learner

AISHA = Learner(id="aisha", name="Aisha K", group="Herons", audience=Audience.UPPER_KS2)
WAITING = (
    waits("Aisha B"),
    waits("Ben T", odd=("2 minutes for about 30 minutes' work",)),
    waits("Chidi O"),
    waits("Amara C", "Herons"),
    waits("Priya Desai", "Staff", odd=("no beginning on record",)),
)
PLACE = Path("/home/office/Documents/certificates-robins-2026-11-22.pdf")

Compare = Callable[..., bool]
"""The plug-in's fixture: it draws an app and compares the picture with the kept one."""

sizes = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["small", "large"])


async def _nothing() -> Certificate | None:
    return None


async def _no_print(groups: Sequence[str]) -> None:
    return None


def _arrival() -> Arrival:
    return Arrival(SecondsByHand(), _nothing)


def _print_screen(told: int | None) -> OneScreen[None]:
    """The screen that prints at once; or is for ever as far as is told."""

    async def print_them(
        layout: str, tell: Callable[[int], None], is_stopped: Callable[[], bool]
    ) -> InFile:
        if told is not None:
            tell(told)
            await Event().wait()
        return InFile(PLACE)

    return OneScreen(PrintScreen(ToPrint("Robins", 59, waiting=3), print_them))


@sizes
@pytest.mark.parametrize(
    "signing", [Signing(waiting=7), Signing(lesson="Herons", until="11:30")], ids=["waits", "open"]
)
def test_picture_of_the_desk_of_a_real_school(
    snap_compare: Compare, size: tuple[int, int], signing: Signing
) -> None:
    views = (full_class("Herons", 30, 8),)
    desk = DeskScreen(views, "Willow Lane Primary School", False, None, signing, can_print=True)
    assert snap_compare(OneScreen(desk), terminal_size=size)


@sizes
@pytest.mark.parametrize("keys", [(), ("2", "s")], ids=["list", "done"])
def test_picture_of_signing(
    snap_compare: Compare, size: tuple[int, int], keys: Sequence[str]
) -> None:
    app = OneScreen(SignCertificatesScreen(WAITING, signs_all, _no_print))
    assert snap_compare(app, terminal_size=size, press=keys)


@sizes
@pytest.mark.parametrize(
    ("keys", "told"),
    [((), None), (("1",), 12), (("1",), None)],
    ids=["choice", "under-way", "done"],
)
def test_picture_of_printing(
    snap_compare: Compare, size: tuple[int, int], keys: Sequence[str], told: int | None
) -> None:
    assert snap_compare(_print_screen(told), terminal_size=size, press=keys)


@sizes
def test_picture_of_a_finish_that_waits(snap_compare: Compare, size: tuple[int, int]) -> None:
    finish = FinishScreen("The group chat", AISHA, OBJECTIVES, None, True, _arrival())
    assert snap_compare(OneScreen(finish), terminal_size=size, run_before=_drawn)


@sizes
@pytest.mark.parametrize("is_gone", [False, True], ids=["waits", "taken-back"])
def test_picture_of_a_certificate_that_is_not_there(
    snap_compare: Compare, size: tuple[int, int], is_gone: bool
) -> None:
    arrival = None if is_gone else _arrival()
    app = OneScreen(CertificateWaitingScreen("The group chat", AISHA, arrival))
    assert snap_compare(app, terminal_size=size, run_before=_drawn)


async def _drawn(pilot: Pilot[Any]) -> None:
    await pilot.pause()
