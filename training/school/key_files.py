"""The files around the school's signing key: the key, its successor, its list, and the copies.

`school-key.json` is the key and `trust.json` the signed list of keys. While one key gives way to
another, the new one lies in `school-key.next.json`. `signing/<id>.json` is a copy of the key sealed
under that person's own passphrase, for those who may sign. What is in them is not for this room.
"""

import re
from collections.abc import Collection
from contextlib import AbstractContextManager
from pathlib import Path

from training.disk import folders
from training.disk.errors import Gone, explained
from training.disk.lock import held
from training.disk.replace import read, remove, replace
from training.school.errors import TwoLists
from training.school.folder import KEY_FILE, TRUST_FILE, SchoolFolder

NEXT_FILE = "school-key.next.json"
COPIES = "signing"
LOCK = ".keys.lock"

_KEY, _LIST, _COPY = "the school's sealed key", "the list of keys", "who may sign certificates"
_OWN = re.compile(r"([a-z0-9-]{1,64})\.json")

# As sync engines name a second list of keys; `people_file` has their names.
_SECOND_LIST = re.compile(r"trust[^a-z].*\.json", re.IGNORECASE)


class KeyFiles:
    """The key files of a school folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def alone(self) -> AbstractContextManager[None]:
        """No other program changes the key or its list meanwhile; never inside another `alone`.

        Raises:
            SchoolError: there is no school; then no lock file is left behind.
            DiskError: the folder cannot be written.
        """
        SchoolFolder(self._folder).trust_file()
        return held(self._folder / LOCK, _LIST)

    def refuse_second_list(self) -> None:
        """Raise TwoLists where a sync engine left another list of keys beside the school's.

        Two computers wrote one at once, and what only the other one takes back would be lost.
        """
        beside = (path for path in self._folder.glob("*.json") if path.name != TRUST_FILE)
        second = sorted(path for path in beside if _SECOND_LIST.fullmatch(path.name))
        if second:
            raise TwoLists(
                f"a second list of keys lies in the school folder: {second[0].name}. Nothing was "
                "changed. Move that file out of the folder, then take over what is newer in it: "
                f'training certificates trust --take "{second[0].name}"'
            )

    def key(self) -> bytes:
        """The key as it is kept.

        Raises:
            SchoolError: it cannot be read.
        """
        return SchoolFolder(self._folder).key_file()

    def next_key(self) -> bytes | None:
        """The key that is about to follow, if one is.

        Raises:
            DiskError: it cannot be read.
        """
        return _if_there(self._folder / NEXT_FILE, _KEY)

    def trust(self) -> bytes:
        """The signed list of the school's keys.

        Raises:
            SchoolError: it cannot be read.
        """
        return SchoolFolder(self._folder).trust_file()

    def keep_key(self, content: bytes) -> None:
        """Put another key in the place of the key.

        Raises:
            DiskError: it is not kept; the old one stands.
        """
        replace(self._folder / KEY_FILE, content, _KEY)

    def keep_next_key(self, content: bytes) -> None:
        """Lay the key down that is about to follow.

        Raises:
            DiskError: it is not kept.
        """
        replace(self._folder / NEXT_FILE, content, _KEY)

    def drop_next_key(self) -> None:
        """Take the successor away, once it is the key or will never be.

        Raises:
            DiskError: it lies there still.
        """
        if self.next_key() is not None:
            remove(self._folder / NEXT_FILE, _KEY)

    def keep_trust(self, content: bytes) -> None:
        """Put another list in the place of the list.

        Raises:
            DiskError: it is not kept; the old one stands.
        """
        replace(self._folder / TRUST_FILE, content, _LIST)

    def copy_of(self, person: str) -> bytes | None:
        """That person's copy of the key, if they have one.

        Raises:
            DiskError: it cannot be read.
        """
        return _if_there(self._copy_path(person), _COPY)

    def keep_copy(self, person: str, content: bytes) -> None:
        """Keep a copy of the key for that person.

        Raises:
            DiskError: it is not kept.
        """
        folders.make(self._folder / COPIES, below=self._folder)
        replace(self._copy_path(person), content, _COPY)

    def holders(self) -> tuple[str, ...]:
        """The ids of those who have a copy.

        Raises:
            DiskError: the folder cannot be read.
        """
        found = (_OWN.fullmatch(path.name) for path in self._copies())
        return tuple(match[1] for match in found if match)

    def copies_of(self, person: str) -> tuple[Path, ...]:
        """That person's copy, and what a sync engine made of it or a killed program left of it.

        Raises:
            DiskError: the folder cannot be read.
        """
        # `sam` must not take away what is `sam-2`'s.
        longer = tuple(other for other in self.holders() if other.startswith(f"{person}-"))
        own = re.compile(rf"\.?{re.escape(person)}(?![a-z0-9]).*", re.DOTALL)
        found = (path for path in self._copies() if own.fullmatch(path.name))
        return tuple(path for path in found if not path.name.lstrip(".").startswith(longer or "/"))

    def take_copies(self, paths: Collection[Path]) -> None:
        """Take copies of the key away.

        Raises:
            DiskError: one lies there still; doing it again takes away the rest.
        """
        for path in paths:
            remove(path, _COPY)

    def take_all_copies(self) -> None:
        """Take every copy of the key away.

        Raises:
            DiskError: one lies there still; doing it again takes away the rest.
        """
        self.take_copies(self._copies())

    def _copies(self) -> list[Path]:
        folder = self._folder / COPIES
        try:
            return sorted(path for path in folder.glob("*") if path.is_file())
        except OSError as error:
            raise explained(error, _COPY) from error

    def _copy_path(self, person: str) -> Path:
        return self._folder / COPIES / f"{person}.json"


def _if_there(path: Path, what: str) -> bytes | None:
    try:
        return read(path, what)
    except Gone:
        return None
