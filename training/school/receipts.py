"""Receipts: that somebody was forgotten, what was taken away, and when; never who it was."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import AwareDatetime, NonNegativeInt, ValidationError

from training.core.values import Frozen
from training.disk import folders
from training.disk.errors import explained
from training.disk.replace import replace
from training.school.door import read_document
from training.school.errors import SchoolError

FOLDER = "receipts"
_WHAT = "the receipt of this erasure"


class Removed(Frozen):
    """What of one kind was taken away: how many files, and how many entries in them."""

    kind: str
    files: NonNegativeInt
    entries: NonNegativeInt


class Receipt(Frozen):
    """One erasure.

    Attributes:
        person: the id; made by chance, it says nothing once the person is gone from the list.
        begun: when (UTC).
        finished: when the last of it was gone (UTC); None while something may be left.
        by: who asked for it, as a role.
        removed: what was taken away.
        stays: what is left, and why.
    """

    format: Literal[1] = 1
    person: str
    begun: AwareDatetime
    finished: AwareDatetime | None = None
    by: str
    removed: tuple[Removed, ...]
    stays: tuple[str, ...] = ()


class Receipts:
    """The receipts of a school folder, `receipts/<moment>-<id>.json`."""

    def __init__(self, folder: Path) -> None:
        self._school = folder
        self._folder = folder / FOLDER

    def keep(self, receipt: Receipt) -> None:
        """Keep a receipt; on return it is on the disk.

        Raises:
            DiskError: it is not kept.
        """
        folders.make(self._folder, below=self._school)
        path = self._folder / f"{receipt.begun:%Y%m%dT%H%M%S}Z-{receipt.person}.json"
        replace(path, receipt.model_dump_json(indent=1).encode(), _WHAT)

    def all(self) -> tuple[Receipt, ...]:
        """Every receipt that can be read, the oldest first.

        Raises:
            DiskError: the folder cannot be read.
        """
        return tuple(self._readable())

    def unfinished(self, person: str) -> Receipt | None:
        """The receipt of an erasure of that person that something interrupted.

        Raises:
            DiskError: the receipts cannot be read.
        """
        open_ones = (one for one in self.all() if one.person == person and not one.finished)
        return next(open_ones, None)

    def _readable(self) -> Iterator[Receipt]:
        """A receipt that is damaged stops nobody from being forgotten."""
        try:
            paths = sorted(self._folder.glob("[0-9]*.json"))
        except OSError as error:
            raise explained(error, "the receipts") from error
        for path in paths:
            try:
                yield Receipt.model_validate(read_document(path))
            except (SchoolError, ValidationError):
                continue
