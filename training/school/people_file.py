"""`people.json`: read whole, replaced whole, and changed by one program at a time."""

import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from training.disk.lock import held
from training.disk.replace import remove, replace
from training.school.door import content_of, damaged, document_in
from training.school.errors import ChangedMeanwhile, TwoLists
from training.school.people import People

PEOPLE_FILE = "people.json"
_LOCK = ".people.lock"
_WHAT = "the list of people"

# What Syncthing, OneDrive, Dropbox, Nextcloud and Google Drive make of people.json when two
# computers changed it at once: "people.sync-conflict-...json", "people-LAPTOP.json",
# "people (conflicted copy ...).json", "people (1).json".
_COPY = re.compile(r"people[^a-z].*\.json", re.IGNORECASE)


class Standing(NamedTuple):
    """The list as it was read, and the SHA-256 of its bytes, by which a later change shows."""

    people: People
    stamp: str


class PeopleFile:
    """The list of people of a school folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / PEOPLE_FILE

    def read(self) -> Standing:
        """The list as it stands.

        Raises:
            SchoolError: it is not there, damaged, or from a newer version.
        """
        return read_list(self._path)

    def change(self, standing: Standing, people: People) -> None:
        """Put `people` in the place of the list that was read; on return it is on the disk.

        Raises:
            ChangedMeanwhile: the list is no longer the one that was read. Nothing is written.
            TwoLists: a second list lies beside it. Nothing is written.
            DiskError: it is not kept; the list stands as it was.
        """
        self._refuse_copies()
        self._replace(standing, people)

    def forget(self, person_id: str) -> None:
        """Take somebody off the list, off what can be brought back, and off every copy of it.

        Whatever a killed program or a sync engine left half-written of a list goes as well.

        Raises:
            SchoolError: a list is damaged or newer; doing it again goes on where this ended.
            DiskError: a list could not be written.
        """
        with held(self._folder / _LOCK, _WHAT):
            for path in (self._path, *self.copies()):
                people = read_list(path).people
                if people.has(person_id):
                    replace(path, written(people.without(person_id)), _WHAT)
            for path in self._half_written():
                remove(path, _WHAT)

    def copies(self) -> tuple[Path, ...]:
        """Other lists beside this one, as sync engines leave them when two computers changed it."""
        found = (path for path in self._folder.glob("*.json") if _COPY.fullmatch(path.name))
        return tuple(sorted(path for path in found if path.name != PEOPLE_FILE))

    def settle(self, standing: Standing, people: People, copies: Iterable[Path]) -> None:
        """End the matter of two lists: `people` is the list now, and `copies` are taken away.

        Raises:
            ChangedMeanwhile: the list is no longer the one that was read. Nothing is written.
            DiskError: it is not settled; doing it again goes on where this ended.
        """
        self._replace(standing, people)
        for path in copies:
            remove(path, _WHAT)

    def _half_written(self) -> list[Path]:
        return [path for path in self._folder.glob("*people*.tmp") if path.is_file()]

    def _replace(self, standing: Standing, people: People) -> None:
        with held(self._folder / _LOCK, _WHAT):
            if _stamp(content_of(self._path)) != standing.stamp:
                raise ChangedMeanwhile(
                    "the list of people was changed by another program or computer while you were "
                    "looking. Nothing was written. Run the command again and look once more."
                )
            if people != standing.people:
                replace(self._path, written(people), _WHAT)

    def _refuse_copies(self) -> None:
        copies = self.copies()
        if copies:
            names = ", ".join(path.name for path in copies)
            raise TwoLists(
                f"two computers changed the list of people at once, so beside {PEOPLE_FILE} there "
                f"is now {names}. Nothing was changed. `training people copies` shows how they "
                "differ and lets you keep the right one."
            )


def read_list(path: Path) -> Standing:
    """The list of people in that file.

    Raises:
        SchoolError: it is not there, damaged, or from a newer version.
    """
    content = content_of(path)
    try:
        people = People.model_validate(document_in(content, path))
    except ValidationError:
        raise damaged(path) from None
    return Standing(people, _stamp(content))


def written(people: People) -> bytes:
    """The list as it stands in the file."""
    return people.model_dump_json(indent=1).encode()


def _stamp(content: bytes) -> str:
    return sha256(content).hexdigest()
