"""Taking up a module that was edited meanwhile, or whose records are odd."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.moments import STARTED, Begun, Build, Walk
from training.core.attempt import Stage
from training.core.events import Answered, CardRead, Completed, Event, ScenarioDone
from training.core.questions import Choice
from training.core.quiz import Outcome
from training.core.resuming import resume

FIRST, HINT, NOT_YET = Outcome


def test_a_question_edited_since_is_asked_again_and_the_other_answers_stand(
    module: Build, begun: Begun, walk: Walk, question: Callable[..., Choice]
) -> None:
    _, events = walk(begun(module("abcd")), "nnns r wr ww")
    edited = (question("a"), question("b", wording="reworded"), question("c"), question("d"))
    start = begun(module("").model_copy(update={"questions": edited}))
    again = resume(start, events, frozenset()).attempt
    assert dict(again.quiz.outcomes) == {"a": FIRST, "c": NOT_YET}
    done, more = walk(again, "rrr")
    asked = [event.question for event in more if isinstance(event, Answered)]
    assert sorted(asked) == ["b", "c", "d"]
    assert done.is_done
    assert dict(done.quiz.outcomes) == {"a": FIRST, "b": FIRST, "c": HINT, "d": FIRST}


def test_answers_of_round_two_stand_beside_a_question_edited_since(
    module: Build, begun: Begun, walk: Walk, question: Callable[..., Choice]
) -> None:
    _, events = walk(begun(module("abcd", pass_mark=100)), "nnns r ww ww r r")
    edited = (question("a", wording="reworded"), *map(question, "bcd"))
    start = begun(module("", pass_mark=100).model_copy(update={"questions": edited}))
    again = resume(start, events, frozenset()).attempt
    assert dict(again.quiz.outcomes) == {"b": HINT, "c": NOT_YET, "d": FIRST}


def test_what_was_sat_out_stays_so_behind_a_question_edited_since(
    module: Build, begun: Begun, walk: Walk, question: Callable[..., Choice]
) -> None:
    _, events = walk(begun(module("abc")), "nnns r s")
    edited = (question("a", wording="reworded"), *map(question, "bc"))
    start = begun(module("").model_copy(update={"questions": edited}))
    again = resume(start, events, frozenset({"b"})).attempt
    assert again.quiz.sat_out == ("b",)
    assert "b" not in again.quiz.waiting


@pytest.mark.parametrize(("questions", "pass_mark"), [("abc", 60), ("ac", 50)])
def test_a_quiz_made_easier_opens_although_something_was_sat_out(
    module: Build, begun: Begun, walk: Walk, questions: str, pass_mark: int
) -> None:
    _, events = walk(begun(module("abc", pass_mark=100)), "nnns ww ww r s w")
    step = resume(begun(module(questions, pass_mark=pass_mark)), events, frozenset({"a"}))
    assert step.attempt.is_done
    assert [event.kind for event in step.events] == ["completed"]


@pytest.mark.parametrize(("tried", "outcome"), [("r", FIRST), ("w", None), ("wr", HINT)])
def test_a_try_at_one_question_is_never_counted_at_another(
    module: Build, begun: Begun, walk: Walk, tried: str, outcome: Outcome | None
) -> None:
    start = begun(module("abc", pass_mark=100))
    _, events = walk(start, f"nnns w s {tried}")
    without_bookmark = resume(start, events, frozenset()).attempt
    assert without_bookmark.quiz.outcome("b") is outcome


def test_a_question_edited_after_one_try_gets_two_tries_again(
    module: Build, begun: Begun, walk: Walk, question: Callable[..., Choice]
) -> None:
    _, events = walk(begun(module("ab")), "nnns w")
    edited = (question("a", wording="reworded"), question("b"))
    start = begun(module("").model_copy(update={"questions": edited}))
    again = resume(start, events, frozenset()).attempt
    assert walk(again, "r")[0].quiz.outcome("a") is FIRST


def test_a_kinder_hint_or_another_order_in_the_file_changes_no_answer(
    module: Build, begun: Begun, walk: Walk, question: Callable[..., Choice]
) -> None:
    _, events = walk(begun(module("abc")), "nnns r wr")
    edited = (question("c"), question("b", hint="Kinder."), question("a"))
    start = begun(module("").model_copy(update={"questions": edited}))
    again = resume(start, events, frozenset()).attempt
    assert dict(again.quiz.outcomes) == {"a": FIRST, "b": HINT}
    assert again.question is not None and again.question.id == "c"


def test_a_question_added_since_is_asked_and_one_taken_away_is_passed_over(
    module: Build, begun: Begun, walk: Walk
) -> None:
    _, events = walk(begun(module("abc")), "nnns r r")
    start = begun(module("acd", pass_mark=100))
    again = resume(start, events, frozenset()).attempt
    assert again.quiz.outcomes == (("a", FIRST),)
    assert again.quiz.waiting == ("c", "d")


def test_a_module_shortened_to_what_was_answered_is_completed_at_once(
    module: Build, begun: Begun, walk: Walk
) -> None:
    _, events = walk(begun(module("abc")), "nnns r r")
    step = resume(begun(module("ab")), events, frozenset())
    assert step.events == (
        Completed(attempt="attempt-1", module="u2-02", version="v1", got=2, of=2),
    )


@pytest.mark.parametrize(
    ("cards", "stage", "card"),
    [(1, Stage.SCENARIO, 0), (2, Stage.SCENARIO, 0), (4, Stage.LESSON, 2)],
)
def test_a_lesson_with_other_cards_goes_on_after_as_many_as_were_read(
    module: Build, begun: Begun, walk: Walk, cards: int, stage: Stage, card: int
) -> None:
    _, events = walk(begun(module("ab", cards=3)), "nnn")
    again = resume(begun(module("ab", cards=cards)), events, frozenset()).attempt
    assert again.stage is stage
    assert again.card == card or stage is not Stage.LESSON
    assert again.cards_read <= cards


def test_cards_recorded_out_of_their_order_count_as_far_as_the_furthest(
    module: Build, begun: Begun
) -> None:
    events = [CardRead(attempt="attempt-1", card=number) for number in (2, 1)]
    again = resume(begun(module("ab", cards=3)), events, frozenset()).attempt
    assert (again.stage, again.card) == (Stage.LESSON, 2)


RECORDED = st.one_of(
    st.builds(CardRead, attempt=st.just("attempt-1"), card=st.integers(-1, 9)),
    st.just(ScenarioDone(attempt="attempt-1")),
    st.builds(
        Answered,
        attempt=st.just("attempt-1"),
        question=st.sampled_from("abz"),
        wording=st.sampled_from(["wording of a", "wording of b", "older"]),
        right=st.booleans(),
    ),
    st.just(STARTED),
)


@settings(deadline=None)
@given(st.lists(RECORDED, min_size=10, max_size=20), st.frozensets(st.sampled_from("abz")))
def test_whatever_stands_in_the_records_the_module_opens_and_can_be_completed(
    module: Build, begun: Begun, walk: Walk, events: list[Event], sat_out: frozenset[str]
) -> None:
    step = resume(begun(module("ab", cards=2)), events, sat_out)
    attempt = step.attempt
    for _ in range(10):
        move = {Stage.QUIZ: "r", Stage.SCENARIO: "s"}.get(attempt.stage, "n")
        attempt, _ = walk(attempt, move)
    assert attempt.is_done
    assert attempt.quiz.passed
