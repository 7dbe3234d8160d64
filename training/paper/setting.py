"""A line of words set in type: every run in its place, and how much room the whole takes."""

from typing import NamedTuple

from training.paper.letters import Fonts, Ink, Shaped
from training.paper.runs import Run, across, runs
from training.paper.writing import seen

_CAPITAL = 0.714
"""How high a capital letter of Noto Sans is, in ems."""


class Piece(NamedTuple):
    """A run and where it begins, in ems from where the line does."""

    run: Run
    x: float


class Line(NamedTuple):
    """A line of words, measured in ems. Its pieces come in the order in which they are read."""

    pieces: tuple[Piece, ...]
    bold: bool
    width: float
    ink: Ink

    @property
    def unshown(self) -> str:
        """The signs that no typeface has, each shown by its number."""
        return "".join(
            piece.run.words for piece in self.pieces if piece.run.words != piece.run.shown
        )

    def size_for(self, width: float, height: float, largest: float) -> float:
        """The greatest size at which it fits a box: it shrinks, and never runs over."""
        wide, high = self.ink.right - self.ink.left, self.ink.top - self.ink.bottom
        return min(largest, width / wide if wide else largest, height / high if high else largest)

    def baseline(self, top: float, height: float, size: float) -> float:
        """Where it stands so that its capitals are in the middle, and all its ink in the box."""
        middle = top + (height + _CAPITAL * size) / 2
        highest, lowest = top + self.ink.top * size, top + height + self.ink.bottom * size
        return min(max(middle, highest), lowest)


def line(words: str, fonts: Fonts, bold: bool = False) -> Line:
    """Words set as one line."""
    found = runs(seen(words), fonts)
    shaped = [_shaped(run, fonts, bold) for run in found]
    starts, x, ink = [0.0] * len(found), 0.0, Ink()
    for place in across([run.level for run in found]):
        starts[place] = x
        ink = ink.with_(shaped[place].ink, x)
        x += shaped[place].width
    pieces = (Piece(run, start) for run, start in zip(found, starts, strict=True))
    return Line(tuple(pieces), bold, x, ink.with_(Ink(right=x), 0))


def _shaped(run: Run, fonts: Fonts, bold: bool) -> Shaped:
    return fonts.font(run.typeface, bold).shaped(run.shown, run.from_right)
