"""What is not in order in one file of events."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from training.core.values import Frozen
from training.records.files import lines_of
from training.records.lines import FIRST, Flaw, What, link
from training.records.recorded import Recorded

_FIXES: dict[What, str] = {
    "torn": "Nothing to do: nothing that was acknowledged is in it.",
    "altered": "Bring the file back from a backup or from another computer, then check again.",
    "doubled": "Nothing to do: it counts once.",
    "newer": "Update the app on this computer, then check again.",
    "unreadable": "Keep the file as it is. Update the app, or bring the file back from a backup.",
    "missing": "Bring all computers into step, or the file back from a backup, then check again.",
}


class Fault(Frozen):
    """One thing that is not in order. `line` counts from 1; 0 is the file or folder as a whole."""

    file: str
    line: int
    what: What
    message: str
    fix: str

    @property
    def is_harmless(self) -> bool:
        """Whether nothing is lost or altered, so that there is nothing to do."""
        return self.what in ("torn", "doubled")


class Line(NamedTuple):
    """One line of a file: its number from 1, its bytes, and what it says."""

    number: int
    raw: bytes
    says: Recorded | Flaw


_HARMED: tuple[What, str] = ("altered", "This line is not as it was written: its end is missing.")

_Blame = tuple[int, What, str]
_Blamed = dict[int, tuple[What, str]]
_Look = Callable[[Sequence[Line], _Blamed], Iterator[_Blame]]


def lines_in(path: Path) -> tuple[Line, ...]:
    """The lines of a file, read.

    Raises:
        DiskError: The file cannot be read.
    """
    return tuple(Line(number, raw, says) for number, (raw, says) in enumerate(lines_of(path), 1))


def fault(file: str, line: int, what: What, message: str) -> Fault:
    """That fault, with what to do about it."""
    return Fault(file=file, line=line, what=what, message=message, fix=_FIXES[what])


def faults_in(file: str, lines: Sequence[Line]) -> tuple[Fault, ...]:
    """What is not in order in one file: the first thing that is found of each line."""
    looks: tuple[_Look, ...] = (_flawed, _doubled, _unlinked)
    blamed: _Blamed = {}
    for look in looks:
        for number, what, message in look(lines, blamed):
            blamed.setdefault(number, (what, message))
    return tuple(fault(file, number, *blamed[number]) for number in sorted(blamed))


def numbers_told_of(lines: Sequence[Line], faults: Sequence[Fault]) -> Iterator[range]:
    """The numbers that the file's own faults tell of: of events that stood here and are not read.

    A torn line at the end of the file had no number yet that anybody was told of.
    """
    blamed = {each.line: each.what for each in faults}
    reached = since = 0
    for number, _raw, says in lines:
        if says.seq is not None:
            if any(between in blamed for between in range(since + 1, number + 1)):
                yield range(reached + 1, says.seq + isinstance(says, Flaw))
            reached, since = says.seq, number
    unread = sum(line > since and what != "torn" for line, what in blamed.items())
    yield range(reached + 1, reached + 1 + unread)


def _flawed(lines: Sequence[Line], _: _Blamed) -> Iterator[_Blame]:
    for place, (number, _raw, says) in enumerate(lines):
        if isinstance(says, Flaw):
            harmed = says.what == "torn" and _held_an_event(lines, place)
            what, message = _HARMED if harmed else (says.what, says.message)
            yield number, what, message


def _held_an_event(lines: Sequence[Line], place: int) -> bool:
    """Whether the numbers around a line leave one out; a torn line had none when it was fenced."""
    after = next((line.says.seq for line in lines[place + 1 :] if line.says.seq), 0)
    return after > 1 + next((line.says.seq for line in lines[:place][::-1] if line.says.seq), 0)


def _doubled(lines: Sequence[Line], _: _Blamed) -> Iterator[_Blame]:
    first: dict[str, int] = {}
    for number, _raw, says in lines:
        if isinstance(says, Recorded) and first.setdefault(says.id, number) != number:
            yield number, "doubled", f"This line says again what line {first[says.id]} says."


def _unlinked(lines: Sequence[Line], blamed: _Blamed) -> Iterator[_Blame]:
    """Where the chain is broken, unless a line beside the break is known to be the reason."""
    numbers = [line.says.seq for line in lines if line.says.seq]
    previous: Line | None = None
    for line in lines:
        known = line.number in blamed or (line.number - 1) in blamed
        if _is_cut(line, previous) and not known:
            yield _cut(line, previous, numbers)
        previous = line


def _is_cut(line: Line, previous: Line | None) -> bool:
    """Whether the line names another line before it than the one that stands there."""
    return line.says.before not in (None, FIRST if previous is None else link(previous.raw))


def _cut(line: Line, previous: Line | None, numbers: Sequence[int]) -> _Blame:
    gone = range(_seq(previous) + 1, _seq(line))
    if gone and not any(number in gone for number in numbers):
        message = f"{gone.stop - gone.start} of the events before this line are gone."
        return line.number, "missing", message
    if previous is not None and _seq(line) == _seq(previous) + 1:
        message = f"This line is not as it was when line {line.number} was written."
        return previous.number, "altered", message
    return line.number, "altered", "This line does not stand where it was written."


def _seq(line: Line | None) -> int:
    return (line.says.seq or 0) if line else 0
