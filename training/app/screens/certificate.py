"""A certificate on a page of its own: worth framing, with a square code that proves it."""

import asyncio
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult

from training.app.messages import BreathAsked, HelpAsked
from training.app.screens.answering import AnswersOnce
from training.app.widgets.bars import KeyBar
from training.app.widgets.certificate.certificate_sheet import CertificateSheet
from training.app.widgets.certificate.code_page import WIDE, CodePage
from training.app.widgets.certificate.qr_code import code_forms

if TYPE_CHECKING:
    from training.actions.certificate import Certificate

KEYS = (
    ("c", "square code", "flip"),
    ("h", "help", "ask_for_help"),
    ("t", "take a breath", "take_a_breath"),
    ("b", "back", "back"),
)
KEYS_BESIDE = (("c", "the words again", "flip"), *KEYS[1:])
"""Those beside the code, which leave all rows to it."""


class CertificateScreen(AnswersOnce[None]):
    """One certificate, in words and as a QR code. Posts `HelpAsked` and `BreathAsked`."""

    CSS_PATH = "certificate.tcss"
    BINDINGS = [
        ("c,space", "flip", "Words or square code"),
        ("b,enter", "back", "Back"),
        ("h", "ask_for_help", "Help"),
        ("escape,t", "take_a_breath", "Take a breath"),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]

    def __init__(self, certificate: "Certificate") -> None:
        super().__init__()
        self._certificate = certificate
        self._sheet = CertificateSheet(certificate)
        self._page = CodePage(certificate, KEYS_BESIDE)

    def compose(self) -> ComposeResult:
        """The certificate, and its code on a second page."""
        yield self._sheet
        yield self._page
        yield KeyBar(KEYS)

    def on_mount(self) -> None:
        """Show the words at once and the code as soon as it is drawn."""
        self._draw_code()

    @work
    async def _draw_code(self) -> None:
        forms = await asyncio.to_thread(code_forms, self._certificate.code)
        self._sheet.show(forms[0])
        self._page.show(self._certificate, forms)

    def action_flip(self) -> None:
        """Turn over: from the words to the code, or back."""
        self.toggle_class("-code")

    def action_back(self) -> None:
        """Close the certificate."""
        self.dismiss(None)

    def action_ask_for_help(self) -> None:
        """Ask who can help."""
        self.post_message(HelpAsked())

    def action_take_a_breath(self) -> None:
        """Ask for a breath."""
        self.post_message(BreathAsked())
