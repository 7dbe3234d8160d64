"""Changes of the list for one person, and taking back the last change."""

from datetime import date

from training.school.errors import NotNow
from training.school.people import People, Person
from training.school.roster.naming import Child, names_in_class
from training.school.roster.plan import Does, Plan, Planned, planned
from training.school.roster.words import same


def leave(person: Person, day: date, today: date) -> Plan:
    """Somebody leaves. What they did is kept until the day that the school's rule says.

    Raises:
        NotNow: they left already, or the day is still to come.
    """
    if person.left:
        raise NotNow(f"{person.id} left on {person.left.isoformat()} already.")
    if day > today:
        raise NotNow(
            f"{day.isoformat()} is still to come: by this computer's clock today is "
            f"{today.isoformat()}. Say it on the day, or put the clock right."
        )
    return Plan(lines=(planned(0, person.model_copy(update={"left": day}), person),))


def come_back(people: People, person: Person, group: str = "", year: int | None = None) -> Plan:
    """Somebody is here again, with all they did; in another class or year group where that is said.

    Raises:
        NotNow: they are here, or an adult was to have a class.
    """
    if person.is_here:
        raise NotNow(f"{person.id} has not left.")
    if not person.is_pupil and (group or year is not None):
        raise NotNow("only a pupil comes back to a class and a year group.")
    known = {same(one.group): one.group for one in people.here}
    back = person.model_copy(
        update={
            "left": None,
            "group": known.get(same(group), group) if group else person.group,
            "year": person.year if year is None else year,
        }
    )
    others = [Child(None, one.name) for one in people.here if one.group == back.group]
    name = names_in_class([*others, Child(None, back.name)])[-1]
    return Plan(lines=(planned(0, back.model_copy(update={"name": name}), person),))


def undo(people: People) -> Plan:
    """What taking back the last change would do; whoever came with it is listed as going.

    Raises:
        NotNow: there is nothing to take back.
    """
    if people.before is None:
        raise NotNow("there is no last change that could be taken back.")
    now = {person.id: person for person in people.people}
    back = (
        planned(0, before, now.get(before.id))
        for before in people.before.people
        if before != now.get(before.id)
    )
    gone = (Planned(line=0, does=Does.GONE, was=person) for person in going(people))
    return Plan(lines=(*back, *gone))


def undone(people: People) -> People:
    """The list as it was before the last change; this itself cannot be taken back."""
    before = people.before
    if before is None:
        return people
    return People(people=before.people, phases=before.phases, moved_up=before.moved_up)


def going(people: People) -> tuple[Person, ...]:
    """Those who came with the last change, and would go with it."""
    before = {person.id for person in people.before.people} if people.before else set()
    return tuple(person for person in people.people if person.id not in before)
