"""One picture of each kind of page; `pytest --snapshot-update` draws them anew."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from training.actions.import_people import Import, Orders, plan_import
from training.actions.paper_key import PaperKey
from training.app.screens.wizard.answers import NAME, Answers
from training.app.screens.wizard.class_list import ClassListPage
from training.app.screens.wizard.done import DonePage
from training.app.screens.wizard.paper import PaperPage
from training.app.screens.wizard.review_list import ReviewListPage
from training.app.screens.wizard.steps import page
from training.app.screens.wizard.welcome import WelcomePage
from training.app.theme import THEMES
from training.school.folder import SchoolFolder

SMALL, LARGE = (80, 24), (120, 40)
FOLDER = Path("/home/school/training")
PAPER = PaperKey(
    fingerprint="A53N-N9TM-CD3M-R0M5",
    lines=("0001 081G 8186 09", "W40J 2GB1 G6GW 3G", "RG24 9165 0N2R B=", "HG68 T3CE 1T7G ZS"),
)
ROSTER = (
    b"Forename,Surname,Class,Year\nAisha,Bello,Robins,2\nBen,Tovey,Robins,2\n"
    b"Amara,Cole,Herons,6\nTotal,3,,\n"
)
ANSWERS = Answers({NAME: "Willow Lane Primary School", "head_name": "Mrs Adeyemi"})
PAGES: dict[str, Callable[[], Screen[Any]]] = {
    "welcome": lambda: WelcomePage(FOLDER),
    "name": lambda: page(0, ANSWERS),
    "phases": lambda: page(1, ANSWERS),
    "facts": lambda: page(2, ANSWERS),
    "passphrase": lambda: page(7, ANSWERS),
    "paper": lambda: PaperPage(PAPER),
    "class-list": lambda: ClassListPage(),
    "review-list": lambda: ReviewListPage(reviewed()),
    "done": lambda: DonePage("Willow Lane Primary School", FOLDER, PAPER.fingerprint),
}


def reviewed() -> Import:
    """An import under review, in a school folder that is not there any more."""
    with TemporaryDirectory() as folder:
        Path(folder, "people.json").write_bytes(b'{"format": 1, "people": []}')
        there = SchoolFolder(Path(folder))
        return plan_import(there, ROSTER, Orders(), date(2026, 11, 22), Random(7).randbytes)


Compare = Callable[..., bool]
"""The plug-in's fixture: it draws an app and compares the picture with the kept one."""


class Showing(App[None]):
    """Shows a page, which is made when the app runs, as a line with words in it must be."""

    def __init__(self, make: Callable[[], Screen[Any]], theme: str) -> None:
        super().__init__()
        self._make = make
        for ours in THEMES:
            self.register_theme(ours)
        self.theme = theme

    def on_mount(self) -> None:
        """Show it."""
        self.push_screen(self._make())


async def still(pilot: Pilot[None]) -> None:
    """A cursor that blinks is drawn or not by chance."""
    for line in pilot.app.screen.query(Input):
        line.cursor_blink = False
    await pilot.pause()


@pytest.mark.parametrize(
    ("size", "theme"), [(SMALL, "evening"), (LARGE, "paper")], ids=["small-dark", "large-light"]
)
@pytest.mark.parametrize("name", PAGES)
def test_picture_of_the_set_up(
    snap_compare: Compare, name: str, size: tuple[int, int], theme: str
) -> None:
    app = Showing(PAGES[name], theme)
    assert snap_compare(app, terminal_size=size, run_before=still)
