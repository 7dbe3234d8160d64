"""Rows to choose from, and the pointer that the arrow keys move."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content

from training.app.widgets.key_row import KeyRow


class Rows(VerticalGroup):
    """Rows to choose from. The pointer is nowhere until an arrow key asks for it."""

    DEFAULT_CSS = """
    Rows { height: auto; }
    """

    def __init__(self, words: Sequence[Content], mark: str = "") -> None:
        """One row for each, all with the same mark to begin with."""
        super().__init__()
        self.rows = tuple(KeyRow(place, each, mark) for place, each in enumerate(words))
        self.pointed: int | None = None

    def compose(self) -> ComposeResult:
        """The rows, one under another."""
        yield from self.rows

    def move(self, by: int) -> None:
        """Point at the next row or the one before; the first arrow points at an end."""
        if not self.rows:
            return
        start = -1 if by > 0 else len(self.rows)
        origin = start if self.pointed is None else self.pointed
        self.point(max(0, min(len(self.rows) - 1, origin + by)))

    def point(self, place: int | None) -> None:
        """Point at a row, or at none."""
        if self.pointed is not None:
            self.rows[self.pointed].point(False)
        self.pointed = place
        if place is not None:
            self.rows[place].point(True)
            self.rows[place].scroll_visible(animate=False)

    def rest(self) -> None:
        """Point at no row, and let none stand out: there is nothing more to choose."""
        self.point(None)
        for row in self.rows:
            row.chosen = False
