from collections.abc import Callable
from pathlib import Path

import pytest

from training.disk.errors import DiskError
from training.school.door import over_the_door
from training.school.errors import DamagedSchool, FolderInUse, NewerSchool, NoSchool, SchoolError
from training.school.folder import SchoolFolder, make_folder, refuse_other_things
from training.school.people import People
from training.school.people_file import written
from training.school.school import School

Files = Callable[[Path], dict[str, bytes]]
FILES = ["people.json", "school-key.json", "school.json", "trust.json"]


def test_what_was_made_is_read_back(folder: SchoolFolder, school: School, people: People) -> None:
    assert folder.school() == school
    assert folder.people.read().people == people
    assert folder.roll() == people.roll()
    assert folder.key_file() == b"sealed key"
    assert folder.trust_file() == b"trust list"
    assert over_the_door(folder.path) == (school.name, False)


def test_a_folder_holds_its_four_files_and_nothing_else(
    folder: SchoolFolder, everything_in: Files
) -> None:
    files = [name for name in everything_in(folder.path) if not name.endswith(".lock")]
    assert sorted(files) == FILES


def test_the_schools_own_modules_lie_in_its_content_folder(folder: SchoolFolder) -> None:
    assert folder.content == folder.path / "content"


@pytest.mark.parametrize("there", [True, False])
def test_a_school_is_made_in_an_empty_folder_or_in_a_new_one(
    tmp_path: Path, school: School, people: People, there: bool
) -> None:
    path = tmp_path / "documents" / "school"
    if there:
        path.mkdir(parents=True)
    made = make_folder(path, school, people, b"key", b"trust")
    assert made.school() == school


@pytest.mark.parametrize("name", ["letter.docx", "photos/a.png", "school.txt", ".git/config"])
def test_no_school_is_made_beside_other_files(
    tmp_path: Path, school: School, people: People, everything_in: Files, name: str
) -> None:
    other = tmp_path / name
    other.parent.mkdir(exist_ok=True)
    other.write_bytes(b"mine")
    with pytest.raises(FolderInUse, match="Name a folder that is empty"):
        make_folder(tmp_path, school, people, b"key", b"trust")
    assert everything_in(tmp_path) == {name: b"mine"}


def test_no_school_is_made_over_another(folder: SchoolFolder, everything_in: Files) -> None:
    before = everything_in(folder.path)
    with pytest.raises(FolderInUse, match=r"a school .* already\. Name another folder"):
        make_folder(folder.path, School(name="Another"), People(), b"key", b"trust")
    assert everything_in(folder.path) == before


def test_no_school_is_made_in_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "school").write_bytes(b"mine")
    with pytest.raises(FolderInUse, match="is a file"):
        make_folder(tmp_path / "school", School(name="Hill View"), People(), b"key", b"trust")
    assert (tmp_path / "school").read_bytes() == b"mine"


def test_asking_whether_a_school_can_be_made_makes_nothing(tmp_path: Path) -> None:
    refuse_other_things(tmp_path / "school")
    assert not (tmp_path / "school").exists()


@pytest.mark.parametrize("made", [0, 1, 2, 3])
def test_a_making_that_was_interrupted_left_no_school_and_can_be_made_again(
    tmp_path: Path, school: School, people: People, made: int
) -> None:
    listed = written(people)
    before = {"school-key.json": b"old key", "trust.json": b"old list", "people.json": listed}
    for name in list(before)[:made]:
        (tmp_path / name).write_bytes(before[name])
    with pytest.raises(NoSchool):
        over_the_door(tmp_path)
    again = make_folder(tmp_path, school, people, b"sealed key", b"trust list")
    assert (again.school(), again.roll()) == (school, people.roll())
    assert (again.key_file(), again.trust_file()) == (b"sealed key", b"trust list")


@pytest.mark.parametrize("name", ["school-key.json", "trust.json", "people.json", "school.json"])
def test_a_making_that_was_killed_while_it_wrote_can_be_made_again(
    tmp_path: Path, school: School, people: People, name: str
) -> None:
    (tmp_path / f".{name}.4711-1.tmp").write_bytes(b"half")
    assert make_folder(tmp_path, school, people, b"key", b"trust").school() == school


@pytest.mark.parametrize(
    "kept", ["people.json", "records/sam-k/events.jsonl", "tallies/herons.json"]
)
def test_where_only_the_page_of_a_school_is_lost_nobody_is_overwritten(
    folder: SchoolFolder, everything_in: Files, kept: str
) -> None:
    (folder.path / kept).parent.mkdir(parents=True, exist_ok=True)
    if not (folder.path / kept).exists():
        (folder.path / kept).write_bytes(b"mine")
    (folder.path / "school.json").unlink()
    before = everything_in(folder.path)
    with pytest.raises(FolderInUse):
        make_folder(
            folder.path, School(name="Hill View Primary"), People(), b"new key", b"new list"
        )
    assert everything_in(folder.path) == before


def test_a_list_of_people_that_is_missing_is_not_called_a_missing_school(
    folder: SchoolFolder,
) -> None:
    (folder.path / "people.json").unlink()
    with pytest.raises(DamagedSchool, match=r"people\.json is not there.*Put back a copy"):
        folder.roll()


@pytest.mark.parametrize("broken", ["school-key.json", "trust.json", "people.json"])
def test_the_schools_page_comes_last(
    tmp_path: Path, school: School, people: People, broken: str
) -> None:
    (tmp_path / broken).mkdir()
    with pytest.raises(DiskError):
        make_folder(tmp_path, school, people, b"key", b"trust")
    assert not (tmp_path / "school.json").exists()


@pytest.mark.parametrize("name", ["school.json", "people.json"])
def test_a_file_cut_off_anywhere_is_called_damaged_and_left_alone(
    folder: SchoolFolder, everything_in: Files, name: str
) -> None:
    path = folder.path / name
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        before = everything_in(folder.path)
        with pytest.raises(DamagedSchool, match=name):
            folder.school() if name == "school.json" else folder.roll()
        assert everything_in(folder.path) == before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("school.json", '{"format": 1, "name": "Hill View", "colour": "blue"}'),
        ("school.json", '{"format": 1, "name": 7}'),
        ("school.json", '{"format": 1}'),
        ("school.json", '{"format": 0, "name": "Hill View"}'),
        ("school.json", '{"format": 1, "name": "Hill View", "facts": {"dsl_name": 7}}'),
        ("people.json", '{"format": 1, "people": [{"id": "sam-k"}]}'),
        ("people.json", '{"format": 1, "phases": {"Herons": "ks9"}}'),
        ("people.json", '{"format": 1, "people": "Sam"}'),
        ("people.json", '{"format": 1, "learners": []}'),
    ],
)
def test_a_file_of_another_shape_is_called_damaged(
    folder: SchoolFolder, name: str, content: str
) -> None:
    (folder.path / name).write_text(content)
    with pytest.raises(DamagedSchool, match=name):
        folder.school() if name == "school.json" else folder.roll()


@pytest.mark.parametrize("name", ["school.json", "people.json"])
def test_a_file_of_a_newer_version_is_not_guessed_at(
    folder: SchoolFolder, everything_in: Files, name: str
) -> None:
    (folder.path / name).write_text('{"format": 2, "name": "Hill View", "people": []}')
    before = everything_in(folder.path)
    with pytest.raises(NewerSchool, match=name):
        folder.school() if name == "school.json" else folder.roll()
    assert everything_in(folder.path) == before


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_told_and_not_made_up(folder: SchoolFolder, name: str) -> None:
    (folder.path / name).unlink()
    readings: dict[str, Callable[[], object]] = {
        "school.json": folder.school,
        "people.json": folder.roll,
        "school-key.json": folder.key_file,
        "trust.json": folder.trust_file,
    }
    with pytest.raises(SchoolError, match=str(folder.path)):
        readings[name]()
    assert not (folder.path / name).exists()
