"""Carrying out a plan, on the list as a value."""

from collections.abc import Mapping
from datetime import date

from training.core.module import Audience
from training.school.people import People
from training.school.roster.plan import Does, Plan


def applied(
    people: People,
    plan: Plan,
    what: str,
    on: date,
    *,
    phases: Mapping[str, Audience] | None = None,
    moved_up: date | None = None,
) -> People:
    """The list after the plan; the same list where it changes nothing.

    Args:
        people: the list that the plan was made for.
        plan: what to do.
        what: what was done, in words, for whoever takes it back.
        on: the day.
        phases: whose lessons classes have from now on; None leaves that as it is.
        moved_up: the day on which everybody went up a year, if they do now.
    """
    new_phases = people.phases if phases is None else phases
    if not plan.changes_something and new_phases == people.phases:
        return people
    does = (Does.ADDED, Does.CHANGED)
    new = {line.person.id: line.person for line in plan.lines if line.person and line.does in does}
    standing = [new.pop(person.id, person) for person in people.people]
    everybody = (*standing, *new.values())
    return people.changed(everybody, what, on, phases=new_phases, moved_up=moved_up)
