"""Certificates in a PDF: every page drawn as a printer would draw it, and its QR codes read."""

from collections.abc import Iterator
from math import isfinite, sqrt
from typing import TYPE_CHECKING

from training.certificates.codes import certificates_among, codes_in
from training.certificates.errors import Unreadable

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage  # type: ignore[import-untyped]

#: The most pages looked at; a whole school's certificates have about five hundred.
MOST_PAGES = 1000

#: Dots per inch at which a page is drawn. Codes of 25 mm are read from 150 up.
DOTS = 200

#: The most dots of one page; larger ones are drawn more coarsely. A3 has eight million.
MOST_DOTS = 16_000_000

_INCH = 72  # points


def texts_in_pdf(content: bytes) -> tuple[tuple[int, str], ...]:
    """Every QR code in a PDF that could be a certificate, after the number of its page, from 1.

    It may take minutes over a PDF that was made to be slow: see `apart`.

    Raises:
        Unreadable: it is no PDF, is locked, has too many pages, or holds no certificate.
    """
    document = _opened(content)
    try:
        if len(document) > MOST_PAGES:
            raise Unreadable(f"The PDF has more than {MOST_PAGES} pages. Check it in parts.")
        found = tuple(_found(document))
    finally:
        document.close()
    if not found:
        raise Unreadable(
            "No certificate was found in the PDF. Check that it is the page with the square code, "
            "or scan it again more finely."
        )
    return found


def _opened(content: bytes) -> "PdfDocument":
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        return PdfDocument(content)
    except PdfiumError as fault:
        if "password" in str(fault).lower():
            raise Unreadable(
                "The PDF is locked with a password. Print it to a PDF without one, or save the "
                "page as a picture."
            ) from fault
        raise Unreadable("This PDF is damaged. Ask for it again, or scan the paper.") from fault


def _found(document: "PdfDocument") -> Iterator[tuple[int, str]]:
    for place in range(len(document)):
        for text in _on_page(document, place):
            yield place + 1, text


def _on_page(document: "PdfDocument", place: int) -> tuple[str, ...]:
    """The certificates on a page; none on one that is damaged, so that the others still count."""
    from pypdfium2 import PdfiumError

    try:
        page = document[place]
        scale = _scale(page)
        if scale is None:
            return ()
        picture = page.render(scale=scale, grayscale=True).to_pil()
    except (PdfiumError, ValueError, MemoryError):
        return ()
    return certificates_among(codes_in(picture))


def _scale(page: "PdfPage") -> float | None:
    """Pixels per point; None for a page that has no size."""
    width, height = page.get_size()
    dots = width * height * (DOTS / _INCH) ** 2
    if not isfinite(dots) or dots <= 0:
        return None
    return DOTS / _INCH * min(1.0, sqrt(MOST_DOTS / dots))
