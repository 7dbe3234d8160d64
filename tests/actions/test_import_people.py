"""Taking lists in, and changing the list of people, in a school folder."""

import json
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.named_school import (
    ADA,
    ELLA,
    NOW,
    PEOPLE,
    PRIYA,
    SAM,
    TODAY,
    chance,
    named_school,
)
from training.actions import change_people
from training.actions.change_people import Change, add_person, carry_out
from training.actions.errors import HasRecords
from training.actions.import_people import Orders, plan_import
from training.core.module import Audience
from training.disk.errors import DiskError
from training.records.held import forget
from training.school.errors import ChangedMeanwhile, NoSuchPerson, NotNow, SchoolError
from training.school.folder import SchoolFolder
from training.school.people import Person, Role
from training.school.people_file import read_list
from training.school.roster.by_hand import typed_in
from training.school.roster.plan import Does
from training.school.roster.planning import Wishes

LIST = b"Surname,Forename,Class,Year,ID\nXi,Quetzal,5B,5,Z17\nNew,Ned,5B,5,Z18\n"


@pytest.fixture
def school(tmp_path: Path) -> SchoolFolder:
    return named_school(tmp_path / "school")


def imported(school: SchoolFolder, content: bytes = LIST, orders: Orders | None = None) -> Change:
    return plan_import(school, content, orders or Orders(), TODAY, chance()).change


def people(school: SchoolFolder) -> dict[str, Person]:
    return {person.id: person for person in school.people.read().people.people}


def test_planning_writes_nothing_and_carrying_out_writes_what_was_planned(
    school: SchoolFolder,
) -> None:
    before = (school.path / "people.json").read_bytes()
    change = imported(school)
    assert (school.path / "people.json").read_bytes() == before
    assert not list(school.path.glob(".people*"))
    carry_out(school, change)
    assert school.people.read().people == change.after
    assert (people(school)[SAM].group, people(school)[SAM].year) == ("5B", 5)
    assert len(people(school)) == 5


def test_a_change_that_was_shown_is_refused_where_the_list_is_another_by_now(
    school: SchoolFolder,
) -> None:
    shown = imported(school)
    carry_out(school, change_people.leave(school, ELLA, TODAY, TODAY))
    with pytest.raises(ChangedMeanwhile):
        carry_out(school, shown)
    assert people(school)[ELLA].left == TODAY
    assert people(school)[SAM].group == "4B"


def test_importing_again_writes_nothing(school: SchoolFolder) -> None:
    carry_out(school, imported(school))
    before = (school.path / "people.json").stat().st_ino
    again = imported(school)
    assert not again.changes_something
    carry_out(school, again)
    assert (school.path / "people.json").stat().st_ino == before


def test_no_surname_and_no_other_column_reaches_the_disk(school: SchoolFolder) -> None:
    hidden = b"Surname,Forename,Class,DOB,SEN\nZimmerling,Ned,4B,01/02/2018,Kestrel\n"
    carry_out(school, imported(school, hidden))
    for path in school.path.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not [one for one in (b"Zimm", b"2018", b"Kestrel") if one in content]


def test_whose_lessons_a_class_has_can_be_said_with_the_list_or_without_a_change(
    school: SchoolFolder,
) -> None:
    orders = Orders(wishes=Wishes(phases={"4b": Audience.UPPER_KS2}))
    carry_out(school, imported(school, b"Name,Class,ID\nQuetzal Xi,4B,Z17\n", orders))
    assert school.roll().find(SAM).audience is Audience.UPPER_KS2
    with pytest.raises(NotNow, match=r"no class Wrens\. The classes are: 4B, "):
        imported(school, LIST, Orders(wishes=Wishes(phases={"Wrens": Audience.KS1})))


def test_somebody_is_added_by_hand_with_a_letter_of_the_surname(school: SchoolFolder) -> None:
    entry = typed_in("Ned Zimmerling", Role.PUPIL, ("4b",))
    change = add_person(school, entry, TODAY, chance())
    assert change.plan.problems == ()
    carry_out(school, change)
    added = [one for one in people(school).values() if one.name.startswith("Ned")]
    assert [(one.name, one.group, one.year) for one in added] == [("Ned Z", "4B", 4)]


def test_an_adult_is_added_with_their_whole_name(school: SchoolFolder) -> None:
    entry = typed_in("Okafor, Ruth", Role.GOVERNOR, started=TODAY)
    carry_out(school, add_person(school, entry, TODAY, chance()))
    found = school.people.read().people.find("Ruth Okafor")
    assert (found.group, found.started) == ("Governors", TODAY)


def test_adding_somebody_like_one_who_is_there_is_told(school: SchoolFolder) -> None:
    change = add_person(school, typed_in("Ella James", Role.PUPIL, ("4B",)), TODAY, chance())
    assert [problem.problem for problem in change.plan.problems] == [
        f"{ELLA} of the same class has a name like it"
    ]
    assert change.plan.lines[0].person and change.plan.lines[0].person.name == "Ella Ja"


@pytest.mark.parametrize(
    ("name", "role", "classes"),
    [
        ("-", Role.STAFF, ()),
        ("x" * 70, Role.STAFF, ()),
        ("Sam", Role.PUPIL, ()),
        ("", Role.LEAD, ()),
    ],
)
def test_what_makes_no_sense_is_not_added_and_no_name_repeated(
    name: str, role: Role, classes: tuple[str, ...]
) -> None:
    with pytest.raises(NotNow) as error:
        typed_in(name, role, classes)
    assert not name or name == "-" or name not in str(error.value)


def test_who_left_comes_back_with_all_they_did(school: SchoolFolder) -> None:
    carry_out(school, change_people.leave(school, "Ada B", TODAY - timedelta(days=9), TODAY))
    assert ADA not in {learner.id for learner in school.roll().learners}
    carry_out(school, change_people.come_back(school, ADA, "", None, TODAY))
    assert people(school)[ADA] == PEOPLE.find(ADA)


def test_a_new_year_is_one_step_and_can_be_taken_back(school: SchoolFolder) -> None:
    carry_out(school, change_people.new_year(school, {"4B": "5C"}, TODAY))
    assert {id_: (one.group, one.year) for id_, one in people(school).items() if one.is_here} == {
        SAM: ("5C", 5), ELLA: ("5C", 5), PRIYA: ("Staff", None),
    }  # fmt: skip
    carry_out(school, change_people.undo(school))
    assert school.people.read().people.people == PEOPLE.people
    with pytest.raises(NotNow):
        change_people.undo(school)


def test_an_import_is_taken_back_whole(school: SchoolFolder) -> None:
    carry_out(school, imported(school))
    change = change_people.undo(school)
    assert change.plan.count(Does.GONE) == 1
    carry_out(school, change)
    assert school.people.read().people.people == PEOPLE.people


def test_nobody_who_has_begun_is_taken_off_by_taking_back(school: SchoolFolder) -> None:
    carry_out(school, imported(school))
    ned = next(id_ for id_, one in people(school).items() if one.name == "Ned N")
    (school.path / "records" / ned).mkdir()
    (school.path / "records" / ned / "pc.jsonl").write_bytes(b"x\n")
    with pytest.raises(HasRecords, match=rf"{ned}.*erase"):
        change_people.undo(school)
    forget(school.path, ned)
    assert change_people.undo(school).changes_something


def test_nobody_is_taken_for_somebody_by_a_wrong_name(school: SchoolFolder) -> None:
    with pytest.raises(NoSuchPerson) as error:
        change_people.leave(school, "Xanthe", TODAY, TODAY)
    assert "Xanthe" not in str(error.value)


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04", b"Quetzal,Xanthe\n", b"Xanthe\nQuetzal Xi\n", b"Name,Class\n\xff\xfe\x00"],
)
def test_a_file_that_cannot_be_taken_in_is_refused_without_repeating_it(
    school: SchoolFolder, content: bytes
) -> None:
    before = (school.path / "people.json").read_bytes()
    try:
        change = imported(school, content)
    except SchoolError as error:
        assert "Quetzal" not in str(error) and "Xanthe" not in str(error)
    else:
        assert not change.plan.changes_something
    assert (school.path / "people.json").read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="faults are shown with fork")
def test_on_a_failing_disk_the_list_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    from tests.support.faults import FULL, Fault, at_each_touch, with_room_for

    school = named_school(tmp_path / "school")
    path = school.path / "people.json"
    before = path.read_bytes()
    change = imported(school)
    for fault in Fault:
        for ended in at_each_touch(lambda: carry_out(school, change), school.path, fault):
            people_now = read_list(path).people
            assert people_now in (change.standing.people, change.after)
            assert ended.killed or (people_now == change.after) is ended.done
            assert ended.killed or ended.done or FULL in ended.said
            path.write_bytes(before)
    for left in half_written(school):
        left.unlink()
    for size in (0, 1, 100, 1000):
        assert FULL in with_room_for(lambda: carry_out(school, change), size).said
        assert path.read_bytes() == before
        assert not half_written(school)


def half_written(school: SchoolFolder) -> list[Path]:
    return [path for path in school.path.iterdir() if path.name.endswith(".tmp")]


def test_on_a_disk_that_can_only_be_read_plans_are_made_and_nothing_is_written(
    school: SchoolFolder,
) -> None:
    """The lock file cannot be made: as root the right to write cannot be taken away."""
    (school.path / ".people.lock").mkdir()
    change = imported(school)
    with pytest.raises(DiskError, match="the list of people"):
        carry_out(school, change)
    assert json.loads((school.path / "people.json").read_bytes())["before"] is None
    assert NOW.date() == TODAY
