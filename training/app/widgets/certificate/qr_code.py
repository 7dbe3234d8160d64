"""A certificate's square code, black on white whatever the theme, never cut."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from training.app.widgets.half_blocks import painted

if TYPE_CHECKING:
    from training.certificates.qr import Cells, Matrix

_COLOURS = {True: "#000000", False: "#ffffff"}
"""Dark and light, spelt out: readers of codes cannot be asked to like a theme."""


class QrCode(Static):
    """The code with as wide a light border as fits; where it does not fit, what would be needed."""

    DEFAULT_CSS = """
    QrCode { content-align: center middle; text-align: center; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._matrix: Matrix | None = None

    def show(self, matrix: "Matrix") -> None:
        """Show this code."""
        self._matrix = matrix
        self._draw()

    def on_resize(self) -> None:
        """Draw the code for the new size."""
        self._draw()

    def _draw(self) -> None:
        from training.certificates.qr import fits, half_blocks

        if self._matrix is None or not self.is_attached:
            return
        quiet = fits(self._matrix, *self.content_size)
        if quiet is None:
            self.update(self._needs(self._matrix), layout=False)
        else:
            self.update(code_content(half_blocks(self._matrix, quiet)), layout=False)

    def _needs(self, matrix: "Matrix") -> Content:
        """How large the window would have to be, given what else stands in it."""
        from training.certificates.qr import QUIET_ZONES, size

        columns, rows = size(matrix, QUIET_ZONES[-1])
        window = self.screen.size
        wide = columns + window.width - self.content_size.width
        high = rows + window.height - self.content_size.height
        return Content(
            "Make the window bigger to see the square code: "
            f"it needs {wide} x {high}, this window is {window.width} x {window.height}."
        )


def code_content(cells: "Cells") -> Content:
    """The code in terminal cells."""
    return painted([(_COLOURS[upper], _COLOURS[lower]) for upper, lower in row] for row in cells)


def code_matrix(code: str) -> "Matrix":
    """The code for a screen. It takes a moment the first time: call it in a thread."""
    from training.certificates.qr import matrix

    return matrix(code, "L")
