"""Which column of a list says what: told, known by its heading, or seen by its cells."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from training.school.errors import UnreadableRoster
from training.school.roster.headings import NAMES, UPN, Column, known, plain
from training.school.roster.reading import Row, Sheet
from training.school.roster.seeing import is_heading, seen
from training.school.roster.words import clean

_DEEPEST_HEADINGS = 20
"""Rows. Some systems print a title, a day and the school's name above the headings."""

_SEVERAL = frozenset({Column.FORENAME, Column.SURNAME})
"""Where the preferred name is left empty, the legal one is meant."""

Places = tuple[int, ...]
"""Columns counted from 0; the first of them that is filled counts."""


class Columns(NamedTuple):
    """Where what is read stands, the headings (none in some files), and the rows below them."""

    at: Mapping[Column, Places]
    headings: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def width(self) -> int:
        """How many cells a row has at most: one for each heading, or as many as most rows have."""
        lengths = Counter(len(row.cells) for row in self.rows)
        usual = max(lengths, key=lambda length: lengths[length], default=0)
        return max(usual, len(self.headings))

    def cell(self, row: Row, column: Column) -> str:
        """What the row says in that column; nothing where it has none."""
        return next((cell for cell in self.cells(row, column) if cell), "")

    def cells(self, row: Row, column: Column) -> list[str]:
        """All that the row says in the places of that column."""
        places = (place for place in self.at.get(column, ()) if place < len(row.cells))
        return [row.cells[place].strip() for place in places]

    def words(self) -> Iterator[str]:
        """What is read from where, and what is not looked at, for a person to agree to."""
        for column, places in self.at.items():
            why = " (only to tell two children apart; not kept)" if column is Column.BORN else ""
            yield f"{column.value}: {' or else '.join(map(self._place, places))}{why}"
        read = {place for places in self.at.values() for place in places}
        unread = [name for place, name in enumerate(self.headings) if name and place not in read]
        if unread:
            yield f"not read, and not kept: {', '.join(unread)}"
        if self._has_upn_for_id():
            yield "the id is the UPN, which is best kept to official use: --map id=... changes it"

    def _place(self, place: int) -> str:
        heading = self.headings[place] if place < len(self.headings) else ""
        return f"“{heading}”" if heading else f"column {place + 1}"

    def _has_upn_for_id(self) -> bool:
        places = self.at.get(Column.ID, ())
        return any(plain(self.headings[place]) in UPN for place in places if self.headings)


def find_columns(sheet: Sheet, told: Mapping[Column, str]) -> Columns:
    """Which column says what, and the rows below the headings.

    Args:
        sheet: the file.
        told: for a column its heading, or its number counted from 1; this goes before any guess.

    Raises:
        UnreadableRoster: no column with names is found, or one that was told is not there.
    """
    top = _heading_row(sheet, told)
    headings = tuple(clean(cell) for cell in sheet.rows[top].cells) if top is not None else ()
    rows = sheet.rows if top is None else sheet.rows[top + 1 :]
    at = {column: (_told_place(named, headings, rows),) for column, named in told.items()}
    for column, place in _known_places(headings):
        if _is_wanted(column, at) and not _is_taken(place, at):
            at[column] = (*at.get(column, ()), place)
    for column, place in seen(rows, _without_names(at)):
        if column not in at and not _is_taken(place, at):
            at[column] = (place,)
    _refuse_without_names(at, headings, max((len(row.cells) for row in rows), default=0))
    if not headings and is_heading(rows[0], {place: column for column, (place, *_) in at.items()}):
        headings, rows = tuple(clean(cell) for cell in rows[0].cells), rows[1:]
    return Columns({column: at[column] for column in Column if column in at}, headings, rows)


def _heading_row(sheet: Sheet, told: Mapping[Column, str]) -> int | None:
    """The row with most of the headings that are known or were told: a name's, or all told."""
    wanted = {plain(heading) for heading in told.values() if not heading.strip().isdecimal()}
    best, place = 0, None
    for number, row in enumerate(sheet.rows[:_DEEPEST_HEADINGS]):
        headings = {plain(cell) for cell in row.cells} - {""}
        columns = {found[0] for heading in headings if (found := known(heading))}
        count = len(columns) + len(wanted & headings)
        if count > best and (columns & NAMES or (wanted and wanted <= headings)):
            best, place = count, number
    return place


def _known_places(headings: Sequence[str]) -> Iterator[tuple[Column, int]]:
    """Columns known by their headings, the likeliest heading for each first, full names last."""
    ranked = []
    for place, heading in enumerate(headings):
        if found := known(heading):
            column, rank = found
            ranked.append((column is Column.NAME, rank, place, column))
    for _, _, place, column in sorted(ranked):
        yield column, place


def _is_wanted(column: Column, at: Mapping[Column, Places]) -> bool:
    """Whether the file still needs that column.

    A name that was told may be a forename, so none is looked for beside it; a full name is of no
    use beside forename and surname.
    """
    if column is Column.FORENAME and Column.NAME in at:
        return False
    if column is Column.NAME and {Column.FORENAME, Column.SURNAME} <= at.keys():
        return False
    return column not in at or column in _SEVERAL


def _is_taken(place: int, at: Mapping[Column, Places]) -> bool:
    return any(place in places for places in at.values())


def _without_names(at: Mapping[Column, Places]) -> frozenset[Column]:
    """The columns to look for by their cells: names only where no heading tells of any."""
    missing = frozenset(Column) - at.keys()
    return missing - NAMES if NAMES & at.keys() else missing


def _told_place(told: str, headings: Sequence[str], rows: Sequence[Row]) -> int:
    for place, heading in enumerate(headings):
        if plain(told) and plain(heading) == plain(told):
            return place
    width = len(headings) or max((len(row.cells) for row in rows), default=0)
    if told.strip().isdecimal() and 1 <= int(told) <= width:
        return int(told) - 1
    raise UnreadableRoster(f"the file has no column “{clean(told)}”. {_there(headings, width)}")


def _refuse_without_names(at: Mapping[Column, Places], headings: Sequence[str], width: int) -> None:
    if Column.NAME not in at and Column.FORENAME not in at:
        raise UnreadableRoster(
            f"no column of the file could be taken for names. {_there(headings, width)} Say which "
            'one it is, by its heading or its number: --map name="Preferred Forename", --map name=2'
        )


def _there(headings: Sequence[str], width: int) -> str:
    """What columns there are; a row without any heading we know may be a child, and is not told."""
    if any(map(known, headings)):
        return f"Its columns are: {'; '.join(heading for heading in headings if heading)}."
    return f"It has the columns 1 to {len(headings) or width}."
