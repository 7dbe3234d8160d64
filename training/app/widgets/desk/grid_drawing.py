"""Drawing a class grid, line by line, as a plan lays it out."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from training.app.widgets.desk.grid_plan import GAP, MARKER, GridPlan
from training.reports.grid import Grid, Row, State

STYLES = {
    State.DONE: "bold $mark-ink on $mark-done",
    State.STARTED: "$mark-ink on $mark-started",
    State.NOT_YET: "$quiet on $mark-open",
}
"""How a cell is drawn; its letter says the same without colour."""

HIDDEN = "······"
"""What stands in place of a name when names are hidden."""

Place = tuple[int, int]
"""A learner's row and a module's column, from 0."""


@dataclass(frozen=True)
class GridDrawing:
    """One look at a grid: what is in it, how far it is moved, and where the cursor stands."""

    plan: GridPlan
    rows: Sequence[Row]
    modules: Sequence[str]
    first: Place
    cursor: Place
    has_focus: bool
    names_hidden: bool

    def content(self) -> Content:
        """All the lines; the last one says what is out of sight, if anything is."""
        seen = min(self.plan.depth, len(self.rows))
        lines = [self._beside([self._heads()] * self._panes())]
        lines += [self._beside(self._across(line)) for line in range(seen)]
        return Content("\n").join([*lines, *self._out_of_sight()])

    def _panes(self) -> int:
        left = len(self.rows) - self.first[0]
        return max(1, min(self.plan.panes, -(-left // self.plan.depth)))

    def _beside(self, panes: Sequence[Content]) -> Content:
        return Content(" " * GAP).join(panes)

    def _columns(self) -> range:
        return range(self.first[1], self.first[1] + self.plan.columns)

    def _heads(self) -> Content:
        plan = self.plan
        room = MARKER + plan.name_width
        heads = [Content.styled(plan.prefix.rjust(room) + " ", "$quiet")]
        for column in self._columns():
            style = "bold $heading" if column == self.cursor[1] else "$quiet"
            heads.append(Content.styled(plan.heads[column].center(plan.cell_width), style))
        return Content("").join(heads)

    def _across(self, line: int) -> list[Content]:
        starts = range(self.first[0] + line, self.first[0] + self.plan.seats, self.plan.depth)
        return [self._learner(row) for row in starts if row < len(self.rows)]

    def _learner(self, row: int) -> Content:
        name = HIDDEN if self.names_hidden else self.rows[row].learner.name
        is_here = row == self.cursor[0]
        marker = "▶" if is_here and self.has_focus else " "
        words = f"{marker} {_fitted(name, self.plan.name_width)} "
        cells = [self._cell(row, column) for column in self._columns()]
        return Content("").join([Content.styled(words, "bold $ink" if is_here else "$ink"), *cells])

    def _cell(self, row: int, column: int) -> Content:
        state = self.rows[row].cells[self.modules[column]].state
        mark = f"[{state.letter}]" if (row, column) == self.cursor else state.letter
        width = self.plan.cell_width
        if width == MARKER + 1:
            return Content.styled(mark.center(width), STYLES[state])
        return Content.assemble((mark.center(width - 1), STYLES[state]), " ")

    def _out_of_sight(self) -> list[Content]:
        row, column = self.first
        signs = (
            ("▲ {} more above", row),
            ("▼ {} more below", len(self.rows) - row - self.plan.seats),
            ("◀ {} more to the left", column),
            ("▶ {} more to the right", len(self.modules) - column - self.plan.columns),
        )
        words = "   ".join(sign.format(count) for sign, count in signs if count > 0)
        return [Content.styled(words, "bold $heading")] if words else []


def _fitted(name: str, width: int) -> str:
    return (
        set_cell_size(name, width)
        if cell_len(name) <= width
        else set_cell_size(name, width - 1) + "…"
    )


def legend(grid: Grid, module: str) -> Content:
    """What the letters mean, with how many stand so with that module."""
    words = (
        Content.assemble(
            (f" {state.letter} ", style), f" {grid.count(module, state)} {state.value}"
        )
        for state, style in STYLES.items()
    )
    return Content("    ").join(words)
