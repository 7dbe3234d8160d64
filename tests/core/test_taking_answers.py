"""Answering: what it is told, and what of it is recorded."""

import pytest

from tests.core.moments import Begun, Build, Walk
from training.core.events import Answered, Completed, Event
from training.core.questions import Question
from training.core.quiz import Outcome
from training.core.taking import answer


def answered(question: str, right: bool) -> Event:
    wording = f"wording of {question}"
    return Answered(attempt="attempt-1", question=question, wording=wording, right=right)


def completed(got: int, of: int) -> Event:
    return Completed(attempt="attempt-1", module="u2-02", version="v1", got=got, of=of)


def test_a_first_try_not_right_gives_the_feedback_and_the_hint_and_keeps_the_idea_back(
    module: Build, begun: Begun, walk: Walk
) -> None:
    step = answer(walk(begun(module("abc")), "nnns")[0], (1,))
    assert step.marked is not None
    assert (step.marked.right, step.marked.again) == (False, True)
    assert [remark.text for remark in step.marked.remarks] == ["Not yet: hiding it is heavy."]
    assert step.marked.hint == "Who can help?"
    assert step.marked.idea == ()
    assert step.attempt.question == step.marked.question


def test_a_second_try_not_right_shows_the_idea_and_goes_on(
    module: Build, begun: Begun, walk: Walk
) -> None:
    step = answer(walk(begun(module("abc")), "nnnsw")[0], (2,))
    assert step.marked is not None
    assert (step.marked.right, step.marked.again, step.marked.hint) == (False, False, "")
    assert [remark.text for remark in step.marked.idea] == ["Yes, telling helps."]
    assert step.attempt.question is not None and step.attempt.question.id == "b"
    assert step.attempt.quiz.outcome("a") is Outcome.NOT_YET


@pytest.mark.parametrize("tries", ["", "w"])
def test_a_right_answer_gets_its_feedback_and_nothing_more(
    module: Build, begun: Begun, walk: Walk, tries: str
) -> None:
    step = answer(walk(begun(module("abc")), f"nnns{tries}")[0], (0,))
    assert step.marked is not None
    assert (step.marked.right, step.marked.again) == (True, False)
    assert [remark.text for remark in step.marked.remarks] == ["Yes, telling helps."]
    assert (step.marked.hint, step.marked.idea) == ("", ())


def test_the_last_answer_completes_the_module_and_is_still_marked(
    module: Build, begun: Begun, walk: Walk
) -> None:
    step = answer(walk(begun(module("ab", pass_mark=50)), "nnns r w")[0], (1,))
    assert step.events == (answered("b", False), completed(1, 2))
    assert step.attempt.is_done
    assert step.marked is not None and step.marked.idea


@pytest.mark.parametrize("given_answer", [(), (3,), (-1,), (0, 1)])
def test_what_is_no_answer_to_the_question_is_an_error(
    module: Build, begun: Begun, walk: Walk, given_answer: tuple[int, ...]
) -> None:
    attempt, _ = walk(begun(module("abc")), "nnns")
    with pytest.raises(ValueError, match="not an answer"):
        answer(attempt, given_answer)


@pytest.mark.parametrize("moves", ["", "n", "nnn", "nnnsrrr"])
def test_an_answer_where_nothing_is_asked_is_an_error(
    module: Build, begun: Begun, walk: Walk, moves: str
) -> None:
    attempt, _ = walk(begun(module("abc")), moves)
    with pytest.raises(ValueError, match="question on the screen"):
        answer(attempt, (0,))


def test_every_kind_of_question_can_be_answered_right(
    module: Build, begun: Begun, walk: Walk, every_kind: tuple[Question, ...]
) -> None:
    of_all_kinds = module("").model_copy(update={"questions": every_kind, "pass_mark": 100})
    attempt, _ = walk(begun(of_all_kinds), "nnns")
    for question in every_kind:
        assert attempt.question == question
        step = answer(attempt, question.right_answer)
        assert step.marked is not None and step.marked.right
        attempt = step.attempt
    assert attempt.is_done
