"""A page as a PNG, drawn from its PDF."""

from io import BytesIO

SHARP = 200
"""Dots to an inch: enough to print the picture again, and to read a square code from it."""


def png(pdf: bytes, dots: int = SHARP) -> bytes:
    """The first page of a PDF of ours as a PNG, so many dots to an inch."""
    import pypdfium2  # type: ignore[import-untyped]  # it brings no types

    with pypdfium2.PdfDocument(pdf) as document:
        shown = document[0].render(scale=dots / 72).to_pil()
    written = BytesIO()
    shown.save(written, "PNG", dpi=(dots, dots), optimize=True)
    return written.getvalue()
