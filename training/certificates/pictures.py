"""Certificates in pictures: a photo or a scan read, a QR code written."""

import warnings
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from training.certificates.carriage import run_of_digits
from training.certificates.errors import Unreadable
from training.certificates.qr import Matrix, bordered

if TYPE_CHECKING:
    from PIL.Image import Image

#: The most pixels a picture may have. A telephone's has up to 50 million; a few kilobytes that
#: unpack to more are meant to fill the memory.
MOST_PIXELS = 50_000_000


def text_in_picture(picture: Path | bytes) -> str:
    """The text of the first QR code in a picture that holds what could be a certificate.

    Raises:
        Unreadable: it is no picture, is too large, or holds no such code.
    """
    texts = _codes(_opened(picture))
    if not texts:
        raise Unreadable(
            "No QR code was found in the picture. Take it again from straight above, in good "
            "light, with the whole code and a light edge around it."
        )
    ours = [text for text in texts if run_of_digits(text) is not None]
    if not ours:
        raise Unreadable("The QR code in the picture is no certificate. Try the right code.")
    return ours[0]


def png(matrix: Matrix, scale: int, quiet: int) -> bytes:
    """The code as a PNG in grey, each module `scale` pixels wide."""
    from PIL import Image

    rows = bordered(matrix, quiet)
    pixels = bytes(0 if dark else 255 for row in rows for dark in row)
    picture = Image.frombytes("L", (len(rows), len(rows)), pixels)
    side = scale * len(rows)
    written = BytesIO()
    picture.resize((side, side), Image.Resampling.NEAREST).save(written, "PNG")
    return written.getvalue()


def _opened(picture: Path | bytes) -> "Image":
    from PIL import Image

    try:
        with _quietly_opened(picture) as image:
            grey = image.convert("L") if image.width * image.height <= MOST_PIXELS else None
    except Image.DecompressionBombError:
        grey = None
    except Exception as fault:  # a decoder of pictures may raise anything on a damaged one
        raise Unreadable("This is no picture, or it is damaged. Save it as PNG or JPEG.") from fault
    if grey is None:
        raise Unreadable("The picture is too large. Cut it down to the QR code and try again.")
    return grey


def _quietly_opened(picture: Path | bytes) -> "Image":
    from PIL import Image

    with warnings.catch_warnings():
        # Pillow warns on the way to its limit; ours is lower and says so in words.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return Image.open(BytesIO(picture) if isinstance(picture, bytes) else picture)


def _codes(image: "Image") -> list[str]:
    import zxingcpp

    # Without the restriction a bar code is sometimes seen in the texture of a QR code.
    only = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    found = zxingcpp.read_barcodes(image, formats=only)
    return [code.text for code in found]
