"""Putting a school folder back from a backup."""

import os
from pathlib import Path

from training.disk.errors import explained
from training.school.backup.manifest import Manifest
from training.school.backup.unpacking import unpack
from training.school.errors import FolderInUse


def restore_school(file: Path, folder: Path) -> Manifest:
    """Put back what a backup holds; all of it is checked before anything is touched.

    Raises:
        FolderInUse: something lies in the folder.
        SchoolError: the file is no whole backup, or one of a newer version.
        DiskError: the file cannot be read or the folder not be kept. Nothing was touched.
    """
    _refuse_other_things(folder)
    return unpack(file, folder.resolve())


def _refuse_other_things(folder: Path) -> None:
    try:
        empty = not os.path.lexists(folder) or (folder.is_dir() and not any(folder.iterdir()))
    except OSError as error:
        raise explained(error, f"the folder “{folder.name}”") from error
    if not empty:
        raise FolderInUse(
            f"{folder} is not empty, or is no folder. Nothing was changed. "
            "Name a folder that is empty or not there yet."
        )
