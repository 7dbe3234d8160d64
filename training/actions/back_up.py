"""Putting a whole school folder into one file."""

import os
from datetime import datetime
from pathlib import Path

from training.actions.errors import Refused
from training.school.backup.manifest import Manifest
from training.school.backup.packing import pack
from training.school.page_file import read_page


def back_up(folder: Path, file: Path, now: datetime) -> Manifest:
    """Write everything of the school into a new file; the sealed key stays sealed.

    Raises:
        Refused: the file would lie in the school folder.
        SchoolError: the school cannot be read, or something in it could not be put back.
        DiskError: the file cannot be kept, or there is one of that name; no file is left.
    """
    refuse_inside(folder, file)
    return pack(folder, read_page(folder).name, file, now)


def refuse_inside(folder: Path, file: Path) -> None:
    """Raise Refused where a file that is to be kept apart would lie in the school folder."""
    if Path(os.path.realpath(file)).is_relative_to(os.path.realpath(folder)):
        raise Refused(
            f"{file} would lie in the school folder itself. Keep it apart: on a stick, or in the "
            "office safe."
        )
