"""A school that another program changes while a face is open: looking at its folder again."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from training.actions.rooms import Rooms
from training.core.people import GUEST, Learner
from training.core.school_facts import UNSAID
from training.disk.errors import DiskError, explained
from training.library.shelf import Shelf
from training.school.door import SCHOOL_FILE
from training.school.errors import SchoolError
from training.school.page_file import read_page
from training.school.people_file import PEOPLE_FILE, read_list
from training.school.school import School

Stamp = tuple[tuple[int, int, int], ...]

WHAT = "the school folder"


def facts_of(shelf: Shelf, school: School) -> Mapping[str, str]:
    """What fills the placeholders of modules and help pages: the shelf's facts and the school's."""
    known = {name: fact.value for name, fact in shelf.facts.items()}
    return {**UNSAID, **known, **school.placeholders}


class Latest:
    """A school's rooms with its people and its facts as they are now.

    Its two files are read again only where they are other ones than at the last look, so that
    looking costs next to nothing. Any thread may ask.
    """

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self._stamp = _stamp(rooms.folder) if rooms.folder else None

    @property
    def last_read(self) -> Rooms:
        """The rooms as they were at the last look."""
        return self._rooms

    def rooms(self) -> Rooms:
        """The rooms as the folder stands now.

        Raises:
            SchoolError: a file is damaged, half written or from a newer version.
            DiskError: the folder is not there.
        """
        folder = self._rooms.folder
        if folder is None:
            return self._rooms
        stamp = _stamp(folder)
        if stamp != self._stamp or not stamp:
            self._rooms = _read_again(self._rooms, folder)
            self._stamp = stamp
        return self._rooms

    def find(self) -> None:
        """Look whether the school folder is there: without it everybody seems to have done nothing.

        Raises:
            DiskError: it is not, as when somebody has taken the stick out.
        """
        if self._rooms.folder is not None:
            _stamp(self._rooms.folder)

    def knows(self, learner: Learner) -> bool:
        """Whether somebody may be recorded: not once they were erased, for then nothing is kept.

        While the list cannot be read they may: no lesson waits for it.
        """
        if learner.id == GUEST.id:
            return True
        try:
            rooms = self.rooms()
        except (SchoolError, DiskError):
            return True
        listed = {person.id for person in rooms.people.people}
        return learner.id in listed or learner in rooms.roll.learners


def _stamp(folder: Path) -> Stamp:
    """Which files these are and when they were written; nothing where one is missing.

    Raises:
        Gone: the whole folder is not there.
        DiskError: it cannot be looked into.
    """
    try:
        found = [(folder / name).stat() for name in (SCHOOL_FILE, PEOPLE_FILE)]
    except FileNotFoundError as error:
        if folder.is_dir():
            return ()
        raise explained(error, WHAT) from error
    except OSError as error:
        raise explained(error, WHAT) from error
    return tuple((each.st_ino, each.st_size, each.st_mtime_ns) for each in found)


def _read_again(rooms: Rooms, folder: Path) -> Rooms:
    school, people = read_page(folder), read_list(folder / PEOPLE_FILE).people
    return replace(
        rooms,
        school=school,
        people=people,
        roll=people.roll(),
        facts=facts_of(rooms.shelf, school),
    )
