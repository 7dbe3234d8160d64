"""A module's title in large letters, where it fits."""

from collections.abc import Iterator

from textual.content import Content
from textual.widgets import Static

from training.app.widgets.block_letters import Rows, large

_WIDTH = 56
"""Columns of text in the narrowest window."""

_MOST_LINES = 2
"""Lines of large letters that leave room for the rest of the opening."""


def titles(title: str) -> Iterator[Static]:
    """The title in large letters for a tall window, if it fits, and in usual ones for a low one."""
    lines = large_lines(title, _WIDTH)
    if 0 < len(lines) <= _MOST_LINES:
        drawn = "\n\n".join("\n".join(line) for line in lines)
        yield Static(Content(drawn), markup=False, classes="large-title")
        yield Static(title, markup=False, classes="title -when-low")
    else:
        yield Static(title, markup=False, classes="title")


def large_lines(title: str, width: int) -> list[Rows]:
    """The title in lines of large letters, broken between words; none where it cannot be drawn."""
    lines: list[Rows] = []
    waiting = ""
    for word in title.split():
        longer = _fitting(f"{waiting} {word}".strip(), width)
        if longer is not None and waiting:
            lines[-1] = longer
            waiting = f"{waiting} {word}"
        elif (alone := _fitting(word, width)) is not None:
            lines.append(alone)
            waiting = word
        else:
            return []
    return lines


def _fitting(text: str, width: int) -> Rows | None:
    rows = large(text)
    return rows if rows is not None and max(map(len, rows)) <= width else None
