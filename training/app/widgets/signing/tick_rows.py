"""Drawing the list of what waits to be signed: what is said of each, and where it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from textual.content import Content

HIGHEST_KEY = 9
"""A list of more rows than this has no number keys."""

_WIDEST_NAME = 26
_DAY = 11
"""Columns of the longest day: 30 Nov 2026."""


@dataclass(frozen=True)
class TickRow:
    """One certificate to be signed: whose it is, for what, of which day, and what is odd."""

    group: str
    name: str
    title: str
    day: str
    odd: tuple[str, ...] = ()


@dataclass(frozen=True)
class TickLine:
    """One line of the list; `row` is the place of the row it belongs to, None for a class."""

    row: int | None
    content: Content


def tick_lines(
    rows: Sequence[TickRow], ticked: frozenset[int], cursor: int | None, width: int
) -> tuple[TickLine, ...]:
    """All lines of the list, in so many columns; `cursor` is the row that is pointed at."""
    lines: list[TickLine] = []
    name = min(_WIDEST_NAME, max((cell_len(row.name) for row in rows), default=0))
    group = ""
    for place, row in enumerate(rows):
        if row.group != group:
            group = row.group
            lines.append(TickLine(None, Content.styled(group, "bold $heading")))
        key = str(place + 1) if len(rows) <= HIGHEST_KEY else ""
        head = _head(row, key, name, is_ticked=place in ticked, is_here=place == cursor)
        lines.append(TickLine(place, _fitted(head, width)))
        lines += [TickLine(place, line) for line in _odd(row, name, width)]
    return tuple(lines)


def _head(row: TickRow, key: str, name: int, *, is_ticked: bool, is_here: bool) -> Content:
    """Pointer, key, tick, name, day and title."""
    words = "bold $ink" if is_ticked else "$quiet"
    drawn = Content.assemble((f" {key} ", "bold $key-ink on $key"), " ") if key else Content("")
    return Content.assemble(
        "▶ " if is_here else "  ",
        drawn,
        ("■ " if is_ticked else "□ ", "bold $yes" if is_ticked else "$quiet"),
        (set_cell_size(row.name, name), words),
        ("  " + set_cell_size(row.day, _DAY), "$quiet"),
        ("  " + row.title, words),
    )


def _odd(row: TickRow, name: int, width: int) -> Iterator[Content]:
    for odd in row.odd:
        yield _fitted(Content.styled(f"      ◇ Look twice: {odd}", "$notyet"), width)


def _fitted(line: Content, width: int) -> Content:
    return line.truncate(max(1, width), ellipsis=True)
