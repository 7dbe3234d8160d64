"""Certificates in pictures: a photo or a scan read, a QR code written."""

import warnings
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from training.certificates.codes import certificates_among, codes_in
from training.certificates.errors import Unreadable
from training.certificates.qr import Matrix, bordered

if TYPE_CHECKING:
    from PIL.Image import Image

#: The most pixels a picture may have. A telephone's has up to 50 million; a few kilobytes that
#: unpack to more are meant to fill the memory.
MOST_PIXELS = 50_000_000

# Pillow knows dozens of other kinds, some of which start programs or read other files.
_KINDS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")


def text_in_picture(picture: Path | bytes) -> str:
    """The text of the first QR code in a picture that holds what could be a certificate.

    Raises:
        Unreadable: it is no picture, is too large, or holds no such code.
    """
    return texts_in_picture(picture)[0]


def texts_in_picture(picture: Path | bytes) -> tuple[str, ...]:
    """The texts of all QR codes in a picture that could be certificates, at least one.

    Raises:
        Unreadable: it is no picture, is too large, or holds no such code.
    """
    texts = codes_in(_opened(picture))
    if not texts:
        raise Unreadable(
            "No QR code was found in the picture. Take it again from straight above, in good "
            "light, with the whole code and a light edge around it."
        )
    ours = certificates_among(texts)
    if not ours:
        raise Unreadable("The QR code in the picture is no certificate. Try the right code.")
    return ours


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
            grey = _grey(image) if image.width * image.height <= MOST_PIXELS else None
    except (Image.DecompressionBombError, MemoryError):
        grey = None
    except Exception as fault:  # a decoder of pictures may raise anything on a damaged one
        raise Unreadable("This is no picture, or it is damaged. Save it as PNG or JPEG.") from fault
    if grey is None:
        raise Unreadable("The picture is too large. Cut it down to the QR code and try again.")
    return grey


def _grey(image: "Image") -> "Image":
    """The picture in grey; where it is see-through, on white paper."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("L")
    from PIL import Image

    seen = image if "A" in image.getbands() else image.convert("RGBA")
    paper = Image.new("L", seen.size, "white")
    paper.paste(seen.convert("L"), mask=seen.getchannel("A"))
    return paper


def _quietly_opened(picture: Path | bytes) -> "Image":
    from PIL import Image

    with warnings.catch_warnings():
        # Pillow warns on the way to its limit, and of what is odd; ours is lower and says so.
        warnings.simplefilter("ignore")
        given = BytesIO(picture) if isinstance(picture, bytes) else picture
        return Image.open(given, formats=_KINDS)
