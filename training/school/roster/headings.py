"""What schools' systems call the columns that we read. All other columns are never looked at."""

import re
from enum import StrEnum

from training.school.roster.words import clean


class Column(StrEnum):
    """What a column says of a person; by these words it is told with `--map`."""

    NAME = "name"
    FORENAME = "forename"
    SURNAME = "surname"
    CLASS = "class"
    YEAR = "year"
    ID = "id"
    ROLE = "role"
    STARTED = "started"
    BORN = "born"
    """Only tells two children of one name apart; it is not kept."""


NAMES = frozenset({Column.NAME, Column.FORENAME, Column.SURNAME})

_KNOWN: dict[Column, tuple[str, ...]] = {
    Column.FORENAME: (
        *("preferred forename", "preferred forenames", "preferred first name", "known as"),
        *("preferred given name", "chosen forename", "chosen name", "pref forename"),
        *("preferred name", "forename", "first name", "firstname", "given name", "forenames"),
        *("given names", "forename s", "first names", "legal forename", "legal first name"),
        *("legal forenames", "first"),
    ),
    Column.SURNAME: (
        *("preferred surname", "preferred last name", "preferred family name", "pref surname"),
        *("chosen surname", "surname", "last name", "lastname", "family name"),
        *("legal surname", "legal last name", "legal family name", "last"),
    ),
    Column.NAME: (
        *("preferred full name", "name", "full name", "fullname", "pupil name", "pupil"),
        *("student name", "student", "child name", "child", "child s name", "learner"),
        *("learner name", "pupil full name", "student full name", "name surname forename"),
        *("surname forename", "forename surname", "display name", "staff name", "employee name"),
        *("employee", "staff member", "member of staff", "governor name", "governor"),
        *("pupils", "children", "names", "legal name", "legal full name"),
    ),
    Column.CLASS: (
        *("class", "class name", "current class", "class group", "reg group", "reg"),
        *("registration group", "registration form", "registration", "reg form", "form"),
        *("form group", "tutor group", "teaching group", "class code", "home class", "main class"),
        *("classes", "class taught", "group"),
    ),
    Column.YEAR: (
        *("year group", "year", "yeargroup", "nc year", "ncy", "nc year group", "year grp"),
        *("national curriculum year", "national curriculum year group", "curriculum year"),
        *("year taught in", "nc year actual", "actual year", "current year group", "yr"),
        *("yr group", "yr grp", "current nc year", "actual nc year"),
    ),
    Column.ID: (
        *("training id", "admission number", "admission no", "adm no", "adno", "admno", "adm"),
        *(
            "admission",
            "adm number",
            "admissions number",
            "pupil id",
            "student id",
            "child id",
            "learner id",
            "person id",
        ),
        *("mis id", "arbor id", "sims id", "bromcom id", "staff id", "staff code", "employee id"),
        *("external id", "unique id", "own id", "school id", "id", "id number", "roll number"),
        *("upn", "unique pupil number"),
    ),
    Column.ROLE: (
        *("role", "roles", "staff role", "job title", "job", "post title", "job role"),
        *("governor type", "staff type", "person type"),
    ),
    Column.STARTED: (
        *("start date", "started", "date started", "employment start date", "start"),
        *("contract start date", "date of appointment", "appointment date", "appointed", "joined"),
        *("date joined", "term of office start", "date appointed"),
    ),
    Column.BORN: ("date of birth", "dob", "d o b", "birth date", "birthdate", "born", "birthday"),
}
"""For each column the headings that it goes by; where a file has several, the first one is read."""

UPN = frozenset({"upn", "unique pupil number"})

_RANKS = {
    heading: (column, rank)
    for column, headings in _KNOWN.items()
    for rank, heading in enumerate(headings)
}


def plain(heading: str) -> str:
    """A heading without case and signs: `Reg. Group` is "reg group"."""
    return " ".join(re.sub(r"[\W_]+", " ", clean(heading).casefold()).split())


def known(heading: str) -> tuple[Column, int] | None:
    """Which column goes by that heading, and how late it comes among its headings."""
    return _RANKS.get(plain(heading))
