"""The people as a list would have them: what it says, over what is known of them already."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from training.school.people import Person
from training.school.roster.entry import Entry
from training.school.roster.names import Called
from training.school.roster.naming import Child, names_in_class
from training.school.roster.words import same


def draft(
    entries: Sequence[Entry],
    whom: Mapping[int, Person],
    staying: Sequence[Person],
    new_id: Callable[[], str],
) -> list[Person]:
    """The people that the entries become, each with a name of their own in class or group.

    Args:
        entries: those of the list who are taken.
        whom: for a line, the person that it is; the others are new.
        staying: those who are here and of whom the list says nothing. Their names stay.
        new_id: gives an id that nobody has or had.
    """
    people = [_said_of(entry, whom.get(entry.line), new_id) for entry in entries]
    people = _spelled_alike(people, [*whom.values(), *staying])
    people = _of_a_year(people, staying)
    wanted = [_child(entry, whom.get(entry.line)) for entry in entries]
    for group in {person.group for person in people}:
        places = [place for place, person in enumerate(people) if person.group == group]
        others = [Child(None, person.name) for person in staying if person.group == group]
        names = names_in_class([*others, *(wanted[place] for place in places)])
        for place, name in zip(places, names[len(others) :], strict=True):
            people[place] = people[place].model_copy(update={"name": name})
    return people


def _said_of(entry: Entry, was: Person | None, new_id: Callable[[], str]) -> Person:
    """What the row says, and where it is silent what was known; the name comes later."""
    said: dict[str, Any] = {
        "group": entry.group if entry.is_pupil else entry.role.adults,
        "year": entry.year,
        "own_id": entry.own_id,
        "classes": entry.classes,
        "started": entry.started,
        "role": entry.role,
    }
    if was is None:
        return Person(id=new_id(), name="?", **said)
    if entry.own_id == was.id:
        said["own_id"] = ""
    if not entry.has_role and said["group"] == was.group:
        said["role"] = None
    told = {kind: value for kind, value in said.items() if value not in (None, "", ())}
    return was.model_copy(update={**told, "left": None})


def _child(entry: Entry, was: Person | None) -> Child:
    """What the name is to be made of; an adult's is kept in full."""
    parts = entry.parts if entry.is_pupil else Called(entry.full, "")
    return Child(parts, was.name if was else "")


def _spelled_alike(people: Iterable[Person], before: Iterable[Person]) -> list[Person]:
    """`4b` and `4B` are one class, written as the school wrote it first."""
    spelled: dict[str, str] = {}
    for person in before:
        spelled.setdefault(same(person.group), person.group)
    alike = []
    for person in people:
        group = spelled.setdefault(same(person.group), person.group)
        alike.append(person.model_copy(update={"group": group}))
    return alike


def _of_a_year(people: Sequence[Person], staying: Sequence[Person]) -> list[Person]:
    """Whoever has no year group is of the one that all others of the class are of."""
    years: dict[str, set[int]] = {}
    for person in (*people, *staying):
        if person.year is not None:
            years.setdefault(person.group, set()).add(person.year)
    return [
        person.model_copy(update={"year": next(iter(years[person.group]))})
        if person.is_pupil and person.year is None and len(years.get(person.group, ())) == 1
        else person
        for person in people
    ]
