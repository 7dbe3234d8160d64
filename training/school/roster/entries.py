"""From the rows of a list to the people it speaks of; what is nobody is left out, and why."""

from typing import NamedTuple

from training.school.roster.columns import Columns
from training.school.roster.entry import Entry, LeftOut, Told
from training.school.roster.headings import Column
from training.school.roster.names import untangled
from training.school.roster.nobody import why_nobody
from training.school.roster.one_row import RowReader
from training.school.roster.plan import Problem
from training.school.roster.reading import Row

_IN_CAPITALS = (Column.NAME, Column.FORENAME, Column.SURNAME)


class Entries(NamedTuple):
    """The people of a list, the lines left out, and what is odd about lines that are taken."""

    people: tuple[Entry, ...]
    left_out: tuple[Problem, ...]
    notices: tuple[Problem, ...]


def read_entries(columns: Columns, told: Told) -> Entries:
    """Everybody of whom the rows speak."""
    people: list[Entry] = []
    left_out: list[Problem] = []
    notices: list[Problem] = []
    somebody: list[Row] = []
    for row in columns.rows:
        why = why_nobody(row, columns)
        if why:
            left_out.append(Problem(line=row.line, problem=why, fix="nothing: it is left out."))
        else:
            somebody.append(_joined(row, columns))
    reader = _reader(columns, told, somebody)
    for row in somebody:
        try:
            people.append(reader.entry(row))
        except LeftOut as out:
            left_out.append(out.problem)
        else:
            notices += reader.notices(row)
    return Entries(tuple(people), tuple(left_out), tuple(notices))


def _reader(columns: Columns, told: Told, rows: list[Row]) -> RowReader:
    tidy = {column: untangled(columns.cell(row, column) for row in rows) for column in _IN_CAPITALS}
    return RowReader(columns, told, tidy)


def _joined(row: Row, columns: Columns) -> Row:
    """A row whose `Surname, Forename` fell apart, since nothing quoted it, in one again.

    The blank after the comma is what tells it from two cells.
    """
    place = columns.at.get(Column.NAME, (len(row.cells),))[0]
    if len(row.cells) != len(columns.headings) + 1 or not row.cells[place + 1 :][:1]:
        return row
    before, (surname, forename, *after) = row.cells[:place], row.cells[place:]
    if not forename.startswith(" "):
        return row
    return row._replace(cells=(*before, f"{surname},{forename}", *after))
