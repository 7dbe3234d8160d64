"""What a list of people would do, line by line: values, to be shown first and perhaps refused."""

from enum import StrEnum

from training.core.values import Frozen
from training.school.people import Person
from training.school.phases import year_words


class Problem(Frozen):
    """Something to put right, at a line of the file; line 0 is about the list as a whole.

    Neither text repeats a name or an id of the school's: they may end up in an e-mail.
    """

    line: int
    problem: str
    fix: str


class Does(StrEnum):
    """What a line does."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    LEFT_OUT = "left out"
    GONE = "gone"
    """Somebody is on the list no longer: only taking back a change does that."""


class Planned(Frozen):
    """What one line does: the person as they would be, and as they were, where there is any."""

    line: int
    does: Does
    person: Person | None = None
    was: Person | None = None

    def words(self) -> str:
        """What changes of the person."""
        if self.person is None:
            return ""
        if self.was is None:
            return ", ".join(_what_is_kept(self.person).values())
        before, after = _what_is_kept(self.was), _what_is_kept(self.person)
        changes = (
            f"{kind}: {before.get(kind, 'none')} -> {after.get(kind, 'none')}"
            for kind in dict.fromkeys((*before, *after))
            if before.get(kind) != after.get(kind)
        )
        return "; ".join(changes)


class Plan(Frozen):
    """What a list would do as a whole, and what is wrong with it."""

    lines: tuple[Planned, ...] = ()
    problems: tuple[Problem, ...] = ()

    def count(self, does: Does) -> int:
        """How many lines do that."""
        return sum(line.does is does for line in self.lines)

    @property
    def changes_something(self) -> bool:
        """Whether anybody would be added or changed."""
        return any(line.does in (Does.ADDED, Does.CHANGED) for line in self.lines)


def planned(line: int, person: Person, was: Person | None) -> Planned:
    """What a line does that would make this person of that one."""
    if was is None:
        return Planned(line=line, does=Does.ADDED, person=person)
    does = Does.SAME if person == was else Does.CHANGED
    return Planned(line=line, does=does, person=person, was=was)


def _what_is_kept(person: Person) -> dict[str, str]:
    """All that is kept of somebody, in words."""
    kept = {
        "name": person.name,
        "class" if person.is_pupil else "group": person.group,
        "year": year_words(person.year),
        "role": "" if person.is_pupil else person.role.value,
        "school's id": person.own_id,
        "classes": " and ".join(person.classes),
        "started": person.started.isoformat() if person.started else "",
        "left": person.left.isoformat() if person.left else "",
    }
    return {kind: words for kind, words in kept.items() if words}
