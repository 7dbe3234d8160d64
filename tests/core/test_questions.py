"""What each kind takes as an answer, when it is right, and what it then says."""

from collections.abc import Callable
from itertools import product

import pytest
from pydantic import TypeAdapter

from training.core.questions import (
    Answer,
    Choice,
    Gaps,
    Matching,
    Option,
    Ordering,
    Pair,
    Question,
    Remark,
)

QUESTION: TypeAdapter[Question] = TypeAdapter(Question)


def options(*texts: str) -> tuple[Option, ...]:
    """Options; a text that starts with + is right."""
    return tuple(
        Option(text=text.lstrip("+"), right=text.startswith("+"), feedback=f"About {text}")
        for text in texts
    )


def gaps(*texts: str) -> Gaps:
    return Gaps(id="g", stem="Fill.", clauses=(), sentence="___ ___", options=options(*texts))


def ordering(*steps: str) -> Ordering:
    return Ordering(id="o", stem="Order.", clauses=(), steps=steps, yes="Yes.", not_yet="Not yet.")


def matching(**sides: str) -> Matching:
    pairs = tuple(Pair(left=left, right=sides[left], feedback=f"Yes: {left}") for left in sides)
    return Matching(id="m", stem="Match.", clauses=(), pairs=pairs)


def told(question: Question, given: Answer) -> list[tuple[int | None, bool, str]]:
    return [(r.row, r.right, r.text) for r in question.remarks(given)]


def test_what_each_kind_shows_wants_and_takes_as_right(every_kind: tuple[Question, ...]) -> None:
    assert {q.id: (q.rows, q.wanted, q.right_answer) for q in every_kind} == {
        "one": (("Tell.", "Hide it.", "Reply."), 1, (0,)),
        "this": (("hide", "share"), 1, (0,)),
        "some": (("three", "hide", "share"), 2, (0, 1)),
        "spot": (("Tell.", "Hide it.", "Reply."), 1, (0,)),
        "gaps": (("three", "hide", "share"), 2, (0, 1)),
        "order": (("Stop.", "Leave it.", "Tell."), 3, (0, 1, 2)),
        "match": (("strong", "weak"), 3, (0, 1, 1)),
    }


def test_the_right_answer_is_accepted_right_and_only_praised(
    every_kind: tuple[Question, ...],
) -> None:
    for question in every_kind:
        assert question.accepts(question.right_answer)
        assert question.is_right(question.right_answer)
        assert all(remark.right for remark in question.remarks(question.right_answer))


def test_an_answer_of_another_length_or_out_of_the_rows_is_not_accepted(
    every_kind: tuple[Question, ...],
) -> None:
    for question in every_kind:
        right, rows = question.right_answer, len(question.rows)
        for off in ((), right[:-1], (*right, 0), (rows, *right[1:]), (-1, *right[1:])):
            assert not question.accepts(off), (question.id, off)


def test_of_all_accepted_answers_only_the_right_one_is_right(
    every_kind: tuple[Question, ...],
) -> None:
    for question in every_kind:
        tries = product(range(len(question.rows)), repeat=question.wanted)
        right = {
            frozenset(a) if question.kind == "multiple" else a
            for a in tries
            if question.accepts(a) and question.is_right(a)
        }
        assert len(right) == 1, question.id


def test_an_accepted_answer_that_is_not_right_is_told_at_least_one_thing_not_right(
    every_kind: tuple[Question, ...],
) -> None:
    for question in every_kind:
        for given in product(range(len(question.rows)), repeat=question.wanted):
            if question.accepts(given):
                remarks = question.remarks(given)
                assert all(r.right for r in remarks) is question.is_right(given), question.id


def test_every_kind_comes_back_from_json_as_what_it_was(every_kind: tuple[Question, ...]) -> None:
    for question in every_kind:
        assert QUESTION.validate_json(QUESTION.dump_json(question)) == question


def test_a_choice_takes_the_same_options_in_any_order_but_none_twice(
    question: Callable[..., Choice],
) -> None:
    some = question("some", kind="multiple", options=options("+tell", "hide", "+block"))
    assert some.accepts((2, 0)) and some.is_right((2, 0))
    assert not some.accepts((0, 0))
    assert not some.accepts((0, 1, 2))
    assert not some.is_right((0, 1))
    assert not some.is_right((0, 1, 2))


def test_a_choice_tells_the_feedback_of_what_was_chosen_and_of_nothing_else(
    question: Callable[..., Choice],
) -> None:
    some = question("some", kind="multiple", options=options("+tell", "hide", "+block"))
    assert told(some, (2, 1)) == [(1, False, "About hide"), (2, True, "About +block")]


def test_a_gap_wants_its_own_word() -> None:
    question = gaps("share", "+three", "+hide")
    assert question.is_right((1, 2))
    assert not question.is_right((2, 1))
    assert not question.is_right((1, 0))


def test_a_word_can_be_tried_in_two_gaps_but_is_right_in_its_own_only() -> None:
    question = gaps("+three", "+hide", "share")
    assert question.accepts((0, 0))
    assert not question.is_right((0, 0))
    assert told(question, (0, 0)) == [
        (0, True, "About +three"),
        (0, False, "This word belongs in another gap."),
    ]


def test_a_right_word_in_another_gap_is_told_to_move_and_another_word_its_feedback() -> None:
    question = gaps("+three", "+hide", "share")
    assert told(question, (1, 2)) == [
        (1, False, "This word belongs in another gap."),
        (2, False, "About share"),
    ]


@pytest.mark.parametrize("given", [(0, 1), (1, 0), (0, 0), (1, 1), (2, 1), (0, 2)])
def test_a_word_that_stands_twice_in_the_bank_is_right_from_either_place(given: Answer) -> None:
    question = gaps("+stop", "+stop", "stop")
    assert question.accepts(given)
    assert question.is_right(given)
    assert [remark.right for remark in question.remarks(given)] == [True, True]


def test_steps_that_read_the_same_may_change_places() -> None:
    question = ordering("Stop.", "Breathe.", "Stop.")
    assert question.is_right((2, 1, 0))
    assert not question.is_right((1, 0, 2))


def test_an_order_uses_each_step_once() -> None:
    assert not ordering("Stop.", "Leave it.", "Tell.").accepts((0, 0, 2))


def test_an_order_gets_one_remark_on_the_whole() -> None:
    question = ordering("Stop.", "Leave it.", "Tell.")
    assert question.remarks((0, 1, 2)) == (Remark(row=None, right=True, text="Yes."),)
    assert question.remarks((1, 0, 2)) == (Remark(row=None, right=False, text="Not yet."),)


def test_right_sides_that_are_the_same_are_shown_once_and_fit_each_left_side() -> None:
    question = matching(phrase="strong", pet="weak", birthday="weak")
    assert question.rows == ("strong", "weak")
    assert question.wanted == 3
    assert question.is_right((0, 1, 1))
    assert not question.is_right((0, 1, 0))


def test_a_matching_tells_of_each_pair_whether_it_fits() -> None:
    question = matching(phrase="strong", pet="weak", birthday="weak")
    assert told(question, (0, 0, 1)) == [
        (0, True, "Yes: phrase"),
        (0, False, "Not yet. Look again at “pet”."),
        (1, True, "Yes: birthday"),
    ]
