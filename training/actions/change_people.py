"""Changing the list of people: planned and shown first, and written only as it was shown."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from training.actions.errors import HasRecords
from training.actions.open_key import stop_signing
from training.core.module import Audience
from training.records.held import held_of
from training.school import changes, year_end
from training.school.errors import NotNow
from training.school.folder import SchoolFolder
from training.school.ids import new_person_id
from training.school.people import People, Person
from training.school.people_file import Standing
from training.school.roster.applying import applied
from training.school.roster.candidates import Candidates, is_in_class
from training.school.roster.entries import Entries
from training.school.roster.entry import Entry
from training.school.roster.matching import Said
from training.school.roster.plan import Plan, Problem
from training.school.roster.planning import Wishes, plan
from training.school.roster.words import same

RandomBytes = Callable[[int], bytes]


class Change(NamedTuple):
    """A change under review: the list it was planned on, what it does, and the list after it."""

    standing: Standing
    plan: Plan
    after: People

    @property
    def changes_something(self) -> bool:
        """Whether anything would be written."""
        return self.after != self.standing.people


def carry_out(folder: SchoolFolder, change: Change) -> tuple[str, ...]:
    """Write the list as it was shown; on return it is on the disk.

    Whoever left, came back or has another role has to be allowed anew to sign certificates. Gives
    the ids of those who could until now.

    Raises:
        ChangedMeanwhile, TwoLists: the list is another one by now. Nothing is written.
        DiskError: it is not kept; the list stands as it was.
    """
    folder.people.change(change.standing, change.after)
    moved = _moved(change.standing.people, change.after)
    return tuple(person for person in moved if stop_signing(folder.path, person))


def _moved(before: People, after: People) -> Iterator[str]:
    """The ids of the adults who are here or have a role otherwise than before."""
    now = {person.id: (person.role, person.is_here) for person in after.people}
    for person in before.people:
        if not person.is_pupil and now.get(person.id) != (person.role, person.is_here):
            yield person.id


def take_in(
    folder: SchoolFolder,
    entries: Entries,
    wishes: Wishes,
    what: str,
    today: date,
    random_bytes: RandomBytes,
) -> Change:
    """Plan to take in a list.

    Raises:
        SchoolError: the list cannot be taken in; the message says what to do first.
    """
    standing = folder.people.read()
    people = standing.people
    planned = plan(entries, people, wishes, lambda: new_person_id(random_bytes))
    listed = [line.person for line in planned.lines if line.person]
    phases = {**people.phases, **_of_classes(wishes.phases, [*people.here, *listed])}
    return Change(standing, planned, applied(people, planned, what, today, phases=phases))


def _of_classes(phases: Mapping[str, Audience], people: Iterable[Person]) -> Mapping[str, Audience]:
    """The phases by the classes' names as they are written on the list."""
    names = {same(person.group): person.group for person in people if person.is_pupil}
    unknown = [name for name in phases if same(name) not in names]
    if unknown:
        known = ", ".join(sorted(names.values())) or "none yet"
        raise NotNow(f"there is no class {', '.join(unknown)}. The classes are: {known}.")
    return {names[same(name)]: phase for name, phase in phases.items()}


def add_person(
    folder: SchoolFolder, entry: Entry, today: date, random_bytes: RandomBytes
) -> Change:
    """Plan to add one person, who is new unless the school's id says otherwise.

    Raises:
        SchoolError: they cannot be added.
    """
    wishes = Wishes(said=Said(new=frozenset({entry.line})))
    entries = Entries((entry,), (), ())
    change = take_in(folder, entries, wishes, "add one person", today, random_bytes)
    alike = Candidates(change.standing.people.here).closest(entry, is_in_class)
    lines = tuple(line.model_copy(update={"line": 0}) for line in change.plan.lines)
    plan_of_one = Plan(lines=lines, problems=tuple(_alike(alike)))
    return change._replace(plan=plan_of_one)


def _alike(people: Iterable[Person]) -> Iterator[Problem]:
    for person in people:
        yield Problem(
            line=0,
            problem=f"{person.id} of the same class has a name like it",
            fix="nothing; but if this is the same person, do not write it.",
        )


def leave(folder: SchoolFolder, id_or_name: str, day: date, today: date) -> Change:
    """Plan that somebody leaves on a day.

    Raises:
        SchoolError: nobody is called so, or they cannot leave on that day.
    """
    standing = folder.people.read()
    planned = changes.leave(standing.people.find(id_or_name), day, today)
    return Change(standing, planned, applied(standing.people, planned, "one leaver", today))


def come_back(
    folder: SchoolFolder, id_or_name: str, group: str, year: int | None, today: date
) -> Change:
    """Plan that somebody who left is here again, in another class where one is named.

    Raises:
        SchoolError: nobody is called so, or they are here.
    """
    standing = folder.people.read()
    people = standing.people
    planned = changes.come_back(people, people.find(id_or_name), group, year)
    return Change(standing, planned, applied(people, planned, "one person back", today))


def new_year(
    folder: SchoolFolder, classes: Mapping[str, str], today: date, *, again: bool = False
) -> Change:
    """Plan the new school year: everybody up one year, and Year 6 leaves.

    Raises:
        SchoolError: everybody went up already, or there is no such class.
    """
    standing = folder.people.read()
    planned = year_end.new_year(standing.people, classes, today, again=again)
    phases: dict[str, Audience] = {}  # a class that was said to be older has other pupils now
    after = applied(
        standing.people, planned, "new school year", today, phases=phases, moved_up=today
    )
    return Change(standing, planned, after)


def undo(folder: SchoolFolder) -> Change:
    """Plan to take back the last change.

    Raises:
        HasRecords: somebody came with it and has records, which would be nobody's.
        SchoolError: there is nothing to take back.
    """
    standing = folder.people.read()
    people = standing.people
    planned = changes.undo(people)
    begun = [one.id for one in changes.going(people) if held_of(folder.path, one.id).files]
    if begun:
        raise HasRecords(
            f"the last change brought {', '.join(begun)}, who have taken modules since. Their "
            "records would be nobody's. `training people leave ID` takes one off the list, and "
            "`training people erase ID` forgets them."
        )
    return Change(standing, planned, changes.undone(people))
