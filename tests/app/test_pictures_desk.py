"""One picture of each screen; `pytest --snapshot-update` draws them anew after a wanted change."""

from collections.abc import Callable

from textual.pilot import Pilot

from tests.support.certificates import OBJECTIVES, made_certificate
from tests.support.class_views import full_class
from tests.support.one_screen import OneScreen
from training.app.screens.certificate import CertificateScreen
from training.app.screens.desk import DeskScreen
from training.app.screens.finish import FinishScreen
from training.core.module import Audience
from training.core.people import Learner

AISHA = Learner(id="aisha", name="Aisha K", group="Herons", audience=Audience.UPPER_KS2)
SMALL, LARGE = (80, 24), (120, 40)

Compare = Callable[..., bool]
"""The plug-in's fixture: it draws an app and compares the picture with the kept one."""


async def everything_drawn(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def test_picture_of_the_desk(snap_compare: Compare) -> None:
    desk = DeskScreen(
        (full_class("Herons", 30, 8),), "Willow Lane Primary School", True, can_print=True
    )
    assert snap_compare(OneScreen(desk), terminal_size=SMALL)


def test_picture_of_the_finish(snap_compare: Compare) -> None:
    finish = FinishScreen("The group chat", AISHA, OBJECTIVES, made_certificate(), kept=True)
    assert snap_compare(OneScreen(finish), terminal_size=SMALL, run_before=everything_drawn)


def test_picture_of_the_certificate(snap_compare: Compare) -> None:
    certificate = CertificateScreen(made_certificate())
    app = OneScreen(certificate, "paper")
    assert snap_compare(app, terminal_size=LARGE, run_before=everything_drawn)
