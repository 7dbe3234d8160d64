"""Looking again at a school that another program changes meanwhile."""

import shutil
from pathlib import Path

import pytest

from tests.support.real_school import AISHA, PEOPLE, real_school
from tests.support.rooms import rooms_on
from training.actions.change_fact import change_fact
from training.actions.latest import Latest
from training.actions.rooms import Rooms
from training.core.people import GUEST, Learner
from training.disk.errors import Gone
from training.school.errors import DamagedSchool, SchoolError
from training.school.people import People
from training.school.people_file import PeopleFile


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return real_school(tmp_path / "school")


@pytest.fixture
def rooms(folder: Path) -> Rooms:
    return rooms_on(folder)


@pytest.fixture
def aisha(rooms: Rooms) -> Learner:
    return rooms.roll.find(AISHA)


def take_off(folder: Path, person: str) -> None:
    file = PeopleFile(folder)
    others = tuple(one for one in PEOPLE.people if one.id != person)
    file.change(file.read(), People(people=others))


def test_while_nothing_changes_the_rooms_are_the_same(rooms: Rooms) -> None:
    latest = Latest(rooms)
    assert latest.rooms() is rooms
    assert latest.last_read is rooms


def test_a_changed_list_is_there_at_the_next_look(rooms: Rooms, folder: Path) -> None:
    latest = Latest(rooms)
    take_off(folder, "lead")
    assert [one.id for one in latest.rooms().people.people if one.id == "lead"] == []
    assert all(one.id != "lead" for one in latest.rooms().roll.learners)
    assert latest.last_read is latest.rooms()


def test_a_changed_fact_fills_the_pages_of_help(rooms: Rooms, folder: Path) -> None:
    latest = Latest(rooms)
    change_fact(folder, "dsl_name", "Mrs Okafor", rooms.clock().date())
    assert latest.rooms().facts["dsl_name"] == "Mrs Okafor"
    change_fact(folder, "dsl_name", "", rooms.clock().date())
    assert latest.rooms().facts["dsl_name"] == rooms.facts["dsl_name"]


def test_who_was_erased_is_known_no_more_and_a_guest_always(
    rooms: Rooms, folder: Path, aisha: Learner
) -> None:
    latest = Latest(rooms)
    assert latest.knows(aisha)
    take_off(folder, AISHA)
    assert not latest.knows(aisha)
    assert latest.knows(GUEST)


@pytest.mark.parametrize("name", ["people.json", "school.json"])
@pytest.mark.parametrize("content", [b"", b'{"format": 1, "na', b'{"format": 99}', None])
def test_a_file_that_cannot_be_read_is_told_every_time_and_stops_no_lesson(
    rooms: Rooms, folder: Path, aisha: Learner, name: str, content: bytes | None
) -> None:
    whole = (folder / name).read_bytes()
    latest = Latest(rooms)
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(content)
    for _ in range(2):
        with pytest.raises(SchoolError, match=name if content is not None else None):
            latest.rooms()
        assert latest.knows(aisha)
    latest.find()
    (folder / name).write_bytes(whole)
    assert latest.rooms().people == rooms.people


def test_a_folder_that_is_gone_is_told_as_such(rooms: Rooms, folder: Path, aisha: Learner) -> None:
    latest = Latest(rooms)
    shutil.rmtree(folder)
    with pytest.raises(Gone, match="The school folder cannot be found"):
        latest.rooms()
    with pytest.raises(Gone):
        latest.find()
    assert latest.knows(aisha)


def test_a_second_failed_look_is_no_damaged_school_once_it_is_back(
    rooms: Rooms, folder: Path
) -> None:
    latest = Latest(rooms)
    (folder / "people.json").rename(folder / "away.json")
    with pytest.raises(DamagedSchool, match="is not there"):
        latest.rooms()
    (folder / "away.json").rename(folder / "people.json")
    assert latest.rooms().people == rooms.people
