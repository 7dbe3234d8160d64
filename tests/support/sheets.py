"""PDFs with QR codes on them, and pictures and PDFs that were made to do harm."""

import struct
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime

from fpdf import FPDF

from training.certificates.qr import matrix

A4 = b"0 0 595 842"


def pdf_of(pages: Sequence[Sequence[str]], side: float = 45) -> bytes:
    """A PDF: each page has the codes of these texts, `side` millimetres wide, two in a row."""
    sheet = FPDF(format="A4", unit="mm")
    sheet.set_creation_date(datetime(2026, 11, 22, tzinfo=UTC))
    for texts in pages:
        sheet.add_page()
        for place, text in enumerate(texts):
            _draw(sheet, text, 20 + 100 * (place % 2), 30 + 100 * (place // 2), side)
    return bytes(sheet.output())


def raw_pdf(box: bytes, drawing: bytes, pages: int = 1, *more: bytes, uses: bytes = b"") -> bytes:
    """A PDF put together by hand: the same drawing on so many pages of that size."""
    kids = b"3 0 R " * pages
    return _file(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids),
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<<%s>>>>" % (box, uses),
        stream(drawing),
        *more,
    )


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A packed stream of a PDF."""
    packed = zlib.compress(content)
    head = b"<</Filter/FlateDecode/Length %d%s>>" % (len(packed), entries)
    return head + b"\nstream\n" + packed + b"\nendstream"


def corners(side: int) -> bytes:
    """A PNG full of what looks like corners of QR codes, over which a reader broods for minutes."""
    cell = [bytes(_corner(x, y) for x in range(9)) for y in range(9)]
    rows = b"".join(b"\0" + (cell[y % 9] * (side // 9 + 1))[:side] for y in range(side))
    return _png(side, side, rows)


def blank(width: int, height: int) -> bytes:
    """A black PNG of that size, which packs to a few kilobytes."""
    return _png(width, height, bytes(height * (width + 1)))


def _draw(sheet: FPDF, text: str, left: float, top: float, side: float) -> None:
    code = matrix(text, "M")
    dot = side / (len(code) + 8)
    for y, row in enumerate(code, 4):
        for x, dark in enumerate(row, 4):
            if dark:
                sheet.rect(left + x * dot, top + y * dot, dot, dot, style="F")


def _file(*parts: bytes) -> bytes:
    written, places = b"%PDF-1.7\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    size = len(parts) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    return written + head + table + end % (size, len(written))


def _corner(x: int, y: int) -> int:
    away = max(abs(x - 4), abs(y - 4))
    return 0 if away in (0, 1, 3) else 255


def _png(width: int, height: int, rows: bytes) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(said)) + kind + said + struct.pack(">I", zlib.crc32(kind + said))
        for kind, said in chunks
    )
