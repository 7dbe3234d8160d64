"""The files of a school folder, each replaced whole or not at all."""

import re
from pathlib import Path

from pydantic import ValidationError

from training.disk.folders import make_anew
from training.disk.replace import replace
from training.school.door import SCHOOL_FILE, damaged, read_document
from training.school.errors import FolderInUse
from training.school.school import Roll, School

PEOPLE_FILE = "people.json"
KEY_FILE = "school-key.json"
TRUST_FILE = "trust.json"
CONTENT_FOLDER = "content"
_LEFT_BY_A_KILL = re.compile(r"\.(school|people|school-key|trust)\.json\..*\.tmp")
_OURS = {PEOPLE_FILE, KEY_FILE, TRUST_FILE, CONTENT_FOLDER}


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
        path = self.path / SCHOOL_FILE
        try:
            return School.model_validate(read_document(path))
        except ValidationError:
            raise damaged(path) from None

    def roll(self) -> Roll:
        """Who belongs to the school.

        Raises:
            SchoolError: the list is not there, damaged or newer.
        """
        path = self.path / PEOPLE_FILE
        try:
            return Roll.model_validate(read_document(path))
        except ValidationError:
            raise damaged(path) from None

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


def make_folder(path: Path, school: School, roll: Roll, key: bytes, trust: bytes) -> SchoolFolder:
    """Make a school folder. The school's page comes last: until it is there, there is no school.

    Raises:
        FolderInUse: something else lies in the folder.
        DiskError: the folder cannot be written.
    """
    people = roll.model_dump_json(indent=1).encode()
    refuse_other_things(path)
    _refuse_other_people(path, people)
    make_anew(path)
    replace(path / KEY_FILE, key)
    replace(path / TRUST_FILE, trust)
    replace(path / PEOPLE_FILE, people)
    replace(path / SCHOOL_FILE, school.model_dump_json(indent=1).encode())
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


def _refuse_other_people(path: Path, people: bytes) -> None:
    """Raise FolderInUse where a school's people lie and only its page was lost."""
    there = path / PEOPLE_FILE
    nobody = Roll().model_dump_json(indent=1).encode()
    if there.is_file() and there.read_bytes() not in (people, nobody):
        raise FolderInUse(
            f"{path} holds the people of a school whose page, {SCHOOL_FILE}, is missing. "
            f"Put back a copy of {SCHOOL_FILE}, or name another folder."
        )
