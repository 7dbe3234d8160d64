"""The school's key, to be written down; and a look at whether it was."""

from collections.abc import Sequence
from enum import Enum

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from training.actions.paper_key import PaperKey
from training.app.screens.wizard.frame import Framed, Key
from training.app.widgets.ask_line import AskLine
from training.reports.key_page import key_lines

WRONG = "That is not how line 4 begins. Look at your paper again, or show the key again."


class PaperWay(Enum):
    """Where to go from the key."""

    WRITTEN = "written"
    SHOW = "show"
    LEAVE = "leave"


class PaperPage(Framed[PaperWay]):
    """The four lines, to be copied out with a pen."""

    BINDINGS = [
        ("enter", "written", "Written down"),
        ("escape,q", "leave", "Leave"),
    ]
    KEYS = (("Esc", "Leave", "leave"),)

    def __init__(self, paper: PaperKey) -> None:
        super().__init__(
            "Write this down, with a pen",
            "These four lines are the school's signing key. Put the paper into the office safe: it "
            "is the only way back when nobody knows the passphrase any more.",
        )
        self._paper = paper

    def fields(self) -> Sequence[Widget]:
        """The lines, the fingerprint, and how to print them instead."""
        lines = Content("\n").join(Content.styled(line, "bold") for line in self._lines())
        fingerprint = f"Fingerprint, to write beside it: {self._paper.fingerprint}"
        return (
            Static(lines, classes="key", markup=False),
            Static(fingerprint, classes="quiet", markup=False),
            Static(
                "To print it: leave, then type training key paper --file key.txt",
                classes="quiet",
                markup=False,
            ),
        )

    def ways(self) -> Sequence[Key]:
        """One way on, which asks for a line of the paper."""
        return (("Enter", "I have written it down", "written"),)

    def action_written(self) -> None:
        """It is on paper, somebody says."""
        self.dismiss(PaperWay.WRITTEN)

    def action_leave(self) -> None:
        """Ask to leave."""
        self.dismiss(PaperWay.LEAVE)

    def _lines(self) -> Sequence[str]:
        return key_lines(self._paper.lines)


class CheckPage(Framed[PaperWay]):
    """The key is out of sight; the beginning of its last line must be typed from the paper."""

    BINDINGS = [
        ("escape,pageup", "show_again", "Show the key again"),
        ("enter", "check", "Check"),
    ]
    KEYS = (("Esc", "Show the key again", "show_again"),)

    def __init__(self, paper: PaperKey) -> None:
        super().__init__(
            "Is it on the paper?",
            "So that nobody passes this by in a hurry: look at your paper, and type how line 4 "
            "begins.",
        )
        self._paper = paper
        self._line = AskLine("The first four signs of line 4", "", longest=40)

    def fields(self) -> Sequence[Widget]:
        """One line to type in."""
        return (self._line,)

    def ways(self) -> Sequence[Key]:
        """Check it, or look at the key once more."""
        return (
            ("Enter", "Check", "check"),
            ("PgUp", "Show the key again", "show_again"),
        )

    def on_mount(self) -> None:
        """Be ready for typing."""
        self._line.begin()

    @on(AskLine.Entered)
    def action_check(self) -> None:
        """Go on if it is what stands on the paper."""
        if self._paper.begins(4, self._line.words):
            self.dismiss(PaperWay.WRITTEN)
        else:
            self.remark(WRONG)
            self._line.begin()

    def action_show_again(self) -> None:
        """Back to the key."""
        self.dismiss(PaperWay.SHOW)
