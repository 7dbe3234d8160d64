from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from training.school.errors import DamagedSchool, FolderInUse, NewerSchool, NoSchool, TwoPages
from training.school.facts import changed
from training.school.folder import SchoolFolder, make_folder
from training.school.page_file import change_page, page_copies, read_page
from training.school.people import People
from training.school.school import School

TODAY = date(2026, 11, 22)
ELM = School(name="Elm Park")


@pytest.fixture
def elm(tmp_path: Path) -> Path:
    make_folder(tmp_path / "elm", ELM, People(), b"key", b"trust")
    return tmp_path / "elm"


def say(folder: Path, number: int) -> School:
    """Add one word to what the school says."""
    return change_page(
        folder,
        lambda school: changed(
            school, "head_name", f"{school.facts.get('head_name', '')} {number}", TODAY
        ),
    )


def test_what_is_changed_is_what_is_read(elm: Path) -> None:
    assert say(elm, 1) == read_page(elm)
    assert read_page(elm).facts == {"head_name": "1"}


def test_of_two_changes_at_once_none_is_lost(elm: Path) -> None:
    with ThreadPoolExecutor(8) as crowd:
        list(crowd.map(lambda number: say(elm, number), range(24)))
    after = read_page(elm)
    assert sorted(after.facts["head_name"].split(), key=int) == [str(n) for n in range(24)]
    assert len(after.changes) == 24


def test_of_two_schools_made_at_once_in_one_folder_one_is_whole(tmp_path: Path) -> None:
    folder = tmp_path / "school"

    def make(number: int) -> bool:
        mark = str(number).encode()
        try:
            make_folder(folder, School(name=f"School {number}"), People(), mark, mark)
        except FolderInUse:
            return False
        return True

    with ThreadPoolExecutor(8) as crowd:
        made = list(crowd.map(make, range(16)))
    assert made.count(True) == 1
    there, winner = SchoolFolder(folder), made.index(True)
    assert there.school().name == f"School {winner}"
    assert there.key_file() == there.trust_file() == str(winner).encode()


def test_where_there_is_no_school_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(NoSchool):
        say(tmp_path, 1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b'{"format": 1, "name": "El', DamagedSchool),
        (b'{"format": 1, "name": "Elm", "changes": [{"fact": 1}]}', DamagedSchool),
        (b'{"format": 2, "name": "Elm"}', NewerSchool),
    ],
)
def test_a_page_that_cannot_be_read_is_left_alone(
    elm: Path, content: bytes, error: type[Exception]
) -> None:
    (elm / "school.json").write_bytes(content)
    with pytest.raises(error):
        say(elm, 1)
    assert (elm / "school.json").read_bytes() == content


@pytest.mark.parametrize(
    "name",
    [
        "school.sync-conflict-20261122-101010-ABCDEFG.json",
        "school-LAPTOP7.json",
        "school (conflicted copy 2026-11-22).json",
        "School (1).json",
    ],
)
def test_beside_a_second_page_nothing_is_changed(elm: Path, name: str) -> None:
    before = (elm / "school.json").read_bytes()
    (elm / name).write_bytes(before)
    with pytest.raises(TwoPages) as told:
        say(elm, 1)
    assert name in str(told.value)
    assert (elm / "school.json").read_bytes() == before


def test_the_key_is_no_copy_of_the_page(elm: Path) -> None:
    (elm / "schools-we-know.json").write_bytes(b"{}")
    (elm / "school-key-LAPTOP7.json").write_bytes(b"{}")
    assert page_copies(elm) == ()
