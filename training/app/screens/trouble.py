"""One clear sentence of what is wrong, and what to do."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from training.app.screens.answering import AnswersOnce
from training.app.widgets.enter_button import EnterButton


class TroubleScreen(AnswersOnce[None]):
    """A sentence that says what is wrong and what a person can do about it."""

    CSS_PATH = "trouble.tcss"
    BINDINGS = [("enter,space,b,q", "go_on", "Go on")]

    def __init__(self, sentence: str, onward: str = "Back") -> None:
        """`onward` says where Enter leads."""
        super().__init__()
        self._sentence = sentence
        self._onward = onward

    def compose(self) -> ComposeResult:
        """The sentence, and the way on."""
        with Vertical(id="page"):
            yield Static("Something needs a hand", markup=False, id="title")
            yield Static(self._sentence[:1].upper() + self._sentence[1:], markup=False)
            yield EnterButton(self._onward)

    @on(EnterButton.Pressed)
    def action_go_on(self) -> None:
        """Close."""
        self.dismiss()


def is_trouble(error: Exception) -> bool:
    """Whether a person can do something about it: then its message says what."""
    from training.actions.errors import Refused
    from training.certificates.errors import CertificateError
    from training.disk.errors import DiskError
    from training.library.errors import LibraryError
    from training.records.errors import RecordsError
    from training.school.errors import SchoolError

    families = (
        SchoolError,
        LibraryError,
        DiskError,
        RecordsError,
        CertificateError,
        Refused,
    )
    return isinstance(error, families)
