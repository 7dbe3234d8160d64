from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support.rooms import small_school
from training.actions.back_up import back_up
from training.actions.errors import Refused
from training.actions.restore_school import restore_school
from training.cli.building import open_rooms
from training.school.errors import FolderInUse, NoSchool

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def everything(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def test_a_whole_practice_school_comes_back_with_its_records(
    practice_school: Path, tmp_path: Path
) -> None:
    back = tmp_path / "other" / "back"
    made = back_up(practice_school, tmp_path / "x.zip", NOW)
    assert restore_school(tmp_path / "x.zip", back) == made
    assert everything(back) == everything(practice_school)
    checked = open_rooms(back).records.check()
    assert checked.faults == ()
    assert checked.events == open_rooms(practice_school).records.check().events > 1000


@pytest.mark.parametrize("where", ["x.zip", "records/x.zip", "../school/content/../x.zip"])
def test_no_backup_is_put_into_the_school_itself(tmp_path: Path, where: str) -> None:
    folder = small_school(tmp_path / "school")
    before = everything(folder)
    with pytest.raises(Refused, match="Keep it apart"):
        back_up(folder, folder / where, NOW)
    assert everything(folder) == before


def test_nor_by_way_of_a_link(tmp_path: Path) -> None:
    folder = small_school(tmp_path / "school")
    (tmp_path / "stick").symlink_to(folder)
    with pytest.raises(Refused):
        back_up(folder, tmp_path / "stick" / "x.zip", NOW)


def test_where_there_is_no_school_there_is_no_backup(tmp_path: Path) -> None:
    with pytest.raises(NoSchool):
        back_up(tmp_path / "school", tmp_path / "x.zip", NOW)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["another school", "a letter", "a file"])
def test_nothing_is_put_back_over_anything(tmp_path: Path, kind: str) -> None:
    back_up(small_school(tmp_path / "school"), tmp_path / "x.zip", NOW)
    place = tmp_path / "place"
    match kind:
        case "another school":
            small_school(place)
        case "a letter":
            place.mkdir()
            (place / "letter.docx").write_bytes(b"mine")
        case _:
            place.write_bytes(b"mine")
    before = everything(tmp_path)
    with pytest.raises(FolderInUse, match="Nothing was changed"):
        restore_school(tmp_path / "x.zip", place)
    assert everything(tmp_path) == before


def test_a_school_can_be_put_back_where_a_link_leads(tmp_path: Path) -> None:
    back_up(small_school(tmp_path / "school"), tmp_path / "x.zip", NOW)
    (tmp_path / "drive").mkdir()
    (tmp_path / "usual").symlink_to(tmp_path / "drive")
    restore_school(tmp_path / "x.zip", tmp_path / "usual")
    assert everything(tmp_path / "drive") == everything(tmp_path / "school")
