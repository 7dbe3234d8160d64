"""The framed certificate: its words, and its square code beside them where both fit whole."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal

from training.app.widgets.certificate.certificate_words import CertificateWords
from training.app.widgets.certificate.qr_code import QrCode

if TYPE_CHECKING:
    from training.actions.certificate import Certificate
    from training.certificates.qr import Matrix

FEWEST_COLUMNS = 44
"""Columns the words need beside the code."""


class CertificateSheet(Horizontal):
    """A certificate worth framing. It is told the code's matrix once there is one."""

    DEFAULT_CSS = """
    CertificateSheet { border: double $heading; background: $surface-1; padding: 0 2 0 1; }
    CertificateSheet CertificateWords { width: 1fr; height: 1fr; padding: 0 1; }
    CertificateSheet QrCode { height: 1fr; display: none; }
    """

    def __init__(self, certificate: "Certificate") -> None:
        super().__init__()
        self._words = CertificateWords(certificate)
        self._code = QrCode()
        self._matrix: Matrix | None = None

    def compose(self) -> ComposeResult:
        """The words on the left, the code on the right."""
        yield self._words
        yield self._code

    def show(self, matrix: "Matrix") -> None:
        """Show this code where there is room for it."""
        self._matrix = matrix
        self._code.show(matrix)
        self._share_out()

    def on_resize(self) -> None:
        """Share the room out anew."""
        self._share_out()

    def _share_out(self) -> None:
        from training.certificates.qr import fits, size

        if self._matrix is None:
            return
        room = self.content_size
        quiet = fits(self._matrix, room.width - FEWEST_COLUMNS, room.height)
        self._code.display = quiet is not None
        if quiet is not None:
            self._code.styles.width = size(self._matrix, quiet)[0]
