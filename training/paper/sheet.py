"""A document of A4 pages: words in many scripts, drawings, lines and boxes, as one PDF.

The same calls and the same day give the same bytes.
"""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date

from training.paper.places import Box, Point
from training.paper.setting import Line
from training.paper.surface import BLACK, Align, Surface

__all__ = ["BLACK", "Align", "Sheet"]


class Sheet(Surface):
    """A document. Begin a page before putting anything on it.

    Args:
        title: what the document is, for its window's title and for a screen reader.
        author: whose it is: the school.
        on: the day it is made.
    """

    def __init__(self, title: str, author: str, on: date) -> None:
        from training.paper.pages import Pages

        super().__init__()
        self._pages = Pages(title, author, on)

    def page(self, across: bool = False) -> None:
        """Begin a page: upright, or lying `across`."""
        self._pages.add_page(orientation="landscape" if across else "portrait")

    def fill(self, boxes: Iterable[Box], colour: str) -> None:
        """Fill boxes with one colour, as one shape: where they touch no seam shows."""
        self._pages.set_fill_color(colour)
        self._pages.fill_boxes(boxes)

    def polygon(self, corners: Sequence[Point], ground: str) -> None:
        """Fill a shape with straight sides."""
        self._pages.set_fill_color(ground)
        self._pages.polygon(corners, style="F")

    def thread(self, points: Sequence[Point], *, colour: str = BLACK, width: float = 0.2) -> None:
        """Draw a line that goes through points, one after another."""
        self._pages.set_draw_color(colour)
        self._pages.set_line_width(width)
        self._pages.polyline(points)

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

    def _ink(self, line: Line, start: Point, size: float, colour: str) -> None:
        self._pages.set_text_color(colour)
        self._pages.write_line(line, start.x, start.y, size)

    def _turned(self, degrees: float, about: Point) -> AbstractContextManager[object]:
        return self._pages.rotation(degrees, *about)
