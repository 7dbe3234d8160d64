from pathlib import Path

import pytest

from training.disk.clearing import clear_away
from training.disk.errors import DiskError


def filled(folder: Path) -> Path:
    (folder / "deep" / "deeper").mkdir(parents=True)
    for name in ("one.jsonl", ".syncthing.two.tmp", "deep/three", "deep/deeper/four"):
        (folder / name).write_bytes(b"x")
    return folder


def test_a_folder_is_gone_with_everything_in_it_and_nothing_beside_it(tmp_path: Path) -> None:
    folder = filled(tmp_path / "sam")
    (tmp_path / "sam-2").mkdir()
    clear_away(folder)
    clear_away(folder)
    assert [path.name for path in tmp_path.iterdir()] == ["sam-2"]


def test_what_a_link_leads_to_is_left_alone(tmp_path: Path) -> None:
    elsewhere = filled(tmp_path / "elsewhere")
    folder = filled(tmp_path / "sam")
    (folder / "link").symlink_to(elsewhere)
    clear_away(folder)
    assert not folder.exists()
    assert (elsewhere / "deep" / "deeper" / "four").exists()


def test_a_link_or_a_file_in_the_folders_place_is_left_alone(tmp_path: Path) -> None:
    elsewhere = filled(tmp_path / "elsewhere")
    (tmp_path / "link").symlink_to(elsewhere)
    clear_away(tmp_path / "link")
    clear_away(elsewhere / "one.jsonl")
    assert (elsewhere / "one.jsonl").exists()


def test_what_cannot_be_taken_away_is_told_in_words(tmp_path: Path) -> None:
    blocked = tmp_path / "file" / "sam"
    (tmp_path / "file").write_bytes(b"x")
    clear_away(blocked)
    with pytest.raises(DiskError, match=r"(?i)the records of this learner"):
        clear_away(tmp_path / ("x" * 300), "the records of this learner")
