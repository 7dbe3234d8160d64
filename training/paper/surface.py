"""What can be put on any surface, whether a page of a PDF or a picture: words, shapes, drawings.

All places and lengths are in millimetres, sizes of type in points, colours such as "#1c2536".
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from functools import lru_cache, partial
from math import atan2, cos, degrees, floor, sin
from typing import Literal

from training.paper.breaking import Broken, whole, whole_or_halved
from training.paper.letters import Fonts
from training.paper.places import POINT, Box, Point
from training.paper.setting import Line, line
from training.paper.squares import Pixels, oblongs

BLACK = "#000000"
_REMEMBERED = 1000
"""Lines that are kept as they were set, since the pages of a class say much the same."""

Align = Literal["left", "centre", "right"]


class Surface(ABC):
    """Words in many scripts, shapes and drawings, each put over what is there already."""

    def __init__(self) -> None:
        self._fonts = Fonts()
        self._line = lru_cache(_REMEMBERED)(partial(line, fonts=self._fonts))
        self._unshown: set[str] = set()

    @property
    def unshown(self) -> str:
        """The signs that stood in words and that no typeface has; shown are their numbers."""
        return "".join(sorted(self._unshown))

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
        broken = self._broken(words, box, size, bold, halves)
        exact = floor(broken.size / POINT * 100) / 100 * POINT  # a PDF keeps hundredths
        written = zip(broken.lines, broken.rows, strict=True)
        return tuple(self._set(line, row, exact, align, colour) for line, row in written)

    def size_in(
        self, words: str, box: Box, size: float, *, bold: bool = False, halves: bool = False
    ) -> float:
        """The size that `fitted` would write them in: what goes together can be as large alike."""
        return self._broken(words, box, size, bold, halves).size / POINT

    def _broken(self, words: str, box: Box, size: float, bold: bool, halves: bool) -> Broken:
        set_line = partial(self._line, bold=bold)
        return (whole_or_halved if halves else whole)(words, box, size * POINT, set_line)

    def _set(self, line: Line, row: Box, size: float, align: Align, colour: str) -> Box:
        """Write a line in its row, at that size, in millimetres; gives its ink's box."""
        self._unshown.update(line.unshown)
        x, baseline = _start(line, row, size, align), line.baseline(row.y, row.height, size)
        self._ink(line, Point(x, baseline), size, colour)
        left, right, top, bottom = (side * size for side in line.ink)
        return Box(x + left, baseline - top, right - left, top - bottom)

    def stamp(self, words: str, box: Box, colour: str) -> None:
        """Write words large and bold across a box, rising from left to right, within it."""
        slope = atan2(box.height, box.width)
        set_line = self._line(words, bold=True)
        wide = set_line.width * cos(slope) + sin(slope)
        high = set_line.width * sin(slope) + cos(slope)
        size = min(box.width / wide, box.height / high)
        middle = Point(box.x + box.width / 2, box.y + box.height / 2)
        row = Box(middle.x - box.width, middle.y - size, 2 * box.width, 2 * size)
        with self._turned(degrees(slope), middle):
            self._set(set_line, row, floor(size / POINT) * POINT, "centre", colour)

    def drawing(self, pixels: Pixels, box: Box) -> None:
        """Paint a drawing's pixels as squares, as large as the box allows, in its middle."""
        for oblong in oblongs(pixels, box):
            self.fill((oblong.box,), oblong.colour)

    @abstractmethod
    def fill(self, boxes: Iterable[Box], colour: str) -> None:
        """Fill boxes with one colour, as one shape: where they touch no seam shows."""

    @abstractmethod
    def polygon(self, corners: Sequence[Point], ground: str) -> None:
        """Fill a shape with straight sides."""

    @abstractmethod
    def thread(self, points: Sequence[Point], *, colour: str = BLACK, width: float = 0.2) -> None:
        """Draw a line that goes through points, one after another."""

    @abstractmethod
    def panel(self, box: Box, ground: str = "", edge: str = "", corner: float = 0) -> None:
        """Draw a box: filled with `ground`, framed by a thin line of colour `edge`, or both.

        `corner` is the radius of its corners.
        """

    @abstractmethod
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

    @abstractmethod
    def _ink(self, line: Line, start: Point, size: float, colour: str) -> None:
        """Write a line whose baseline begins at `start`; `size` is in millimetres."""

    @abstractmethod
    def _turned(self, degrees: float, about: Point) -> AbstractContextManager[object]:
        """What is put there within is turned so many degrees to the left about a point."""


def _start(line: Line, box: Box, size: float, align: Align) -> float:
    """Where the line begins, so that its ink stands at the left, in the middle or at the right."""
    spare = box.width - (line.ink.right - line.ink.left) * size
    share = {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
    return box.x + spare * share - line.ink.left * size
