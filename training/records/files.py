"""Where events stand: one folder a learner, in it one file a device.

    records/<learner>/<device>.jsonl         written by that device alone, and only at its end
    records/<learner>/<device>.<n>.jsonl     where it went on when the disk failed at the one before
    records/<learner>/<device>...jsonl       a copy that a sync engine made of a conflict

File names are hints: whose an event is stands in its line.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from training.disk.errors import Gone, explained
from training.disk.replace import read
from training.records.errors import UnsafeId
from training.records.lines import Flaw, read_line
from training.records.recorded import Recorded

_SAFE_LEARNER = re.compile(r"[a-z0-9-]{1,64}")
_SAFE_DEVICE = re.compile(r"[A-Za-z0-9-]{1,64}")
_SUFFIX = ".jsonl"
_NOT_OURS = (".", "~")
"""How the part-written files of sync engines begin."""

_LOOKS = 3

T = TypeVar("T")


def records_folder(school: Path) -> Path:
    """The folder that holds everybody's records."""
    return school / "records"


def learner_folder(school: Path, learner: str) -> Path:
    """The folder of one learner's records.

    Raises:
        UnsafeId: The id could lead out of the records, or name no folder.
    """
    if not _SAFE_LEARNER.fullmatch(learner):
        raise UnsafeId(
            f"{learner!r} cannot be a learner's id. Use small letters a to z, digits and hyphens, "
            "64 at most."
        )
    return records_folder(school) / learner


def safe_device(device: str) -> str:
    """The device's id as it stands in file names.

    Raises:
        UnsafeId: It cannot stand there.
    """
    if not _SAFE_DEVICE.fullmatch(device):
        raise UnsafeId(
            f"{device!r} cannot be a device's id. Use letters a to z, digits and hyphens, 64 at "
            "most."
        )
    return device


def learners_in(school: Path) -> tuple[str, ...]:
    """The ids of those who have a folder, in order."""
    names = _names_in(records_folder(school))
    return tuple(name for name in names if _SAFE_LEARNER.fullmatch(name))


def event_files(folder: Path) -> tuple[Path, ...]:
    """Every file of events in a learner's folder: all devices', segments and copies included."""
    names = _names_in(folder)
    return tuple(
        folder / name for name in names if name.endswith(_SUFFIX) and not name.startswith(_NOT_OURS)
    )


def stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Name, size and time of each file of events; they change whenever one is written.

    Raises:
        Gone: A file was taken away meanwhile.
        DiskError: The folder cannot be looked into.
    """
    try:
        found = [(path.name, path.stat()) for path in event_files(folder)]
    except OSError as error:
        raise explained(error, "the records of this learner") from error
    return tuple((name, status.st_size, status.st_mtime_ns) for name, status in found)


def segment(folder: Path, device: str, number: int) -> Path:
    """The file that a device goes on in after `number - 1` others; the first has no number."""
    return folder / (f"{device}{_SUFFIX}" if number == 1 else f"{device}.{number}{_SUFFIX}")


def newest_segment(folder: Path, device: str) -> int:
    """The number of the last file that a device went on in; 1 where there is none yet."""
    numbered = re.compile(rf"{device}\.([1-9][0-9]{{0,5}}){re.escape(_SUFFIX)}")
    matches = (numbered.fullmatch(path.name) for path in event_files(folder))
    return max((int(match[1]) for match in matches if match), default=1)


def lines_of(path: Path) -> Iterator[tuple[bytes, Recorded | Flaw]]:
    """The lines of a file, without their ends, and what each says; the last one may be torn.

    An event of somebody else's is a flaw there.

    Raises:
        Gone: The file is not there.
        DiskError: It cannot be read.
    """
    lines = read(path, "the records of this learner").split(b"\n")
    learner, name = path.parent.name, path.name
    for raw in lines if lines[-1] else lines[:-1]:
        says = read_line(raw)
        if isinstance(says, Flaw) or (says.learner == learner and _is_of(name, says.device)):
            yield raw, says
        else:
            yield raw, _astray(says)


def steadily(look: Callable[[], T]) -> T:
    """What `look` gives, looking again where a file goes away meanwhile.

    A sync engine takes the old file away for a moment before it puts the new one there.

    Raises:
        DiskError: It cannot be read.
    """
    for _ in range(_LOOKS - 1):
        try:
            return look()
        except Gone:
            continue
    return look()


def is_written_by(path: Path, device: str) -> bool:
    """Whether the file's name says that this device wrote it, or that it is a copy of such."""
    return _is_of(path.name, device)


def _is_of(name: str, device: str) -> bool:
    return name.startswith(device) and not name[len(device) : len(device) + 1].isalnum()


def _astray(event: Recorded) -> Flaw:
    whose = f"learner {event.learner} on device {event.device}"
    message = f"This line belongs to {whose}, and not into this file."
    return Flaw("unreadable", message, event.seq, event.before)


def _names_in(folder: Path) -> list[str]:
    try:
        return sorted(path.name for path in folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise explained(error, "the folder of records") from error
