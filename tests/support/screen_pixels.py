"""A screen as a terminal paints it, and the square codes that a reader finds in it."""

from functools import cache

import zxingcpp
from PIL import Image
from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.screen import Screen
from textual.strip import Strip

CELL = 8, 16
"""A cell of a terminal in pixels."""

HALF_BLOCK = "▀"

GREY = bytes((128, 128, 128))
"""Where a terminal would paint in a colour of its own."""


def read_codes(screen: Screen[object]) -> list[str]:
    """What a reader sees that knows dark on light only."""
    # Without the formats a bar code is sometimes seen in the texture of a QR code.
    only = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    picture = pixels_of(screen)
    found = zxingcpp.read_barcodes(picture, formats=only, try_invert=False)
    return [code.text for code in found]


def pixels_of(screen: Screen[object]) -> Image.Image:
    """Each cell's ground, and its own colour in the upper half under a half block; no letters.

    It is grey, as readers see.
    """
    halves = [half for strip in screen._compositor.render_strips() for half in _halves(strip)]
    wide, high = screen.size
    picture = Image.frombytes("RGB", (wide, 2 * high), b"".join(halves)).convert("L")
    return picture.resize((wide * CELL[0], high * CELL[1]), Image.Resampling.NEAREST)


def _halves(strip: Strip) -> tuple[bytes, bytes]:
    """The upper and the lower half of a line, three bytes a cell."""
    pairs = [_painted(segment) for segment in strip]
    return b"".join(upper for upper, _ in pairs), b"".join(lower for _, lower in pairs)


def _painted(segment: Segment) -> tuple[bytes, bytes]:
    ink, ground = _colours(segment.style)
    lower = ground * cell_len(segment.text)
    if HALF_BLOCK not in segment.text:
        return lower, lower
    if segment.text.strip(HALF_BLOCK) == "":
        return ink * len(segment.text), lower
    each = (ink if letter == HALF_BLOCK else ground * cell_len(letter) for letter in segment.text)
    return b"".join(each), lower


@cache
def _colours(style: Style | None) -> tuple[bytes, bytes]:
    """The colours of a cell's letter and of its ground, three bytes each."""
    if style is None:
        return GREY, GREY
    return _bytes(style.color), _bytes(style.bgcolor)


def _bytes(colour: Color | None) -> bytes:
    return bytes(colour.get_truecolor()) if colour else GREY
