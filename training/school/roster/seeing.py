"""What a column says, seen by what stands in it, where no heading tells."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from training.school.roster.headings import Column
from training.school.roster.reading import Row
from training.school.roster.words import clean, has_letter
from training.school.roster.years import year_in, year_of_class

_MOST = 0.8
"""The share of a column's cells that must look alike; totals and notes stand among them too."""

_CLASS = re.compile(r"(?:year|yr|y)?\s?\d{1,2}(?:\s?[/&]\s?\d)?\s?[a-z]{1,12}", re.IGNORECASE)


def seen(rows: Sequence[Row], wanted: Set[Column]) -> Iterator[tuple[Column, int]]:
    """Columns that can be told by their cells: names in full, year groups and classes.

    A forename alone looks like a surname, so it is never guessed: a surname must not be kept.
    """
    width = max((len(row.cells) for row in rows), default=0)
    for column, fits in _LOOKS.items():
        if column in wanted:
            yield from ((column, place) for place in range(width) if _looks(rows, place, fits))


def is_heading(row: Row, columns: Mapping[int, Column]) -> bool:
    """Whether the first row looks like none of the others in several columns: headings unknown."""
    looks = {place: _LOOKS[column] for place, column in columns.items() if column in _LOOKS}
    return len(looks) > 1 and not any(
        fits(clean(_cell(row, place))) for place, fits in looks.items()
    )


def _looks(rows: Sequence[Row], place: int, fits: Callable[[str], bool]) -> bool:
    cells = [clean(_cell(row, place)) for row in rows]
    return sum(map(fits, cells)) >= _MOST * len(cells)


def _cell(row: Row, place: int) -> str:
    return row.cells[place] if place < len(row.cells) else ""


def _is_full_name(cell: str) -> bool:
    """Two words or a few more, with letters and without digits; or a surname, comma, forename."""
    words = cell.replace(",", ", ").split()
    has_digit = any(character.isdigit() for character in cell)
    return len(words) in range(2, 6) and all(map(has_letter, words)) and not has_digit


def _is_year(cell: str) -> bool:
    """A year group in words; a bare number may be anything."""
    return not cell.isdigit() and year_in(cell) is not None


def _is_class(cell: str) -> bool:
    return bool(_CLASS.fullmatch(cell)) or (year_of_class(cell) is not None and not cell.isdigit())


_LOOKS = {Column.NAME: _is_full_name, Column.YEAR: _is_year, Column.CLASS: _is_class}
