"""Reading one row: whom it speaks of, or why it cannot be taken."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from training.school.people import LONGEST_NAME, Role
from training.school.roster.columns import Columns
from training.school.roster.days import day_in
from training.school.roster.entry import Entry, LeftOut, Told
from training.school.roster.headings import NAMES, Column
from training.school.roster.names import Called, called, in_full
from training.school.roster.plan import Problem
from training.school.roster.reading import Row
from training.school.roster.roles import role_in
from training.school.roster.words import clean, has_letter, same
from training.school.roster.years import is_primary, year_in, year_of_class

_LONGEST_FORENAME = 40
_LONGEST_ADULT = LONGEST_NAME - 4
_LONGEST_CLASS = 40
_LONGEST_ID = 64
_ADULTS = {
    "staff": Role.STAFF,
    "governors": Role.GOVERNOR,
    "governor": Role.GOVERNOR,
    "supply": Role.SUPPLY,
    "volunteers": Role.VOLUNTEER,
    "volunteer": Role.VOLUNTEER,
}
_BETWEEN_CLASSES = re.compile(r"\s*(?:[,;&+]|\band\b)\s*")
_FORMULA = re.compile(r"\s*[=+@]|\s*-\s*\d")
_TORN = re.compile(r"[\n;\t]|,.*,")
_TRACES = re.compile("[\u00c2-\u00c5\u00e2][\u0080-\u00bf\u0152-\u2122]")


class RowReader:
    """Reads the rows of one file; `tidy` sets small what a whole column has in capitals."""

    def __init__(
        self, columns: Columns, told: Told, tidy: Mapping[Column, Callable[[str], str]]
    ) -> None:
        self._columns = columns
        self._told = told
        self._tidy = tidy
        self._width = columns.width

    def entry(self, row: Row) -> Entry:
        """Whom the row speaks of.

        Raises:
            LeftOut: nobody can be taken from it; it says what to do.
        """
        self._refuse_broken(row)
        role = self._role(row)
        return self._pupil(row) if role is Role.PUPIL else self._adult(row, role)

    def notices(self, row: Row) -> Iterator[Problem]:
        """What is not as it should be in a row that is taken all the same."""
        for saying, fix in self._sayings(row):
            yield Problem(line=row.line, problem=saying, fix=fix)

    def _pupil(self, row: Row) -> Entry:
        year = self._year(row)
        if year is not None and not is_primary(year):
            raise LeftOut(
                row.line,
                "the year group is none of Reception to Year 6, for which there are lessons",
                "nothing, unless the year group is wrong: then put it right in the file.",
            )
        parts = self._parts(row)
        self._refuse_long(row, "forename", parts.forename, _LONGEST_FORENAME)
        return Entry(
            line=row.line,
            parts=parts,
            full=in_full(parts),
            role=Role.PUPIL,
            group=self._class(row),
            year=year,
            own_id=self._own_id(row),
            born=self._text(row, Column.BORN),
            written=same(" ".join(self._names(row))),
        )

    def _adult(self, row: Row, role: Role) -> Entry:
        parts = self._parts(row)
        name = self._text(row, Column.NAME)
        full = in_full(parts) if not name or "," in name or parts.surname not in name else name
        self._refuse_long(row, "name", full, _LONGEST_ADULT)
        group = self._text(row, Column.CLASS)
        classes = () if group.casefold() in _ADULTS else _BETWEEN_CLASSES.split(group)
        return Entry(
            line=row.line,
            parts=parts,
            full=full,
            role=role,
            own_id=self._own_id(row),
            classes=tuple(one for one in classes if one),
            started=self._started(row),
            has_role=bool(self._text(row, Column.ROLE)),
        )

    def _role(self, row: Row) -> Role:
        """What the row's person is: by the column, by what was told, or by what the file is like.

        Whoever has a job that we do not know is staff; but with a year group, a pupil with a duty.
        """
        cell, told = self._text(row, Column.ROLE), self._told.role
        known = role_in(cell)
        if told:
            return known if known not in (None, Role.PUPIL) and told is Role.STAFF else told
        if not cell:
            return self._role_by_class(row)
        return known or (Role.PUPIL if self._columns.cell(row, Column.YEAR) else Role.STAFF)

    def _role_by_class(self, row: Row) -> Role:
        known = _ADULTS.get(self._text(row, Column.CLASS).casefold())
        of_staff = Column.STARTED in self._columns.at and not (
            {Column.CLASS, Column.YEAR, Column.BORN} & self._columns.at.keys()
        )
        return known or (Role.STAFF if of_staff else Role.PUPIL)

    def _parts(self, row: Row) -> Called:
        name, forename, surname = (
            self._text(row, column) for column in (Column.NAME, Column.FORENAME, Column.SURNAME)
        )
        parts = called(name, forename, surname)
        if not has_letter(parts.forename):
            raise LeftOut(
                row.line,
                "there is no forename in this line",
                "give the forename, or say which column has it: --map name=...",
            )
        if "\ufffd" in in_full(parts):
            raise LeftOut(
                row.line,
                "a letter of the name was lost when the file was saved",
                "export the list again, and save it as “CSV UTF-8”.",
            )
        return parts

    def _refuse_broken(self, row: Row) -> None:
        others = (self._columns.cell(row, column) for column in (Column.CLASS, Column.ID))
        if any(map(_TORN.search, self._names(row))) or any("\n" in cell for cell in others):
            raise LeftOut(
                row.line,
                "a cell of this line runs on over others, as when a quotation mark is missing",
                "put the quotation marks of this line right, and look at the lines after it.",
            )
        if self._columns.headings and len(row.cells) > self._width:
            raise LeftOut(
                row.line,
                "this line has more cells than there are headings",
                "put a name with a comma in quotation marks, or export the list again.",
            )

    def _refuse_long(self, row: Row, what: str, text: str, most: int) -> None:
        if len(text) > most:
            raise LeftOut(
                row.line, f"the {what} has more than {most} characters", "shorten it in the file."
            )

    def _class(self, row: Row) -> str:
        name = self._text(row, Column.CLASS) or self._told.group
        self._refuse_long(row, "class", name, _LONGEST_CLASS)
        if name.casefold() in _ADULTS:
            raise LeftOut(
                row.line,
                "this is a pupil by their role, in a class that stands for adults",
                "put the role or the class right in the file.",
            )
        return name

    def _own_id(self, row: Row) -> str:
        """The school's id; what is too long for one is none."""
        text = self._text(row, Column.ID)
        return text if len(text) <= _LONGEST_ID else ""

    def _year(self, row: Row) -> int | None:
        """The year group by its column, else by what was told of the class, else by its name."""
        cell, group = self._text(row, Column.YEAR), self._class(row)
        year = year_in(cell) if cell else None
        if year is None and cell:
            year = year_of_class(cell)
        if year is None:
            year = self._told.year_of(group)
        return year_of_class(group) if year is None else year

    def _started(self, row: Row) -> date | None:
        return day_in(self._columns.cell(row, Column.STARTED))

    def _names(self, row: Row) -> list[str]:
        """Every cell that says a part of the name."""
        return [cell for column in sorted(NAMES) for cell in self._columns.cells(row, column)]

    def _text(self, row: Row, column: Column) -> str:
        tidy = self._tidy.get(column, clean)
        return tidy(self._columns.cell(row, column))

    def _sayings(self, row: Row) -> Iterator[tuple[str, str]]:
        names = self._names(row)
        year, started = (self._columns.cell(row, at) for at in (Column.YEAR, Column.STARTED))
        if any(_FORMULA.match(cell) for cell in names):
            yield (
                "the name begins like a formula; it is kept as text",
                "put it right, if it is wrong.",
            )
        if any(_TRACES.search(cell) for cell in names):
            yield "the name seems garbled", "export the list again, and save it as “CSV UTF-8”."
        if year and self._role(row) is Role.PUPIL and self._year(row) is None:
            yield "the year group cannot be read", "write it as a number, or as R for Reception."
        if started and self._started(row) is None:
            yield "the start date cannot be read, so none is kept", "write it as 31/12/2026."
