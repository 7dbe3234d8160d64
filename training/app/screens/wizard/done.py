"""The school is there: what now."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from training.app.screens.wizard.frame import Framed, Key


class Next(Enum):
    """What somebody does with a new school."""

    OPEN = "open"
    PAPER = "paper"
    LEAVE = "leave"


class DonePage(Framed[Next]):
    """The school's fingerprint, and what comes next."""

    BINDINGS = [
        ("enter,1", "choose('OPEN')", "Open the app"),
        ("p,2", "choose('PAPER')", "Show the paper key again"),
        ("q,escape", "choose('LEAVE')", "Leave"),
    ]
    KEYS = (("q", "Leave", "choose('LEAVE')"),)

    def __init__(self, name: str, folder: Path, fingerprint: str, people: int = 0) -> None:
        """`people` is how many were taken in."""
        listed = f"; people on its list: {people}" if people else ""
        super().__init__(f"{name} is ready", f"It lies in {folder}{listed}")
        self._fingerprint = fingerprint

    def fields(self) -> Sequence[Widget]:
        """The fingerprint, and the next steps in the order in which they are best taken."""
        steps = (
            ("Class lists, staff", "training people import FILE"),
            ("What the school says", "training facts"),
            ("A copy of everything", "training backup FILE"),
        )
        lines = [Content.assemble((f"{what:<24}", ""), (how, "bold")) for what, how in steps]
        return (
            Static(
                Content.assemble("Fingerprint of its key: ", (self._fingerprint, "bold $heading")),
                markup=False,
            ),
            Static("What is best done next, in a terminal:", classes="intro", markup=False),
            Static(Content("\n").join(lines), markup=False),
        )

    def ways(self) -> Sequence[Key]:
        """Open the app, or look at the key once more."""
        return (
            ("1", "Open the app", "choose('OPEN')"),
            ("2", "The paper key again", "choose('PAPER')"),
        )

    def action_choose(self, choice: str) -> None:
        """Answer with that way."""
        self.dismiss(Next[choice])
