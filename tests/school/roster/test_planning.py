"""One list after another: whose records stay whose."""

from datetime import date

import pytest

from tests.support.rosters import ROSTERS, TODAY, Lists
from training.core.module import Audience
from training.school.errors import NotNow
from training.school.people import Role
from training.school.roster.entry import Told
from training.school.roster.headings import Column
from training.school.roster.matching import Said
from training.school.roster.plan import Does, Plan
from training.school.roster.planning import Wishes

CLASS_LIST = """\
Surname,Forename,Class,Year
Khan,Sam,4B,4
Jones,Ella,4B,4
Patel,Nisha,4A,4
"""
WITH_IDS = """\
Surname,Forename,Class,Year,ID
Khan,Sam,4B,4,17
Jones,Ella,4B,4,18
Patel,Nisha,4A,4,19
"""


@pytest.fixture
def school() -> Lists:
    """A school that took the class list in."""
    lists = Lists()
    lists.take_in(CLASS_LIST)
    return lists


@pytest.fixture
def with_ids() -> Lists:
    """A school that took in the same list with ids."""
    lists = Lists()
    lists.take_in(WITH_IDS)
    return lists


def said(**wishes: object) -> Wishes:
    return Wishes(said=Said.model_validate(wishes))


def counts(plan: Plan) -> tuple[int, int, int]:
    """Added, changed, left out."""
    return plan.count(Does.ADDED), plan.count(Does.CHANGED), plan.count(Does.LEFT_OUT)


def problems(plan: Plan) -> list[str]:
    return [f"{one.line}: {one.problem}" for one in plan.problems]


def test_children_go_by_forename_and_a_letter_in_their_class(school: Lists) -> None:
    assert school.names() == {"id-1": "Sam K", "id-2": "Ella J", "id-3": "Nisha P"}
    assert [group.name for group in school.people.roll().classes] == ["4A", "4B"]
    assert {group.audience for group in school.people.roll().classes} == {Audience.LOWER_KS2}


@pytest.mark.parametrize(
    "change",
    [
        ("Khan,Sam,4B,4,17", "Khan,Samantha,4B,4,17"),
        ("Khan,Sam,4B,4,17", "Okonkwo,Sam,4B,4,17"),
        ("Khan,Sam,4B,4,17", "Khan,Sam,4A,4,17"),
        ("Khan,Sam,4B,4,17", "Okonkwo,Samantha,5C,5,17"),
    ],
)
def test_an_id_keeps_a_child_through_any_change_of_name_or_class(
    with_ids: Lists, change: tuple[str, str]
) -> None:
    before = set(with_ids.names())
    assert counts(with_ids.take_in(WITH_IDS.replace(*change))) == (0, 1, 0)
    assert set(with_ids.names()) == before


def test_our_own_id_keeps_a_child_as_well(school: Lists) -> None:
    changed = "Training id,Name,Class\nid-1,Samantha Okonkwo,5C\n"
    assert counts(school.take_in(changed)) == (0, 1, 0)
    assert school.names()["id-1"] == "Samantha O"
    assert school.people.find("id-1").own_id == ""


def test_ids_that_come_later_are_added_to_those_who_are_there(school: Lists) -> None:
    assert counts(school.take_in(WITH_IDS)) == (0, 3, 0)
    assert [person.own_id for person in school.people.here] == ["17", "18", "19"]


def test_an_id_is_text_with_its_noughts(school: Lists) -> None:
    school.take_in(WITH_IDS.replace(",17", ",00017").replace(",18", ",1E5"))
    assert [person.own_id for person in school.people.here] == ["00017", "1E5", "19"]


def test_a_corrected_file_does_the_right_thing() -> None:
    school = Lists()
    wrong = CLASS_LIST.replace("Khan,Sam,4B,4", "Khan,,4B,4").replace(
        "Jones,Ella,4B", "Jones,Ella,"
    )
    assert counts(school.take_in(wrong)) == (1, 0, 2)
    assert counts(school.take_in(CLASS_LIST)) == (2, 0, 0)
    assert sorted(school.names().values()) == ["Ella J", "Nisha P", "Sam K"]


def test_a_second_child_of_the_same_forename_gives_both_more_letters(school: Lists) -> None:
    plan = school.take_in(f"{CLASS_LIST}King,Sam,4B,4\n", said(same={2: "id-1"}))
    assert counts(plan) == (1, 1, 0)
    assert school.names() | {"id-1": "Sam Kh"} == school.names()
    assert "Sam Ki" in school.names().values()


def test_nobody_guesses_which_of_two_sams_was_there_before(school: Lists) -> None:
    plan = school.take_in(f"{CLASS_LIST}King,Sam,4B,4\n")
    assert counts(plan) == (0, 0, 2)
    assert [one.line for one in plan.problems if "nothing in the file tells" in one.problem] == [
        2,
        5,
    ]
    assert school.names()["id-1"] == "Sam K"


def test_with_another_first_letter_a_new_sam_is_told_from_the_old_one(school: Lists) -> None:
    plan = school.take_in(f"{CLASS_LIST}Price,Sam,4B,4\n")
    assert counts(plan) == (1, 0, 0)
    assert sorted(school.names().values()) == ["Ella J", "Nisha P", "Sam K", "Sam P"]


def test_two_children_of_one_name_stay_apart_in_a_list_that_cannot_tell_them() -> None:
    school = Lists()
    twins = "Forename,Surname,Class,Year,DOB\nSam,Khan,4B,4,01/01/2018\nSam,Khan,4B,4,02/01/2018\n"
    school.take_in(twins)
    assert sorted(school.names().values()) == ["Sam K", "Sam K 2"]
    assert counts(school.take_in(twins)) == (0, 0, 0)
    moved = twins.replace("4B,4,02", "4C,4,02")
    assert counts(school.take_in(moved))[2] == 1, "which of the two moved is not guessed"


def test_a_child_who_moved_class_is_found_by_name_where_the_list_has_both_classes(
    school: Lists,
) -> None:
    plan = school.take_in(CLASS_LIST.replace("Khan,Sam,4B", "Khan,Sam,4A"))
    assert counts(plan) == (0, 1, 0)
    assert school.people.find("id-1").group == "4A"
    assert problems(plan) == [
        "2: this is taken for id-1, who was in another class and is not there any more"
    ]


def test_a_child_who_moved_can_be_said_to_be_somebody_new(school: Lists) -> None:
    plan = school.take_in(CLASS_LIST.replace("Khan,Sam,4B", "Khan,Sam,4A"), said(new={2}))
    assert counts(plan) == (1, 0, 0)
    assert school.people.find("id-1").group == "4B"


def test_where_the_old_class_is_not_in_the_list_a_child_is_new_and_the_likeness_is_told(
    school: Lists,
) -> None:
    plan = school.take_in("Surname,Forename,Class,Year\nKhan,Sam,4C,4\n")
    assert counts(plan) == (1, 0, 0)
    assert problems(plan) == [
        "2: this is taken for somebody new, though id-1 has a name like it",
    ]
    assert plan.problems[0].fix.endswith("--same 2=id-1")


def test_what_was_said_of_a_line_goes_before_every_guess(school: Lists) -> None:
    other = "Surname,Forename,Class,Year\nOkonkwo,Samantha,4C,4\n"
    assert counts(school.take_in(other, said(same={2: "id-1"}))) == (0, 1, 0)
    assert school.names()["id-1"] == "Samantha O"


@pytest.mark.parametrize("same", [{9: "id-1"}, {2: "id-9"}, {2: "id-1", 3: "id-1"}])
def test_what_was_said_must_fit_a_line_and_a_person(school: Lists, same: dict[int, str]) -> None:
    with pytest.raises(NotNow, match=r"--same .* fits nothing.*people list"):
        school.plan(CLASS_LIST, said(same=same))


def test_nobody_can_be_given_the_id_of_somebody_else(with_ids: Lists) -> None:
    with pytest.raises(NotNow, match="--same 2=id-2"):
        with_ids.plan(WITH_IDS, said(same={2: "id-2"}))


def test_next_years_list_is_refused_where_no_id_says_who_is_who() -> None:
    school = Lists()
    school.take_in((ROSTERS / "surname-comma-forename.csv").read_bytes())
    with pytest.raises(NotNow, match="new-year"):
        school.plan((ROSTERS / "next-year.csv").read_bytes())


def test_next_years_list_with_ids_moves_everybody_up(with_ids: Lists) -> None:
    next_year = WITH_IDS.replace("4B,4", "5B,5").replace("4A,4", "5A,5")
    assert counts(with_ids.take_in(next_year)) == (0, 3, 0)
    assert {person.year for person in with_ids.people.here} == {5}


def test_who_is_missing_from_the_list_stays_and_is_told(school: Lists) -> None:
    shorter = CLASS_LIST.replace("Khan,Sam,4B,4\n", "")
    plan = school.take_in(shorter)
    assert counts(plan) == (0, 0, 0)
    assert problems(plan) == ["0: 1 of these classes are not in the list; they stay: id-1"]
    assert "id-1" in school.names()


def test_who_is_missing_leaves_where_that_is_wished_and_only_from_classes_of_the_list(
    school: Lists,
) -> None:
    only_4b = "Surname,Forename,Class,Year\nJones,Ella,4B,4\n"
    assert counts(school.take_in(only_4b, Wishes(leavers=TODAY))) == (0, 1, 0)
    assert school.people.find("id-1").left == TODAY
    assert set(school.names()) == {"id-2", "id-3"}


def test_whoever_may_be_meant_by_a_line_in_doubt_does_not_leave(school: Lists) -> None:
    two_sams = f"{CLASS_LIST}King,Sam,4B,4\n"
    school.take_in(two_sams, Wishes(leavers=TODAY))
    assert "id-1" in school.names()


def test_somebody_who_left_comes_back_by_id(with_ids: Lists) -> None:
    with_ids.take_in(WITH_IDS.replace("Khan,Sam,4B,4,17\n", ""), Wishes(leavers=TODAY))
    assert "id-1" not in with_ids.names()
    assert counts(with_ids.take_in(WITH_IDS)) == (0, 1, 0)
    assert with_ids.names()["id-1"] == "Sam K"


def test_somebody_like_one_who_left_is_new_and_the_likeness_is_told(school: Lists) -> None:
    school.take_in(CLASS_LIST.replace("Khan,Sam,4B,4\n", ""), Wishes(leavers=TODAY))
    plan = school.take_in(CLASS_LIST)
    assert counts(plan) == (1, 0, 0)
    assert "2: this is taken for somebody new, though id-1 has a name like it" in problems(plan)


def test_names_that_are_written_anew_are_told_before_everybody_is_there_twice() -> None:
    school = Lists()
    rows = [("Ana", "Abel"), ("Ben", "Bird"), ("Cal", "Crow"), ("Dee", "Dove")]
    school.take_in("Forename,Surname,Class\n" + "".join(f"{a},{b},4B\n" for a, b in rows))
    anew = "Forename,Surname,Class\n" + "".join(f"{a} Jo,{b},4B\n" for a, b in rows)
    told = problems(school.plan(anew))
    assert any("4 would be added while 4 are missing" in one for one in told)


def test_a_class_keeps_the_name_that_it_had_first(school: Lists) -> None:
    assert counts(school.take_in(CLASS_LIST.replace("4B", " 4b"))) == (0, 0, 0)
    assert {person.group for person in school.people.here} == {"4A", "4B"}


def test_a_row_without_a_class_or_year_changes_neither(with_ids: Lists) -> None:
    assert counts(with_ids.take_in("Forename,Surname,Class,ID\nSam,Khan,,17\n")) == (0, 0, 0)


def test_a_class_without_any_year_group_has_the_lessons_of_the_youngest_and_it_is_told() -> None:
    school = Lists()
    plan = school.take_in("Name,Class\nSam Khan,Robins\n")
    assert school.people.roll().classes[0].audience is Audience.KS1
    assert problems(plan) == [
        "0: Robins: no year group is known, so it has the lessons of Years 1 and 2"
    ]


def test_a_year_group_can_be_told_for_a_class(school: Lists) -> None:
    robins = "Name,Class\nSam Khan,Robins\n"
    plan = school.take_in(robins, told=Told(years={"robins": 6}))
    assert problems(plan) == []
    assert school.people.find("id-4").year == 6


def test_a_new_child_is_of_the_year_group_of_all_others_of_the_class() -> None:
    school = Lists()
    school.take_in("Name,Class,Year\nSam Khan,Robins,3\n")
    school.take_in("Name,Class\nElla Jones,Robins\n")
    assert {person.year for person in school.people.here} == {3}


def test_a_mixed_class_has_the_lessons_of_its_youngest(school: Lists) -> None:
    school.take_in("Name,Class,Year\nAna Abel,Oak,4\nBen Bird,Oak,5\n")
    audiences = {group.name: group.audience for group in school.people.roll().classes}
    assert audiences["Oak"] is Audience.LOWER_KS2


def test_a_list_of_one_class_needs_no_column_for_it(school: Lists) -> None:
    plan = school.take_in("Name\nAna Abel\nBen Bird\n", told=Told(group="5C"))
    assert [line.person.group for line in plan.lines if line.person] == ["5C", "5C"]


def test_columns_can_be_told_by_heading_and_by_number() -> None:
    school = Lists()
    school.take_in("Rufname,Nachname,Gruppe\nSam,Khan,4B\n", columns={
        Column.NAME: "rufname", Column.SURNAME: "2", Column.CLASS: "Gruppe",
    })  # fmt: skip
    assert school.names() == {"id-1": "Sam K"}


def test_staff_and_governors_come_with_role_and_first_day() -> None:
    school = Lists()
    school.take_in((ROSTERS / "staff.csv").read_bytes())
    school.take_in((ROSTERS / "governors.csv").read_bytes())
    roles = {person.name: (person.role, person.started) for person in school.people.here}
    assert roles["Priya Desai"] == (Role.TEACHER, date(2024, 9, 1))
    assert roles["Tom Whitlock"] == (Role.STAFF, date(2025, 1, 5))
    assert roles["Ruth Okafor"] == (Role.GOVERNOR, date(2023, 10, 12))
    assert school.people.find("Priya Raman").classes == ("5A", "5B")


def test_a_list_that_says_no_roles_leaves_them_as_they_are() -> None:
    school = Lists()
    school.take_in("Name,Job Title,Start Date\nPriya Desai,Teacher,01/09/2024\n")
    plan = school.take_in("Name,Start Date\nPriya Desai,02/09/2024\n")
    assert counts(plan) == (0, 1, 0)
    assert school.people.find("Priya Desai").role is Role.TEACHER


def test_an_assistant_with_a_year_group_is_no_pupil_and_a_pupil_with_a_duty_no_adult() -> None:
    school = Lists()
    school.take_in(
        "Name,Role,Class,Year\nTom Whitlock,Teaching Assistant,4B,4\nSam Khan,Milk monitor,4B,4\n"
        "Ann Ward,Site Manager,,\n"
    )
    roles = {person.name: person.role for person in school.people.here}
    assert roles == {"Tom Whitlock": Role.STAFF, "Sam K": Role.PUPIL, "Ann Ward": Role.STAFF}


def test_a_whole_file_can_be_told_to_be_of_staff() -> None:
    school = Lists()
    school.take_in("Name\nPriya Desai\n", told=Told(role=Role.STAFF))
    assert [learner.name for learner in school.people.roll().adults] == ["Priya Desai"]


def test_a_pupil_and_an_adult_may_have_one_number(with_ids: Lists) -> None:
    plan = with_ids.take_in("Name,Job Title,ID\nPriya Desai,Teacher,17\n")
    assert counts(plan) == (1, 0, 0)
    assert with_ids.people.find("id-1").is_pupil


def test_problems_repeat_neither_names_nor_ids_of_the_schools(with_ids: Lists) -> None:
    rows = (
        *("Quetzal,Xanthe,4B,4,17", "Quetzal,Xanthe,4B,4,17", "Quetzal,,4B,4,Z99"),
        *(f"Quetzal,{'Xanthe' * 20},4B,4,", "=Xanthe,Quetzal,4B,9,", "Quetzal,Xanthe,,,"),
        *("Zephyr,Xanthe,4B,4,17", "Xanthe,Quetzal,4B,Zenith,", "Quetzal,Xanthe,4A,4,"),
    )
    plan = with_ids.plan("Surname,Forename,Class,Year,ID\n" + "\n".join(rows))
    assert len(plan.problems) > 6
    told = " ".join(f"{one.problem} {one.fix}" for one in plan.problems)
    assert not [secret for secret in ("Quetzal", "Xanthe", "Ze", "Z99", " 17") if secret in told]


def test_a_list_tells_supply_staff_and_volunteers_by_their_job_their_group_or_altogether() -> None:
    school = Lists()
    school.take_in(
        "Name,Role,Class,Year\nAnn Ward,Supply Teacher,,\nTom Whitlock,,Volunteers,\n"
        "Sam Khan,,4B,4\n"
    )
    school.take_in("Name\nUna Jones\n", told=Told(role=Role.SUPPLY))
    roles = {person.name: (person.role, person.group) for person in school.people.here}
    assert roles == {
        "Ann Ward": (Role.SUPPLY, "Staff"),
        "Tom Whitlock": (Role.VOLUNTEER, "Staff"),
        "Una Jones": (Role.SUPPLY, "Staff"),
        "Sam K": (Role.PUPIL, "4B"),
    }
