"""The class grid: who has done what."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from training.core.events import Completed, Event, Started
from training.core.people import Learner
from training.core.values import Frozen


class State(StrEnum):
    """How far a learner is with a module."""

    DONE = "done"
    STARTED = "started"
    NOT_YET = "not yet"

    @property
    def letter(self) -> str:
        """The letter that stands for it in a grid."""
        return {"done": "D", "started": "S", "not yet": "-"}[self.value]


class Cell(Frozen):
    """One learner and one module. Done once stays done; `completed_at` is the first time."""

    state: State = State.NOT_YET
    completed_at: datetime | None = None


class Row(Frozen):
    """One learner, with a cell for each module of the grid."""

    learner: Learner
    cells: Mapping[str, Cell]

    def count(self, state: State) -> int:
        """How many of the modules are in that state."""
        return sum(cell.state is state for cell in self.cells.values())


class Grid(Frozen):
    """Learners by modules, as of a moment (UTC)."""

    as_of: datetime
    modules: tuple[str, ...]
    rows: tuple[Row, ...]

    def count(self, module: str, state: State) -> int:
        """How many learners are in that state with the module."""
        cells = (row.cells.get(module) for row in self.rows)
        return sum(cell is not None and cell.state is state for cell in cells)


Dated = tuple[datetime, Event]
"""An event and when it happened (UTC)."""


def grid(
    learners: Iterable[Learner],
    modules: Iterable[str],
    dated: Mapping[str, Iterable[Dated]],
    as_of: datetime,
) -> Grid:
    """The grid of those learners and modules, from their events up to the moment `as_of`."""
    columns = tuple(modules)
    rows = (_row(learner, columns, dated.get(learner.id, ()), as_of) for learner in learners)
    return Grid(as_of=as_of, modules=columns, rows=tuple(rows))


def _row(
    learner: Learner, modules: tuple[str, ...], dated: Iterable[Dated], as_of: datetime
) -> Row:
    cells = dict.fromkeys(modules, Cell())
    for at, event in dated:
        if at <= as_of and isinstance(event, Started | Completed) and event.module in cells:
            cells[event.module] = _after(cells[event.module], at, event)
    return Row(learner=learner, cells=cells)


def _after(cell: Cell, at: datetime, event: Started | Completed) -> Cell:
    if cell.state is State.DONE:
        return cell
    if isinstance(event, Completed):
        return Cell(state=State.DONE, completed_at=at)
    return Cell(state=State.STARTED)
