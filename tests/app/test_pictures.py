"""One picture of each screen; `pytest --snapshot-update` draws them anew after a wanted change."""

from collections.abc import Callable

import pytest

from tests.support.one_screen import OneScreen
from training.app.screens.breath import BreathScreen
from training.app.screens.help import HelpScreen
from training.app.screens.home import HomeScreen
from training.app.screens.pick import PickScreen
from training.app.screens.shelf import ShelfScreen
from training.app.screens.trouble import TroubleScreen
from training.app.widgets.tiles.name_tile import Pick
from training.core.module import Audience, Module
from training.core.people import Learner
from training.core.text import Paragraph, Run
from training.library.reference.help import HelpPage

SMALL, LARGE = (80, 24), (120, 40)
NAME = "Willow Lane Primary School"
AMARA = Learner(id="amara", name="Amara C", group="Herons", audience=Audience.UPPER_KS2)
TITLES = ("My helping hand", "The group chat", "Passwords that hold", "Kind words travel")
NAMES = (
    *("Amara C", "Bilal H", "Caitlin F", "Dev P", "Emilia Z", "Finn G", "Gurpreet D"),
    *("Hana Y", "Idris M", "Josie W", "Krish V", "Leila A", "Mateo R", "Nia J"),
)

Compare = Callable[..., bool]
"""The plug-in's fixture: it draws an app and compares the picture with the kept one."""


def page(title: str, *paragraphs: str) -> HelpPage:
    text = tuple(Paragraph(runs=(Run(text=paragraph),)) for paragraph in paragraphs)
    return HelpPage(title=title, text=text)


def shelf() -> ShelfScreen:
    modules = tuple(
        Module(
            id=f"u2-0{place}",
            title=title,
            audience=Audience.UPPER_KS2,
            minutes=30,
            clauses=("5.1",),
            pass_mark=80,
            note="Someone is left out of a group.",
            objectives=("I can tell.",),
            cards=(),
        )
        for place, title in enumerate(TITLES)
    )
    return ShelfScreen(AMARA, modules, frozenset({"u2-00"}), frozenset({"u2-01"}))


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])
@pytest.mark.parametrize("theme", ["evening", "paper", "high-contrast"])
def test_picture_of_home(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    home = OneScreen(HomeScreen(NAME, practice=True), theme)
    assert snap_compare(home, terminal_size=size)


def test_picture_of_the_names(snap_compare: Compare) -> None:
    picks = tuple(Pick(name, name) for name in NAMES)
    other = Pick("guest", "Just looking round", "nothing is kept")
    names = OneScreen(PickScreen("Herons: who are you?", picks, other))
    assert snap_compare(names, terminal_size=SMALL)


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])
def test_picture_of_the_shelf(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(OneScreen(shelf(), "paper"), terminal_size=size)


def test_picture_of_help(snap_compare: Compare) -> None:
    who = page("Who can help you?", "Tell a grown-up you trust.", "You can ring Childline too.")
    assert snap_compare(OneScreen(HelpScreen(who)), terminal_size=SMALL)


def test_picture_of_a_breath(snap_compare: Compare) -> None:
    breath = page("Take a breath", "You can stop here. Nothing is lost.", "Breathe in, slowly.")
    assert snap_compare(OneScreen(BreathScreen(breath)), terminal_size=SMALL)


def test_picture_of_trouble(snap_compare: Compare) -> None:
    trouble = TroubleScreen("there is no class list yet. Whoever leads here can add one.")
    assert snap_compare(OneScreen(trouble), terminal_size=SMALL)
