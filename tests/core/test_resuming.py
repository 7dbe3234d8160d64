"""Taking up again: nothing that was recorded is asked for twice, and nothing is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.moments import (
    STARTED,
    AnyWalk,
    Begun,
    Build,
    Moment,
    Walk,
    moments,
    reached,
    standing,
)
from training.core.attempt import Attempt, Stage, Step
from training.core.events import Answered, CardRead, Completed, Event
from training.core.quiz import Outcome
from training.core.resuming import outcomes, resume

NUMBERS = st.lists(st.integers(0, 20), min_size=40, max_size=40)
FIRST, HINT, NOT_YET = Outcome


def taken_up(begun: Attempt, moment: Moment) -> Step:
    return resume(begun, moment.events, moment.sat_out)


@settings(deadline=None)
@given(NUMBERS, st.integers(1, 3), st.booleans(), st.sampled_from([None, 50, 80, 100]))
def test_at_any_moment_the_quiz_goes_on_just_as_it_was(
    module: Build,
    begun: Begun,
    any_walk: AnyWalk,
    numbers: list[int],
    cards: int,
    story: bool,
    pass_mark: int | None,
) -> None:
    start = begun(module("abcd", cards, story, critical="c", pass_mark=pass_mark))
    for moment in moments(start, any_walk, numbers):
        again = taken_up(start, moment).attempt
        assert standing(again.quiz) == standing(moment.attempt.quiz)
        if moment.attempt.stage is Stage.QUIZ:
            assert again.question == moment.attempt.question
            assert again.order == moment.attempt.order


@settings(deadline=None)
@given(NUMBERS, st.integers(1, 3), st.booleans())
def test_at_any_moment_it_opens_as_far_as_it_had_got(
    module: Build,
    begun: Begun,
    any_walk: AnyWalk,
    numbers: list[int],
    cards: int,
    story: bool,
) -> None:
    start = begun(module("abcd", cards, story))
    for moment in moments(start, any_walk, numbers):
        step = taken_up(start, moment)
        assert reached(step.attempt) == moment.furthest
        assert step.events == ()
        if step.attempt.stage is Stage.SCENARIO:
            assert step.attempt.trail == ("gate",)


@settings(deadline=None)
@given(NUMBERS, st.booleans())
def test_a_module_without_cards_goes_on_as_well(
    module: Build, begun: Begun, any_walk: AnyWalk, numbers: list[int], story: bool
) -> None:
    start = begun(module("abcd", 0, story))
    for moment in list(moments(start, any_walk, numbers))[1:]:
        step = taken_up(start, moment)
        is_begun = len(moment.events) > 1 or moment.sat_out
        assert reached(step.attempt) == (moment.furthest if is_begun else (Stage.OPENING, 0))
        assert standing(step.attempt.quiz) == standing(moment.attempt.quiz)


@settings(deadline=None)
@given(NUMBERS, st.sets(st.integers(0, 39), min_size=3))
def test_leaving_again_and_again_records_nothing_twice(
    module: Build, begun: Begun, any_walk: AnyWalk, numbers: list[int], leaves: set[int]
) -> None:
    start = begun(module("abc"))
    attempt = start
    recorded: list[Event] = [STARTED]
    for count, number in enumerate(numbers):
        attempt, more = any_walk(attempt, number)
        recorded.extend(more)
        if count in leaves:
            step = resume(start, recorded, frozenset(attempt.quiz.sat_out))
            attempt = step.attempt
            recorded.extend(step.events)
    kinds = [event.kind for event in recorded]
    assert kinds.count("completed") == attempt.is_done
    assert kinds.count("scenario done") == attempt.scenario_done
    read = [event.card for event in recorded if isinstance(event, CardRead)]
    assert read == list(range(1, attempt.cards_read + 1))


@settings(deadline=None)
@given(NUMBERS, st.sampled_from(["", "abc"]), st.booleans())
def test_where_only_the_completion_is_missing_it_is_made_up_for(
    module: Build,
    begun: Begun,
    any_walk: AnyWalk,
    numbers: list[int],
    questions: str,
    story: bool,
) -> None:
    start = begun(module(questions, story=story, pass_mark=30))
    *_, last = moments(start, any_walk, numbers)
    if not last.attempt.is_done:
        return
    *before, completion = last.events
    step = resume(start, before, last.sat_out)
    assert isinstance(completion, Completed)
    assert step.events == (completion,)
    assert standing(step.attempt.quiz) == standing(last.attempt.quiz)
    assert step.attempt.is_done
    assert resume(start, last.events, last.sat_out).events == ()


def test_a_quiz_answered_to_its_end_yields_the_completion_that_was_not_recorded(
    module: Build, begun: Begun, walk: Walk
) -> None:
    start = begun(module("ab"))
    _, events = walk(start, "nnns r wr")
    step = resume(start, events[:-1], frozenset())
    assert step.events == (
        Completed(attempt="attempt-1", module="u2-02", version="v1", got=2, of=2),
    )


@pytest.mark.parametrize("moves", ["", "n", "nb"])
def test_where_nothing_was_read_yet_it_opens_at_the_opening(
    module: Build, begun: Begun, walk: Walk, moves: str
) -> None:
    start = begun(module("ab"))
    _, events = walk(start, moves)
    assert resume(start, [STARTED, *events], frozenset()) == Step(attempt=start)


def test_a_second_try_is_still_the_second_try(module: Build, begun: Begun, walk: Walk) -> None:
    start = begun(module("ab"))
    _, events = walk(start, "nnns w")
    again = resume(start, events, frozenset()).attempt
    assert again.question is not None and again.question.id == "a"
    assert walk(again, "r")[0].quiz.outcome("a") is HINT


def test_cards_read_again_are_not_recorded_again(module: Build, begun: Begun, walk: Walk) -> None:
    start = begun(module("ab", cards=3))
    _, events = walk(start, "nnn")
    again = resume(start, events, frozenset()).attempt
    assert (again.stage, again.card) == (Stage.LESSON, 2)
    assert [event.kind for event in walk(again, "bb nnn")[1]] == ["card read"]


@pytest.mark.parametrize(
    ("moves", "next_asked"),
    [
        ("s", "b"),
        ("ss", "c"),
        ("r s", "c"),
        ("s r", "c"),
        ("w s", "b"),
        ("w s w", "b"),
        ("ww s ww", "a"),
        ("ww s ww s", "c"),
        ("ww s ww w s w", "c"),
        ("ww s ww ww s", "a"),
        ("s s s", ""),
        ("ww ww s r", "b"),
        ("ww ww s w s w", "b"),
        ("ww ww s ww", "b"),
        ("ww s s r", ""),
    ],
)
def test_what_was_sat_out_is_not_asked_again(
    module: Build, begun: Begun, walk: Walk, moves: str, next_asked: str
) -> None:
    start = begun(module("abc", critical="a", pass_mark=100))
    left, events = walk(start, f"nnns {moves}")
    again = resume(start, events, frozenset(left.quiz.sat_out)).attempt
    assert standing(again.quiz) == standing(left.quiz)
    assert (again.question.id if again.question else "") == next_asked


def test_where_the_bookmark_is_lost_the_answers_stand_and_the_rest_is_asked(
    module: Build, begun: Begun, walk: Walk
) -> None:
    start = begun(module("abc"))
    _, events = walk(start, "nnns s r")
    again = resume(start, events, frozenset()).attempt
    assert set(again.quiz.waiting) == {"a", "c"}
    assert dict(again.quiz.outcomes) == {"b": FIRST}


@pytest.mark.parametrize(
    ("tries", "went"),
    [
        ("", {}),
        ("a+", {"a": FIRST}),
        ("a-", {"a": NOT_YET}),
        ("a- a+", {"a": HINT}),
        ("a- a- b+ a+", {"a": HINT, "b": FIRST}),
        ("a+ a- a+", {"a": FIRST}),
        ("a- a+ a-", {"a": HINT}),
    ],
)
def test_how_questions_went_is_told_by_the_answers_alone(
    tries: str, went: dict[str, Outcome]
) -> None:
    events: list[Event] = [
        Answered(attempt="attempt-1", question=one[0], wording="w", right=one[1] == "+")
        for one in tries.split()
    ]
    assert outcomes(events) == went


@settings(deadline=None)
@given(NUMBERS)
def test_what_the_answers_tell_is_what_the_quiz_had_settled(
    module: Build, begun: Begun, any_walk: AnyWalk, numbers: list[int]
) -> None:
    for moment in moments(begun(module("abc", cards=1, story=False)), any_walk, numbers):
        told = outcomes(moment.events)
        assert {id_: told[id_] for id_, _ in moment.attempt.quiz.outcomes} == dict(
            moment.attempt.quiz.outcomes
        )
