"""Rules on the order of modules: what comes first is there, and does not wait in its turn."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from training.library.faults import Fault, Findings, Rule
from training.library.reading.written import Written

UNKNOWN_AFTER = Rule(
    "unknown-after",
    "error",
    "A module that waits for one that is not there could never be opened.",
)
AFTER_IN_A_CIRCLE = Rule(
    "after-in-a-circle",
    "error",
    "Modules that wait for one another can none of them be opened.",
)


def check_order(modules: Sequence[Written], ids: Collection[str]) -> Iterator[Fault]:
    """What is wrong with what each module comes after.

    Args:
        modules: the modules as written.
        ids: the ids of all modules that there are.
    """
    waits = {written.front.id: written.front.after for written in modules}
    for written in modules:
        findings = Findings(written.file)
        _check_there(written, ids, findings)
        _check_circle(written, waits, findings)
        yield from findings.faults


def _check_there(written: Written, ids: Collection[str], findings: Findings) -> None:
    for missing in written.front.after:
        if missing not in ids or missing == written.front.id:
            message = f"There is no module “{missing}” that could come first."
            fix = "Take the id out of the line “after”, or write that module."
            findings.note(UNKNOWN_AFTER, written.front.line("after"), message, fix)


def _check_circle(written: Written, waits: Mapping[str, Sequence[str]], findings: Findings) -> None:
    circle = _circle(written.front.id, waits)
    if len(circle) > 1:
        told = " after ".join((*circle, circle[0]))
        message = f"These modules wait for one another: {told}."
        fix = f"Take {circle[1]} out of the line “after”."
        findings.note(AFTER_IN_A_CIRCLE, written.front.line("after"), message, fix)


def _circle(start: str, waits: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The shortest way from a module, by what comes before it, back to itself; empty for none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for way in ways:
        for before in waits.get(way[-1], ()):
            if before == start:
                return way
            if before not in seen:
                seen.add(before)
                ways.append((*way, before))
    return ()
