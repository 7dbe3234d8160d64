"""Words that may stand in two lines, where that lets them be larger."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from training.paper.places import Box
from training.paper.setting import Line
from training.paper.writing import seen

_WORTH_IT = 1.2
"""How many times larger two lines must be than one, to be preferred."""

_GAP = 0.08
"""Between two lines, as a share of the box's height."""


SetLine = Callable[[str], Line]
"""Sets words as one line, in the weight that is wanted."""


class Broken(NamedTuple):
    """Lines of one size, and the row of the box that each has."""

    lines: tuple[Line, ...]
    rows: tuple[Box, ...]
    size: float


def whole(words: str, box: Box, largest: float, set_line: SetLine) -> Broken:
    """The words in one line, as large as fits the box, and no larger than `largest`."""
    return _broken((words,), box, largest, set_line)


def whole_or_halved(words: str, box: Box, largest: float, set_line: SetLine) -> Broken:
    """The words in one line, or in two, parted at a space, where they are much larger then."""
    one = whole(words, box, largest, set_line)
    if one.size * _WORTH_IT >= largest:
        return one
    whole_words = seen(words)
    spaces = (place for place, sign in enumerate(whole_words) if sign == " ")
    halves = ((whole_words[:place], whole_words[place + 1 :]) for place in spaces)
    two = (_broken(parts, box, largest, set_line) for parts in halves)
    best = max(two, key=_merit, default=one)
    return best if best.size > one.size * _WORTH_IT else one


def _merit(choice: Broken) -> tuple[float, float]:
    """Larger is better; of two as large, the one whose longer line is shorter."""
    return choice.size, -max(line.width for line in choice.lines)


def _broken(parts: Sequence[str], box: Box, largest: float, set_line: SetLine) -> Broken:
    lines = tuple(map(set_line, parts))
    rows = box.rows(len(parts), gap=_GAP * box.height)
    fitting = zip(lines, rows, strict=True)
    size = min(one.size_for(row.width, row.height, largest) for one, row in fitting)
    return Broken(lines, rows, size)
