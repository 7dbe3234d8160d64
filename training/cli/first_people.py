"""The first list of people, taken in while a school is set up."""

import os
import sys
from contextlib import nullcontext, redirect_stdout
from datetime import UTC, datetime
from pathlib import Path

from training.actions.import_people import Import, Orders, list_file, plan_import
from training.cli.reviewing import Review, reviewed
from training.school.folder import SchoolFolder
from training.school.roster.columns import find_columns
from training.school.roster.reading import read_roster


def list_in(file: Path) -> bytes:
    """A list of people that can be taken in, before there is a school to take it.

    Raises:
        SchoolError, DiskError: it cannot; the message says why.
    """
    content = list_file(file.expanduser())
    find_columns(read_roster(content), {})
    return content


def take_in_first(folder: Path, content: bytes, *, asking: bool, as_json: bool) -> None:
    """Show what the list would do, ask if somebody is there to be asked, and write it.

    Beside a JSON document, which has stdout for itself, it is shown on stderr.

    Raises:
        SchoolError, DiskError: nobody was taken in.
    """
    planned = _planned(folder, content)
    with redirect_stdout(sys.stderr) if as_json else nullcontext():
        reviewed(folder, planned.change, Review(yes=not asking), planned.words())


def first_list(folder: Path, file: Path) -> Import:
    """What taking in that file would do in the new school; nothing is written.

    Raises:
        SchoolError, DiskError: it is no list that can be taken in; the message says why.
    """
    return _planned(folder, list_in(file))


def _planned(folder: Path, content: bytes) -> Import:
    today = datetime.now(UTC).date()
    return plan_import(SchoolFolder(folder), content, Orders(), today, os.urandom)
