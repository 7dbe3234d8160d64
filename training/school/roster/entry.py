"""Somebody of whom a list speaks, before it is known whether the school has them already."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from training.core.values import Frozen
from training.school.people import Role
from training.school.roster.names import Called
from training.school.roster.plan import Problem
from training.school.roster.words import same


class Told(Frozen):
    """What a person says of the whole file, for those of whom it says nothing itself.

    Attributes:
        group: the class of whoever has none.
        role: what whoever has no role is; None where the columns tell.
        years: the year groups of classes whose names do not tell them, by the class's name.
    """

    group: str = ""
    role: Role | None = None
    years: Mapping[str, int] = {}

    def year_of(self, group: str) -> int | None:
        """The year group that was said of a class, in whatever case its name is written."""
        said = {same(name): year for name, year in self.years.items()}
        return said.get(same(group))


class Entry(NamedTuple):
    """One person as a row has them.

    Attributes:
        line: where the row begins.
        parts: the name; of a pupil's surname only letters are ever kept.
        full: the name as an adult's is kept.
        role: what they are.
        group: the class of a pupil, empty where the row says none.
        year: the year group, None where nothing tells it.
        own_id: the school's id, empty where the row has none.
        classes: the classes of a teacher.
        started: an adult's first day.
        born: the birthday as it is written; it tells two children apart and is never kept.
        written: a pupil's name with all forenames as the file has them, to tell two apart.
        has_role: whether the row itself says the role.
    """

    line: int
    parts: Called
    full: str
    role: Role
    group: str = ""
    year: int | None = None
    own_id: str = ""
    classes: tuple[str, ...] = ()
    started: date | None = None
    born: str = ""
    written: str = ""
    has_role: bool = False

    @property
    def is_pupil(self) -> bool:
        """Whether this is a child."""
        return self.role is Role.PUPIL


class LeftOut(Exception):
    """A row that cannot be taken; it carries the problem."""

    def __init__(self, line: int, problem: str, fix: str) -> None:
        super().__init__(problem)
        self.problem = Problem(line=line, problem=problem, fix=fix)
