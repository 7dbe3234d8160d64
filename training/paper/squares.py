"""A drawing's pixels as oblongs of one colour, to be painted in this order."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from training.paper.places import Box

Pixels = Sequence[Sequence[str]]
"""Rows of colours such as "#ffd166"; an empty one is clear."""

_LAP = 0.15
"""How far, in pixels, colour runs under what is painted over it later, so that no seam shows."""


Matrix = Sequence[Sequence[bool]]
"""Rows of modules of a square code, dark where True."""


class Oblong(NamedTuple):
    """Part of a drawing in one colour."""

    box: Box
    colour: str


def oblongs(pixels: Pixels, box: Box) -> Iterator[Oblong]:
    """The oblongs of a drawing, as large as the box allows, and in its middle."""
    wide, high = max(map(len, pixels), default=0), len(pixels)
    side = min(box.width / max(wide, 1), box.height / max(high, 1))
    left = box.x + (box.width - wide * side) / 2
    top = box.y + (box.height - high * side) / 2
    for y, row in enumerate(pixels):
        below = pixels[y + 1] if y + 1 < high else ()
        for part, colour in _of_row(row, below):
            place = (left + part.x * side, top + (y + part.y) * side)
            yield Oblong(Box(*place, part.width * side, part.height * side), colour)


def dark(matrix: Matrix, box: Box, quiet: int) -> Iterator[Box]:
    """The dark runs of a square code that fills a box, with so many light modules round it."""
    side = box.width / (len(matrix) + 2 * quiet)
    for y, row in enumerate(matrix, quiet):
        x = quiet
        for is_dark, alike in groupby(row):
            long = len(tuple(alike))
            if is_dark:
                yield Box(box.x + x * side, box.y + y * side, long * side, side)
            x += long


def _of_row(row: Sequence[str], below: Sequence[str]) -> Iterator[Oblong]:
    """The oblongs of a row, in pixels from its left end; they lap under their neighbours."""

    def kind(x: int) -> tuple[str, bool]:
        return row[x], any(below[x : x + 1])

    for (colour, covered), alike in groupby(range(len(row)), key=kind):
        xs = tuple(alike)
        end = xs[-1] + 1
        if colour:
            yield Oblong(Box(xs[0], 0, len(xs), 1 + _LAP * covered), colour)
        if colour and any(row[end : end + 1]):
            yield Oblong(Box(end, 0, _LAP, 1), colour)
