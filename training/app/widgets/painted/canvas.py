"""A sheet of pixels to draw on, each the name of a theme variable such as "roof"."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

Run = tuple[str, str, int]
"""The colours of a cell's upper and lower half, and how many such cells stand side by side."""


class Canvas:
    """A sheet of pixels; whatever lies outside of it is not drawn."""

    def __init__(self, width: int, lines: int, ground: str) -> None:
        """A sheet `width` columns wide and `lines` lines high, two pixels each, of one colour."""
        self.width = width
        self.height = 2 * lines
        self._rows = [[ground] * width for _ in range(self.height)]

    def box(self, left: int, top: int, width: int, height: int, colour: str) -> None:
        """A filled oblong."""
        start, end = max(0, left), max(0, min(self.width, left + width))
        for y in range(max(0, top), min(self.height, top + height)):
            self._rows[y][start:end] = [colour] * (end - start)

    def dot(self, x: int, y: int, colour: str) -> None:
        """One pixel."""
        self.box(x, y, 1, 1, colour)

    def disc(self, x: int, y: int, radius: float, colour: str) -> None:
        """A filled circle around the middle of a pixel."""
        reach = int(radius)
        radius = reach + 0.45  # without this the circle has a nose on each side
        for down in range(-reach, reach + 1):
            half = int((radius**2 - down**2) ** 0.5)
            self.box(x - half, y + down, 2 * half + 1, 1, colour)

    def stamp(
        self, left: int, top: int, rows: Sequence[str], inks: Mapping[str, str], scale: int = 1
    ) -> None:
        """A small picture, a letter a pixel; letters without an ink leave what is there."""
        for y, row in enumerate(rows):
            for x, letter in enumerate(row):
                if letter in inks:
                    self.box(left + x * scale, top + y * scale, scale, scale, inks[letter])

    def lines(self) -> Iterator[list[Run]]:
        """The sheet line by line; equal neighbours are one run, so a wide sky costs little."""
        for upper, lower in zip(self._rows[::2], self._rows[1::2], strict=True):
            pairs = zip(upper, lower, strict=True)
            yield [(*pair, len(list(alike))) for pair, alike in groupby(pairs)]
