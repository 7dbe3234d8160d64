"""The grid, and how adults stand, as a table for other programs: JSON and CSV."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from training.core.people import Learner
from training.reports.grid import Cell, Grid
from training.reports.standings import AdultRow, Standing
from training.school.people import Person

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_json(grid: Grid, adults: Iterable[AdultRow] = ()) -> dict[str, Any]:
    """The document of `training status --json`: the grid's learners, and then the adults."""
    pupils = (
        _learner(row.learner, {module: _cell(cell) for module, cell in row.cells.items()})
        for row in grid.rows
    )
    others = (
        _learner(
            row.person, {module: standing_as_json(one) for module, one in row.standings.items()}
        )
        for row in adults
    )
    return {
        "as_of": grid.as_of.isoformat(),
        "modules": list(grid.modules),
        "learners": [*pupils, *others],
    }


def standing_as_json(standing: Standing) -> dict[str, Any]:
    """How an adult stands with a module."""
    at, due = standing.completed_at, standing.due
    return {
        "state": standing.state.value,
        "completed_at": at.isoformat() if at else None,
        "due": due.isoformat() if due else None,
        "needed": standing.needed,
        "changed": list(standing.changed),
    }


def as_csv(grid: Grid, adults: Sequence[AdultRow] = ()) -> str:
    """The table as CSV: a line a learner; for each module a state and the day it was completed.

    Where there are adults, when it is due as well.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC)
    headings = ("{}", "{} completed", "{} due") if adults else ("{}", "{} completed")
    columns = [heading.format(module) for module in grid.modules for heading in headings]
    writer.writerow(["id", "name", "group", *columns])
    width = len(headings)
    for row in grid.rows:
        texts = (_texts(row.cells.get(module)) for module in grid.modules)
        writer.writerow(_line(row.learner, (each[:width] for each in texts)))
    for one in adults:
        writer.writerow(_line(one.person, (_told(one.standings.get(m)) for m in grid.modules)))
    return out.getvalue()


def _line(who: Learner | Person, cells: Iterable[Sequence[str]]) -> list[str]:
    person = map(safe_from_formulas, (who.id, who.name, who.group))
    return [*person, *(text for each in cells for text in each)]


def _learner(who: Learner | Person, modules: dict[str, Any]) -> dict[str, Any]:
    return {"id": who.id, "name": who.name, "group": who.group, "modules": modules}


def safe_from_formulas(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula.

    The rule is OWASP's for CSV injection.
    """
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _cell(cell: Cell) -> dict[str, Any]:
    at = cell.completed_at
    return {"state": cell.state.value, "completed_at": at.isoformat() if at else None, "due": None}


def _texts(cell: Cell | None) -> tuple[str, str, str]:
    if cell is None:
        return "", "", ""
    day = cell.completed_at.date().isoformat() if cell.completed_at else ""
    return cell.state.value, day, ""


def _told(standing: Standing | None) -> tuple[str, str, str]:
    if standing is None:
        return "", "", ""
    day = standing.completed_at.date().isoformat() if standing.completed_at else ""
    return standing.state.value, day, standing.due.isoformat() if standing.due else ""
