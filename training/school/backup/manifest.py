"""What a backup says it holds, and which names and sizes it may hold at all."""

import re
from datetime import datetime
from pathlib import PurePosixPath
from typing import Annotated, Literal

from pydantic import Field

from training.core.values import Frozen

MANIFEST = "manifest.json"
INSIDE = "school/"
"""What stands before the names of the school's own files in the backup."""

MOST_FILES = 200_000
LARGEST_FILE = 256 * 2**20
LARGEST_WHOLE = 8 * 2**30
"""Bytes. A school of 500 needs some tens of megabytes a year; nothing honest comes near these."""

LARGEST_MANIFEST = 64 * 2**20
FORMAT = 1

_ODD = re.compile(r'[\x00-\x1f\x7f<>:"\\|?*\ud800-\udfff]')
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST_NAME, _LONGEST_PART = 1000, 255


class Listed(Frozen):
    """One file of the school folder: its name with `/` between folders, its size and its hash."""

    name: str
    bytes: Annotated[int, Field(ge=0, le=LARGEST_FILE, strict=True)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Manifest(Frozen):
    """The list of what a backup holds; `made` is in UTC."""

    format: Literal[1] = 1
    school: str
    made: datetime
    files: Annotated[tuple[Listed, ...], Field(min_length=1, max_length=MOST_FILES)]

    @property
    def bytes(self) -> int:
        """The size of all files together."""
        return sum(listed.bytes for listed in self.files)


class _Marked(Frozen, extra="ignore"):
    format: int


def is_newer(content: bytes) -> bool:
    """Whether a manifest says that a newer version of this program wrote it."""
    try:
        return _Marked.model_validate_json(content, strict=True).format > FORMAT
    except ValueError:
        return False


def is_keepable(name: str) -> bool:
    """Whether a file of that name can be put back on any computer, and nowhere but in its folder.

    The rules are those of Windows, which are the strictest.
    """
    parts = name.split("/")
    return len(name) <= _LONGEST_NAME and all(_is_part(part) for part in parts)


def names_agree(names: list[str]) -> bool:
    """Whether no name stands there twice, and none is both a file and a folder."""
    files = set(names)
    folders = {str(above) for name in files for above in PurePosixPath(name).parents}
    return len(files) == len(names) and not files & folders


def _is_part(part: str) -> bool:
    fits = 0 < len(part.encode("utf-8", "surrogatepass")) <= _LONGEST_PART
    plain = not _ODD.search(part) and not part.endswith((".", " "))
    return fits and plain and not _DEVICE.fullmatch(part)
