"""Who may do what."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.school.people import Person, Role
from training.school.roles import ADMINISTRATOR, RIGHTS, Right, is_at_desk, trusted
from training.school.school import STAFF


def adult(role: Role, *classes: str) -> Person:
    return Person(id="a", name="A", group=role.adults or "Robins", role=role, classes=classes)


@pytest.mark.parametrize(
    ("role", "rights"),
    [
        (Role.PUPIL, {Right.OWN_MODULES}),
        (Role.STAFF, {Right.OWN_MODULES}),
        (Role.GOVERNOR, {Right.OWN_MODULES}),
        (Role.SUPPLY, {Right.OWN_MODULES}),
        (Role.VOLUNTEER, {Right.OWN_MODULES}),
        (Role.TEACHER, {Right.OWN_MODULES, Right.OWN_CLASSES}),
        (Role.LEAD, set(Right)),
    ],
)
def test_each_role_may_do_what_is_theirs_and_no_more(role: Role, rights: set[Right]) -> None:
    assert trusted(adult(role)).rights == rights


def test_every_role_has_a_line_in_the_table() -> None:
    assert set(RIGHTS) == set(Role)


def test_a_teacher_sees_their_own_classes_however_they_are_written() -> None:
    teacher = trusted(adult(Role.TEACHER, "robins", "Straße"))
    assert teacher.sees("Robins")
    assert teacher.sees("STRASSE")
    assert not teacher.sees("Herons")
    assert not teacher.sees(STAFF)


def test_a_lead_and_the_administrator_see_everybody() -> None:
    for who in (trusted(adult(Role.LEAD)), ADMINISTRATOR):
        assert who.sees("Herons")
        assert who.sees(STAFF)


@given(st.sampled_from(sorted(set(Role) - {Role.TEACHER, Role.LEAD})), st.text(min_size=1))
def test_nobody_else_sees_any_class_even_if_one_is_down_as_theirs(role: Role, group: str) -> None:
    assert not trusted(adult(role, group)).sees(group)


def test_the_administrator_takes_no_modules() -> None:
    assert ADMINISTRATOR.rights == set(Right) - {Right.OWN_MODULES}


def test_the_desk_is_for_teachers_and_leads_who_are_here() -> None:
    assert [role for role in Role if is_at_desk(adult(role))] == [Role.TEACHER, Role.LEAD]
    left = adult(Role.LEAD).model_copy(update={"left": date(2026, 7, 20)})
    assert not is_at_desk(left)
