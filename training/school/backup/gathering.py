"""The files of a school folder, each read as it stood at one moment, while others may write."""

import os
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from training.disk.errors import DiskError, explained
from training.school.backup.manifest import LARGEST_FILE, is_keepable
from training.school.errors import BadBackup

_HALF_WRITTEN = re.compile(r"\..*\.tmp")
_LOOKS, _PAUSE_SECONDS = 40, 0.05


def files_in(folder: Path) -> Iterator[str]:
    """The names of all files, in order; what is still being written beside its place is not one.

    Raises:
        BadBackup: something there could not be put back from a backup.
        DiskError: a folder cannot be read.
    """
    for above, folders, names in os.walk(folder, onerror=_raise):
        folders.sort()
        for name in sorted((*names, *folders)):
            path = Path(above, name)
            if name in folders and not path.is_symlink():
                continue
            if not _HALF_WRITTEN.fullmatch(name):
                yield _kept_as(path, folder)


def read_steadily(
    path: Path,
    read: Callable[[Path], bytes] = Path.read_bytes,
    pause: Callable[[float], object] = time.sleep,
) -> bytes | None:
    """A file as it stood at one moment; None where it was taken away meanwhile.

    A file that changes under the reading is read again. A sync engine takes the old file away for
    a moment before it puts the new one there, so a file must stay away to count as gone.

    Raises:
        BadBackup: it is too large, or changes all the time.
        DiskError: it cannot be read.
    """
    gone = 0
    for _ in range(_LOOKS):
        try:
            before = _stamp(path)
            content = read(path)
            if _stamp(path) == before:
                return content
        except FileNotFoundError:
            gone += 1
            if gone > 2:
                return None
        except OSError as error:
            raise explained(error, f"“{path.name}”") from error
        pause(_PAUSE_SECONDS)
    raise BadBackup(f"{path} changes all the time. Make the backup when nobody is at work in it.")


def _stamp(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    if found.st_size > LARGEST_FILE:
        raise BadBackup(f"{path} is too large for a backup. Take it out of the school folder.")
    return found.st_ino, found.st_size, found.st_mtime_ns


def _kept_as(path: Path, folder: Path) -> str:
    name = path.relative_to(folder).as_posix()
    if path.is_symlink() or not path.is_file():
        if not os.path.lexists(path):
            return name
        raise BadBackup(
            f"{path} is no ordinary file, so a backup could not hold it. "
            "Take it out of the school folder, or put what it leads to in its place."
        )
    if not is_keepable(name):
        raise BadBackup(f"{path!r} has a name that other computers do not allow. Give it another.")
    return name


def _raise(error: OSError) -> None:
    """A folder that somebody took away meanwhile holds nothing; any other fault is told."""
    if not isinstance(error, FileNotFoundError):
        fault: DiskError = explained(error, "the school folder")
        raise fault from error
