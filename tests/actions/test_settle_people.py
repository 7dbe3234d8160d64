from pathlib import Path

import pytest

from tests.support.named_school import ELLA, PEOPLE, SAM, TODAY, named_school
from training.actions.change_people import carry_out, leave, undo
from training.actions.settle_people import copies, settle
from training.school.errors import DamagedSchool, NotNow, TwoLists
from training.school.folder import SchoolFolder
from training.school.people_file import written
from training.school.roster.plan import Does

COPY = "people.sync-conflict-20261122-101112-ABCDEFG.json"


@pytest.fixture
def school(tmp_path: Path) -> SchoolFolder:
    """Another computer's list says that Sam is in another class, and does not know Ella."""
    made = named_school(tmp_path / "school")
    others = tuple(person for person in PEOPLE.people if person.id != ELLA)
    moved = (others[0].model_copy(update={"group": "4C"}), *others[1:])
    content = written(PEOPLE.model_copy(update={"people": moved}))
    (made.path / COPY).write_bytes(content)
    return made


def test_how_the_lists_differ_is_told(school: SchoolFolder) -> None:
    (copy,) = copies(school)
    assert copy.name == COPY
    assert [(line.does, line.words()) for line in copy.differences] == [
        (Does.CHANGED, "class: 4B -> 4C")
    ]
    assert copy.missing == (ELLA,)


def test_until_it_is_settled_nothing_is_changed(school: SchoolFolder) -> None:
    with pytest.raises(TwoLists):
        carry_out(school, leave(school, SAM, TODAY, TODAY))
    assert school.people.read().people == PEOPLE


def test_keeping_our_own_list_takes_the_copy_away(school: SchoolFolder) -> None:
    settle(school, "people.json", copies(school), TODAY)
    assert school.people.read().people == PEOPLE
    assert copies(school) == ()


def test_keeping_the_copy_can_be_taken_back(school: SchoolFolder) -> None:
    settle(school, COPY, copies(school), TODAY)
    assert school.people.read().people.find(SAM).group == "4C"
    assert not (school.path / COPY).exists()
    (school.path / "records" / ELLA).rename(school.path / "elsewhere")
    carry_out(school, undo(school))
    assert school.people.read().people.people == PEOPLE.people


def test_only_a_list_that_is_there_is_kept(school: SchoolFolder) -> None:
    with pytest.raises(NotNow, match=r"Keep one of: people\.json or people\.sync"):
        settle(school, "people-LAPTOP.json", copies(school), TODAY)
    assert (school.path / COPY).exists()


def test_a_copy_that_came_after_looking_stays(school: SchoolFolder) -> None:
    seen = copies(school)
    (school.path / "people-LAPTOP.json").write_bytes(written(PEOPLE))
    settle(school, "people.json", seen, TODAY)
    assert [copy.name for copy in copies(school)] == ["people-LAPTOP.json"]


def test_a_half_written_copy_is_told_with_its_name(school: SchoolFolder) -> None:
    (school.path / COPY).write_bytes(b'{"format": 1, "people": [')
    with pytest.raises(DamagedSchool, match="sync-conflict"):
        copies(school)
