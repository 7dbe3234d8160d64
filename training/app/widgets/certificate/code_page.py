"""The square code alone on a page, with what it is for at its side."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from training.app.widgets.bars import Key
from training.app.widgets.certificate.certificate_words import PRACTICE
from training.app.widgets.certificate.no_room import no_room
from training.app.widgets.certificate.qr_code import QrCode

if TYPE_CHECKING:
    from training.actions.certificate import Certificate
    from training.certificates.qr import Matrix

WIDE = 90
"""Columns from which the words stand beside the code: it has all rows then."""

SIDE = 31
"""Columns of those words, which leaves 59: a code of 57 modules and a border."""

PROOF = "This square code proves that the certificate is real. "
BY_CAMERA = PROOF + "A grown-up can point a phone's camera at it."
BY_PAGE = PROOF + "Scan it with the school's page or the app."


class CodePage(Horizontal):
    """The code as large as it goes; at its side, words and the keys that work here.

    The address is left out of the code only where the code would not fit with it, and only beside
    the words, which say who can read it then.
    """

    DEFAULT_CSS = f"""
    CodePage .side {{ width: {SIDE}; height: 1fr; padding: 1 2 1 3; }}
    CodePage {{ height: 1fr; }}
    CodePage .words {{ height: 1fr; }}
    CodePage QrCode {{ width: 1fr; height: 1fr; }}
    """

    def __init__(self, certificate: "Certificate", keys: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self._certificate = certificate
        self._forms: Sequence[Matrix] = ()
        self._keys = tuple(keys)
        self._words = Static(markup=False, classes="words")
        self._code = QrCode()

    def compose(self) -> ComposeResult:
        """The side and the code."""
        with Vertical(classes="side"):
            yield self._words
            for key, label, action in self._keys:
                yield Key(key, label, action)
        yield self._code

    def show(self, certificate: "Certificate", forms: Sequence["Matrix"]) -> None:
        """Show this certificate's code in the first of these forms that fits."""
        self._certificate, self._forms = certificate, tuple(forms)
        self._set()

    def on_resize(self) -> None:
        """Choose anew for the new size."""
        self._set()

    def _set(self) -> None:
        from training.certificates.qr import fits

        columns, rows = self._room
        forms = self._forms if self._has_words else self._forms[:1]
        place = next((at for at, form in enumerate(forms) if fits(form, columns, rows)), None)
        if place is not None:
            # Without an address before it, a phone's camera finds digits and does not know why.
            opens_a_page = bool(self._certificate.address) and place == 0
            self._say(BY_CAMERA if opens_a_page else BY_PAGE)
            self._code.show(forms[place])
        else:
            self._say("")
            self._code.say(self._no_room(forms[-1]) if forms else Content())

    def _say(self, use: str) -> None:
        self._words.update(_words(self._certificate, use), layout=False)

    @property
    def _has_words(self) -> bool:
        return self.size.width >= WIDE

    @property
    def _room(self) -> tuple[int, int]:
        """Columns and rows that the code may take."""
        return self.size.width - (SIDE if self._has_words else 0), self.size.height

    def _no_room(self, matrix: "Matrix") -> Content:
        """What to do instead, and how large the window must be given what else stands in it."""
        from training.certificates.qr import least_room

        room, window = self._room, self.screen.size
        wide, high = (
            least + whole - has
            for least, whole, has in zip(least_room(matrix), window, room, strict=True)
        )
        return no_room((wide, high), window, room, self._certificate.certificate)


def _words(certificate: "Certificate", use: str) -> Content:
    practice = ("\n\n◇ " + PRACTICE, "bold $notyet") if certificate.practice else ""
    return Content.assemble(
        (certificate.holder, "bold $ink"),
        ("\n" + certificate.title, "bold $heading"),
        ("\n" + certificate.school, "$ink"),
        ("\n\n" + use if use else "", "$quiet"),
        practice,
        ("\n\nThe school's key\n" + certificate.fingerprint, "$quiet"),
    )
