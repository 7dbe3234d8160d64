from pathlib import Path

import pytest

from training.disk.errors import DiskError, Gone
from training.records.errors import RecordsError, UnsafeId
from training.records.files import (
    event_files,
    is_written_by,
    learner_folder,
    learners_in,
    newest_segment,
    safe_device,
    segment,
    steadily,
)


@pytest.mark.parametrize(
    "learner", ["", ".", "..", "a/b", "a\\b", "Sam", "sam\n", "sam.t", "ä", "s" * 65, "sam\x00"]
)
def test_an_id_that_could_lead_elsewhere_names_no_folder(school: Path, learner: str) -> None:
    with pytest.raises(UnsafeId, match="small letters"):
        learner_folder(school, learner)


@pytest.mark.parametrize("learner", ["sam", "s", "0-9", "s" * 64])
def test_an_id_of_small_letters_digits_and_hyphens_names_a_folder(
    school: Path, learner: str
) -> None:
    assert learner_folder(school, learner) == school / "records" / learner


@pytest.mark.parametrize("device", ["", "a.b", "a/b", "..", "a b", "a*"])
def test_a_device_that_cannot_stand_in_a_file_name_is_refused(device: str) -> None:
    with pytest.raises(RecordsError, match="device's id"):
        safe_device(device)


def test_learners_are_the_folders_that_an_id_can_name(school: Path) -> None:
    for name in ("sam", "jay", ".stfolder", "Old copies"):
        (school / "records" / name).mkdir(parents=True)
    assert learners_in(school) == ("jay", "sam")


def test_in_a_new_school_there_is_nobody(school: Path) -> None:
    assert learners_in(school) == ()


def test_a_records_folder_that_is_a_file_is_told(school: Path) -> None:
    (school / "records").write_text("not a folder")
    with pytest.raises(DiskError):
        learners_in(school)


def test_copies_and_later_files_are_read_and_part_written_ones_are_not(tmp_path: Path) -> None:
    read = [
        "laptop-OFFICE.jsonl",
        "laptop.2.jsonl",
        "laptop.jsonl",
        "laptop.sync-conflict-20261122-140000-ABCDEFG.jsonl",
    ]
    left = [".syncthing.laptop.jsonl.tmp", "~laptop.jsonl", ".laptop.jsonl", "bookmark-laptop.json"]
    for name in read + left:
        (tmp_path / name).touch()
    assert [path.name for path in event_files(tmp_path)] == read


def test_the_newest_file_of_a_device_is_the_one_with_the_highest_number(tmp_path: Path) -> None:
    assert newest_segment(tmp_path, "laptop") == 1
    for name in ("laptop.2.jsonl", "laptop.10.jsonl", "laptop.x.jsonl", "laptop2.77.jsonl"):
        (tmp_path / name).touch()
    assert newest_segment(tmp_path, "laptop") == 10
    assert segment(tmp_path, "laptop", 1).name == "laptop.jsonl"
    assert segment(tmp_path, "laptop", 10).name == "laptop.10.jsonl"


@pytest.mark.parametrize(
    ("name", "is_its"),
    [
        ("laptop.jsonl", True),
        ("laptop.3.jsonl", True),
        ("laptop-OFFICE.jsonl", True),
        ("laptop (copy).jsonl", True),
        ("laptop2.jsonl", False),
        ("tablet.jsonl", False),
    ],
)
def test_a_file_belongs_to_the_device_that_its_name_begins_with(name: str, is_its: bool) -> None:
    assert is_written_by(Path(name), "laptop") is is_its


def test_a_file_that_goes_away_for_a_moment_is_looked_for_again() -> None:
    away = [1, 2]

    def look() -> str:
        if away:
            away.pop()
            raise Gone("away")
        return "found"

    assert steadily(look) == "found"


def test_a_file_that_stays_away_is_told() -> None:
    def look() -> str:
        raise Gone("away")

    with pytest.raises(Gone):
        steadily(look)
