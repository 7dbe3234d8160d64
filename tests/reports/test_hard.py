"""What a class found hard, and that no child can be found in it."""

from collections.abc import Callable

import pytest

from training.core.events import Event
from training.core.module import Module
from training.reports.hard import FEWEST, HardQuestion, hard_questions

Make = Callable[..., Event]
Tries = Callable[..., list[Event]]
Build = Callable[..., Module]
Class = Callable[..., dict[str, list[Event]]]


@pytest.fixture(scope="session")
def each_once(started: Make, tries: Tries) -> Class:
    """A class in which each learner takes module m once, with those tries."""

    def made(*marks: str) -> dict[str, list[Event]]:
        return {f"learner-{n}": [started("m", "first"), *tries(one)] for n, one in enumerate(marks)}

    return made


def counts(row: HardQuestion) -> tuple[int, int, int, int]:
    return row.answered, row.right_first_time, row.after_a_hint, row.not_yet


def test_outcomes_are_counted_over_the_class(module: Build, each_once: Class) -> None:
    (row,) = hard_questions(
        [module("m", "a")],
        each_once("a+", "a+", "a- a+", "a- a-", "a- a- a+", "a- a- a- a-", "a-"),
    )
    assert counts(row) == (7, 2, 2, 3)
    assert row.share == pytest.approx(2 / 7)
    assert (row.module, row.question, row.stem) == ("m", "a", "What about a?")


@pytest.mark.parametrize("learners", range(8))
def test_under_five_learners_nothing_is_shown(
    module: Build, each_once: Class, learners: int
) -> None:
    rows = hard_questions([module("m", "a")], each_once(*["a-"] * learners))
    assert len(rows) == (learners >= 5)
    assert FEWEST == 5


def test_the_five_are_counted_for_each_question_by_itself(module: Build, each_once: Class) -> None:
    rows = hard_questions([module("m", "ab")], each_once(*["a+ b+"] * 4, "a+", "b-"))
    assert [(row.question, row.answered) for row in rows] == [("b", 5), ("a", 5)]
    rows = hard_questions([module("m", "ab")], each_once(*["a+ b+"] * 4, "a+"))
    assert [row.question for row in rows] == ["a"]


def test_five_attempts_of_one_child_are_one_child(
    module: Build, started: Make, tries: Tries
) -> None:
    again = [
        event
        for n in range(6)
        for event in (started("m", f"attempt {n}"), *tries("a-", f"attempt {n}"))
    ]
    assert hard_questions([module("m", "a")], {"sam-k": again}) == ()


def test_only_the_first_attempt_of_each_learner_counts(
    module: Build, started: Make, tries: Tries
) -> None:
    twice = [
        started("m", "first"),
        *tries("a- a-", "first"),
        started("m", "second"),
        *tries("a+", "second"),
    ]
    (row,) = hard_questions([module("m", "a")], {f"learner-{n}": twice for n in range(5)})
    assert counts(row) == (5, 0, 0, 5)


def test_each_module_has_a_first_attempt_of_its_own(
    module: Build, started: Make, tries: Tries
) -> None:
    both = [
        started("m", "one"),
        *tries("a+", "one"),
        started("n", "two"),
        *tries("a-", "two"),
    ]
    rows = hard_questions([module("m", "a"), module("n", "a")], {str(n): both for n in range(5)})
    assert [(row.module, row.share) for row in rows] == [("n", 0.0), ("m", 1.0)]


def test_the_hardest_comes_first_and_even_ones_in_the_order_of_their_ids(
    module: Build, each_once: Class
) -> None:
    rows = hard_questions(
        [module("m", "dcba")],
        each_once(*["a+ b- c+ d-"] * 3, *["a+ b- c- d+"] * 2, "a+ b- c+ d+"),
    )
    assert [(row.question, round(row.share, 2)) for row in rows] == [
        ("b", 0.0),
        ("d", 0.5),
        ("c", 0.67),
        ("a", 1.0),
    ]
    rows = hard_questions([module("m", "dcba")], each_once(*["a- b- c- d-"] * 5))
    assert [row.question for row in rows] == ["a", "b", "c", "d"]


def test_questions_and_modules_that_are_no_longer_there_are_left_out(
    module: Build, each_once: Class
) -> None:
    answers = each_once(*["a+ b+"] * 5)
    assert [row.question for row in hard_questions([module("m", "b")], answers)] == ["b"]
    assert hard_questions([module("n", "ab")], answers) == ()


def test_answers_without_a_beginning_are_left_out(module: Build, tries: Tries) -> None:
    orphans = {f"learner-{n}": tries("a-", "unknown") for n in range(6)}
    assert hard_questions([module("m", "a")], orphans) == ()


def test_a_hard_question_has_no_room_for_a_name_or_for_what_was_chosen() -> None:
    assert set(HardQuestion.model_fields) == {
        *("module", "question", "stem"),
        *("answered", "right_first_time", "after_a_hint", "not_yet"),
    }


def test_no_learner_can_be_read_out_of_it(module: Build, each_once: Class) -> None:
    answers = each_once(*["a-", "a+"] * 4)
    written = [row.model_dump_json() for row in hard_questions([module("m", "a")], answers)]
    assert written
    assert not any(learner in row for row in written for learner in answers)
    swapped = dict(zip(answers, reversed(answers.values()), strict=True))
    assert hard_questions([module("m", "a")], swapped) == hard_questions(
        [module("m", "a")], answers
    )


def test_an_empty_class_found_nothing_hard(module: Build) -> None:
    assert hard_questions([module("m", "a")], {}) == ()
    assert hard_questions([], {}) == ()


def test_answers_to_an_older_wording_are_not_counted_under_the_new_one(
    module: Build, each_once: Class
) -> None:
    answers = each_once(*["a+ b+"] * 6)
    made = module("m", "ab")
    edited = made.questions[0].model_copy(update={"wording": "changed", "stem": "What now?"})
    changed = made.model_copy(update={"questions": (edited, made.questions[1])})
    assert [row.question for row in hard_questions([changed], answers)] == ["b"]
