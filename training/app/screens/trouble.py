"""One clear sentence of what is wrong, and what to do."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from training.app.screens.answering import AnswersOnce
from training.app.widgets.bars import KeyBar
from training.app.widgets.enter_button import EnterButton

FETCH = "Please fetch a grown-up to read this."


class TroubleScreen(AnswersOnce[None]):
    """A sentence that says what is wrong and what a person can do about it."""

    CSS_PATH = "trouble.tcss"
    BINDINGS = [("enter,space,b,q", "go_on", "Go on")]
    KEYS = (("h", "Who can help", "app.ask_for_help"),)

    def __init__(
        self,
        sentence: str,
        onward: str = "Back",
        *,
        for_child: bool = False,
        has_help: bool = True,
    ) -> None:
        """`onward` says where Enter leads; a child is told to have a grown-up read the sentence.

        `has_help` is False where there are no pages of help yet, as in the set-up.
        """
        super().__init__()
        self._sentence = sentence
        self._onward = onward
        self._for_child = for_child
        self._has_help = has_help

    def compose(self) -> ComposeResult:
        """The sentence, and the way on."""
        with Vertical(id="page"):
            yield Static("Something needs a hand", markup=False, id="title")
            if self._for_child:
                yield Static(FETCH, markup=False, id="fetch")
            yield Static(self._sentence[:1].upper() + self._sentence[1:], markup=False)
            yield EnterButton(self._onward)
        if self._has_help:
            yield KeyBar(self.KEYS)

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
    from training.reports.errors import ReportError
    from training.school.errors import SchoolError

    families = (
        SchoolError,
        LibraryError,
        DiskError,
        RecordsError,
        CertificateError,
        Refused,
        ReportError,
    )
    return isinstance(error, families)
