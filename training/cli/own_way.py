"""One adult's own way through the modules that they need, told in plain lines or as a document."""

from collections.abc import Iterator
from typing import Any

from training.actions.rooms import Rooms
from training.cli.standings import standings
from training.reports.induction import InductionPath, PathStep, induction_path
from training.reports.tables import standing_as_json
from training.school.people import Person


def own_way(rooms: Rooms, person: Person) -> InductionPath:
    """The way of an adult as it stands now.

    Raises:
        SchoolError, LibraryError, DiskError: it cannot be told.
    """
    row = standings(rooms, (person,), rooms.clock())[0]
    return induction_path(row, rooms.modules())


def way_as_json(person: Person, way: InductionPath) -> dict[str, Any]:
    """The document of `training induction --as NAME --json`."""
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role.value,
        "next": way.next.module if way.next else None,
        "minutes_left": way.minutes_left,
        "modules": [_step(step) for step in way.steps],
    }


def _step(step: PathStep) -> dict[str, Any]:
    told = {"id": step.module, "title": step.title, "minutes": step.minutes}
    return {**told, **standing_as_json(step.standing), "waits_for": list(step.waits_for)}


def way_in_lines(person: Person, way: InductionPath) -> Iterator[str]:
    """A line for each module, and then how much is left and the one next step."""
    yield f"{person.name}, {person.role.value}"
    for step in way.steps:
        yield f"  {step.module}  {step.title}: {step.standing.words}{_more(step, way)}"
    if not way.steps:
        yield "  needs no modules"
        return
    yield from ("", f"{len(way.steps) - len(way.left)} of {len(way.steps)} done.")
    if way.next:
        yield f"About {way.minutes_left} minutes left."
        yield f"Next: {way.next.title}, {way.next.minutes} minutes."
        yield f'    training learn {way.next.module} --as "{person.name}"'


def _more(step: PathStep, way: InductionPath) -> str:
    """What is said of a step beside its state: that it is the next one, or what comes first."""
    if step == way.next:
        return f" (next, {step.minutes} minutes)"
    if step.is_left and step.waits_for:
        return f" ({step.minutes} minutes; after {', '.join(step.waits_for)})"
    return f" ({step.minutes} minutes)" if step.is_left else ""
