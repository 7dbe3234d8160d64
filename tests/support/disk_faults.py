"""A disk that is full, or can only be read, for as long as a test says so. POSIX only.

Other than `tests.support.faults` it works within one process, so that an app can stay open over it.
Python tells an audit hook of every file that is opened for writing, moved or taken away; what is
written into a file that is open already is limited by the system itself.
"""

import errno
import os
import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_TOUCHES = ("os.mkdir", "os.rename", "os.link", "os.remove", "os.rmdir")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class _Disk:
    """What is wrong with which folder now; an audit hook cannot be taken away again."""

    def __init__(self) -> None:
        self.folder = ""
        self.number = 0
        self._is_armed = False

    def go_wrong(self, folder: Path, number: int) -> None:
        if not self._is_armed:
            sys.addaudithook(self._look)
            self._is_armed = True
        self.folder, self.number = str(folder), number

    def mend(self) -> None:
        self.folder = ""

    def _look(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.folder or (event != "open" and event not in _TOUCHES):
            return
        if str(arguments[0]).startswith(self.folder) and _writes(event, arguments):
            raise OSError(self.number, os.strerror(self.number))


def _writes(event: str, arguments: tuple[object, ...]) -> bool:
    return event != "open" or (isinstance(arguments[2], int) and bool(arguments[2] & _WRITING))


_DISK = _Disk()


@contextmanager
def full(folder: Path) -> Iterator[None]:
    """Nothing more fits into any file of that folder."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    _DISK.go_wrong(folder, errno.ENOSPC)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        _DISK.mend()


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Whatever is in that folder can be read and not be changed."""
    _DISK.go_wrong(folder, errno.EROFS)
    try:
        yield
    finally:
        _DISK.mend()
