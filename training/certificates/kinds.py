"""What a file is, told by its bytes and never by its name."""

from enum import StrEnum

from training.certificates.cose import LARGEST, TAG


class Kind(StrEnum):
    """What somebody may hand over to be checked."""

    CERTIFICATE = "a certificate's own bytes"
    PDF = "a PDF"
    PICTURE = "a picture"
    TEXT = "text"
    OTHER = "nothing that is known"


_PICTURES = (
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",  # JPEG
    b"GIF87a",
    b"GIF89a",
    b"BM",
    b"II*\x00",  # TIFF, in either order of bytes
    b"MM\x00*",
)
_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))

#: A reader of PDFs takes the first thousand bytes for what a mail program may have put before it.
_PDF_BEGINS_BY = 1024


def kind_of(content: bytes) -> Kind:
    """What these bytes are, as far as one can tell without decoding them."""
    if content.startswith(TAG + b"\x84") and len(content) <= LARGEST:
        return Kind.CERTIFICATE
    if b"%PDF-" in content[:_PDF_BEGINS_BY]:
        return Kind.PDF
    if text_of(content) is not None:  # asked before pictures: BM begins words too
        return Kind.TEXT
    is_picture = content.startswith(_PICTURES) or _is_webp(content)
    return Kind.PICTURE if is_picture else Kind.OTHER


def text_of(content: bytes) -> str | None:
    """The bytes as text, if they are some: UTF-8, or UTF-16 as Windows writes it."""
    mark, coding = next(
        ((mark, coding) for mark, coding in _ORDER_MARKS if content.startswith(mark)),
        (b"", "utf-8"),
    )
    try:
        text = content.removeprefix(mark).decode(coding)
    except UnicodeDecodeError:
        return None
    return None if "\x00" in text else text


def _is_webp(content: bytes) -> bool:
    return content.startswith(b"RIFF") and content[8:12] == b"WEBP"
