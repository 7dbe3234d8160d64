"""A certificate that is not there: it comes by itself once it is signed, or was taken back."""

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import ScreenResume
from textual.widgets import Static

from training.app.messages import BreathAsked, HelpAsked
from training.app.screens.answering import AnswersOnce
from training.app.widgets.bars import KeyBar, TopBar
from training.app.widgets.wide_key import WideKey
from training.core.people import Learner

if TYPE_CHECKING:
    from training.actions.certificate import Certificate
    from training.app.arrival import Arrival

KEYS = (
    ("h", "who can help", "ask_for_help"),
    ("t", "take a breath", "take_a_breath"),
    ("b", "back", "back"),
)
SAVED = "What you did is saved."
COMES = "You need not press anything: when it is signed, it comes here by itself."


class CertificateWaitingScreen(AnswersOnce["Certificate"]):
    """It answers with the certificate as soon as it is there, or None when somebody goes back.

    One that was taken back never comes: then it says whom to ask, and neither why nor for how long,
    which it does not know.

    Posts `HelpAsked` and `BreathAsked`.
    """

    CSS_PATH = "certificate_waiting.tcss"
    BINDINGS = [
        ("b,enter", "back", "Back"),
        ("h", "ask_for_help", "Help"),
        ("escape,t", "take_a_breath", "Take a breath"),
    ]

    def __init__(self, title: str, learner: Learner, arrival: "Arrival | None") -> None:
        """`title` is the module's; there is no `arrival` where the certificate was taken back."""
        super().__init__()
        self._title = title
        self._said = _taken_back(learner) if arrival is None else _waiting(learner)
        self._arrival = arrival
        self._found: Certificate | None = None

    def compose(self) -> ComposeResult:
        """What it waits for, and the way back."""
        yield TopBar(self._title, "Your certificate")
        with Vertical(classes="card"):
            yield Static(Content.styled(f"◇ {self._said}", "bold $notyet"), markup=False)
            why = f"{SAVED} {COMES}" if self._arrival else SAVED
            yield Static(why, markup=False, classes="why")
            yield WideKey("Enter", "Back to your shelf", "back")
        yield KeyBar(KEYS)

    def on_mount(self) -> None:
        """Look for it until it is there."""
        self.query_one(WideKey).focus()
        if self._arrival:
            self._arrival.watch(self.run_worker, self.show)

    def on_unmount(self) -> None:
        """Look no longer."""
        if self._arrival:
            self._arrival.look_away()

    def show(self, certificate: "Certificate") -> None:
        """Answer with it; not before a page that lies over this one is closed."""
        self._found = certificate
        self.dismiss(certificate)

    @on(ScreenResume)
    def show_late(self) -> None:
        """Answer with what came while another page lay over this one."""
        if self._found is not None:
            self.dismiss(self._found)

    def action_back(self) -> None:
        """Back to the shelf."""
        self.dismiss(None)

    def action_ask_for_help(self) -> None:
        """Ask who can help."""
        self.post_message(HelpAsked())

    def action_take_a_breath(self) -> None:
        """Ask for a breath."""
        self.post_message(BreathAsked())


def _waiting(learner: Learner) -> str:
    signer = "a grown-up" if learner.is_pupil else "whoever keeps the school's key"
    return f"Your certificate is waiting for {signer} to sign it."


def _taken_back(learner: Learner) -> str:
    if learner.is_pupil:
        return "Ask your teacher about this certificate."
    return "This certificate was taken back. Ask whoever keeps the school's key about it."
