"""A drawing that fills whatever room it is given."""

from collections.abc import Callable, Sequence

from textual.strip import Strip

from training.app.widgets.painted.canvas import Canvas
from training.app.widgets.painted.painting import Painting, Palette

Draw = Callable[[int, int], Canvas]
"""Draws so many columns by so many lines."""


class View(Painting):
    """One drawing."""

    DEFAULT_CSS = """
    View { width: 1fr; height: 1fr; }
    """

    def __init__(self, draw: Draw, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._draw = draw

    def paint(self, width: int, lines: int, palette: Palette) -> Sequence[Strip]:
        """The drawing."""
        return palette.paint(self._draw(width, lines))
