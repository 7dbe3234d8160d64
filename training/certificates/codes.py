"""QR codes in a picture: found, put in reading order, and the certificates among them picked."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from training.certificates.carriage import run_of_digits

if TYPE_CHECKING:
    from PIL.Image import Image

#: The most codes of one picture that are looked at; a sheet of certificates has four.
MOST_CODES = 32

#: Codes whose tops differ by less than this part of the picture's height stand in one row.
_ROW = 1 / 20


def codes_in(image: "Image") -> tuple[str, ...]:
    """The texts of the QR codes in a picture, row by row from the left, each once.

    It may take minutes over a picture that was made to be slow: see `apart`.
    """
    import zxingcpp

    # Without the restriction a bar code is sometimes seen in the texture of a QR code.
    only = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    found = zxingcpp.read_barcodes(image, formats=only)[:MOST_CODES]
    row = max(1, int(image.height * _ROW))
    placed = sorted(
        (code.position.top_left.y // row, code.position.top_left.x, code.text) for code in found
    )
    return tuple(dict.fromkeys(text for _, _, text in placed))


def certificates_among(texts: Iterable[str]) -> tuple[str, ...]:
    """Those of the texts that could be a certificate's."""
    return tuple(text for text in texts if run_of_digits(text) is not None)
