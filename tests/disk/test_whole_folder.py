import os
from pathlib import Path, PurePosixPath

import pytest

from training.disk.errors import DiskError, InTheWay
from training.disk.whole_folder import folder_anew

PAGE, RECORD = PurePosixPath("school.json"), PurePosixPath("records/a1/d1.jsonl")


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_appears_whole(tmp_path: Path, there: bool) -> None:
    folder = tmp_path / "office" / "school"
    if there:
        folder.mkdir(parents=True)
    with folder_anew(folder) as fresh:
        fresh.put(PAGE, b"page")
        fresh.put(RECORD, b"")
        assert not folder.exists() or list(folder.iterdir()) == []
    assert (folder / PAGE).read_bytes() == b"page"
    assert (folder / RECORD).read_bytes() == b""
    assert {path.stat().st_mode & 0o777 for path in folder.rglob("*.json*")} == {0o600}
    assert (folder / "records").stat().st_mode & 0o777 == 0o700
    assert list(folder.parent.iterdir()) == [folder]


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "school"
    folder.mkdir()
    with pytest.raises(InTheWay), folder_anew(folder) as fresh:
        fresh.put(PAGE, b"page")
        (folder / "letter.docx").write_bytes(b"mine")
    assert [path.name for path in tmp_path.rglob("*")] == ["school", "letter.docx"]


def test_a_file_in_the_folders_place_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "school"
    folder.write_bytes(b"mine")
    with pytest.raises(InTheWay), folder_anew(folder) as fresh:
        fresh.put(PAGE, b"page")
    assert folder.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [folder]


def test_where_the_block_fails_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), folder_anew(tmp_path / "school") as fresh:
        fresh.put(RECORD, b"half")
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_one_name_is_never_written_twice(tmp_path: Path) -> None:
    with pytest.raises(DiskError, match=r"d1\.jsonl"), folder_anew(tmp_path / "school") as fresh:
        fresh.put(RECORD, b"one")
        fresh.put(RECORD, b"two")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_left_is_swept_away_after_an_hour(tmp_path: Path) -> None:
    stale, fresh, other = (
        tmp_path / name
        for name in (".school.1-1.whole.tmp", ".school.2-2.whole.tmp", ".garden.1-1.whole.tmp")
    )
    for left in (stale, fresh, other):
        left.mkdir()
        (left / "people.json").write_bytes(b"half")
    for old in (stale, other):
        os.utime(old, (1_000_000_000, 1_000_000_000))
    with folder_anew(tmp_path / "school") as made:
        made.put(PAGE, b"page")
    assert sorted(path.name for path in tmp_path.iterdir()) == [other.name, fresh.name, "school"]
