from datetime import date, timedelta

import pytest

from training.core.module import Audience
from training.school.changes import undone
from training.school.errors import NotNow
from training.school.people import People, Person, Role
from training.school.roster.applying import applied
from training.school.year_end import last_day, new_year, proposed_classes

TODAY = date(2027, 7, 21)


def pupil(id_: str, group: str, year: int | None, name: str = "") -> Person:
    return Person(id=id_, name=name or f"{id_.title()} K", group=group, year=year)


PEOPLE = People(
    people=(
        pupil("ada", "RB", 0),
        pupil("ben", "3B", 3),
        pupil("cal", "4B", 4),
        pupil("dee", "Robins", 5),
        pupil("eve", "Y5/6 Oak", 5),
        pupil("fay", "Y5/6 Oak", 6),
        pupil("gus", "6H", 6),
        pupil("hal", "3B", 3).model_copy(update={"left": date(2027, 1, 5)}),
        Person(id="priya", name="Priya Desai", group="Staff", role=Role.TEACHER, classes=("3B",)),
    )
)


def moved(people: People, **classes: str) -> People:
    return applied(people, new_year(people, classes, TODAY), "new year", TODAY, moved_up=TODAY)


def test_everybody_goes_up_a_year_and_year_6_leaves() -> None:
    after = {person.id: person for person in moved(PEOPLE).people}
    assert {id_: (one.group, one.year) for id_, one in after.items() if one.is_here} == {
        "ada": ("1B", 1),
        "ben": ("4B", 4),
        "cal": ("5B", 5),
        "dee": ("Robins", 6),
        "eve": ("Y5/6 Oak", 6),
        "priya": ("Staff", None),
    }
    assert after["fay"].left == after["gus"].left == TODAY
    assert after["hal"] == PEOPLE.find("hal")
    assert after["priya"] == PEOPLE.find("priya")


def test_a_class_with_its_year_in_its_name_is_proposed_the_next_one() -> None:
    assert proposed_classes(PEOPLE) == {
        "RB": "1B", "3B": "4B", "4B": "5B", "Robins": "Robins", "Y5/6 Oak": "Y5/6 Oak",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "year", "proposed"),
    [
        ("Reception Owls", 0, "Year 1 Owls"), ("R", 0, "1"), ("Otter", 0, "Otter"),
        ("Year 3", 3, "Year 4"), ("Y3 Robins", 3, "Y4 Robins"), ("Room 13", 3, "Room 13"),
        ("3 of 3", 3, "3 of 3"), ("4B", 3, "4B"),
    ],
)  # fmt: skip
def test_only_the_year_in_a_classs_name_is_counted_up(name: str, year: int, proposed: str) -> None:
    assert proposed_classes(People(people=(pupil("a", name, year),))) == {name: proposed}


def test_the_school_says_what_a_class_is_called_next() -> None:
    assert moved(PEOPLE, robins="Herons", **{"3B": "4C"}).find("dee").group == "Herons"
    with pytest.raises(NotNow, match=r"no class Wrens\. The classes here: 3B"):
        new_year(PEOPLE, {"Wrens": "4A"}, TODAY)


def test_it_is_one_step_that_can_be_taken_back() -> None:
    after = moved(PEOPLE)
    assert undone(after).people == PEOPLE.people
    assert undone(after).moved_up is None


@pytest.mark.parametrize("later", [timedelta(), timedelta(days=60), timedelta(days=-400)])
def test_nobody_goes_up_twice_by_mistake_whatever_the_clock_says(later: timedelta) -> None:
    after = moved(PEOPLE)
    with pytest.raises(NotNow, match=r"2027-07-21 already.*--again"):
        new_year(after, {}, TODAY + later)
    assert new_year(after, {}, TODAY + later, again=True).changes_something


def test_a_year_later_everybody_goes_up_again() -> None:
    next_year = TODAY + timedelta(days=365)
    assert new_year(moved(PEOPLE), {}, next_year).changes_something


def test_children_of_one_name_who_come_together_are_numbered_and_it_is_told() -> None:
    people = People(people=(pupil("a", "3A", 3, "Sam K"), pupil("b", "3B", 3, "Sam K")))
    plan = new_year(people, {"3A": "Oak", "3B": "Oak"}, TODAY)
    assert sorted(line.person.name for line in plan.lines if line.person) == ["Sam K", "Sam K 2"]
    assert "b gets a number" in plan.problems[0].problem


def test_who_has_no_year_group_goes_along_and_it_is_told() -> None:
    people = People(people=(pupil("a", "Wrens", None), pupil("b", "4B", 4)))
    plan = new_year(people, {"Wrens": "Robins"}, TODAY)
    assert {line.person.group for line in plan.lines if line.person} == {"Robins", "5B"}
    assert "no year group is known of a" in plan.problems[0].problem


@pytest.mark.parametrize(
    ("today", "last"),
    [
        (date(2027, 7, 21), date(2027, 7, 21)),
        (date(2027, 9, 3), date(2027, 8, 31)),
        (date(2027, 12, 31), date(2027, 8, 31)),
        (date(2027, 1, 4), date(2027, 1, 4)),
    ],
)
def test_in_autumn_year_6_left_when_the_old_school_year_ended(today: date, last: date) -> None:
    assert last_day(today) == last


def test_what_was_said_of_a_classs_lessons_is_asked_anew() -> None:
    people = PEOPLE.model_copy(update={"phases": {"Robins": Audience.LOWER_KS2}})
    plan = new_year(people, {}, TODAY)
    after = applied(people, plan, "new year", TODAY, phases={}, moved_up=TODAY)
    audiences = {group.name: group.audience for group in after.roll().classes}
    assert audiences["Robins"] is Audience.UPPER_KS2
