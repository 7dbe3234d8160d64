"""What lies in a file, or came in by a pipe: each certificate or badge in it, not yet checked."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from training.actions.checking.badges import (
    NOT_SIGNED,
    SignedBadge,
    Spoilt,
    badge_in_line,
    badge_in_picture,
    is_unsigned_badge,
)
from training.certificates.apart import LARGEST_FILE, found_in, nobody_left
from training.certificates.carriage import raw_from_text, run_of_digits
from training.certificates.cose import LARGEST
from training.certificates.errors import NotGenuine, Unreadable
from training.certificates.kinds import Kind, kind_of, text_of

_OPENING = 2000
"""Characters within which the opening tag of an SVG begins."""

MOST_LINES = 1000
"""So many certificates may stand in one text, one on a line."""

_UNKNOWN = (
    "This is no picture, PDF, text or certificate that can be read here. Save it as PNG, JPEG or "
    "PDF."
)
_DRAWN_IN_LINES = (
    "There is no Open Badge in this picture, and square codes are not looked for in an SVG. Save "
    "it as PNG."
)

Left = Callable[[], bool]
"""Whether nobody waits for the answer any more."""


class Piece(NamedTuple):
    """One certificate that was found: its bytes, none where the number is no certificate's.

    `page` is the page of a PDF on which it stands, otherwise 0; `by_code` says that it was not
    handed over itself, but looked up in the records.
    """

    raw: bytes
    page: int = 0
    by_code: bool = False


Found = Piece | SignedBadge | Spoilt


def content_of(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        Unreadable: it is not there, a folder, no plain file, or too large.
    """
    try:
        if path.is_dir():
            raise Unreadable(f"{path.name or path} is a folder. Name the files in it.")
        if not path.exists():
            raise Unreadable(f"{path.name} is not there. Check the name of the file.")
        if not path.is_file():  # a pipe or a device may never end
            raise Unreadable(f"{path.name} is no file that can be read.")
        with path.open("rb") as opened:
            content = opened.read(LARGEST_FILE + 1)
    except (OSError, ValueError):
        raise Unreadable(f"{path.name} cannot be opened. Ask whose file it is.") from None
    return not_too_large(content)


def not_too_large(content: bytes) -> bytes:
    """The same bytes.

    Raises:
        Unreadable: there are more than anybody looks at.
    """
    if len(content) > LARGEST_FILE:
        raise Unreadable("It is too large to be a certificate. Cut it down to the square code.")
    return content


def pieces_in(content: bytes, left: Left = nobody_left) -> tuple[Found, ...]:
    """Every certificate and badge in a file; what it is, is told by its bytes.

    Raises:
        Unreadable: there is none, or it cannot be read.
    """
    match kind_of(content):
        case Kind.PICTURE:
            return _in_picture(content, left)
        case Kind.PDF:
            return _codes_in(content, left)
        case Kind.TEXT:
            return _in_text(content)
        case Kind.CERTIFICATE:
            return (Piece(content),)
    if len(content) > LARGEST:
        raise Unreadable(_UNKNOWN)
    return (Piece(content),)  # a certificate's file with its beginning altered, perhaps


def pieces_of(text: str) -> tuple[Found, ...]:
    """Every certificate and badge in a text, one on a line where there are several.

    Raises:
        Unreadable: there is none.
    """
    ours = [line for line in text.splitlines() if _is_one(line)]
    if len(ours) > MOST_LINES:
        raise Unreadable(f"There are more than {MOST_LINES} certificates. Check them in parts.")
    if not ours and is_unsigned_badge(text):
        raise Unreadable(NOT_SIGNED)
    return tuple(badge_in_line(line) or piece_of(line) for line in ours or [text])


def _is_one(line: str) -> bool:
    return run_of_digits(line) is not None or badge_in_line(line) is not None


def _in_picture(content: bytes, left: Left) -> tuple[Found, ...]:
    """The badge first, since it is found at once; then the square codes, if there are any."""
    badge = badge_in_picture(content)
    if badge is None:
        return _codes_in(content, left)
    try:
        return (badge, *_codes_in(content, left))
    except Unreadable:
        return (badge,)


def _codes_in(content: bytes, left: Left) -> tuple[Piece, ...]:
    return tuple(piece_of(one.text, one.page) for one in found_in(content, left=left))


def _in_text(content: bytes) -> tuple[Found, ...]:
    """A picture drawn in lines is text too."""
    badge = badge_in_picture(content)
    if badge is not None:
        return (badge,)
    text = text_of(content) or ""
    if "<svg" in text[:_OPENING]:
        raise Unreadable(_DRAWN_IN_LINES)
    return pieces_of(text)


def piece_of(text: str, page: int = 0) -> Piece:
    """The certificate in what a QR code says, or in a line.

    Raises:
        Unreadable: there is none.
    """
    try:
        return Piece(raw_from_text(text), page)
    except NotGenuine:
        return Piece(b"", page)
