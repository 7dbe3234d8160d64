"""Whether the records are what was written, and what to do where they are not."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from training.core.values import Frozen
from training.disk.errors import DiskError
from training.records.faults import Fault, Line, fault, faults_in, gone_before, lines_in
from training.records.files import event_files, is_written_by, learner_folder, learners_in
from training.records.lines import Flaw
from training.records.recorded import Recorded


class Check(Frozen):
    """How many files and how many different events there are, and what is not in order."""

    files: int
    events: int
    faults: tuple[Fault, ...]


class _Looked(NamedTuple):
    """One file: its name below the school folder, its lines, and what is not in order in it."""

    path: Path
    name: str
    lines: tuple[Line, ...]
    faults: tuple[Fault, ...]


def check(school: Path) -> Check:
    """Read every record of a school.

    The end of a file cannot speak for itself: lines taken away there show only where another
    device, a later file or a copy knows of them.
    """
    folders = [learner_folder(school, learner) for learner in learners_in(school)]
    of_learners = [[_look(path, school) for path in event_files(folder)] for folder in folders]
    return Check(
        files=sum(len(looked) for looked in of_learners),
        events=sum(len({event.id for event in _events(looked)}) for looked in of_learners),
        faults=tuple(each for looked in of_learners for each in _faults(looked)),
    )


def _look(path: Path, school: Path) -> _Looked:
    name = path.relative_to(school).as_posix()
    try:
        lines = lines_in(path)
    except DiskError as error:
        return _Looked(path, name, (), (fault(name, 0, "unreadable", str(error)),))
    return _Looked(path, name, lines, faults_in(name, lines))


def _faults(looked: Sequence[_Looked]) -> Iterator[Fault]:
    """What is not in order in any file of one learner, and in all of them together."""
    for one in looked:
        yield from one.faults
    yield from _contradictions(looked)
    yield from _not_here(looked)


def _contradictions(looked: Sequence[_Looked]) -> Iterator[Fault]:
    """Events that two files tell in two ways. Number and link may differ between copies."""
    first: dict[str, Recorded] = {}
    for one in looked:
        for line in one.lines:
            if isinstance(line.says, Recorded) and _differ(
                line.says, first.setdefault(line.says.id, line.says)
            ):
                message = "Another file of this learner tells this event differently."
                yield fault(one.name, line.number, "altered", message)


def _differ(event: Recorded, other: Recorded) -> bool:
    return (event.at, event.event) != (other.at, other.event)


def _not_here(looked: Sequence[_Looked]) -> Iterator[Fault]:
    """Numbers that no file holds, beyond what the files' own faults explain."""
    for device, numbers in sorted(_numbers(looked).items()):
        its = [one for one in looked if is_written_by(one.path, device)]
        gone = set(range(1, max(numbers))) - numbers - _told(its)
        if len(gone) > _set_aside(its):
            message = f"{len(gone)} events of device {device} are not here: {_listed(gone)}."
            yield fault(its[0].name, 0, "missing", message)


def _numbers(looked: Sequence[_Looked]) -> Mapping[str, set[int]]:
    numbers: dict[str, set[int]] = defaultdict(set)
    for event in _events(looked):
        numbers[event.device].add(event.seq)
    return numbers


def _told(looked: Sequence[_Looked]) -> set[int]:
    """The numbers of events that are known to be gone from the middle of a file."""
    holes = [
        gone_before(one.lines[each.line - 1], one.lines[each.line - 2] if each.line > 1 else None)
        for one in looked
        for each in one.faults
        if each.what == "missing"
    ]
    return {number for hole in holes for number in hole}


def _set_aside(looked: Sequence[_Looked]) -> int:
    """How many lines may hold a numbered event that cannot be read; a torn one never counted."""
    lines = [line.says for one in looked for line in one.lines]
    return sum(isinstance(says, Flaw) and says.what != "torn" for says in lines)


def _listed(numbers: set[int]) -> str:
    shown = sorted(numbers)
    return ", ".join(map(str, shown[:10])) + (" and more" if len(shown) > 10 else "")


def _events(looked: Sequence[_Looked]) -> Iterator[Recorded]:
    for one in looked:
        for line in one.lines:
            if isinstance(line.says, Recorded):
                yield line.says
