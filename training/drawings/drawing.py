"""A drawing: a small map of pixels, kept in a text file that can be read and mended by eye.

The file begins with the caption and one line for each colour (a letter, then the colour); after an
empty line come the rows of pixels, with `.` where the ground shows through.
"""

import re
from pathlib import Path

from training.core.values import Frozen

CLEAR = ""
"""A pixel through which the ground shows."""

_FOLDER = Path(__file__).parent
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Drawing(Frozen):
    """Rows of pixels, each a colour such as "#ffd166" or CLEAR; the caption tells it in words."""

    caption: str
    rows: tuple[tuple[str, ...], ...]

    @property
    def width(self) -> int:
        """How many pixels, and so cells, wide it is."""
        return max(map(len, self.rows), default=0)

    def larger(self, times: int) -> "Drawing":
        """The same drawing, so many times as wide and as high."""
        wide = (tuple(pixel for pixel in row for _ in range(times)) for row in self.rows)
        return Drawing(caption=self.caption, rows=tuple(row for row in wide for _ in range(times)))

    def turned(self) -> "Drawing":
        """The same drawing, looking the other way."""
        return self.model_copy(update={"rows": tuple(row[::-1] for row in self.rows)})

    def centred(self, width: int) -> "Drawing":
        """The same drawing with clear ground at both sides, so that it is so wide."""
        left = (width - self.width) // 2
        right = width - self.width - left
        rows = tuple(((CLEAR,) * left + row + (CLEAR,) * right) for row in self.rows)
        return Drawing(caption=self.caption, rows=rows)


def read_drawing(text: str) -> Drawing:
    """The drawing that a file's text describes.

    Raises:
        KeyError: a row uses a letter that has no colour.
    """
    head, _, body = text.partition("\n\n")
    caption, *legend = head.splitlines()
    colours = {".": CLEAR} | {line[0]: line[1:].strip() for line in legend}
    lines = body.splitlines()
    width = max(map(len, lines), default=0)
    if len(lines) % 2:
        lines.append("")  # two rows of pixels make one row of cells
    rows = (tuple(colours[letter] for letter in line.ljust(width, ".")) for line in lines)
    return Drawing(caption=caption, rows=tuple(rows))


def drawing_named(name: str) -> Drawing | None:
    """The drawing of that name; None when there is none, since captions tell pictures in words."""
    file = _FOLDER / f"{name}.txt"
    if not _NAME.fullmatch(name) or not file.is_file():
        return None
    return read_drawing(file.read_text(encoding="utf-8"))
