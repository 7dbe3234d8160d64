"""Whole documents: what stands in the file is the old one or the new one, never a mixture."""

import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from training.disk.errors import explained
from training.disk.sync import folder_to_disk, to_disk

_BINARY = getattr(os, "O_BINARY", 0)
_STALE_NS = 3_600 * 10**9

# On Windows a file cannot be replaced while a virus scanner or a sync engine reads it.
_WAITS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4) if sys.platform == "win32" else ()


def replace(path: Path, content: bytes, what: str = "") -> None:
    """Put `content` in the place of the document at `path`; on return it is on the disk.

    Args:
        path: Where the document stands or will stand; its folder must be there.
        content: The whole new document.
        what: What the document is, in words for an error's sentence; otherwise the file's name.

    Raises:
        DiskError: It could not be kept; the old document stands as it was.
    """
    try:
        _replace(path, content)
    except OSError as error:
        raise explained(error, what or f"“{path.name}”") from error


def read(path: Path, what: str = "") -> bytes:
    """The whole document at `path`.

    Raises:
        Gone: There is none.
        DiskError: It cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise explained(error, what or f"“{path.name}”") from error


def size(path: Path, what: str = "") -> int:
    """How many bytes the document at `path` has; 0 where there is none.

    Raises:
        DiskError: It cannot be found out.
    """
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise explained(error, what or f"“{path.name}”") from error


def remove(path: Path, what: str = "") -> None:
    """Take the document away for good; where there is none, all is well.

    Raises:
        DiskError: It cannot be taken away.
    """
    try:
        path.unlink(missing_ok=True)
        folder_to_disk(path.parent)
    except OSError as error:
        raise explained(error, what or f"“{path.name}”") from error


def _replace(path: Path, content: bytes) -> None:
    fresh = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}.tmp")
    try:
        _write(fresh, content)
        _sweep(fresh, path)
        swap(fresh, path, _WAITS)
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise
    folder_to_disk(path.parent)


def _write(fresh: Path, content: bytes) -> None:
    fresh.unlink(missing_ok=True)  # a killed process of the same number may have left it
    fd = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(fd, rest) :]
        to_disk(fd)
    finally:
        os.close(fd)


def _sweep(fresh: Path, path: Path) -> None:
    """Remove what a killed process left beside the document, an hour or more before now.

    Now is when `fresh` was written, by the disk's own clock.
    """
    now = fresh.stat().st_mtime_ns
    for left in path.parent.glob(f".{path.name}.*.tmp"):
        with suppress(OSError):
            if now - left.stat().st_mtime_ns > _STALE_NS:
                left.unlink()


def swap(
    fresh: Path,
    path: Path,
    waits: Sequence[float],
    move: Callable[[Path, Path], object] = os.replace,
) -> None:
    """Move `fresh` into the place of `path`; refused, wait each of `waits` (seconds) and try again.

    Raises:
        OSError: It was refused to the end.
    """
    for wait in waits:
        try:
            move(fresh, path)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    move(fresh, path)
