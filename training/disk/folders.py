"""Folders that are still there after the plug is pulled."""

import os
from pathlib import Path

from training.disk.errors import Gone, explained
from training.disk.sync import folder_to_disk


def make(folder: Path, below: Path) -> None:
    """Make `folder` and whatever is missing between it and `below`, for this account only.

    `below` itself is never made: where a stick was pulled out, a new folder of the same name on
    another disk would take a child's records and hide them.

    Raises:
        Gone: `below` is not there.
        DiskError: A folder cannot be made.
    """
    if folder.is_dir():
        return
    if folder == below:
        raise Gone(
            f"The folder “{below}” cannot be found. Is the stick or the shared folder still "
            "connected? Connect it, then try again."
        )
    make(folder.parent, below)
    try:
        _make_one(folder)
    except OSError as error:
        raise explained(error, f"the folder “{folder.name}”") from error


def make_anew(folder: Path) -> None:
    """Make a folder for something new, with whatever is missing above it, for this account only.

    Raises:
        DiskError: A folder cannot be made.
    """
    there = folder
    while not there.is_dir() and there != there.parent:
        there = there.parent
    make(folder, below=there)


def _make_one(folder: Path) -> None:
    try:
        os.mkdir(folder, 0o700)
    except FileExistsError:
        if not folder.is_dir():
            raise
    folder_to_disk(folder.parent)
