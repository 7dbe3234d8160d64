import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from training.disk.errors import DiskError, Gone
from training.disk.replace import read, remove, replace, size, swap

FILLS_THE_DISK = """
import resource, sys
from pathlib import Path
from training.disk.errors import DiskFull
from training.disk.replace import replace

resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    replace(Path(sys.argv[1]), b"x" * 5000, "the people of the school")
except DiskFull as error:
    print(error)
"""


def test_what_was_put_there_is_what_is_read(tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    replace(path, b"old")
    replace(path, b"new\r\n\x00\xff")
    assert read(path) == b"new\r\n\x00\xff"
    assert path.stat().st_mode & 0o777 == 0o600


def test_nothing_but_the_document_is_left_in_its_folder(tmp_path: Path) -> None:
    replace(tmp_path / "people.json", b"old")
    replace(tmp_path / "people.json", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["people.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="fills the disk with setrlimit")
def test_on_a_full_disk_the_old_document_stands_and_no_part_of_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    replace(path, b"old")
    command = [sys.executable, "-c", FILLS_THE_DISK, str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.startswith("There is no room left for the people of the school.")
    assert [p.name for p in tmp_path.iterdir()] == ["people.json"]
    assert path.read_bytes() == b"old"


def test_a_document_whose_folder_is_gone_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(Gone, match=r"“people\.json” cannot be found"):
        replace(tmp_path / "gone" / "people.json", b"new")
    with pytest.raises(Gone, match="The people of the school cannot be found"):
        read(tmp_path / "people.json", "the people of the school")


def test_a_folder_in_the_documents_place_is_told_and_kept(tmp_path: Path) -> None:
    (tmp_path / "people.json").mkdir()
    with pytest.raises(DiskError):
        replace(tmp_path / "people.json", b"new")
    with pytest.raises(DiskError):
        read(tmp_path / "people.json")
    assert [path.name for path in tmp_path.iterdir()] == ["people.json"]


def test_what_a_killed_process_left_is_swept_away_after_an_hour(tmp_path: Path) -> None:
    stale, fresh, other = (
        tmp_path / name
        for name in (".people.json.1-1.tmp", ".people.json.2-2.tmp", ".facts.json.1-1.tmp")
    )
    for left in (stale, fresh, other):
        left.write_bytes(b"half")
    for old in (stale, other):
        os.utime(old, (1_000_000_000, 1_000_000_000))
    replace(tmp_path / "people.json", b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        other.name,
        fresh.name,
        "people.json",
    ]


def test_a_document_taken_away_is_gone_and_taking_it_again_is_well(tmp_path: Path) -> None:
    path = tmp_path / "bookmark.json"
    replace(path, b"kept")
    remove(path)
    remove(path)
    assert not path.exists()


def test_a_document_has_its_bytes_and_one_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert size(tmp_path / "people.json") == 0
    replace(tmp_path / "people.json", b"12345")
    assert size(tmp_path / "people.json") == 5
    with pytest.raises(DiskError, match="The people"):
        size(tmp_path / "people.json" / "inside", "the people")


def test_what_cannot_be_taken_away_is_told(tmp_path: Path) -> None:
    with pytest.raises(DiskError, match="the bookmark"):
        remove(tmp_path, "the bookmark")


def test_a_file_that_is_being_read_on_windows_is_tried_again(tmp_path: Path) -> None:
    path, fresh, refusals = tmp_path / "people.json", tmp_path / "fresh", [1, 2]
    fresh.write_bytes(b"new")

    def refused_twice(source: Path, target: Path) -> None:
        if refusals:
            refusals.pop()
            raise PermissionError(errno.EACCES, "in use")
        os.replace(source, target)

    swap(fresh, path, waits=(0, 0), move=refused_twice)
    assert path.read_bytes() == b"new"


def test_a_file_that_stays_in_use_is_told_after_the_last_wait(tmp_path: Path) -> None:
    def refused(source: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "in use")

    with pytest.raises(PermissionError):
        swap(tmp_path / "fresh", tmp_path / "people.json", waits=(0, 0), move=refused)
