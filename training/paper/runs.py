"""A line of words cut into runs of one typeface and one direction."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from training.paper.letters import Fonts
from training.paper.typefaces import JOINERS, LATIN, Typeface
from training.paper.writing import clings, levels, number_of


class Run(NamedTuple):
    """Part of a line.

    Attributes:
        words: what is written.
        shown: what is drawn; where no typeface has a sign, the sign's number stands for it.
        typeface: whose letters are drawn.
        level: how deep it lies in words of the other direction.
    """

    words: str
    shown: str
    typeface: Typeface
    level: int

    @property
    def from_right(self) -> bool:
        """Whether it is read from the right."""
        return self.words == self.shown and self.level % 2 == 1


def runs(text: str, fonts: Fonts) -> tuple[Run, ...]:
    """The runs of a text in the order in which they are read."""
    signs = zip(text, _typefaces(text, fonts), levels(text), strict=True)
    alike = groupby(signs, key=lambda sign: sign[1:])
    return tuple(
        _run("".join(sign for sign, *_ in together), typeface, level)
        for (typeface, level), together in alike
    )


def across(levels: Sequence[int]) -> Sequence[int]:
    """Which run stands first from the left, which next, and so on; `levels` are those of the runs.

    Source: Unicode Standard Annex 9, rule L2.
    """
    ordered = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        stretches = groupby(ordered, key=lambda run: levels[run] >= level)
        turned = [(list(stretch), deep) for deep, stretch in stretches]
        ordered = [run for part, deep in turned for run in (part[::-1] if deep else part)]
    return ordered


def _run(words: str, typeface: Typeface | None, level: int) -> Run:
    if typeface:
        return Run(words, words, typeface, level)
    numbers = (number_of(sign) for sign in words if sign not in JOINERS)
    return Run(words, "".join(numbers), LATIN, level)


def _typefaces(text: str, fonts: Fonts) -> Iterator[Typeface | None]:
    """The typeface of each sign. Marks, joiners and spaces stay with the letter before them."""
    last: Typeface | None = LATIN
    for place, sign in enumerate(text):
        if clings(sign) and place and last is None:
            yield None
            continue
        stays = last and (sign == " " or clings(sign)) and fonts.has(last, sign)
        last = last if stays else fonts.typeface_with(sign)
        yield last
