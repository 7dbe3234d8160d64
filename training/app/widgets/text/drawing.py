"""A drawing in half blocks: two pixels to a cell, one above the other."""

from textual.content import Content
from textual.widgets import Static

from training.app.widgets.half_blocks import cells, painted
from training.drawings.drawing import Drawing

GROUND = "$paper"
"""What shows where a drawing is clear."""


class DrawingView(Static):
    """A drawing of fixed size, in its own colours on the theme's ground."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(on_ground(drawing), markup=False)
        self.styles.width = drawing.width
        self.styles.height = len(drawing.rows) // 2


def on_ground(drawing: Drawing, ground: str = GROUND) -> Content:
    """The drawing as text: each cell holds a pixel and the one under it."""
    return painted(cells([[pixel or ground for pixel in row] for row in drawing.rows]))
