"""One picture of each screen; `pytest --snapshot-update` draws them anew after a wanted change."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from textual.pilot import Pilot

from tests.support.by_hand import Gatekeeper, SecondsByHand
from tests.support.one_screen import OneScreen
from training.app.learner_visit import QUIET
from training.app.screens.new_passphrase import NewPassphraseScreen
from training.app.screens.passphrase import PassphraseScreen
from training.app.screens.pick import PickScreen
from training.app.screens.pictures import PicturesScreen
from training.app.signing_in import DESK, VOUCHING
from training.app.widgets.tiles.name_tile import Pick

SMALLEST, SMALL, LARGE = (60, 20), (80, 24), (120, 40)
SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])
THEMES = pytest.mark.parametrize("theme", ["evening", "paper"])
NAMES = ("Aisha B", "Ben T", "Chidi O", "Daisy M", "Ewa N", "Farhan S", "Grace L", "Hodan A")

Compare = Callable[..., bool]
"""The plug-in's fixture: it draws an app and compares the picture with the kept one."""


def pictures(wait: int = 0) -> PicturesScreen:
    gate, seconds = Gatekeeper(None), SecondsByHand()
    left = timedelta(seconds=wait)
    return PicturesScreen("Aisha B", gate, every_second=seconds, wait=left)


async def wrong(pilot: Pilot[None]) -> None:
    """Choose three, which are not the right ones."""
    await pilot.press("1", "2", "3")
    await pilot.pause()
    await pilot.pause()


@SIZES
@THEMES
def test_picture_of_two_pictures_chosen(
    snap_compare: Compare, theme: str, size: tuple[int, int]
) -> None:
    app = OneScreen(pictures(), theme)
    assert snap_compare(app, terminal_size=size, press=["2", "equals_sign"])


def test_picture_of_pictures_in_high_contrast(snap_compare: Compare) -> None:
    app = OneScreen(pictures(), "high-contrast")
    assert snap_compare(app, terminal_size=SMALL, press=["4"])


def test_picture_of_the_wrong_three_in_the_smallest_window(snap_compare: Compare) -> None:
    assert snap_compare(OneScreen(pictures()), terminal_size=SMALLEST, run_before=wrong)


def test_picture_of_a_wait(snap_compare: Compare) -> None:
    assert snap_compare(OneScreen(pictures(wait=20), "paper"), terminal_size=SMALL)


@THEMES
def test_picture_of_the_passphrase(snap_compare: Compare, theme: str) -> None:
    screen = PassphraseScreen(DESK, Gatekeeper(None), every_second=SecondsByHand())
    app = OneScreen(screen, theme)
    assert snap_compare(app, terminal_size=SMALL, press=["x", "enter"])


def test_picture_of_being_vouched_for(snap_compare: Compare) -> None:
    screen = PassphraseScreen(VOUCHING, Gatekeeper(None), every_second=SecondsByHand())
    assert snap_compare(OneScreen(screen), terminal_size=LARGE)


@THEMES
def test_picture_of_choosing_a_passphrase(snap_compare: Compare, theme: str) -> None:
    app = OneScreen(NewPassphraseScreen("Priya Desai"), theme)
    assert snap_compare(app, terminal_size=SMALL, press=["a", "enter", "b", "enter"])


def test_picture_of_the_names_after_two_quiet_minutes(snap_compare: Compare) -> None:
    picks = tuple(Pick(name, name) for name in NAMES)
    other = Pick("guest", "Just looking round", "nothing is kept")
    names = PickScreen("Robins: who are you?", picks, other, QUIET)
    assert snap_compare(OneScreen(names), terminal_size=SMALL)
