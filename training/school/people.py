"""The people of a school as they stand in its folder: who they are, and the last change."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from training.core.module import Audience
from training.core.people import Learner
from training.core.values import Frozen
from training.school.errors import NoSuchPerson
from training.school.phases import LAST_YEAR, RECEPTION, phase_of
from training.school.school import GOVERNORS, STAFF, Roll, SchoolClass

LONGEST_NAME = 60
"""Characters: no longer name fits a certificate."""


class Role(StrEnum):
    """What somebody is at the school; a lead answers for safeguarding, or leads the school.

    Supply teachers and volunteers belong to the staff.
    """

    PUPIL = "pupil"
    STAFF = "staff"
    TEACHER = "teacher"
    LEAD = "lead"
    GOVERNOR = "governor"
    SUPPLY = "supply"
    VOLUNTEER = "volunteer"

    @property
    def adults(self) -> str:
        """The group that adults of this role belong to; no adults' group for a pupil."""
        return {Role.PUPIL: "", Role.GOVERNOR: GOVERNORS}.get(self, STAFF)


Year = Annotated[int, Field(ge=RECEPTION, le=LAST_YEAR)]


class Person(Frozen):
    """Somebody of the school: all that is kept of them, beside their records.

    Attributes:
        id: names them in the records for good; made by chance, never used again, and says nothing.
        name: an adult's name; of a pupil a forename and a letter or more of the surname.
        group: a pupil's class, "Staff" or "Governors".
        role: what they are at the school.
        year: a pupil's year group, 0 for Reception; None where it is not known.
        own_id: the school's own id for them, if it gave one; text, whatever it looks like.
        classes: the classes that a teacher has.
        started: an adult's first day.
        left: the day on which they left; None while they are here.
    """

    id: str = Field(pattern=r"^[a-z0-9-]{1,64}$")
    name: str = Field(min_length=1, max_length=LONGEST_NAME)
    group: str = Field(min_length=1)
    role: Role = Role.PUPIL
    year: Year | None = None
    own_id: str = ""
    classes: tuple[str, ...] = ()
    started: date | None = None
    left: date | None = None

    @model_validator(mode="after")
    def _role_and_group_agree(self) -> Self:
        own = self.role.adults or self.group
        if self.group != own or (self.is_pupil and self.group in (STAFF, GOVERNORS)):
            raise ValueError("this role belongs to another group")
        return self

    @property
    def is_pupil(self) -> bool:
        """Whether this is a child."""
        return self.role is Role.PUPIL

    @property
    def is_here(self) -> bool:
        """Whether they have not left. No clock is asked: a wrong one must not send anybody home."""
        return self.left is None

    def was_here(self, day: date) -> bool:
        """Whether they were here on a day; who came when is not known came before it."""
        return (self.started or day) <= day <= (self.left or day)


class Before(Frozen):
    """How things stood before the last change, so that it can be taken back."""

    what: str
    on: date
    people: tuple[Person, ...]
    phases: Mapping[str, Audience]
    moved_up: date | None


class People(Frozen):
    """Everybody whom the school folder knows, leavers too, as it stands in `people.json`.

    Attributes:
        people: everybody.
        phases: whose lessons a class has, where the school said so; otherwise its youngest decide.
        moved_up: when everybody last went up a year.
        before: how it was before the last change.
    """

    format: Literal[1] = 1
    people: tuple[Person, ...] = ()
    phases: Mapping[str, Audience] = {}
    moved_up: date | None = None
    before: Before | None = None

    @model_validator(mode="after")
    def _ids_differ(self) -> Self:
        """Ours among all; the school's among pupils and among adults, whose systems differ."""
        ids = [person.id for person in self.people]
        own = [(person.is_pupil, person.own_id) for person in self.people if person.own_id]
        if len(set(ids)) != len(ids) or len(set(own)) != len(own):
            raise ValueError("two people have one id")
        return self

    @property
    def here(self) -> tuple[Person, ...]:
        """Those who have not left."""
        return tuple(person for person in self.people if person.is_here)

    def in_post(self, day: date | None = None) -> tuple[Person, ...]:
        """The adults who were in post on a day, leavers since then too; without one, those here.

        Their first and their last day count. Roles are those of today: no others are kept.
        """
        adults = (person for person in self.people if not person.is_pupil)
        return tuple(one for one in adults if (one.is_here if day is None else one.was_here(day)))

    def has(self, person_id: str) -> bool:
        """Whether the list, or what can be brought back of it, has somebody of that id."""
        earlier = self.before.people if self.before else ()
        return any(person.id == person_id for person in (*self.people, *earlier))

    def find(self, id_or_name: str) -> Person:
        """The one person with that id, or else with that name; those who are here come first.

        Raises:
            NoSuchPerson: nobody fits, or more than one. The message repeats no name.
        """
        wanted = id_or_name.strip().casefold()
        named = [person for person in self.people if person.name.casefold() == wanted]
        for fitting in (
            [person for person in self.people if person.id == id_or_name],
            [person for person in named if person.is_here],
            named,
        ):
            if len(fitting) == 1:
                return fitting[0]
        raise NoSuchPerson(_nobody(named))

    def roll(self) -> Roll:
        """Those who are here, as the rest of the program knows them."""
        return Roll(classes=self._classes(), learners=self._learners(self.here))

    def learners(self) -> tuple[Learner, ...]:
        """Everybody as the rest of the program knows them, those who have left too."""
        return self._learners(self.people)

    def changed(
        self,
        people: Iterable[Person],
        what: str,
        on: date,
        *,
        phases: Mapping[str, Audience] | None = None,
        moved_up: date | None = None,
    ) -> "People":
        """The list after a change, which can be taken back; `what` says in words what it was."""
        return People(
            people=tuple(people),
            phases=self.phases if phases is None else phases,
            moved_up=moved_up or self.moved_up,
            before=Before(
                what=what,
                on=on,
                people=self.people,
                phases=self.phases,
                moved_up=self.moved_up,
            ),
        )

    def without(self, person_id: str) -> "People":
        """The list without somebody, who cannot be brought back by taking back the last change."""
        before = self.before
        if before:
            before = before.model_copy(update={"people": _others(before.people, person_id)})
        return self.model_copy(update={"people": _others(self.people, person_id), "before": before})

    def _learners(self, people: Iterable[Person]) -> tuple[Learner, ...]:
        """A class that nobody is in any more has the phase of who is asked about."""
        audiences = {group.name: group.audience for group in self._classes()}
        audiences |= {STAFF: Audience.STAFF, GOVERNORS: Audience.GOVERNORS}
        return tuple(
            _learner(person, audiences.get(person.group) or self._phase(person))
            for person in people
        )

    def _phase(self, pupil: Person) -> Audience:
        year = RECEPTION if pupil.year is None else pupil.year
        return self.phases.get(pupil.group, phase_of(year))

    def _classes(self) -> tuple[SchoolClass, ...]:
        """The classes that have pupils, the youngest first."""
        years: dict[str, list[int]] = {}
        for pupil in self.here:
            if pupil.is_pupil:
                known = years.setdefault(pupil.group, [])
                known += [] if pupil.year is None else [pupil.year]
        youngest = {name: min(known, default=RECEPTION) for name, known in years.items()}
        in_order = sorted(youngest, key=lambda name: (youngest[name], name.casefold()))
        return tuple(
            SchoolClass(name=name, audience=self.phases.get(name, phase_of(youngest[name])))
            for name in in_order
        )


def _learner(person: Person, audience: Audience) -> Learner:
    return Learner(id=person.id, name=person.name, group=person.group, audience=audience)


def _others(people: Iterable[Person], person_id: str) -> tuple[Person, ...]:
    return tuple(person for person in people if person.id != person_id)


def _nobody(named: list[Person]) -> str:
    if named:
        ids = ", ".join(person.id for person in named)
        return f"several people have that name: use one of the ids {ids}."
    return "nobody on the list has that id or name. `training people list --all` shows everybody."
