from datetime import date

import pytest
from pydantic import ValidationError

from training.core.module import Audience
from training.school.errors import NoSuchPerson
from training.school.people import People, Person, Role

DAY = date(2026, 11, 23)


def pupil(id_: str, name: str = "Sam K", group: str = "4B", year: int | None = 4) -> Person:
    return Person(id=id_, name=name, group=group, year=year)


def test_the_roll_has_those_who_are_here_and_whose_lessons_their_class_has() -> None:
    people = People(
        people=(
            pupil("a", group="Oak", year=4),
            pupil("b", group="Oak", year=5),
            pupil("c", group="Elm", year=2).model_copy(update={"left": DAY}),
            pupil("d", group="Ash", year=None),
            Person(id="e", name="Priya Desai", group="Staff", role=Role.TEACHER),
            Person(id="f", name="Ruth Okafor", group="Governors", role=Role.GOVERNOR),
        )
    )
    roll = people.roll()
    assert [(one.name, one.audience) for one in roll.classes] == [
        ("Ash", Audience.KS1),
        ("Oak", Audience.LOWER_KS2),
    ]
    assert {learner.id: learner.audience for learner in roll.learners} == {
        "a": Audience.LOWER_KS2,
        "b": Audience.LOWER_KS2,
        "d": Audience.KS1,
        "e": Audience.STAFF,
        "f": Audience.GOVERNORS,
    }


def test_the_school_can_say_whose_lessons_a_class_has() -> None:
    people = People(people=(pupil("a", group="Oak"),), phases={"Oak": Audience.UPPER_KS2})
    assert people.roll().learners[0].audience is Audience.UPPER_KS2


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "Sam K"}, {"id": ""}, {"id": "../sam"}, {"name": ""}, {"name": "x" * 61},
        {"group": ""}, {"year": 7}, {"year": -1}, {"group": "Staff"},
        {"role": "teacher"}, {"role": "governor", "group": "Staff"}, {"surname": "Khan"},
    ],
)  # fmt: skip
def test_nobody_stands_on_the_list_who_makes_no_sense(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Person.model_validate({"id": "a", "name": "Sam K", "group": "4B", **wrong})


def test_no_two_people_have_one_id() -> None:
    with pytest.raises(ValidationError):
        People(people=(pupil("a"), pupil("a", "Ella J")))
    twice = {"own_id": "17"}
    with pytest.raises(ValidationError):
        People(people=(pupil("a").model_copy(update=twice), pupil("b").model_copy(update=twice)))


def test_a_person_is_found_by_id_or_name_and_who_is_here_goes_first() -> None:
    left = pupil("old").model_copy(update={"left": DAY})
    people = People(people=(left, pupil("new"), pupil("ella", "Ella J")))
    assert people.find("old") == left
    assert people.find(" sam k ").id == "new"
    assert people.find("ELLA J").id == "ella"


@pytest.mark.parametrize("asked", ["Quetzal", "", "Sam", "x/../y"])
def test_an_error_about_a_person_repeats_no_name(asked: str) -> None:
    people = People(people=(pupil("a", "Quetzal K"), pupil("b", "Quetzal K", "4C")))
    with pytest.raises(NoSuchPerson, match="people list") as error:
        people.find(asked)
    assert "Quetzal" not in str(error.value)
    with pytest.raises(NoSuchPerson, match="use one of the ids a, b"):
        people.find("Quetzal K")


def test_a_change_remembers_how_it_was_before() -> None:
    people = People(people=(pupil("a"),))
    changed = people.changed((pupil("a", "Sam Kh"),), "a test", DAY, moved_up=DAY)
    assert changed.before is not None
    assert (changed.before.what, changed.before.on) == ("a test", DAY)
    assert changed.before.people == people.people
    assert (changed.moved_up, changed.before.moved_up) == (DAY, None)
    again = changed.changed(changed.people, "another", DAY)
    assert again.before is not None and again.before.people == changed.people


def test_who_is_forgotten_cannot_be_brought_back_by_taking_back_a_change() -> None:
    people = People(people=(pupil("a"), pupil("b", "Ella J")))
    changed = people.changed(people.people, "a test", DAY)
    forgotten = changed.without("a")
    assert not forgotten.has("a")
    assert forgotten.before is not None
    assert [person.id for person in forgotten.before.people] == ["b"]
    assert "Sam" not in forgotten.model_dump_json()


def test_in_post_on_a_day_is_who_had_come_by_then_and_had_not_left() -> None:
    def adult(id_: str, started: date | None, left: date | None) -> Person:
        return Person(id=id_, name=id_, group="Staff", role=Role.SUPPLY, started=started, left=left)

    spring, autumn = date(2026, 3, 1), date(2026, 9, 1)
    people = People(
        people=(
            pupil("child"),
            adult("always", None, None),
            adult("leaver", None, spring),
            adult("starter", autumn, None),
            adult("between", spring, autumn),
        )
    )

    def there(day: date | None) -> set[str]:
        return {person.id for person in people.in_post(day)}

    assert there(date(2026, 2, 28)) == {"always", "leaver"}
    assert there(spring) == {"always", "leaver", "between"}
    assert there(date(2026, 3, 2)) == {"always", "between"}
    assert there(autumn) == {"always", "between", "starter"}
    assert there(date(2026, 9, 2)) == {"always", "starter"}
    assert there(None) == {"always", "starter"}


def test_who_comes_to_help_out_belongs_to_the_staff_and_has_their_lessons() -> None:
    people = People(
        people=tuple(
            Person(id=role.value, name=role.value, group="Staff", role=role)
            for role in (Role.SUPPLY, Role.VOLUNTEER)
        )
    )
    assert {one.audience for one in people.roll().learners} == {Audience.STAFF}


def test_those_who_left_are_learners_still_with_the_phase_they_had() -> None:
    gone = Person(id="gone", name="Gone G", group="Owls", year=6, left=date(2026, 7, 20))
    here = Person(id="here", name="Here H", group="Robins", year=2)
    boss = Person(id="boss", name="Boss", group="Staff", role=Role.LEAD, left=date(2026, 7, 20))
    people = People(people=(gone, here, boss))
    phases = {one.id: one.audience for one in people.learners()}
    assert phases == {
        "gone": Audience.UPPER_KS2,
        "here": Audience.KS1,
        "boss": Audience.STAFF,
    }
    assert [one.id for one in people.roll().learners] == ["here"]
    told = people.model_copy(update={"phases": {"Owls": Audience.LOWER_KS2}})
    assert told.learners()[0].audience is Audience.LOWER_KS2
