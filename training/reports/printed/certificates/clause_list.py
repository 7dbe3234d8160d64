"""Clauses as a list that is read at a glance: those that follow on one another stand as a span."""

import re
from collections.abc import Iterator, Sequence

_NUMBERED = re.compile(r"(.*?)(\d+)")
_SPAN = 3
"""From how many clauses on a span is shorter than their list."""


def listed(clauses: Sequence[str]) -> str:
    """Such as "4.2, 4.4.1 to 4.4.5, 7"."""
    return ", ".join(word for run in _runs(clauses) for word in _words(run))


def _words(run: Sequence[str]) -> Sequence[str]:
    return (f"{run[0]} to {run[-1]}",) if len(run) >= _SPAN else run


def _runs(clauses: Sequence[str]) -> Iterator[Sequence[str]]:
    run: list[str] = []
    for clause in clauses:
        if run and not _follows(run[-1], clause):
            yield run
            run = []
        run.append(clause)
    if run:
        yield run


def _follows(one: str, other: str) -> bool:
    before, after = _NUMBERED.fullmatch(one), _NUMBERED.fullmatch(other)
    if before is None or after is None:
        return False
    return before[1] == after[1] and int(before[2]) + 1 == int(after[2])
