"""The class grid: learners by modules, each cell a letter and a colour."""

from dataclasses import dataclass

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import var
from textual.widgets import Static

from training.app.widgets.desk.grid_drawing import HIDDEN, GridDrawing, Place
from training.app.widgets.desk.grid_plan import GridPlan, grid_plan
from training.reports.class_view import ClassView
from training.reports.grid import Row, State


class HeatGrid(Static, can_focus=True):
    """The grid of one class, with a cursor that the arrows and the mouse move."""

    DEFAULT_CSS = """
    HeatGrid { height: 1fr; }
    """
    BINDINGS = [
        ("up", "move(-1, 0)", "Up"),
        ("down", "move(1, 0)", "Down"),
        ("left", "move(0, -1)", "Left"),
        ("right", "move(0, 1)", "Right"),
        ("pageup,home", "move(-999, 0)", "First"),
        ("pagedown,end", "move(999, 0)", "Last"),
    ]
    cursor: var[Place] = var((0, 0))

    @dataclass
    class Moved(Message):
        """The cursor stands somewhere else, or in another class."""

    def __init__(self, view: ClassView) -> None:
        super().__init__(markup=False)
        self._view = view
        self._rows = view.grid.rows
        self._names_hidden = False
        self._first: Place = (0, 0)

    @property
    def here(self) -> tuple[Row, str] | None:
        """The learner and the module under the cursor; None where there is nobody or nothing."""
        if not self._rows or not self._view.grid.modules:
            return None
        return self._rows[self.cursor[0]], self._view.grid.modules[self.cursor[1]]

    def show(self, view: ClassView, *, names_hidden: bool) -> None:
        """Show this class. Without names the order is another, so that it names nobody either."""
        rows = view.grid.rows
        self._view = view
        self._names_hidden = names_hidden
        self._rows = tuple(sorted(rows, key=_how_far)) if names_hidden else rows
        self._go_to((0, 0))

    def on_resize(self) -> None:
        """Lay the grid out anew."""
        self._go_to(self.cursor)

    def on_focus(self) -> None:
        """Point at the learner under the cursor."""
        self._draw(has_focus=True)

    def on_blur(self) -> None:
        """Point at nobody."""
        self._draw(has_focus=False)

    def on_click(self, event: Click) -> None:
        """Put the cursor where the mouse is."""
        place = self._plan().place_at(event.x, event.y - 1)
        if place is not None:
            self._go_to((self._first[0] + place[0], self._first[1] + place[1]))

    def action_move(self, down: int, across: int) -> None:
        """Move the cursor; from the edge of a pane sideways into the next."""
        row, column = self.cursor[0] + down, self.cursor[1] + across
        if not 0 <= column < len(self._view.grid.modules):
            beside = row + across * self._plan().depth
            if not 0 <= beside < len(self._rows):
                return
            row, column = beside, column % max(1, len(self._view.grid.modules))
        self._go_to((row, column))

    def _go_to(self, place: Place) -> None:
        """Stand there, or as near as there is anything, and bring it into sight."""
        plan = self._plan()
        row = max(0, min(place[0], len(self._rows) - 1))
        column = max(0, min(place[1], len(self._view.grid.modules) - 1))
        self.cursor = row, column
        top, left = self._first
        self._first = _shifted(top, row, plan.seats), _shifted(left, column, plan.columns)
        self._draw(has_focus=self.has_focus)
        self.post_message(self.Moved())

    def _plan(self) -> GridPlan:
        names = [HIDDEN if self._names_hidden else row.learner.name for row in self._rows]
        return grid_plan(names, self._view.grid.modules, *self.content_size)

    def _draw(self, *, has_focus: bool) -> None:
        drawing = GridDrawing(
            plan=self._plan(),
            rows=self._rows,
            modules=self._view.grid.modules,
            first=self._first,
            cursor=self.cursor,
            has_focus=has_focus,
            names_hidden=self._names_hidden,
        )
        self.update(drawing.content() if self.here else Content(""), layout=False)


def _shifted(first: int, place: int, seen: int) -> int:
    """The first one in sight, moved no more than brings that place into sight."""
    return min(max(first, place - seen + 1), place)


def _how_far(row: Row) -> tuple[State, ...]:
    return tuple(cell.state for cell in row.cells.values())
