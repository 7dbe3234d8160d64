"""A file that was not there before: written whole beside its place, then moved in, over nothing."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from training.disk.errors import InTheWay, explained
from training.disk.sync import folder_to_disk, to_disk


@contextmanager
def written_anew(path: Path, what: str = "") -> Iterator[IO[bytes]]:
    """A file to write into; once the block is left it stands at `path`, whole and on the disk.

    Where the block fails nothing is left. Whatever has the name already is never touched.

    Args:
        path: Where the file will stand; its folder must be there.
        what: What the file is, in words for an error's sentence; otherwise the file's name.

    Raises:
        InTheWay: Something of that name is there.
        DiskError: The file could not be kept.
    """
    what = what or f"“{path.name}”"
    refuse_over(path)
    try:
        with _fresh(path) as (fresh, file):
            yield file
            file.flush()
            to_disk(file.fileno())
            file.close()
            move_in(fresh, path)
        folder_to_disk(path.parent)
    except FileExistsError as error:
        raise in_the_way(path) from error
    except OSError as error:
        raise explained(error, what) from error


def refuse_over(path: Path) -> None:
    """Raise InTheWay where something of that name is there already."""
    if os.path.lexists(path):
        raise in_the_way(path)


def move_in(fresh: Path, path: Path, link: Callable[[Path, Path], object] = os.link) -> None:
    """Give the file `fresh` the name `path`, unless something has it.

    A disk without links (a stick in FAT) cannot do both at once; there a look comes first.

    Raises:
        FileExistsError: Something of that name is there.
        OSError: The disk refused.
    """
    try:
        link(fresh, path)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        os.rename(fresh, path)
    else:
        with suppress(OSError):
            fresh.unlink()


def in_the_way(path: Path) -> InTheWay:
    """The error for a name that something has already."""
    return InTheWay(
        f"There is something called {path} already. It was left as it is: name another."
    )


@contextmanager
def _fresh(path: Path) -> Iterator[tuple[Path, IO[bytes]]]:
    """A hidden file beside the place, for this account alone; taken away if the block fails."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}.tmp")
    fresh.unlink(missing_ok=True)  # a killed process of the same number may have left it
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    file = os.fdopen(os.open(fresh, flags, 0o600), "wb")
    try:
        yield fresh, file
    except BaseException:
        with suppress(OSError):
            file.close()
        with suppress(OSError):
            fresh.unlink()
        raise
