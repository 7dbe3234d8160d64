from pathlib import Path

import pytest

from training.disk import folders
from training.disk.errors import DiskError, Gone


def test_every_folder_that_is_missing_is_made_for_this_account_only(tmp_path: Path) -> None:
    folders.make(tmp_path / "records" / "sam", below=tmp_path)
    for made in (tmp_path / "records", tmp_path / "records" / "sam"):
        assert made.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir(mode=0o755)
    (tmp_path / "records" / "kept").write_text("kept")
    folders.make(tmp_path / "records", below=tmp_path)
    assert (tmp_path / "records" / "kept").read_text() == "kept"


def test_where_the_school_folder_is_gone_nothing_is_made_in_its_place(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    with pytest.raises(Gone, match="still connected"):
        folders.make(stick / "records" / "sam", below=stick)
    assert list(tmp_path.iterdir()) == []


def test_something_new_is_made_with_all_that_is_missing_above_it(tmp_path: Path) -> None:
    folders.make_anew(tmp_path / "a" / "b" / "c")
    assert (tmp_path / "a" / "b" / "c").is_dir()


def test_a_file_in_the_folders_place_is_told_and_kept(tmp_path: Path) -> None:
    (tmp_path / "records").write_text("not a folder")
    with pytest.raises(DiskError, match="records"):
        folders.make(tmp_path / "records", below=tmp_path)
    assert (tmp_path / "records").read_text() == "not a folder"
