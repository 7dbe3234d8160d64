"""Square codes read back from a printed page by two readers that have nothing in common."""

from collections.abc import Iterable
from typing import Any

import zxingcpp
from PIL import Image
from pyzbar import pyzbar  # type: ignore[import-untyped]  # it brings no types

from training.paper.places import POINT, Box

DOTS = 150
"""Dots to an inch of a plain office scanner."""

_ROUND = 4
"""Millimetres looked at round a code."""


def pictured(page: Any, box: Box, dots: int = DOTS) -> Image.Image:
    """A part of a page of pypdfium2's, and a little round it, in grey dots."""
    wide, high = page.get_size()
    left, top, right, bottom = (side / POINT for side in _sides(box.inside(-_ROUND)))
    crop = (left, high - bottom, wide - right, top)
    shown: Image.Image = page.render(scale=dots / 72, crop=crop, grayscale=True).to_pil()
    return shown


def by_zxing(picture: Image.Image) -> list[str]:
    """The texts of the codes that zxing-cpp finds."""
    only = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return [code.text for code in zxingcpp.read_barcodes(picture, formats=only)]


def by_zbar(picture: Image.Image) -> list[str]:
    """The texts of the codes that zbar finds."""
    found = pyzbar.decode(picture, symbols=[pyzbar.ZBarSymbol.QRCODE])
    return [code.data.decode() for code in found]


def misread(page: Any, codes: Iterable[tuple[Box, str]], dots: int = DOTS) -> list[str]:
    """Which codes of a page are not read as they ought to be, and by which reader."""
    wrong = []
    for box, text in codes:
        picture = pictured(page, box, dots)
        wrong += [
            f"{reader.__name__} at {box}"
            for reader in (by_zxing, by_zbar)
            if reader(picture) != [text]
        ]
    return wrong


def _sides(box: Box) -> tuple[float, float, float, float]:
    return box.x, box.y, box.right, box.bottom
