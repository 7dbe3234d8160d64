"""Whether the records are what was written, and what to do where they are not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from training.core.values import Frozen
from training.disk.errors import DiskError
from training.records.faults import Fault, Line, fault, faults_in, lines_in, numbers_told_of
from training.records.files import event_files, is_written_by, learner_folder, learners_in
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
    checks = [check_learner(school, learner) for learner in learners_in(school)]
    return Check(
        files=sum(each.files for each in checks),
        events=sum(each.events for each in checks),
        faults=tuple(found for each in checks for found in each.faults),
    )


def check_learner(school: Path, learner: str) -> Check:
    """Read every record of one learner, whose id must be safe."""
    looked = [_look(path, school) for path in event_files(learner_folder(school, learner))]
    different = {event.id for event in _events(looked)}
    return Check(files=len(looked), events=len(different), faults=tuple(_faults(looked)))


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
    """Numbers that no file holds, beyond those that the files' own faults tell of."""
    for device, numbers in sorted(_numbers(looked).items()):
        its = [one for one in looked if is_written_by(one.path, device)]
        told = [hole for one in its for hole in numbers_told_of(one.lines, one.faults)]
        gone = [left for hole in _holes(numbers) for left in _without(hole, told)]
        if gone:
            how_many = sum(hole.stop - hole.start for hole in gone)
            message = f"{how_many} events of device {device} are not here: {_listed(gone)}."
            yield fault(its[0].name, 0, "missing", message)


def _numbers(looked: Sequence[_Looked]) -> Mapping[str, set[int]]:
    numbers: dict[str, set[int]] = defaultdict(set)
    for event in _events(looked):
        numbers[event.device].add(event.seq)
    return numbers


def _holes(numbers: Iterable[int]) -> Iterator[range]:
    """The numbers between those that are there, from 1 on."""
    for before, after in pairwise([0, *sorted(numbers)]):
        if after > before + 1:
            yield range(before + 1, after)


def _without(hole: range, told: Sequence[range]) -> list[range]:
    """What is left of a hole. Only its ends are looked at: a number may be as high as it likes."""
    left = [hole]
    for away in told:
        if away:
            parts = [range(each.start, min(each.stop, away.start)) for each in left]
            parts += [range(max(each.start, away.stop), each.stop) for each in left]
            left = [part for part in parts if part]
    return left


def _listed(gone: Sequence[range]) -> str:
    """The numbers in words: "3, 5 to 7"."""
    shown = [
        f"{hole.start}" if hole.stop == hole.start + 1 else f"{hole.start} to {hole.stop - 1}"
        for hole in gone[:10]
    ]
    return ", ".join(shown) + (" and more" if len(gone) > 10 else "")


def _events(looked: Sequence[_Looked]) -> Iterator[Recorded]:
    for one in looked:
        for line in one.lines:
            if isinstance(line.says, Recorded):
                yield line.says
