"""What somebody typed, pasted or dropped: the name of a file, or text.

Text is never a file by accident. It names one only where it ends as files of certificates do, or
begins as a path does, and holds neither an address of the web nor the digits of a certificate.
"""

import re
import shlex
from pathlib import Path
from urllib.parse import unquote, urlsplit

from training.certificates.carriage import run_of_digits

_ENDINGS = (
    *(".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".svg"),
    *(".pdf", ".cose", ".jwt", ".json", ".txt"),
)
_BEGINS = re.compile(r"/|\.{1,2}[/\\]|~/|[A-Za-z]:[/\\]|\\\\|file://", re.IGNORECASE)
_WEB = re.compile("https?://", re.IGNORECASE)
_LONGEST = 1024
"""Characters of a path; no system takes many more."""


def named_file(given: str) -> Path | None:
    """The file that somebody named; None where it is text."""
    text = given.strip()
    if not 0 < len(text) <= _LONGEST or not text.isprintable() or _WEB.match(text):
        return None
    if not (_BEGINS.match(text) or text.lower().endswith(_ENDINGS)) or run_of_digits(text):
        return None
    if text.lower().startswith("file://"):
        return _of_address(text)
    return Path.home() / text[2:] if text.startswith("~/") else Path(text)


def dropped(given: str) -> tuple[str, ...]:
    """What a terminal types when files are dropped on it, file by file; other text as it stands.

    Terminals put quotes round a name, or a backslash before a space.
    """
    text = given.strip()
    if text.startswith('"'):
        pieces = re.findall('"([^"]+)"', text)
    elif text.startswith("'") or (text.startswith(("/", "file://")) and "\\" in text):
        pieces = _as_in_a_shell(text)
    elif text.lower().startswith("file://"):
        pieces = text.split()
    else:
        pieces = []
    return tuple(pieces) if pieces and all(map(named_file, pieces)) else (text,)


def also_a_name(text: str) -> str:
    """What to do where text that holds no certificate is the name of something here; else ""."""
    if not 0 < len(text) <= _LONGEST or not text.isprintable():
        return ""
    try:
        if Path(text).is_dir():
            return f"{text} is a folder. Name the files in it."
        is_file = Path(text).is_file()
    except (OSError, ValueError):
        return ""
    return f"There is a file of that name: write ./{text} to have it opened." if is_file else ""


def _as_in_a_shell(text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError:  # a quote that is never closed
        return []


def _of_address(address: str) -> Path | None:
    """The file of a `file:` address on this machine."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    path = unquote(parts.path)
    if parts.netloc not in ("", "localhost") or not path.isprintable():
        return None
    return Path(path[1:] if re.match("/[A-Za-z]:", path) else path)
