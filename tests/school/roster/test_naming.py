from hypothesis import given
from hypothesis import strategies as st

from training.school.roster.names import Called
from training.school.roster.naming import Child, names_in_class
from training.school.roster.words import same


def new(*names: tuple[str, str]) -> list[Child]:
    return [Child(Called(*name)) for name in names]


def test_everybody_has_one_letter_of_the_surname() -> None:
    assert names_in_class(new(("Sam", "Khan"), ("Ella", "Jones"))) == ["Sam K", "Ella J"]


def test_without_a_surname_the_forename_is_enough() -> None:
    assert names_in_class(new(("Sam", ""), ("Ella", ""))) == ["Sam", "Ella"]


def test_two_of_one_forename_have_as_many_letters_as_tell_them_apart() -> None:
    children = new(("Sam", "Khan"), ("Sam", "Khalil"), ("Sam", "Price"))
    assert names_in_class(children) == ["Sam Khan", "Sam Khal", "Sam P"]


def test_a_surname_that_is_the_beginning_of_another_is_taken_whole() -> None:
    assert names_in_class(new(("Bo", "Li"), ("Bo", "Lin"))) == ["Bo Li", "Bo Lin"]


def test_where_no_letters_help_the_later_one_gets_a_number() -> None:
    assert names_in_class(new(("Sam", "Khan"), ("Sam", "Khan"))) == ["Sam K", "Sam K 2"]
    assert names_in_class(new(("Sam", ""), ("sam", ""))) == ["Sam", "sam 2"]


def test_who_has_had_more_letters_or_a_number_keeps_them() -> None:
    parts = Called("Sam", "Khan")
    assert names_in_class([Child(parts, "Sam Kha")]) == ["Sam Kha"]
    both = [Child(parts, "Sam K 2"), Child(parts, "Sam K")]
    assert names_in_class(both) == ["Sam K 2", "Sam K"]


def test_another_forename_makes_another_name() -> None:
    assert names_in_class([Child(Called("Samantha", "Khan"), "Sam Kha")]) == ["Samantha K"]


def test_a_child_of_whom_nothing_is_said_keeps_the_name_and_others_make_room() -> None:
    children = [Child(None, "Sam K"), *new(("Sam", "Khan"), ("Sam", "King"))]
    assert names_in_class(children) == ["Sam K", "Sam Kh", "Sam Ki"]


def test_children_who_come_together_with_one_name_are_numbered() -> None:
    children = [Child(None, "Sam K"), Child(None, "Sam K"), Child(None, "Sam K 2")]
    assert names_in_class(children) == ["Sam K", "Sam K 3", "Sam K 2"]


PARTS = st.builds(
    Called,
    st.sampled_from(["Sam", "sam", "Sam Lee", "Zoë"]) | st.text(min_size=1, max_size=6),
    st.sampled_from(["Khan", "Khalil", "K", "khan", "van der Berg", ""]) | st.text(max_size=6),
)


@given(st.lists(PARTS, max_size=12))
def test_no_two_have_one_name_and_naming_again_changes_none(names: list[Called]) -> None:
    first = names_in_class([Child(parts) for parts in names])
    assert len({same(name) for name in first}) == len(first)
    again = [Child(parts, name) for parts, name in zip(names, first, strict=True)]
    assert names_in_class(again) == first
