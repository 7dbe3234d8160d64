"""The square code alone on a page, with what it is for at its side."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from training.app.widgets.bars import Key
from training.app.widgets.certificate.certificate_words import PRACTICE
from training.app.widgets.certificate.qr_code import QrCode

if TYPE_CHECKING:
    from training.actions.certificate import Certificate
    from training.certificates.qr import Matrix


class CodePage(Horizontal):
    """The code as large as it goes; at its side, words and the keys that work here."""

    DEFAULT_CSS = """
    CodePage { height: 1fr; }
    CodePage .side { width: 34; height: 1fr; padding: 2 2 1 3; }
    CodePage .words { height: 1fr; }
    CodePage QrCode { width: 1fr; height: 1fr; }
    """

    def __init__(self, certificate: "Certificate", keys: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._words = _words(certificate)
        self._keys = tuple(keys)
        self._code = QrCode()

    def compose(self) -> ComposeResult:
        """The side and the code."""
        with Vertical(classes="side"):
            yield Static(self._words, markup=False, classes="words")
            for key, label, action in self._keys:
                yield Key(key, label, action)
        yield self._code

    def show(self, matrix: "Matrix") -> None:
        """Show this code."""
        self._code.show(matrix)


def _words(certificate: "Certificate") -> Content:
    practice = ("\n\n◇ " + PRACTICE, "bold $notyet") if certificate.practice else ""
    return Content.assemble(
        (certificate.holder, "bold $ink"),
        ("\n" + certificate.title, "bold $heading"),
        ("\n" + certificate.school, "$ink"),
        ("\n\nThis square code proves that the certificate is real.", "$quiet"),
        (" A grown-up can point a phone's camera at it.", "$quiet"),
        practice,
        ("\n\nThe school's key\n" + certificate.fingerprint, "$quiet"),
    )
