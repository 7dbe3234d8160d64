from collections.abc import Callable
from pathlib import Path

import pytest

from training.disk.errors import DiskError
from training.school.backup.gathering import files_in, read_steadily
from training.school.errors import BadBackup


def no_wait(seconds: float) -> None:
    """Nobody waits in a test."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("school.json", "records/b/d.jsonl", "records/a/d.jsonl", ".people.lock"):
        path = tmp_path / "school" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    return tmp_path / "school"


def test_every_file_is_named_once_in_an_order_that_stays(folder: Path) -> None:
    named = [".people.lock", "school.json", "records/a/d.jsonl", "records/b/d.jsonl"]
    assert sorted(files_in(folder)) == sorted(named)
    assert list(files_in(folder)) == list(files_in(folder))


def test_what_is_still_being_written_beside_its_place_is_left_out(folder: Path) -> None:
    (folder / ".people.json.4711-1.tmp").write_bytes(b"half")
    assert ".people.json.4711-1.tmp" not in list(files_in(folder))


@pytest.mark.parametrize("leads_to", ["school.json", "records", "nowhere"])
def test_a_link_is_refused_and_never_quietly_left_out(folder: Path, leads_to: str) -> None:
    (folder / "link").symlink_to(folder / leads_to)
    with pytest.raises(BadBackup, match="link is no ordinary file"):
        list(files_in(folder))


def test_a_name_that_another_computer_could_not_take_is_refused(folder: Path) -> None:
    (folder / "what?.md").write_bytes(b"")
    with pytest.raises(BadBackup, match="Give it another"):
        list(files_in(folder))


def changing(path: Path, times: int) -> Callable[[Path], bytes]:
    """Reads the file, which somebody writes to under the first so many readings."""
    left = iter(range(times))

    def read(there: Path) -> bytes:
        content = there.read_bytes()
        if next(left, None) is not None:
            with path.open("ab") as file:
                file.write(b"!")
        return content

    return read


def test_a_file_that_changes_under_the_reading_is_read_again(folder: Path) -> None:
    path = folder / "school.json"
    assert read_steadily(path, changing(path, 3), no_wait) == b"school.json!!!"


def test_a_file_that_never_rests_is_told(folder: Path) -> None:
    path = folder / "school.json"
    with pytest.raises(BadBackup, match="when nobody is at work"):
        read_steadily(path, changing(path, 10_000), no_wait)


def test_a_file_that_was_taken_away_is_left_out(folder: Path) -> None:
    assert read_steadily(folder / "gone", pause=no_wait) is None


def test_a_file_that_was_away_for_a_moment_is_read(folder: Path) -> None:
    path, moments = folder / "school.json", iter([None])

    def read(there: Path) -> bytes:
        if next(moments, "over") is None:
            raise FileNotFoundError
        return there.read_bytes()

    assert read_steadily(path, read, no_wait) == b"school.json"


def test_a_file_that_cannot_be_read_is_told(folder: Path) -> None:
    def read(there: Path) -> bytes:
        raise PermissionError(13, "no")

    with pytest.raises(DiskError, match=r"not allowed to use “school\.json”"):
        read_steadily(folder / "school.json", read, no_wait)


def test_a_file_that_no_backup_could_take_is_told(folder: Path) -> None:
    with (folder / "film.mp4").open("wb") as film:
        film.truncate(300 * 2**20)
    with pytest.raises(BadBackup, match="too large"):
        read_steadily(folder / "film.mp4", pause=no_wait)
