"""One writer at a time, between processes as between threads.

The standard library is used directly: portalocker takes 53 ms to import and 12 microseconds a lock,
filelock about as much, and a lock is taken for every answer of every child.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from training.disk.errors import explained

if sys.platform == "win32":
    import errno
    import msvcrt
    import time

    _PAUSE_SECONDS = 0.005
    # Locks on Windows shut readers out too, so the byte that is locked lies far beyond the end.
    _LOCKED_BYTE = 1 << 40

    def lock(fd: int) -> None:
        """Wait until nobody else holds the file, then hold it. `fd` must be one's own opening."""
        while True:
            os.lseek(fd, _LOCKED_BYTE, os.SEEK_SET)
            try:
                return msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
            except OSError as error:
                if error.errno not in (errno.EACCES, errno.EDEADLK):
                    raise
            time.sleep(_PAUSE_SECONDS)

    def unlock(fd: int) -> None:
        """Let the next one have the file."""
        os.lseek(fd, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def lock(fd: int) -> None:
        """Wait until nobody else holds the file, then hold it. `fd` must be one's own opening."""
        fcntl.flock(fd, fcntl.LOCK_EX)

    def unlock(fd: int) -> None:
        """Let the next one have the file."""
        fcntl.flock(fd, fcntl.LOCK_UN)


@contextmanager
def held(path: Path, what: str = "") -> Iterator[None]:
    """Hold the small lock file `path` while a whole document is read, changed and replaced.

    The lock file stays: taking it away would let two holders in, each with a file of its own.

    Raises:
        DiskError: The lock file cannot be made; `what` says in words what it guards.
    """
    try:
        fd = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise explained(error, what or f"“{path.name}”") from error
    try:
        lock(fd)
        try:
            yield
        finally:
            unlock(fd)
    finally:
        os.close(fd)
