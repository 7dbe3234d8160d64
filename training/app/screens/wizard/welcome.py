"""The first thing that is seen where there is no school yet."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from textual.widget import Widget
from textual.widgets import Static

from training.app.screens.wizard.frame import Framed, Key
from training.app.theme import THEMES


class Choice(Enum):
    """What somebody does first."""

    MAKE = "make"
    PRACTISE = "practise"
    LEAVE = "leave"


class WelcomePage(Framed[Choice]):
    """Three ways on, and the place where the school would be made."""

    BINDINGS = [
        ("1", "choose('MAKE')", "Make our school"),
        ("2", "choose('PRACTISE')", "A practice school"),
        ("3,q,escape", "choose('LEAVE')", "Leave"),
        ("l", "change_light", "Light or dark"),
    ]
    KEYS = (("l", "Light or dark", "change_light"), ("q", "Leave", "choose('LEAVE')"))

    def __init__(self, folder: Path) -> None:
        super().__init__(
            "Welcome",
            "There is no school on this computer yet. Setting one up takes five minutes; nothing "
            "is made before the last step, and most of it can be said later.",
        )
        where = f"It will lie in {folder}. If it should be there already, connect its drive first."
        self._folder = Static(where, classes="quiet", markup=False)

    def fields(self) -> Sequence[Widget]:
        """Where the school would lie."""
        return (self._folder,)

    def ways(self) -> Sequence[Key]:
        """The three ways on."""
        return (
            ("1", "Make our school", "choose('MAKE')"),
            ("2", "Look round a practice school first", "choose('PRACTISE')"),
            ("3", "Leave", "choose('LEAVE')"),
        )

    def on_mount(self) -> None:
        """One way under another."""
        self.query_one(".ways").add_class("-down")

    def action_choose(self, choice: str) -> None:
        """Answer with that way."""
        self.dismiss(Choice[choice])

    def action_change_light(self) -> None:
        """Evening, paper, high contrast, and round again."""
        names = [theme.name for theme in THEMES]
        now = names.index(self.app.theme) if self.app.theme in names else -1
        self.app.theme = names[(now + 1) % len(names)]
