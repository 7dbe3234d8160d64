"""A folder that appears whole or not at all: filled beside its place, then moved in."""

import errno
import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path, PurePosixPath

from training.disk.anew import in_the_way
from training.disk.errors import explained
from training.disk.folders import make, make_anew
from training.disk.sync import folder_to_disk, to_disk

_STALE_NS = 3_600 * 10**9
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class FreshFolder:
    """A folder that nobody knows of yet."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._made: set[Path] = set()

    def put(self, name: PurePosixPath, content: bytes) -> None:
        """Write one file, with the folders it lies in; `name` must lead nowhere else.

        Raises:
            DiskError: It could not be kept.
        """
        try:
            self._put(self._path / name, content)
        except OSError as error:
            raise explained(error, f"“{name.name}”") from error

    def to_disk(self) -> None:
        """Return once the names of all files are on the disk, as their contents are."""
        for folder in self._made:
            folder_to_disk(folder)

    def _put(self, path: Path, content: bytes) -> None:
        make(path.parent, below=self._path)
        self._made.add(path.parent)
        fd = os.open(path, _FLAGS, 0o600)
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(fd, rest) :]
            to_disk(fd)
        finally:
            os.close(fd)


@contextmanager
def folder_anew(folder: Path, what: str = "") -> Iterator[FreshFolder]:
    """A fresh folder to fill; once the block is left it stands at `folder`, whole and on the disk.

    Where the block fails nothing is left. `folder` must be empty or not there.

    Raises:
        InTheWay: Something lies there.
        DiskError: It could not be kept.
    """
    what = what or f"the folder “{folder.name}”"
    make_anew(folder.parent)
    try:
        with _beside(folder) as beside:
            _sweep(beside, folder)
            fresh = FreshFolder(beside)
            yield fresh
            fresh.to_disk()
            _move_in(beside, folder)
        folder_to_disk(folder.parent)
    except OSError as error:
        if error.errno in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR):
            raise in_the_way(folder) from error
        raise explained(error, what) from error


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    beside = folder.with_name(f".{folder.name}.{os.getpid()}-{threading.get_ident()}.whole.tmp")
    shutil.rmtree(beside, ignore_errors=True)  # a killed process of the same number left it
    beside.mkdir(mode=0o700)
    try:
        yield beside
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def _sweep(beside: Path, folder: Path) -> None:
    """Remove what a killed process left beside the folder, an hour or more before now.

    Now is when `beside` was made, by the disk's own clock.
    """
    now = beside.stat().st_mtime_ns
    for left in folder.parent.glob(f".{escape(folder.name)}.*.whole.tmp"):
        with suppress(OSError):
            if now - left.stat().st_mtime_ns > _STALE_NS:
                shutil.rmtree(left, ignore_errors=True)


def _move_in(beside: Path, folder: Path) -> None:
    if sys.platform == "win32":
        # Elsewhere an empty folder gives way by itself.
        with suppress(FileNotFoundError):
            os.rmdir(folder)
    os.rename(beside, folder)
