"""Two lists of people, made by two computers at once: comparing them, and keeping one."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from training.school.errors import NotNow
from training.school.folder import SchoolFolder
from training.school.people import People
from training.school.people_file import PEOPLE_FILE, read_list
from training.school.roster.plan import Planned, planned


class Copy(NamedTuple):
    """A second list, and for everybody of whom it says something else, what it says."""

    name: str
    people: People
    differences: tuple[Planned, ...]
    missing: tuple[str, ...]


def copies(folder: SchoolFolder) -> tuple[Copy, ...]:
    """The lists beside the school's own, each compared with it.

    Raises:
        SchoolError: a list is damaged, or from a newer version.
    """
    people = folder.people.read().people
    return tuple(_compared(path, people) for path in folder.people.copies())


def settle(folder: SchoolFolder, keep: str, seen: Iterable[Copy], today: date) -> None:
    """Keep one list and take the copies that were seen away; taking this back gives the other.

    Raises:
        NotNow: there is no list of that name.
        SchoolError, DiskError: it is not settled; doing it again goes on.
    """
    standing = folder.people.read()
    known = {copy.name: copy.people for copy in seen}
    people = standing.people
    if keep != PEOPLE_FILE:
        if keep not in known:
            raise NotNow(f"there is no list {keep}. Keep one of: {_or([PEOPLE_FILE, *known])}.")
        chosen = known[keep]
        people = people.changed(
            chosen.people, "keeping one of two lists", today,
            phases=chosen.phases, moved_up=chosen.moved_up,
        )  # fmt: skip
    folder.people.settle(standing, people, [folder.path / name for name in known])


def _compared(path: Path, people: People) -> Copy:
    copy = read_list(path).people
    ours = {person.id: person for person in people.people}
    theirs = {person.id for person in copy.people}
    differences = (
        planned(0, person, ours.get(person.id))
        for person in copy.people
        if person != ours.get(person.id)
    )
    missing = tuple(id_ for id_ in ours if id_ not in theirs)
    return Copy(path.name, copy, tuple(differences), missing)


def _or(names: Iterable[str]) -> str:
    return " or ".join(names)
