"""A surface that remembers what was put on it and where."""

from itertools import combinations
from typing import NamedTuple

from training.paper.places import Box
from training.paper.surface import Align
from training.paper.svg import SvgPicture

_SLACK = 0.02
"""Millimetres; less is nothing that could be seen."""


class Written(NamedTuple):
    """Words, the box they were given, and what their ink takes of it."""

    words: str
    box: Box
    ink: tuple[Box, ...]
    size: float


class Measured(SvgPicture):
    """A picture that can tell whether everything stands in its place."""

    def __init__(self, whole: Box) -> None:
        super().__init__("Measured", whole)
        self.written: list[Written] = []

    def fitted(
        self,
        words: str,
        box: Box,
        size: float,
        *,
        bold: bool = False,
        colour: str = "#000000",
        align: Align = "left",
        halves: bool = False,
    ) -> tuple[Box, ...]:
        """Write, and remember."""
        largest = self.size_in(words, box, size, bold=bold, halves=halves)
        ink = super().fitted(words, box, size, bold=bold, colour=colour, align=align, halves=halves)
        self.written.append(Written(words, box, ink, largest))
        return ink

    def size_of(self, words: str) -> float:
        """How large, in points, those words were written."""
        (found,) = (one.size for one in self.written if one.words == words)
        return found

    def outside(self, box: Box) -> list[str]:
        """What was written and lies outside a box, or outside its own."""
        return [
            one.words
            for one in self.written
            for ink in one.ink
            if ink.width and not (_within(ink, one.box) and _within(ink, box))
        ]

    def in_one_anothers_way(self) -> list[tuple[str, str]]:
        """What was written over something else that was written."""
        pairs = combinations(self.written, 2)
        return [
            (one.words, other.words)
            for one, other in pairs
            if any(_overlap(this, that) for this in one.ink for that in other.ink)
        ]

    def written_in(self, box: Box) -> list[str]:
        """What was written into a box that should be free of words."""
        return [one.words for one in self.written if any(_overlap(ink, box) for ink in one.ink)]


def _within(ink: Box, box: Box) -> bool:
    across = ink.x >= box.x - _SLACK and ink.right <= box.right + _SLACK
    return across and ink.y >= box.y - _SLACK and ink.bottom <= box.bottom + _SLACK


def _overlap(one: Box, other: Box) -> bool:
    wide = min(one.right, other.right) - max(one.x, other.x)
    high = min(one.bottom, other.bottom) - max(one.y, other.y)
    return wide > _SLACK and high > _SLACK
