"""Taking a folder away with everything in it."""

import os
from pathlib import Path

from training.disk.errors import explained
from training.disk.sync import folder_to_disk


def clear_away(folder: Path, what: str = "") -> None:
    """Take a folder away with all that is in it; on return it is gone from the disk.

    Where there is none, all is well: after a kill, doing it again takes away the rest. What a link
    in it points to is left alone.

    Args:
        folder: The folder; never a link to one.
        what: What it holds, in words for an error's sentence; otherwise the folder's name.

    Raises:
        DiskError: Something in it could not be taken away; the rest may be gone.
    """
    try:
        if folder.is_dir() and not folder.is_symlink():
            _empty(folder)
            folder.rmdir()
            folder_to_disk(folder.parent)
    except OSError as error:
        raise explained(error, what or f"the folder “{folder.name}”") from error


def _empty(folder: Path) -> None:
    with os.scandir(folder) as entries:
        paths = [(Path(entry.path), entry.is_dir(follow_symlinks=False)) for entry in entries]
    for path, is_folder in paths:
        if is_folder:
            _empty(path)
            path.rmdir()
        else:
            path.unlink(missing_ok=True)
    folder_to_disk(folder)
