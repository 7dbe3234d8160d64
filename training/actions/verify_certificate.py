"""Checking what somebody hands over: digits, an address, a picture, a file."""

from datetime import date
from pathlib import Path

from training.certificates.errors import Unreadable
from training.certificates.pictures import text_in_picture
from training.certificates.trust import Trust
from training.certificates.verify import Verdict, verify, verify_text

_PICTURES = {".png", ".jpg", ".jpeg"}
_LARGEST_FILE = 20_000_000


def verify_given(given: str, trust: Trust, today: date) -> Verdict:
    """The verdict on one thing handed over: text, or the name of a file.

    Raises:
        Unreadable: there is no certificate in it, or the file cannot be read.
    """
    path = Path(given)
    if path.suffix.lower() in _PICTURES:
        return verify_text(text_in_picture(_content(path)), trust, today)
    if path.suffix.lower() == ".cose":
        return verify(_content(path), trust, today)
    return verify_text(given, trust, today)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise Unreadable(f"{path} is too large to be a certificate.")
        return path.read_bytes()
    except OSError:
        raise Unreadable(f"{path} cannot be opened. Check the name of the file.") from None
