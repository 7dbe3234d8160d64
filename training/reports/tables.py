"""The grid as a table for other programs: JSON and CSV."""

import csv
import io
from typing import Any

from training.reports.grid import Cell, Grid

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_json(grid: Grid) -> dict[str, Any]:
    """The document of `training status --json`."""
    return {
        "as_of": grid.as_of.isoformat(),
        "modules": list(grid.modules),
        "learners": [
            {
                "id": row.learner.id,
                "name": row.learner.name,
                "group": row.learner.group,
                "modules": {module: _cell(cell) for module, cell in row.cells.items()},
            }
            for row in grid.rows
        ],
    }


def as_csv(grid: Grid) -> str:
    """The grid as CSV: a line a learner, a state and a date for each module."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC)
    columns = [column for module in grid.modules for column in (module, f"{module} completed")]
    writer.writerow(["id", "name", "group", *columns])
    for row in grid.rows:
        cells = [text for module in grid.modules for text in _texts(row.cells.get(module))]
        person = (row.learner.id, row.learner.name, row.learner.group)
        writer.writerow([*map(safe_from_formulas, person), *cells])
    return out.getvalue()


def safe_from_formulas(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula.

    The rule is OWASP's for CSV injection.
    """
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _cell(cell: Cell) -> dict[str, Any]:
    at = cell.completed_at
    return {"state": cell.state.value, "completed_at": at.isoformat() if at else None, "due": None}


def _texts(cell: Cell | None) -> tuple[str, str]:
    if cell is None:
        return "", ""
    return cell.state.value, cell.completed_at.date().isoformat() if cell.completed_at else ""
