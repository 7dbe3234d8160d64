"""A certificate's square code, black on white whatever the theme, never cut."""

from collections.abc import Iterator, Sequence
from itertools import groupby, product
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip
from textual.widgets import Static

if TYPE_CHECKING:
    from training.certificates.qr import Cells, Matrix

_COLOURS = {True: "#000000", False: "#ffffff"}
"""Dark and light, spelt out: readers of codes cannot be asked to like a theme."""

_STYLES = {
    (upper, lower): Style(color=_COLOURS[upper], bgcolor=_COLOURS[lower])
    for upper, lower in product(_COLOURS, repeat=2)
}


class QrCode(Static):
    """The code with as wide a light border as fits; nothing of it where it does not fit.

    It paints its lines itself: a code has a thousand changes of colour, and as `Content` each would
    be a value to make, to join and to style, which together are felt when a window is resized.
    """

    DEFAULT_CSS = """
    QrCode { content-align: center middle; text-align: center; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._matrix: Matrix | None = None
        self._cells: Cells = ()

    def show(self, matrix: "Matrix") -> None:
        """Show this code."""
        self._matrix = matrix
        self.update(Content(), layout=False)
        self._draw()

    def say(self, words: Content) -> None:
        """Show these words in the code's place."""
        self._matrix, self._cells = None, ()
        self.update(words, layout=False)

    def on_resize(self) -> None:
        """Draw the code for the new size."""
        self._draw()

    def render_line(self, y: int) -> Strip:
        """A line of the code, in the middle of its room, or of the words in its place."""
        if not self._cells:
            return super().render_line(y)
        width, height = self.content_size
        ground = self.visual_style.rich_style
        row = y - (height - len(self._cells)) // 2
        if not 0 <= row < len(self._cells):
            return Strip.blank(width, ground)
        spare = width - len(self._cells[row])
        left, right = (Segment(" " * room, ground) for room in (spare // 2, spare - spare // 2))
        return Strip([left, *_painted(self._cells[row]), right], width)

    def _draw(self) -> None:
        from training.certificates.qr import fits, half_blocks

        if self._matrix is not None and self.is_attached:
            quiet = fits(self._matrix, *self.content_size)
            self._cells = () if quiet is None else half_blocks(self._matrix, quiet)
            self.refresh()


def _painted(row: Sequence[tuple[bool, bool]]) -> Iterator[Segment]:
    """A half block shows its own colour above its ground's below; alike halves leave no seam."""
    for (upper, lower), alike in groupby(row):
        letter = " " if upper is lower else "▀"
        yield Segment(letter * len(tuple(alike)), _STYLES[upper, lower])


def code_matrix(code: str) -> "Matrix":
    """The code for a screen. It takes a moment the first time: call it in a thread."""
    from training.certificates.qr import matrix

    return matrix(code, "L")


def code_forms(code: str) -> "tuple[Matrix, ...]":
    """The code for a screen and, where there is an address in it, a smaller one of its digits.

    The digits are all of the certificate; only a phone's camera needs the address to know where to
    go with them. It takes a moment: call it in a thread.
    """
    from training.certificates.carriage import run_of_digits

    digits = run_of_digits(code) or code
    return tuple(code_matrix(text) for text in dict.fromkeys((code, digits)))
