import os
from pathlib import Path

import pytest

from training.disk.sync import folder_to_disk, to_disk


def test_a_sync_that_cannot_be_done_is_never_silent(tmp_path: Path) -> None:
    fd = os.open(tmp_path / "file", os.O_RDWR | os.O_CREAT)
    to_disk(fd)
    os.close(fd)
    with pytest.raises(OSError, match="Bad file descriptor"):
        to_disk(fd)


def test_a_folder_that_is_not_there_cannot_be_synced(tmp_path: Path) -> None:
    folder_to_disk(tmp_path)
    with pytest.raises(FileNotFoundError):
        folder_to_disk(tmp_path / "gone")
