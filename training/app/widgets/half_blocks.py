"""Pictures painted with two colours a cell: `▀` shows its own colour above its ground's below.

Where both halves are alike the cell is a space, which leaves no seam in any terminal.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from textual.content import Content

Painted = tuple[str, str]
"""A cell's upper and lower colour, such as `$heading` or `#ffffff`."""


def painted(rows: Iterable[Sequence[Painted]]) -> Content:
    """The picture in those cells, a line for each row."""
    return Content("\n").join(_line(row) for row in rows)


def cells(pixels: Sequence[Sequence[str]]) -> Iterable[Sequence[Painted]]:
    """An even number of rows of pixels, taken two at a time."""
    for upper, lower in zip(pixels[::2], pixels[1::2], strict=True):
        yield tuple(zip(upper, lower, strict=True))


def _line(row: Sequence[Painted]) -> Content:
    runs = ((cell, len(tuple(alike))) for cell, alike in groupby(row))
    return Content("").join(_run(upper, lower, length) for (upper, lower), length in runs)


def _run(upper: str, lower: str, length: int) -> Content:
    if upper == lower:
        return Content.styled(" " * length, f"on {lower}")
    return Content.styled("▀" * length, f"{upper} on {lower}")
