import pytest
from pydantic import ValidationError

from training.school.errors import NoSuchPerson
from training.school.school import Roll, School


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("sam-k", "sam-k"),
        ("Sam K", "sam-k"),
        ("sam k", "sam-k"),
        ("  SAM K ", "sam-k"),
        ("ZOË", "zoe"),
        ("Amir Shah", "amir"),
        ("GILL STRAUSS", "gill"),
        ("Gill Strauß", "gill"),
        ("sam-2", "sam-2"),
    ],
)
def test_a_person_is_found_by_id_or_by_name_in_any_case(roll: Roll, asked: str, found: str) -> None:
    assert roll.find(asked).id == found


def test_an_id_goes_before_a_name_that_reads_the_same(roll: Roll) -> None:
    named_like_an_id = roll.learners[0].model_copy(update={"id": "x", "name": "zoe"})
    both = roll.model_copy(update={"learners": (named_like_an_id, *roll.learners)})
    assert both.find("zoe").name == "Zoë"


def test_of_several_people_of_one_name_the_ids_are_told(roll: Roll) -> None:
    with pytest.raises(NoSuchPerson, match=r"several people are called Sam.* sam-2, sam-3"):
        roll.find("Sam")


@pytest.mark.parametrize("asked", ["", " ", "Sam J", "Herons", "sam_k", "Sa"])
def test_nobody_is_found_by_half_a_name_and_what_to_do_is_told(roll: Roll, asked: str) -> None:
    with pytest.raises(NoSuchPerson, match=r"training status.*--as guest"):
        roll.find(asked)


def test_an_empty_roll_has_nobody() -> None:
    with pytest.raises(NoSuchPerson):
        Roll().find("Sam")
    assert Roll().of("Herons") == Roll().adults == ()


def test_a_class_is_listed_by_name_whatever_the_case(roll: Roll) -> None:
    assert [learner.name for learner in roll.of("Herons")] == ["aisha B", "Sam K", "Zoë"]
    assert [learner.name for learner in roll.of("Robins")] == ["Sam"]
    assert roll.of("Nobodies") == ()


def test_the_adults_are_the_staff_and_then_the_governors(roll: Roll) -> None:
    assert [learner.id for learner in roll.adults] == ["amir", "ann", "gill"]


def test_the_schools_name_is_a_placeholder_that_no_fact_replaces(school: School) -> None:
    assert school.placeholders["school_name"] == "Hill View Primary"
    assert school.placeholders["dsl_name"] == "Mr O'Brien-Łukasz"
    posing = School(name="Hill View", facts={"school_name": "Another"})
    assert posing.placeholders == {"school_name": "Hill View"}


def test_school_and_roll_come_back_from_json_as_what_they_were(school: School, roll: Roll) -> None:
    assert School.model_validate_json(school.model_dump_json()) == school
    assert Roll.model_validate_json(roll.model_dump_json()) == roll


@pytest.mark.parametrize("document", [School(name="Hill View"), Roll()])
def test_a_document_says_its_format_and_takes_no_other(document: School | Roll) -> None:
    written = document.model_dump()
    assert written["format"] == 1
    with pytest.raises(ValidationError):
        type(document).model_validate({**written, "format": 2})
