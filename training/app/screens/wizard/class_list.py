"""The page that asks for the school's first list of people."""

from collections.abc import Sequence

from textual import on
from textual.widget import Widget

from training.app.screens.wizard.frame import Framed, Key
from training.app.widgets.ask_line import AskLine

NO_FILE = "Name the file, or press Esc and do it later."
_LONGEST_PATH = 4_000


class ClassListPage(Framed[str]):
    """One line for the name of a file; it answers with what stands in it, or None for later."""

    BINDINGS = [
        ("escape", "later", "Later"),
        ("enter", "look", "Look at it"),
    ]
    KEYS = (("Esc", "Do it later", "later"),)

    def __init__(self, typed: str = "") -> None:
        """`typed` is what was typed before."""
        super().__init__(
            "Your class list",
            "The list as the school's own system exports it, as a CSV file. Its columns can have "
            "any names and any order. First you see what would be kept; nothing is kept before you "
            "agree.",
        )
        self._line = AskLine(
            "The file: type or paste its name, or drop it here",
            typed,
            until="such as classes.csv",
            longest=_LONGEST_PATH,
        )

    def fields(self) -> Sequence[Widget]:
        """The line."""
        return (self._line,)

    def ways(self) -> Sequence[Key]:
        """On, or past it."""
        return (("Enter", "Look at it", "look"), ("Esc", "Later", "later"))

    def on_mount(self) -> None:
        """Be ready for typing."""
        self._line.begin()

    @on(AskLine.Entered)
    def action_look(self) -> None:
        """Answer with the file, if one is named."""
        if self._line.words.strip():
            self.dismiss(self._line.words)
        else:
            self.remark(NO_FILE)
            self._line.begin()

    def action_later(self) -> None:
        """Take no list in now."""
        self.dismiss(None)
