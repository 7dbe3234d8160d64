"""The files of a school folder, each replaced whole or not at all."""

import re
from pathlib import Path

from training.disk.folders import make_anew
from training.disk.lock import held
from training.disk.replace import replace
from training.school.door import SCHOOL_FILE, damaged
from training.school.errors import FolderInUse
from training.school.page_file import PAGE_LOCK, page, read_page
from training.school.people import People
from training.school.people_file import PEOPLE_FILE, PeopleFile, written
from training.school.school import Roll, School

KEY_FILE = "school-key.json"
TRUST_FILE = "trust.json"
CONTENT_FOLDER = "content"
_LEFT_BY_A_KILL = re.compile(r"\.(school|people|school-key|trust)\.json\..*\.tmp")
_OURS = {PEOPLE_FILE, KEY_FILE, TRUST_FILE, CONTENT_FOLDER, PAGE_LOCK}


class SchoolFolder:
    """A school folder that is there: what belongs to one school, except its records."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def content(self) -> Path:
        """Where the school's own modules lie."""
        return self.path / CONTENT_FOLDER

    def school(self) -> School:
        """The school's page.

        Raises:
            SchoolError: it is not there, damaged or newer.
        """
        return read_page(self.path)

    @property
    def people(self) -> PeopleFile:
        """The list of everybody, leavers too."""
        return PeopleFile(self.path)

    def roll(self) -> Roll:
        """Those who are at the school now.

        Raises:
            SchoolError: the list is not there, damaged or newer.
        """
        return self.people.read().people.roll()

    def key_file(self) -> bytes:
        """The signing key as it is kept, sealed or (in a practice school) open."""
        return self._content(KEY_FILE)

    def trust_file(self) -> bytes:
        """The signed list of the school's keys."""
        return self._content(TRUST_FILE)

    def _content(self, name: str) -> bytes:
        try:
            return (self.path / name).read_bytes()
        except OSError as error:
            raise damaged(self.path / name) from error


def make_folder(
    path: Path, school: School, people: People, key: bytes, trust: bytes
) -> SchoolFolder:
    """Make a school folder. The school's page comes last: until it is there, there is no school.

    Raises:
        FolderInUse: something else lies in the folder.
        DiskError: the folder cannot be written.
    """
    listed = written(people)
    refuse_other_things(path)
    _refuse_other_people(path, listed)
    make_anew(path)
    with held(path / PAGE_LOCK, "the new school"):
        refuse_other_things(path)  # again: another program may just have made a school here
        _refuse_other_people(path, listed)
        replace(path / KEY_FILE, key)
        replace(path / TRUST_FILE, trust)
        replace(path / PEOPLE_FILE, listed)
        replace(path / SCHOOL_FILE, page(school))
    return SchoolFolder(path)


def refuse_other_things(path: Path) -> None:
    """Raise FolderInUse unless a school can be made here without touching anything else."""
    if path.exists() and not path.is_dir():
        raise FolderInUse(f"{path} is a file. Name a folder that is empty or not there yet.")
    there = {entry.name for entry in path.iterdir()} if path.exists() else set()
    there = {name for name in there if not _LEFT_BY_A_KILL.fullmatch(name)}
    if SCHOOL_FILE in there:
        raise FolderInUse(f"there is a school in {path} already. Name another folder.")
    if there - _OURS:
        raise FolderInUse(f"{path} holds other files. Name a folder that is empty or not there.")


def _refuse_other_people(path: Path, listed: bytes) -> None:
    """Raise FolderInUse where a school's people lie and only its page was lost."""
    there = path / PEOPLE_FILE
    if there.is_file() and there.read_bytes() not in (listed, written(People())):
        raise FolderInUse(
            f"{path} holds the people of a school whose page, {SCHOOL_FILE}, is missing. "
            f"Put back a copy of {SCHOOL_FILE}, or name another folder."
        )
