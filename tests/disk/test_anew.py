import errno
import os
from pathlib import Path

import pytest

from training.disk.anew import move_in, refuse_over, written_anew
from training.disk.errors import Gone, InTheWay


def test_what_was_written_stands_there_for_this_account_alone(tmp_path: Path) -> None:
    path = tmp_path / "key.txt"
    with written_anew(path) as file:
        file.write(b"four lines\n")
        assert not path.exists()
    assert path.read_bytes() == b"four lines\n"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", ["file", "folder", "link to nowhere"])
def test_nothing_is_ever_written_over(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "key.txt"
    match kind:
        case "file":
            path.write_bytes(b"mine")
        case "folder":
            path.mkdir()
        case _:
            path.symlink_to(tmp_path / "nowhere")
    with pytest.raises(InTheWay, match=r"key\.txt"), written_anew(path):
        raise AssertionError("the block must not begin")
    with pytest.raises(InTheWay):
        refuse_over(path)
    assert [left.name for left in tmp_path.iterdir()] == ["key.txt"]
    assert kind != "file" or path.read_bytes() == b"mine"


def test_what_came_there_meanwhile_stays(tmp_path: Path) -> None:
    path = tmp_path / "key.txt"
    with pytest.raises(InTheWay), written_anew(path) as file:
        file.write(b"ours")
        path.write_bytes(b"theirs")
    assert path.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [path]


def test_where_the_block_fails_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), written_anew(tmp_path / "key.txt") as file:
        file.write(b"half")
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_told_in_words(tmp_path: Path) -> None:
    page = written_anew(tmp_path / "gone" / "key.txt", "the page")
    with pytest.raises(Gone, match="The page cannot be found"), page:
        raise AssertionError("the block must not begin")


def no_links(fresh: Path, path: Path) -> None:
    raise OSError(errno.EPERM, os.strerror(errno.EPERM))


def test_a_disk_without_links_gets_the_file_too(tmp_path: Path) -> None:
    fresh, path = tmp_path / "fresh", tmp_path / "key.txt"
    fresh.write_bytes(b"new")
    move_in(fresh, path, no_links)
    assert path.read_bytes() == b"new"
    assert not fresh.exists()


def test_a_disk_without_links_keeps_what_is_there(tmp_path: Path) -> None:
    fresh, path = tmp_path / "fresh", tmp_path / "key.txt"
    fresh.write_bytes(b"new")
    path.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        move_in(fresh, path, no_links)
    assert path.read_bytes() == b"old"
