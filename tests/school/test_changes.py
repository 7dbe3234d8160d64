from datetime import date, timedelta

import pytest

from training.school.changes import come_back, going, leave, undo, undone
from training.school.errors import NotNow
from training.school.people import People, Person, Role
from training.school.roster.applying import applied
from training.school.roster.plan import Does, Plan

TODAY = date(2026, 11, 23)
SAM = Person(id="sam", name="Sam K", group="4B", year=4)
ELLA = Person(id="ella", name="Ella J", group="4B", year=4)
PRIYA = Person(id="priya", name="Priya Desai", group="Staff", role=Role.STAFF)
PEOPLE = People(people=(SAM, ELLA, PRIYA))


def after(people: People, plan: Plan) -> People:
    return applied(people, plan, "a test", TODAY)


def test_who_leaves_is_off_the_roll_and_still_on_the_list() -> None:
    people = after(PEOPLE, leave(SAM, TODAY - timedelta(days=3), TODAY))
    assert people.find("sam").left == TODAY - timedelta(days=3)
    assert [learner.id for learner in people.roll().of("4B")] == ["ella"]


@pytest.mark.parametrize("day", [TODAY + timedelta(days=1), date(2099, 1, 1)])
def test_nobody_leaves_on_a_day_that_is_still_to_come_by_the_computers_clock(day: date) -> None:
    with pytest.raises(NotNow, match=r"2026-11-23.*put the clock right"):
        leave(SAM, day, TODAY)


def test_nobody_leaves_twice() -> None:
    with pytest.raises(NotNow, match="left on 2026-11-23 already"):
        leave(SAM.model_copy(update={"left": TODAY}), TODAY, TODAY)


def test_who_comes_back_has_the_same_id_and_a_name_of_their_own() -> None:
    people = People(people=(SAM.model_copy(update={"left": TODAY}), ELLA))
    other_sam = Person(id="other", name="Sam K", group="5C", year=5)
    people = People(people=(*people.people, other_sam))
    back = after(people, come_back(people, people.find("sam"), "5c", 5)).find("sam")
    assert (back.group, back.year, back.name, back.left) == ("5C", 5, "Sam K 2", None)


def test_who_is_here_cannot_come_back_and_an_adult_comes_to_no_class() -> None:
    with pytest.raises(NotNow, match="has not left"):
        come_back(PEOPLE, SAM)
    left = PRIYA.model_copy(update={"left": TODAY})
    with pytest.raises(NotNow, match="only a pupil"):
        come_back(People(people=(left,)), left, "4B")


def test_taking_back_puts_everything_where_it_was() -> None:
    changed = PEOPLE.changed((SAM.model_copy(update={"year": 5}), ELLA), "a test", TODAY)
    plan = undo(changed)
    assert {line.person.id for line in plan.lines if line.person} == {"sam", "priya"}
    assert undone(changed).people == PEOPLE.people
    assert undone(changed).before is None


def test_taking_back_names_those_who_would_be_gone() -> None:
    new = Person(id="new", name="Ada B", group="4B", year=4)
    changed = PEOPLE.changed((*PEOPLE.people, new), "an import", TODAY)
    assert going(changed) == (new,)
    plan = undo(changed)
    assert [(line.does, line.was) for line in plan.lines] == [(Does.GONE, new)]


def test_there_is_not_always_something_to_take_back() -> None:
    with pytest.raises(NotNow, match="no last change"):
        undo(PEOPLE)
