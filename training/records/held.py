"""All that is held of one learner: for telling them, and for forgetting them."""

from pathlib import Path
from typing import NamedTuple

from training.disk.clearing import clear_away
from training.disk.errors import Gone, explained
from training.disk.replace import read
from training.records.files import event_files, learner_folder, lines_of
from training.records.lines import Flaw
from training.records.recorded import Recorded

_WHAT = "the records of this learner"


class Held(NamedTuple):
    """How much there is: files of every kind, and lines of events, unreadable ones too."""

    files: int
    events: int


def held_of(school: Path, learner: str) -> Held:
    """How much is held of a learner.

    Raises:
        UnsafeId: The id cannot name a folder.
        DiskError: The folder cannot be read.
    """
    folder = learner_folder(school, learner)
    return Held(len(_files(folder)), sum(len(_lines(path)) for path in event_files(folder)))


def other_documents(school: Path, learner: str) -> dict[str, str]:
    """What is held of a learner beside readable events, as text: the other files, by their names.

    Of a file of events, the lines that cannot be read.

    Raises:
        UnsafeId: The id cannot name a folder.
        DiskError: A file cannot be read.
    """
    folder = learner_folder(school, learner)
    events = event_files(folder)
    others = {path: read(path, _WHAT) for path in _files(folder) if path not in events}
    unreadable = {path: b"\n".join(_unreadable(path)) for path in events}
    found = {**others, **{path: lines for path, lines in unreadable.items() if lines}}
    return {path.name: content.decode(errors="backslashreplace") for path, content in found.items()}


def forget(school: Path, learner: str) -> None:
    """Take away all that is held of a learner, of every device; on return it is gone.

    Raises:
        UnsafeId: The id cannot name a folder.
        DiskError: Something could not be taken away; doing it again takes away the rest.
    """
    clear_away(learner_folder(school, learner), _WHAT)


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.rglob("*") if path.is_file())
    except OSError as error:
        raise explained(error, _WHAT) from error


def _unreadable(path: Path) -> list[bytes]:
    return [raw for raw, says in _lines(path) if isinstance(says, Flaw)]


def _lines(path: Path) -> list[tuple[bytes, Recorded | Flaw]]:
    try:
        return list(lines_of(path))
    except Gone:
        return []
