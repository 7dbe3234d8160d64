"""The list of people as a table for other programs: JSON and CSV."""

import csv
import io
from collections.abc import Iterable
from typing import Any

from training.reports.tables import safe_from_formulas
from training.school.people import Person

_HEADINGS = (
    *("Training id", "Name", "Class", "Year group", "Role", "School's id", "Classes"),
    *("Start date", "Left"),
)


def people_as_json(people: Iterable[Person]) -> list[dict[str, Any]]:
    """The document of `training people list --json`."""
    return [person.model_dump(mode="json") for person in people]


def people_as_csv(people: Iterable[Person]) -> str:
    """A line for each person, safe to open in a spreadsheet; `training people import` reads it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(_HEADINGS)
    for person in people:
        writer.writerow(map(safe_from_formulas, _cells(person)))
    return out.getvalue()


def _cells(person: Person) -> tuple[str, ...]:
    year = {None: "", 0: "R"}.get(person.year, str(person.year))
    return (
        person.id,
        person.name,
        person.group,
        year,
        person.role.value,
        person.own_id,
        ", ".join(person.classes),
        person.started.isoformat() if person.started else "",
        person.left.isoformat() if person.left else "",
    )
