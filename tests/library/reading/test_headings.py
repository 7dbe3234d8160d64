"""Headings: a title, and what is taken off its end."""

import pytest

from training.library.faults import Findings
from training.library.reading.headings import Heading, heading
from training.library.reading.markdown import parse


def read(text: str) -> Heading:
    return heading(parse(text)[0], Findings("any.md"))


@pytest.mark.parametrize("typed", ["4.4.3", "2.1d", "7", "AUA-B1", "AUA-14"])
def test_every_form_of_clause_is_taken_off(typed: str) -> None:
    found = read(f"## A title ({typed}) {{#an-id}}")
    assert (found.title, found.clauses, found.id) == ("A title", (typed,), "an-id")


@pytest.mark.parametrize(
    "title",
    ["Who helps (in a game)", "Pick two (or three)", "Steps (4.4.3) to take", "All (5.2, maybe)"],
)
def test_a_parenthesis_with_anything_else_in_it_stays_in_the_title(title: str) -> None:
    found = read(f"## {title}")
    assert (found.title, found.clauses) == (title, ())


def test_only_the_last_parenthesis_is_taken_off() -> None:
    found = read("## Stop (and wait): then (maybe) tell (5.2, 5.3)")
    assert (found.title, found.clauses) == ("Stop (and wait): then (maybe) tell", ("5.2", "5.3"))


def test_marks_are_told_apart_from_clauses() -> None:
    found = read("## You tell (Help, 5.2, critical)")
    assert (found.clauses, found.help, found.critical) == (("5.2",), True, True)


def test_the_id_may_stand_before_the_parenthesis() -> None:
    found = read("## You tell {#told} (5.2)")
    assert (found.title, found.id, found.clauses) == ("You tell", "told", ("5.2",))


def test_markup_in_a_title_leaves_its_words() -> None:
    assert read("## A *kind* **word** &amp; more (5.2)").title == "A kind word & more"


def test_a_heading_underlined_in_the_other_way_is_one_too() -> None:
    found = read("Who helps (5.2) {#who}\n---")
    assert (found.level, found.title, found.id, found.line) == (2, "Who helps", "who", 1)


def test_a_heading_can_be_typed_again_with_changes() -> None:
    found = read("##  You tell  ( 5.2,help ) {#Told}")
    assert found.typed(id="told") == "## You tell (5.2, help) {#told}"
