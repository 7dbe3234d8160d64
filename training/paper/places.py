"""Places on a page, in millimetres from its top left corner."""

from typing import NamedTuple

POINT = 25.4 / 72
"""A point, the measure of type, in millimetres."""


class Point(NamedTuple):
    """A place on a page."""

    x: float
    y: float


class Box(NamedTuple):
    """An oblong on a page, by its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends on the right."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.y + self.height

    def inside(self, sides: float, ends: float | None = None) -> "Box":
        """The box within it, so much narrower at both sides, and as much or `ends` at both ends."""
        ends = sides if ends is None else ends
        return Box(self.x + sides, self.y + ends, self.width - 2 * sides, self.height - 2 * ends)

    def rows(self, many: int, gap: float = 0) -> tuple["Box", ...]:
        """As many boxes of one height, one below the other."""
        high = (self.height - gap * (many - 1)) / many
        ys = (self.y + (high + gap) * row for row in range(many))
        return tuple(Box(self.x, y, self.width, high) for y in ys)

    def columns(self, many: int, gap: float = 0) -> tuple["Box", ...]:
        """As many boxes of one width, side by side."""
        wide = (self.width - gap * (many - 1)) / many
        xs = (self.x + (wide + gap) * column for column in range(many))
        return tuple(Box(x, self.y, wide, self.height) for x in xs)


A4 = Box(0, 0, 210, 297)
"""A whole page."""

A4_ACROSS = Box(0, 0, A4.height, A4.width)
"""A whole page that lies across."""
