"""The first list of people, taken in while a school is set up."""

import os
import sys
from contextlib import nullcontext, redirect_stdout
from datetime import UTC, datetime
from pathlib import Path

from training.actions.import_people import Orders, plan_import
from training.cli.reviewing import Review, reviewed
from training.disk.replace import read
from training.school.folder import SchoolFolder
from training.school.roster.columns import find_columns
from training.school.roster.reading import read_roster


def list_in(file: Path) -> bytes:
    """A list of people that can be taken in, before there is a school to take it.

    Raises:
        SchoolError, DiskError: it cannot; the message says why.
    """
    content = read(file.expanduser().absolute(), "the file with the list")
    find_columns(read_roster(content), {})
    return content


def take_in_first(folder: Path, content: bytes, *, asking: bool, as_json: bool) -> None:
    """Show what the list would do, ask if somebody is there to be asked, and write it.

    Beside a JSON document, which has stdout for itself, it is shown on stderr.

    Raises:
        SchoolError, DiskError: nobody was taken in.
    """
    planned = plan_import(
        SchoolFolder(folder), content, Orders(), datetime.now(UTC).date(), os.urandom
    )
    with redirect_stdout(sys.stderr) if as_json else nullcontext():
        reviewed(folder, planned.change, Review(yes=not asking), planned.words())
