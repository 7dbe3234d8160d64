"""A school: its name, its facts, and who belongs to it."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import Field, model_validator

from training.core.module import Audience
from training.core.people import Learner
from training.core.values import Frozen
from training.school.errors import NoSuchPerson

STAFF = "Staff"
GOVERNORS = "Governors"


class FactChange(Frozen):
    """A fact that was changed: what it said before and after, and since which day (UTC)."""

    fact: str
    was: str
    now: str
    on: date


class School(Frozen):
    """The school's own page. `facts` fill the placeholders of modules, such as `dsl_name`.

    `verify_address` is what stands before the digits in a certificate's QR code; it may be empty.
    `phases` are those that the school teaches. `changes` remember what facts said, so that one can
    tell who was trained under which name.
    """

    format: Literal[1] = 1
    name: str = Field(pattern=r"\S")
    practice: bool = Field(default=False, strict=True)
    verify_address: str = ""
    phases: tuple[Audience, ...] = tuple(a for a in Audience if a.is_pupils)
    facts: Mapping[str, str] = {}
    changes: tuple[FactChange, ...] = ()

    @property
    def placeholders(self) -> dict[str, str]:
        """What the school's facts put into the text of modules."""
        return {**self.facts, "school_name": self.name}

    def told(self, fact: str, words: str, on: date) -> "School":
        """The school after it says something else of itself; empty words take the fact back."""
        was, now = self.facts.get(fact, ""), words.strip()
        if was == now:
            return self
        facts = {name: said for name, said in self.facts.items() if name != fact}
        change = FactChange(fact=fact, was=was, now=now, on=on)
        facts |= {fact: now} if now else {}
        return self.model_copy(update={"facts": facts, "changes": (*self.changes, change)})


class SchoolClass(Frozen):
    """A teaching group."""

    name: str
    audience: Audience


class Roll(Frozen):
    """Everybody who takes modules, and the classes."""

    format: Literal[1] = 1
    classes: tuple[SchoolClass, ...] = ()
    learners: tuple[Learner, ...] = ()

    @model_validator(mode="after")
    def _ids_differ(self) -> "Roll":
        ids = [learner.id for learner in self.learners]
        if len(set(ids)) != len(ids):
            raise ValueError("two people have one id")
        return self

    def of(self, group: str) -> tuple[Learner, ...]:
        """The learners of a class, or of the staff, by name."""
        there = (learner for learner in self.learners if learner.group == group)
        return tuple(sorted(there, key=lambda learner: learner.name.casefold()))

    @property
    def adults(self) -> tuple[Learner, ...]:
        """Staff and governors, by name."""
        return (*self.of(STAFF), *self.of(GOVERNORS))

    def find(self, id_or_name: str) -> Learner:
        """The one learner with that id, or else with that name.

        Raises:
            NoSuchPerson: nobody fits, or more than one.
        """
        for learner in self.learners:
            if learner.id == id_or_name:
                return learner
        wanted = id_or_name.strip().casefold()
        named = [learner for learner in self.learners if learner.name.casefold() == wanted]
        if len(named) == 1:
            return named[0]
        if named:
            ids = ", ".join(learner.id for learner in named)
            raise NoSuchPerson(f"several people are called {id_or_name}: use one of the ids {ids}.")
        raise NoSuchPerson(
            f"nobody here is called {id_or_name}. `training status` lists names and ids; "
            "`--as guest` tries a module and keeps nothing."
        )
