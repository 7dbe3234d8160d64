"""What is kept so that somebody can sign in: one small document for each person.

`sign-in/<id>.json` has the pictures or the hash, `sign-in/<id>.tries.json` the wrong tries; apart,
so that counting a try can never put an old passphrase back. Each is replaced whole.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from training.core.values import Frozen
from training.disk import folders
from training.disk.errors import Gone
from training.disk.lock import held
from training.disk.replace import read, remove, replace
from training.school.door import damaged, read_document
from training.school.sign_in.passphrase import Hashed
from training.school.sign_in.pictures import Trio
from training.school.sign_in.slowing import Tries

FOLDER = "sign-in"
_LOCK = ".lock"
_WHAT = "how people sign in"


class Reset(Frozen):
    """A passphrase that was taken away: on which day (UTC), and by whom, as an id."""

    on: date
    by: str


class SignIn(Frozen):
    """How one person signs in; a child with no pictures, an adult with no passphrase, just does."""

    format: Literal[1] = 1
    pictures: Trio = ()
    passphrase: Hashed | None = None
    resets: tuple[Reset, ...] = ()


class SignIns:
    """The sign-in documents of a school folder."""

    def __init__(self, folder: Path) -> None:
        self._school = folder
        self._folder = folder / FOLDER

    @property
    def school(self) -> Path:
        """The school folder."""
        return self._school

    def of(self, person: str) -> SignIn:
        """How that person signs in.

        Raises:
            SchoolError: their document is damaged or from a newer version.
        """
        path = self._path(person)
        if not path.exists():
            return SignIn()
        try:
            return SignIn.model_validate(read_document(path))
        except ValidationError:
            raise damaged(path) from None

    def keep(self, person: str, sign_in: SignIn) -> None:
        """Keep how that person signs in.

        Raises:
            DiskError: it is not kept; what was kept before stands.
        """
        self._write(self._path(person), sign_in)

    def tries(self, person: str) -> Tries:
        """The wrong tries so far. A document that cannot be read counts none."""
        try:
            return Tries.model_validate_json(read(self._tries_path(person)))
        except (Gone, ValidationError):
            return Tries()

    def count(self, person: str, change: Callable[[Tries], Tries]) -> Tries:
        """Change the wrong tries, of which none are kept as no document at all.

        Several programs at once lose no try of one another.

        Raises:
            DiskError: they are not kept.
        """
        with self.alone():
            tries = change(self.tries(person))
            path = self._tries_path(person)
            if tries.wrong:
                self._write(path, tries)
            elif path.exists():
                remove(path)
            return tries

    def clear_tries(self, person: str) -> None:
        """Let them try again at once.

        Raises:
            DiskError: the wrong tries are kept still.
        """
        if self.tries(person).wrong:
            self.count(person, lambda _: Tries())

    def alone(self) -> AbstractContextManager[None]:
        """No other program changes how anybody signs in meanwhile.

        Raises:
            DiskError: the folder cannot be written.
        """
        folders.make(self._folder, below=self._school)
        return held(self._folder / _LOCK, _WHAT)

    def _write(self, path: Path, document: Frozen) -> None:
        folders.make(self._folder, below=self._school)
        replace(path, document.model_dump_json().encode(), _WHAT)

    def _path(self, person: str) -> Path:
        return self._folder / f"{person}.json"

    def _tries_path(self, person: str) -> Path:
        return self._folder / f"{person}.tries.json"
