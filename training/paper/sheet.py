"""A document of A4 pages: words in many scripts, drawings, lines and boxes, as one PDF.

All places and lengths are in millimetres, sizes of type in points, colours such as "#1c2536".
The same calls and the same day give the same bytes.
"""

from datetime import date
from math import floor
from typing import Literal

from training.paper.breaking import whole, whole_or_halved
from training.paper.letters import Fonts
from training.paper.places import Box
from training.paper.setting import Line
from training.paper.squares import Pixels, oblongs

BLACK = "#000000"
Align = Literal["left", "centre", "right"]
_POINT = 25.4 / 72


class Sheet:
    """A document. Begin a page before putting anything on it.

    Args:
        title: what the document is, for its window's title and for a screen reader.
        author: whose it is: the school.
        on: the day it is made.
    """

    def __init__(self, title: str, author: str, on: date) -> None:
        from training.paper.pages import Pages

        self._pages = Pages(title, author, on)
        self._fonts = Fonts()
        self._unshown: set[str] = set()

    @property
    def unshown(self) -> str:
        """The signs that stood in words and that no typeface has; on paper are their numbers."""
        return "".join(sorted(self._unshown))

    def page(self) -> None:
        """Begin a page."""
        self._pages.add_page()

    def fitted(
        self,
        words: str,
        box: Box,
        size: float,
        *,
        bold: bool = False,
        colour: str = BLACK,
        align: Align = "left",
        halves: bool = False,
    ) -> tuple[Box, ...]:
        """Write words in a box, smaller than `size` where they would not fit: they never run over.

        A sign that no typeface has is written as its number, `[U+5C0F]`; see `unshown`.

        Args:
            words: what to write; white space of any kind is a space.
            box: where; they stand in the middle of its height.
            size: how large at most.
            bold: in bold type.
            colour: of the ink.
            align: at which side of the box.
            halves: whether they may be parted into two lines, where they are larger so.

        Returns:
            The boxes that the ink of each line takes.
        """
        broken = (whole_or_halved if halves else whole)(
            words, box, size * _POINT, self._fonts, bold
        )
        exact = floor(broken.size / _POINT * 100) / 100 * _POINT  # a PDF keeps hundredths
        self._pages.set_text_color(colour)
        written = zip(broken.lines, broken.rows, strict=True)
        return tuple(self._write(line, row, exact, align) for line, row in written)

    def _write(self, line: Line, row: Box, size: float, align: Align) -> Box:
        """Write a line in its row, at that size, in millimetres; gives its ink's box."""
        self._unshown.update(line.unshown)
        x, baseline = _start(line, row, size, align), line.baseline(row.y, row.height, size)
        self._pages.write_line(line, x, baseline, size)
        left, right, top, bottom = (side * size for side in line.ink)
        return Box(x + left, baseline - top, right - left, top - bottom)

    def drawing(self, pixels: Pixels, box: Box) -> None:
        """Paint a drawing's pixels as squares, as large as the box allows, in its middle."""
        for oblong in oblongs(pixels, box):
            self._pages.set_fill_color(oblong.colour)
            self._pages.rect(*oblong.box, style="F")

    def panel(self, box: Box, ground: str = "", edge: str = "", corner: float = 0) -> None:
        """Draw a box: filled with `ground`, framed by a thin line of colour `edge`, or both.

        `corner` is the radius of its corners.
        """
        if ground:
            self._pages.set_fill_color(ground)
        if edge:
            self._pages.set_draw_color(edge)
        self._pages.set_line_width(0.3)
        style = ("D" if edge else "") + ("F" if ground else "")
        self._pages.rect(*box, style=style, round_corners=corner > 0, corner_radius=corner)

    def rule(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        *,
        colour: str = BLACK,
        width: float = 0.2,
        dashed: bool = False,
    ) -> None:
        """Draw a straight line."""
        self._pages.set_draw_color(colour)
        self._pages.set_line_width(width)
        self._pages.set_dash_pattern(*((1.5, 1.5) if dashed else ()))
        self._pages.line(*start, *end)
        self._pages.set_dash_pattern()

    def pdf(self) -> bytes:
        """The whole document. Nothing can be put on it after this."""
        return bytes(self._pages.output())


def _start(line: Line, box: Box, size: float, align: Align) -> float:
    """Where the line begins, so that its ink stands at the left, in the middle or at the right."""
    spare = box.width - (line.ink.right - line.ink.left) * size
    share = {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
    return box.x + spare * share - line.ink.left * size
