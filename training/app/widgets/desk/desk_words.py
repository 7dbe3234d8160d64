"""What the desk says in sentences: what needs doing, and what the cursor stands on."""

from textual.content import Content

from training.reports.class_view import ClassView
from training.reports.grid import Cell, Grid, Row, State


def headline(view: ClassView) -> str:
    """What needs doing in this class, in one line.

    It is about the module in which most people are in the middle; else the first one that somebody
    has still to finish.
    """
    grid = view.grid
    if not grid.rows:
        return "Nobody is in this class yet."
    open_modules = [m for m in grid.modules if grid.count(m, State.DONE) < len(grid.rows)]
    if not grid.modules:
        return "There are no modules for this class yet."
    if not open_modules:
        return "Everybody has finished everything."
    module = max(open_modules, key=lambda m: grid.count(m, State.STARTED))
    return _standing(grid, module, view.titles[module])


def _standing(grid: Grid, module: str, title: str) -> str:
    title = title if title[-1:].isalnum() else f"“{title}”"
    done, started = grid.count(module, State.DONE), grid.count(module, State.STARTED)
    if not done and not started:
        return f"Nobody has started {title} yet."
    have = "has" if done == 1 else "have"
    finished = f"{done} of {len(grid.rows)} {have} finished {title}"
    if not started:
        return f"{finished}."
    are = "is" if started == 1 else "are"
    return f"{finished}; {started} {are} in the middle."


def column_words(view: ClassView, module: str) -> Content:
    """The module under the cursor, with its title."""
    return Content.assemble((f"{module}  ", "$quiet"), (view.titles[module], "bold $heading"))


def cell_words(row: Row, module: str, *, names_hidden: bool) -> Content:
    """How the learner under the cursor stands with that module; without a name when hidden."""
    cell = row.cells[module]
    if names_hidden:
        return Content.assemble("Names are hidden: ", (cell.state.value, "bold"), ".")
    return Content.assemble((row.learner.name, "bold"), f": {_state(cell)}.")


def _state(cell: Cell) -> str:
    day = cell.completed_at
    return f"done on {day.day} {day:%B %Y}" if day else cell.state.value
