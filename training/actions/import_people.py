"""Taking in a list of people as a school's system exported it."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from training.actions.change_people import Change, RandomBytes, take_in
from training.core.values import Frozen
from training.disk.errors import explained
from training.school.errors import UnreadableRoster
from training.school.folder import SchoolFolder
from training.school.roster.columns import Columns, find_columns
from training.school.roster.entries import read_entries
from training.school.roster.entry import Told
from training.school.roster.headings import Column
from training.school.roster.planning import Wishes
from training.school.roster.reading import LARGEST, Sheet, read_roster

WHAT = "import of a list"


class Orders(Frozen):
    """What a person says about a list.

    Attributes:
        columns: for a column, its heading or its number.
        told: what holds for the whole file.
        wishes: what is to be done with it.
    """

    columns: Mapping[Column, str] = {}
    told: Told = Told()
    wishes: Wishes = Wishes()


class Import(NamedTuple):
    """An import under review: how the file was read, and what it would change."""

    sheet: Sheet
    columns: Columns
    change: Change

    def words(self) -> Iterator[str]:
        """How the file was read, for a person to agree to."""
        lines = f"{len(self.columns.rows)} lines"
        yield f"{self.sheet.encoding}, cells between {self.sheet.delimiter}, {lines}"
        yield from self.columns.words()


def list_file(file: Path) -> bytes:
    """What a file with a list holds, or as much of it as shows that it is too large for one.

    Raises:
        UnreadableRoster: it is a folder.
        DiskError: it cannot be read.
    """
    try:
        if file.is_dir():
            raise UnreadableRoster("that is a folder: name the file with the list.")
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise explained(error, "the file with the list") from error


def plan_import(
    folder: SchoolFolder, content: bytes, orders: Orders, today: date, random_bytes: RandomBytes
) -> Import:
    """What taking in the list would do; nothing is written.

    Raises:
        SchoolError: the file is no list, or cannot be taken in as things stand.
    """
    sheet = read_roster(content)
    columns = find_columns(sheet, orders.columns)
    entries = read_entries(columns, orders.told)
    change = take_in(folder, entries, orders.wishes, WHAT, today, random_bytes)
    return Import(sheet, columns, change)
