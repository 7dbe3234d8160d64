"""One page as an SVG picture: it needs no font, asks for nothing, and says its words to listeners.

Words are drawn as outlines, so that they look the same everywhere; they cannot be selected. What
was written stands in the picture's description, in the order in which it was written.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from html import escape

from training.paper.places import Box, Point
from training.paper.setting import Line
from training.paper.surface import BLACK, Surface

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Source: XML 1.0, production 2."""


class SvgPicture(Surface):
    """A picture of a page.

    Args:
        title: what it is, for a tool tip and for a screen reader.
        whole: the page, whose measures are the picture's, in millimetres.
    """

    def __init__(self, title: str, whole: Box) -> None:
        super().__init__()
        self._title = title
        self._whole = whole
        self._shapes: list[str] = []
        self._words: list[str] = []

    def fill(self, boxes: Iterable[Box], colour: str) -> None:
        """Fill boxes with one colour, as one shape: where they touch no seam shows."""
        self._path("".join(map(_oblong, boxes)), f'fill="{colour}"')

    def polygon(self, corners: Sequence[Point], ground: str) -> None:
        """Fill a shape with straight sides."""
        self._path(_through(corners) + "Z", f'fill="{ground}"')

    def thread(self, points: Sequence[Point], *, colour: str = BLACK, width: float = 0.2) -> None:
        """Draw a line that goes through points, one after another."""
        self._path(_through(points), _pen(colour, width))

    def panel(self, box: Box, ground: str = "", edge: str = "", corner: float = 0) -> None:
        """Draw a box: filled with `ground`, framed by a thin line of colour `edge`, or both.

        `corner` is the radius of its corners.
        """
        frame = _pen(edge, 0.3, ground) if edge else f'fill="{ground or "none"}"'
        x, y, wide, high = map(_number, box)
        place = f'x="{x}" y="{y}" width="{wide}" height="{high}" rx="{_number(corner)}"'
        self._shapes.append(f"<rect {place} {frame}/>")

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
        dashes = ' stroke-dasharray="1.5"' if dashed else ""
        self._path(_through((Point(*start), Point(*end))), _pen(colour, width) + dashes)

    def svg(self) -> bytes:
        """The whole picture, in UTF-8."""
        _, _, wide, high = map(_number, self._whole)
        body = "\n".join(self._shapes)
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" role="img" xml:lang="en-GB" lang="en-GB" '
            f'width="{wide}mm" height="{high}mm" viewBox="0 0 {wide} {high}">\n'
            f"<title>{_said(self._title)}</title>\n"
            f"<desc>{_said(chr(10).join(self._words))}</desc>\n"
            f'<rect width="{wide}" height="{high}" fill="#ffffff"/>\n{body}\n</svg>\n'
        ).encode()

    def _ink(self, line: Line, start: Point, size: float, colour: str) -> None:
        self._words.append("".join(piece.run.words for piece in line.pieces))
        for run, x in line.pieces:
            font = self._fonts.font(run.typeface, line.bold)
            place = f"{_number(start.x + x * size)} {_number(start.y)}"
            look = f'fill="{colour}" transform="translate({place}) scale({size / 1000:.6f})"'
            self._path(font.outline(run.shown, run.from_right), look)

    @contextmanager
    def _turned(self, degrees: float, about: Point) -> Iterator[None]:
        turn = " ".join(map(_number, (-degrees, *about)))
        self._shapes.append(f'<g transform="rotate({turn})">')
        yield
        self._shapes.append("</g>")

    def _path(self, steps: str, look: str) -> None:
        if steps:
            self._shapes.append(f'<path d="{steps}" {look}/>')


def _oblong(box: Box) -> str:
    x, y, wide, high = map(_number, box)
    return f"M{x} {y}h{wide}v{high}h-{wide}z"


def _through(points: Iterable[Point]) -> str:
    return "M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in points)


def _pen(colour: str, width: float, ground: str = "") -> str:
    return f'fill="{ground or "none"}" stroke="{colour}" stroke-width="{_number(width)}"'


def _number(millimetres: float) -> str:
    return f"{round(millimetres, 3):g}"


def _said(words: str) -> str:
    return escape(_NOT_IN_XML.sub("\ufffd", words), quote=False)
