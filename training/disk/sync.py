"""The barrier: return only when the disk has what was written."""

import errno
import os
import sys
from pathlib import Path

if sys.platform == "darwin":
    import fcntl

    def _through(fd: int) -> None:
        # On a Mac fsync stops at the drive's own memory; this goes through it, where it can.
        try:
            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
        except OSError as error:
            if error.errno not in (errno.ENOTSUP, errno.EINVAL):
                raise
            os.fsync(fd)

elif sys.platform == "win32":
    _through = os.fsync
else:
    _through = os.fdatasync


def to_disk(fd: int) -> None:
    """Return once everything written to `fd` is on the disk itself.

    Raises:
        OSError: The disk did not take it. What was written may be lost without any later sync
            noticing, so nothing may be written through `fd` again.
    """
    _through(fd)


def folder_to_disk(folder: str | Path) -> None:
    """Return once the names in `folder` are on the disk: a new file is lost without its name.

    Windows cannot sync a folder and needs it not; some network shares answer EINVAL, and no more
    can be had from them.
    """
    if sys.platform == "win32":
        return
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
    finally:
        os.close(fd)
