"""What is kept so that somebody can sign in: one small document for each person.

`sign-in/<id>.json` has the pictures or the hash, `sign-in/<id>.tries.json` the wrong tries; apart,
so that counting a try can never put an old passphrase back. Each is replaced whole.
"""

from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from training.core.values import Frozen
from training.disk import folders
from training.disk.errors import Gone
from training.disk.replace import read, remove, replace
from training.school.door import damaged, read_document
from training.school.sign_in.passphrase import Hashed
from training.school.sign_in.pictures import Trio
from training.school.sign_in.slowing import Tries

FOLDER = "sign-in"


class Reset(Frozen):
    """A passphrase that an administrator took away, and on which day."""

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

    def keep_tries(self, person: str, tries: Tries) -> None:
        """Keep the wrong tries; none are kept as no document at all.

        Raises:
            DiskError: they are not kept.
        """
        path = self._tries_path(person)
        if tries.wrong:
            self._write(path, tries)
        elif path.exists():
            remove(path)

    def forget(self, person: str) -> None:
        """Take away everything that is kept so that this person can sign in.

        Raises:
            DiskError: something could not be taken away.
        """
        for path in (self._tries_path(person), self._path(person)):
            if path.exists():
                remove(path)

    def _write(self, path: Path, document: Frozen) -> None:
        folders.make(self._folder, below=self._school)
        replace(path, document.model_dump_json().encode(), "how this person signs in")

    def _path(self, person: str) -> Path:
        return self._folder / f"{person}.json"

    def _tries_path(self, person: str) -> Path:
        return self._folder / f"{person}.tries.json"
