"""A file that only grows, and keeps whatever it has said it keeps.

The promise: when `append` returns, what was appended is on the disk, in the file that the path
names. When it raises, nothing of it counts. What stood there before is never touched.
"""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from training.disk.errors import DiskFault, explained
from training.disk.lock import lock, unlock
from training.disk.sync import folder_to_disk, to_disk

_FLAGS = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
_GOES = 50
_PAUSE_SECONDS = 0.05

Make = Callable[[int, bytes], bytes]
"""Makes what to append: whole lines, each ended by LF.

It is handed `(start, fresh)`: the file's bytes from `start` on, which it has not been shown before.
When `start` is 0 the file is shown from its beginning: forget what you knew of it. For one append
it may be asked more than once.
"""


class AppendFile:
    """One file of lines, open for appending. For one thread at a time, and any number of processes.

    Args:
        path: The file; it is made where it is missing, its folder is not.
        what: What the file is, in words for an error's sentence; otherwise the file's name.
        sync: Brings what was written to the disk; handed in so that a failing disk can be shown.
        goes: How often to write again, 0.05 seconds apart, into what took the file's place.
    """

    def __init__(
        self,
        path: Path,
        what: str = "",
        sync: Callable[[int], None] = to_disk,
        goes: int = _GOES,
    ) -> None:
        self._path = os.fspath(path)
        self._what = what or f"“{path.name}”"
        self._sync = sync
        self._goes = goes
        self._fd = -1
        self._inode = (0, 0)
        self._shown = 0
        self._spoiled = False

    @property
    def is_spoiled(self) -> bool:
        """Whether a sync has failed: a later one may report well what never reached the disk.

        A spoiled file is not written again; go on in another one.
        """
        return self._spoiled

    def append(self, make: Make) -> None:
        """Append what `make` makes of the file as it stands; on return it is on the disk.

        Raises:
            DiskError: It is not kept, and the file is as it was.
        """
        if self._spoiled:
            raise DiskFault(f"The disk failed at {self._what}. Try again, in another file.")
        try:
            kept = self._landed(make) or self._landed_later(make)
        except OSError as error:
            raise explained(error, self._what) from error
        if not kept:
            raise DiskFault(
                f"Another program keeps replacing {self._what}. Pause whatever keeps the school "
                "folder in step with other computers, then try again."
            )

    def close(self) -> None:
        """Let go of the file; the next append opens it again."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def __del__(self) -> None:
        self.close()

    def _landed(self, make: Make) -> bool:
        """Write once; whether the path still names our file, so that readers will find it.

        One look, after the sync, is enough: a file swapped before the write shows then too, and
        what was written into the old one harms nobody.
        """
        if self._fd < 0:
            self._open()
        lock(self._fd)
        try:
            self._write(make, os.lseek(self._fd, 0, os.SEEK_END))
        finally:
            unlock(self._fd)
        if self._is_named():
            return True
        self.close()
        return False

    def _landed_later(self, make: Make) -> bool:
        """Write again into what took the file's place, until one stays; readers drop doubles."""
        for _ in range(self._goes):
            time.sleep(_PAUSE_SECONDS)
            if self._landed(make):
                return True
        return False

    def _open(self) -> None:
        self._fd = os.open(self._path, _FLAGS, 0o600)
        self._inode = _inode(os.fstat(self._fd))
        self._shown = 0
        # Even where the file was there: whoever made it may have died before doing this.
        folder_to_disk(os.path.dirname(self._path) or ".")

    def _is_named(self) -> bool:
        """Whether the path names the file that we hold, and not one that was put in its place."""
        try:
            return _inode(os.stat(self._path)) == self._inode
        except FileNotFoundError:
            return False

    def _write(self, make: Make, end: int) -> None:
        start = self._shown if self._shown <= end else 0
        self._shown = 0  # until this has gone well, what `make` believes of the file is in doubt
        fresh = self._read(start, end) if start < end else b""
        content = make(start, fresh)
        if fresh and not fresh.endswith(b"\n"):
            content = b"\n" + content  # a torn tail is fenced off; no byte is ever removed
        try:
            self._put(content)
        except OSError:
            with suppress(OSError):
                os.ftruncate(self._fd, end)  # under the lock: nobody else's line is beyond `end`
            raise
        self._shown = end + len(content)

    def _read(self, start: int, end: int) -> bytes:
        os.lseek(self._fd, start, os.SEEK_SET)
        parts = []
        while start < end and (part := os.read(self._fd, end - start)):
            parts.append(part)
            start += len(part)
        return b"".join(parts)

    def _put(self, content: bytes) -> None:
        written = os.write(self._fd, content)
        while written < len(content):  # a nearly full disk takes a part, and then says why
            written += os.write(self._fd, content[written:])
        try:
            self._sync(self._fd)
        except OSError:
            self._spoiled = True
            raise


def _inode(of: os.stat_result) -> tuple[int, int]:
    return of.st_dev, of.st_ino
