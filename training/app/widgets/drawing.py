"""A drawing in half blocks: two pixels to a cell, one above the other."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from textual.content import Content
from textual.widgets import Static

from training.app.drawings.drawing import Drawing

GROUND = "$paper"
"""What shows where a drawing is clear."""


class DrawingView(Static):
    """A drawing of fixed size, in its own colours on the theme's ground."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(painted(drawing), markup=False)
        self.styles.width = drawing.width
        self.styles.height = len(drawing.rows) // 2


def painted(drawing: Drawing) -> Content:
    """The drawing as text: each cell holds a pixel and the one under it."""
    pairs = zip(drawing.rows[::2], drawing.rows[1::2], strict=True)
    return Content("\n").join(Content.assemble(*_cells(*pair)) for pair in pairs)


def _cells(upper: Sequence[str], lower: Sequence[str]) -> Iterator[tuple[str, str]]:
    for (above, below), alike in groupby(zip(upper, lower, strict=True)):
        # A plain space leaves no seam between two pixels of one colour, in any terminal.
        shape = " " if above == below else "▀"
        yield shape * len(list(alike)), f"{above or GROUND} on {below or GROUND}"
