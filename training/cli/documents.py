"""Documents that the app makes for whoever sits at it: new files, among their own documents."""

from itertools import count
from pathlib import Path

from training.disk.anew import written_anew
from training.disk.errors import DiskError, DiskFull, InTheWay
from training.disk.folders import make_anew

_NOT_THERE = (
    "Nothing can be written to {folder}, so no file was made. Ask whoever looks after this "
    "computer for the right to write there; or print to another place, in a terminal: "
    "training certificates pdf --out FILE"
)


def keep_document(folder: Path, name: str, content: bytes) -> Path:
    """Put a new document into a folder, under that name or the next free one; gives its place.

    The folder is made where there is none. What is in it already is never touched.

    Args:
        folder: the folder of somebody's documents.
        name: the file's name; the next free one after `a.pdf` is `a-2.pdf`.
        content: the whole document.

    Raises:
        DiskError: it could not be kept, and nothing of it is left.
    """
    try:
        make_anew(folder)
        return _kept(folder / name, content)
    except DiskFull:
        raise
    except DiskError as error:
        raise type(error)(_NOT_THERE.format(folder=folder)) from error


def _kept(first: Path, content: bytes) -> Path:
    for number in count(1):
        path = first if number == 1 else first.with_stem(f"{first.stem}-{number}")
        try:
            with written_anew(path) as file:
                file.write(content)
        except InTheWay:
            continue
        return path
    raise AssertionError("numbers never end")
