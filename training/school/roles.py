"""What each person of the school may do: one table, which the app and the commands both ask."""

from collections.abc import Mapping
from enum import StrEnum

from training.core.values import Frozen
from training.school.people import Person, Role


class Right(StrEnum):
    """What somebody may do, in words that follow "may"."""

    OWN_MODULES = "take the modules on their own shelf"
    OWN_CLASSES = "see how the classes do that they have"
    EVERYBODY = "see how everybody does"
    LOOK_AFTER = "look after people, policy, records and certificates"


_OWN_MODULES = frozenset({Right.OWN_MODULES})

RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.PUPIL: _OWN_MODULES,
    Role.STAFF: _OWN_MODULES,
    Role.GOVERNOR: _OWN_MODULES,
    Role.SUPPLY: _OWN_MODULES,
    Role.VOLUNTEER: _OWN_MODULES,
    Role.TEACHER: _OWN_MODULES | {Right.OWN_CLASSES},
    Role.LEAD: frozenset(Right),
}
"""The table. Whoever has no line in it, such as a guest, may try modules, and nothing is kept."""


class Trusted(Frozen):
    """Somebody who has shown who they are, and what they may do and see.

    `id` is a person's, or that of the administrator, who has the school's own passphrase.
    """

    id: str
    rights: frozenset[Right]
    classes: tuple[str, ...] = ()

    def may(self, right: Right) -> bool:
        """Whether they may do that."""
        return right in self.rights

    def sees(self, group: str) -> bool:
        """Whether they may see how that class does, or the staff, or the governors."""
        if self.may(Right.EVERYBODY):
            return True
        own = {name.casefold() for name in self.classes}
        return self.may(Right.OWN_CLASSES) and group.casefold() in own


ADMINISTRATOR = Trusted(id="administrator", rights=frozenset(Right) - _OWN_MODULES)
"""Whoever has the school's passphrase. They look after everything and take no module as that."""


def trusted(person: Person) -> Trusted:
    """What that person may do, once they have shown that it is they."""
    return Trusted(id=person.id, rights=RIGHTS[person.role], classes=person.classes)


def is_at_desk(person: Person) -> bool:
    """Whether the teacher's desk is for them, since they may see how others do."""
    return person.is_here and RIGHTS[person.role] > _OWN_MODULES
