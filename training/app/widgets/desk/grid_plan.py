"""How a class grid is laid out: in columns side by side, so that a whole class is seen at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from rich.cells import cell_len

MARKER, GAP = 2, 3
"""Columns for the pointer before a name, and between two panes."""

LONGEST_NAME, SHORTEST_NAME = 18, 10
"""Columns given to names: at most, and where room is short."""

MOST_PANES = 3


@dataclass(frozen=True)
class GridPlan:
    """Where everything stands in a grid of learners by modules.

    `panes` stand side by side, each `depth` learners deep; `columns` modules show at once;
    `heads` are the modules' ids, without the `prefix` they share where room is short.
    """

    heads: tuple[str, ...]
    prefix: str
    name_width: int
    cell_width: int
    panes: int
    depth: int
    columns: int

    @property
    def pane_width(self) -> int:
        """Columns of the screen that one pane takes."""
        return MARKER + self.name_width + 1 + self.columns * self.cell_width

    @property
    def width(self) -> int:
        """Columns of the screen that all panes take."""
        return self.panes * (self.pane_width + GAP) - GAP

    @property
    def seats(self) -> int:
        """How many learners are seen at once."""
        return self.panes * self.depth

    def place_at(self, x: int, y: int) -> tuple[int, int] | None:
        """The learner and the module drawn there, counted from the first ones seen.

        `y` is 0 at the first learner. On a name, the module is the first one.
        """
        pane, across = divmod(x, self.pane_width + GAP)
        column = max(0, (across - MARKER - self.name_width - 1) // self.cell_width)
        if not (0 <= y < self.depth and pane < self.panes and column < self.columns):
            return None
        return pane * self.depth + y, column


def grid_plan(names: Sequence[str], modules: Sequence[str], width: int, height: int) -> GridPlan:
    """The roomiest plan that shows everything in so many columns and rows.

    Where none does, the tightest, which is then moved over learners and modules.
    """
    depth = max(1, height - 1)
    for plan in _plans(names, modules, depth):
        if plan.width <= width and plan.seats >= len(names):
            return plan
    return _tightest(names, modules, width, max(1, depth - 1))


def _plans(names: Sequence[str], modules: Sequence[str], depth: int) -> Iterator[GridPlan]:
    longest = min(LONGEST_NAME, max(map(cell_len, names), default=0))
    for panes, is_short in product(range(1, MOST_PANES + 1), (False, True)):
        for name_width in (longest, min(longest, SHORTEST_NAME)):
            yield _plan(modules, is_short, name_width, panes, depth, len(modules))


def _plan(
    modules: Sequence[str], is_short: bool, name_width: int, panes: int, depth: int, columns: int
) -> GridPlan:
    prefix = _shared(modules) if is_short else ""
    heads = tuple(module.removeprefix(prefix) for module in modules)
    cell_width = max(3, 1 + max(map(len, heads), default=0))
    return GridPlan(heads, prefix, name_width, cell_width, panes, depth, columns)


def _tightest(names: Sequence[str], modules: Sequence[str], width: int, depth: int) -> GridPlan:
    name_width = min(SHORTEST_NAME, max(map(cell_len, names), default=0))
    for panes in range(MOST_PANES, 0, -1):
        plan = _plan(modules, True, name_width, panes, depth, len(modules))
        if plan.width <= width:
            return plan
    columns = (width - MARKER - name_width - 1) // plan.cell_width
    return _plan(modules, True, name_width, 1, depth, max(1, min(columns, len(modules))))


def _shared(modules: Sequence[str]) -> str:
    """What all ids begin with, up to a hyphen."""
    beginnings = {module.rpartition("-")[0] + "-" for module in modules if "-" in module}
    shared = beginnings.pop() if len(beginnings) == 1 else ""
    return shared if all(module.startswith(shared) for module in modules) else ""
