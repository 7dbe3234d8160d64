"""A list with ticks: everything is ticked, until somebody takes a tick away."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.message import Message
from textual.widgets import Static

from training.app.widgets.signing.tick_rows import HIGHEST_KEY, TickLine, TickRow, tick_lines

_WHEEL = 3
"""Lines that a turn of the wheel moves."""


class TickList(Static, can_focus=True):
    """Rows that Space, Enter, a click or a number key ticks or unticks."""

    DEFAULT_CSS = """
    TickList { height: 1fr; }
    """
    BINDINGS = [
        ("up", "move(-1)", "Up"),
        ("down", "move(1)", "Down"),
        ("pageup", "move(-10)", "Far up"),
        ("pagedown", "move(10)", "Far down"),
        ("home", "move(-9999)", "First"),
        ("end", "move(9999)", "Last"),
        ("space,enter", "tick", "Tick, or take the tick away"),
    ]

    @dataclass
    class Changed(Message):
        """So many are ticked now."""

        ticked: int

    def __init__(self, rows: Sequence[TickRow]) -> None:
        super().__init__(markup=False)
        self._rows = tuple(rows)
        self._ticked = frozenset(range(len(self._rows)))
        self._cursor = 0
        self._top = 0

    @property
    def ticked(self) -> tuple[int, ...]:
        """The places of the rows that are ticked, in order."""
        return tuple(sorted(self._ticked))

    def tick(self, place: int) -> None:
        """Tick a row by its place, or take its tick away; a row that is not there is let be."""
        if place < len(self._rows):
            self._cursor = place
            self._tick_only(self._ticked ^ {place})

    def tick_by_number(self, number: int) -> None:
        """The same by the number that is drawn before it, where numbers are drawn."""
        if len(self._rows) <= HIGHEST_KEY:
            self.tick(number - 1)

    def tick_all(self) -> None:
        """Tick all; where all are ticked, none."""
        everything = frozenset(range(len(self._rows)))
        self._tick_only(frozenset() if self._ticked == everything else everything)

    def on_resize(self) -> None:
        """Draw the rows for the new size."""
        self._draw(has_focus=self.has_focus)

    def on_focus(self) -> None:
        """Point at a row."""
        self._draw(has_focus=True)

    def on_blur(self) -> None:
        """Point at none."""
        self._draw(has_focus=False)

    def on_click(self, event: Click) -> None:
        """Tick the row that was clicked."""
        lines = self._seen(self._lines(has_focus=False))
        if event.y < len(lines) and (row := lines[event.y].row) is not None:
            self.tick(row)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Further down."""
        event.stop()
        self.action_move(_WHEEL)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Further up."""
        event.stop()
        self.action_move(-_WHEEL)

    def action_move(self, by: int) -> None:
        """Point at another row, at the ends no further."""
        self._cursor = max(0, min(self._cursor + by, len(self._rows) - 1))
        self._draw(has_focus=self.has_focus)

    def action_tick(self) -> None:
        """Tick the row that is pointed at."""
        self.tick(self._cursor)

    def _tick_only(self, ticked: frozenset[int]) -> None:
        self._ticked = ticked
        self._draw(has_focus=self.has_focus)
        self.post_message(self.Changed(len(ticked)))

    def _lines(self, *, has_focus: bool) -> tuple[TickLine, ...]:
        cursor = self._cursor if has_focus else None
        return tick_lines(self._rows, self._ticked, cursor, self.content_size.width)

    def _room(self, lines: Sequence[TickLine]) -> int:
        """Lines for rows; where they do not all fit, the last line says so."""
        height = max(1, self.content_size.height)
        return height if len(lines) <= height else max(1, height - 1)

    def _seen(self, lines: Sequence[TickLine]) -> Sequence[TickLine]:
        return lines[self._top : self._top + self._room(lines)]

    def _draw(self, *, has_focus: bool) -> None:
        lines = self._lines(has_focus=has_focus)
        self._bring_into_sight(lines)
        shown = [line.content for line in self._seen(lines)]
        below = len(lines) - self._top - len(shown)
        if self._top or below:
            shown.append(Content.styled(_more(self._top, below), "$quiet"))
        self.update(Content("\n").join(shown), layout=False)

    def _bring_into_sight(self, lines: Sequence[TickLine]) -> None:
        """Move the window no more than shows the whole row at the cursor, its class first."""
        own = [place for place, line in enumerate(lines) if line.row == self._cursor]
        if not own:
            return
        first, last = own[0] - (own[0] <= 1), own[-1]
        self._top = min(max(self._top, last - self._room(lines) + 1), max(0, first))


def _more(above: int, below: int) -> str:
    signs = ("▲ more above" if above else "", "▼ more below" if below else "")
    return "  ".join(filter(None, signs))
