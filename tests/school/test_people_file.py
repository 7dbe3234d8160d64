import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from training.disk.errors import DiskError
from training.school.errors import ChangedMeanwhile, DamagedSchool, NewerSchool, TwoLists
from training.school.folder import SchoolFolder
from training.school.people import People
from training.school.people_file import read_list, written

DAY = date(2026, 11, 23)
COPIES = (
    "people.sync-conflict-20261122-101112-ABCDEFG.json",
    "people-LAPTOP.json",
    "people-LAPTOP-2.json",
    "people (Sam's conflicted copy 2026-11-22).json",
    "people (1).json",
    "People_conflict-20261122.json",
)


def without_first(people: People) -> People:
    return people.changed(people.people[1:], "a test", DAY)


def test_a_change_is_read_back(folder: SchoolFolder) -> None:
    standing = folder.people.read()
    after = without_first(standing.people)
    folder.people.change(standing, after)
    assert folder.people.read().people == after
    assert folder.roll() == after.roll()


def test_a_list_that_changed_after_it_was_read_is_not_overwritten(folder: SchoolFolder) -> None:
    mine, theirs = folder.people.read(), folder.people.read()
    folder.people.change(theirs, without_first(theirs.people))
    with pytest.raises(ChangedMeanwhile, match=r"Nothing was written\. Run the command again"):
        folder.people.change(mine, People())
    assert folder.people.read().people == without_first(theirs.people)


def test_a_list_that_changed_back_and_forth_is_the_one_that_was_read(folder: SchoolFolder) -> None:
    standing = folder.people.read()
    content = (folder.path / "people.json").read_bytes()
    (folder.path / "people.json").write_bytes(b"half")
    (folder.path / "people.json").write_bytes(content)
    folder.people.change(standing, without_first(standing.people))


CHANGES = """
import sys
from datetime import date
from pathlib import Path
from training.school.errors import ChangedMeanwhile
from training.school.people import Person
from training.school.people_file import PeopleFile

file, own = PeopleFile(Path(sys.argv[1])), sys.argv[2]
for number in range(20):
    while True:
        standing = file.read()
        more = Person(id=f"{own}-{number}", name=own, group=f"{own}{number}", year=4)
        people = standing.people
        try:
            file.change(standing, people.changed((*people.people, more), "test", date.today()))
            break
        except ChangedMeanwhile:
            pass
"""


def test_two_programs_at_once_lose_nothing_of_each_other(folder: SchoolFolder) -> None:
    commands = [[sys.executable, "-c", CHANGES, str(folder.path), own] for own in ("left", "right")]
    for child in [subprocess.Popen(command) for command in commands]:
        assert child.wait() == 0
    ids = {person.id for person in folder.people.read().people.people}
    assert {f"{own}-{number}" for own in ("left", "right") for number in range(20)} <= ids


@pytest.mark.parametrize("name", COPIES)
def test_where_a_sync_engine_left_a_second_list_nothing_is_changed(
    folder: SchoolFolder, name: str
) -> None:
    (folder.path / name).write_bytes(written(People()))
    standing = folder.people.read()
    before = (folder.path / "people.json").read_bytes()
    with pytest.raises(TwoLists, match="training people copies") as error:
        folder.people.change(standing, without_first(standing.people))
    assert name in str(error.value)
    assert (folder.path / "people.json").read_bytes() == before
    assert (folder.path / name).read_bytes() == written(People())


@pytest.mark.parametrize("name", ["peoples.json", "trust.json", "people.json.bak", ".people.lock"])
def test_other_files_are_no_second_list(folder: SchoolFolder, name: str) -> None:
    (folder.path / name).write_bytes(b"x")
    assert folder.people.copies() == ()


def test_somebody_is_forgotten_in_every_list(folder: SchoolFolder) -> None:
    standing = folder.people.read()
    folder.people.change(standing, without_first(standing.people))
    (folder.path / COPIES[0]).write_bytes(written(standing.people))
    half_written = (".people.json.4711-1.tmp", ".syncthing.people.json.tmp", "~people.json.tmp")
    for name in half_written:
        (folder.path / name).write_bytes(b'{"people": [{"name": "Sam K"')
    folder.people.forget("sam-k")
    assert not any((folder.path / name).exists() for name in half_written)
    for path in (folder.path / "people.json", folder.path / COPIES[0]):
        assert not read_list(path).people.has("sam-k")
        assert b"Sam K" not in path.read_bytes()
        assert read_list(path).people.has("zoe")


def test_settling_takes_away_the_copies_that_were_seen_and_no_other(folder: SchoolFolder) -> None:
    for name in COPIES[:2]:
        (folder.path / name).write_bytes(written(People()))
    standing = folder.people.read()
    folder.people.settle(standing, standing.people, [folder.path / COPIES[0]])
    assert [path.name for path in folder.people.copies()] == [COPIES[1]]


@pytest.mark.parametrize("cut", [0, 1, 40, -1])
def test_a_half_written_list_is_called_damaged_and_stays(folder: SchoolFolder, cut: int) -> None:
    path = folder.path / "people.json"
    path.write_bytes(path.read_bytes()[:cut])
    before = path.read_bytes()
    with pytest.raises(DamagedSchool, match="Put back a copy"):
        folder.people.read()
    with pytest.raises(DamagedSchool):
        folder.people.forget("sam-k")
    assert path.read_bytes() == before


def test_a_list_of_a_newer_version_is_left_alone(folder: SchoolFolder) -> None:
    path = folder.path / "people.json"
    path.write_text(json.dumps({"format": 2, "people": [], "of": "another kind"}))
    with pytest.raises(NewerSchool, match="Update training"):
        folder.people.read()


def test_damage_repeats_nothing_of_what_stands_there(folder: SchoolFolder) -> None:
    path = folder.path / "people.json"
    path.write_text(
        '{"format": 1, "people": [{"id": "a", "name": "Quetzal", "surname": "Xanthe"}]}'
    )
    with pytest.raises(DamagedSchool) as error:
        folder.people.read()
    told = f"{error.value} {error.value.__cause__} {error.value.__suppress_context__}"
    assert "Quetzal" not in told and "Xanthe" not in told
    assert error.value.__suppress_context__ or error.value.__context__ is None


def test_where_the_lock_cannot_be_made_nothing_is_written(folder: SchoolFolder) -> None:
    (folder.path / ".people.lock").mkdir()
    standing = folder.people.read()
    with pytest.raises(DiskError, match="the list of people"):
        folder.people.change(standing, without_first(standing.people))
    assert folder.people.read() == standing


def test_reading_needs_no_right_to_write(folder: SchoolFolder, tmp_path: Path) -> None:
    folder.people.read()
    assert not (folder.path / ".people.lock").exists()
