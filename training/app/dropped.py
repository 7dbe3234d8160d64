"""The file that somebody names by typing, by pasting, or by dropping it onto the window."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

_QUOTED = re.compile(r"(?:& *)?(?P<quote>['\"])(?P<path>.*)(?P=quote)", re.DOTALL)


def named_file(words: str) -> Path:
    r"""The path in the words that stand in a line.

    Terminals write a dropped file in quotes, with `\` before its spaces, as a `file:` address, or
    with `& ` before it; a desk's file browser copies its address.
    """
    words = words.strip()
    if words.casefold().startswith("file:"):
        return Path(_of_address(words))
    if quoted := _QUOTED.fullmatch(words):
        return Path(quoted["path"].replace(r"'\''", "'")).expanduser()
    return _as_typed(words)


def _of_address(address: str) -> str:
    path = unquote(urlsplit(address).path)
    drive = re.match(r"/([A-Za-z]:.*)", path, re.DOTALL)
    return drive[1] if drive else path


def _as_typed(words: str) -> Path:
    r"""The words as they are; without the `\` before a sign where that has no meaning in a path."""
    plain = re.sub(r"\\([^A-Za-z0-9_.\\])", r"\1", words)
    return Path(plain).expanduser()
