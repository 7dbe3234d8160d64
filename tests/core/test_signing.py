"""Statements to acknowledge: the module waits at the signing, and nothing says it was signed."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.moments import STARTED, AnyWalk, Begun, Build, Walk, moments
from training.core.attempt import Attempt, Stage, Step
from training.core.events import CardRead
from training.core.resuming import resume
from training.core.signing import SIGNING
from training.core.taking import go_on, sit_out
from training.core.text import Paragraph, words

ToSign = Callable[[str, bool], Attempt]

WAYS = pytest.mark.parametrize(
    ("questions", "story", "moves"),
    [
        ("", False, "nnn"),
        ("", True, "nnn1n"),
        ("", True, "nnns"),
        ("ab", False, "nnn rr"),
        ("ab", False, "nnn wwww rr"),
        ("ab", True, "nnns rs"),
    ],
)
"""The questions of a module, whether it has a story, and moves that lead to its end."""


@pytest.fixture(scope="session")
def to_sign(module: Build, begun: Begun) -> ToSign:
    """A new attempt at a module that ends in signing."""

    def made(questions: str, story: bool) -> Attempt:
        return begun(module(questions, story=story, acknowledges=("AUA-0", "AUA-1")))

    return made


@WAYS
def test_after_its_last_part_it_waits_at_the_signing_and_is_not_completed(
    to_sign: ToSign, walk: Walk, questions: str, story: bool, moves: str
) -> None:
    attempt, events = walk(to_sign(questions, story), moves)
    assert attempt.stage is Stage.SIGNING
    assert not attempt.is_done
    assert not attempt.can_go_on
    assert "completed" not in [event.kind for event in events]


@WAYS
def test_without_statements_the_same_way_completes_it(
    module: Build, begun: Begun, walk: Walk, questions: str, story: bool, moves: str
) -> None:
    attempt, events = walk(begun(module(questions, story=story)), moves)
    assert attempt.is_done
    assert events[-1].kind == "completed"


def test_it_is_at_its_quiz_until_enough_is_right(to_sign: ToSign, walk: Walk) -> None:
    assert walk(to_sign("ab", False), "nnn r ww")[0].stage is Stage.QUIZ


def test_at_the_signing_no_step_leads_further(to_sign: ToSign, walk: Walk) -> None:
    signing, _ = walk(to_sign("ab", True), "nnns rr")
    assert go_on(signing) == sit_out(signing) == Step(attempt=signing)


@WAYS
def test_whoever_comes_back_is_at_the_signing_again(
    to_sign: ToSign, walk: Walk, questions: str, story: bool, moves: str
) -> None:
    start = to_sign(questions, story)
    left, events = walk(start, moves)
    step = resume(start, [STARTED, *events], frozenset(left.quiz.sat_out))
    assert step.attempt.stage is Stage.SIGNING
    assert step.events == ()


def test_whoever_left_before_the_last_card_comes_back_to_the_lesson(
    to_sign: ToSign, walk: Walk
) -> None:
    start = to_sign("", False)
    _, events = walk(start, "nn")
    attempt = resume(start, [STARTED, *events], frozenset()).attempt
    assert (attempt.stage, attempt.card) == (Stage.LESSON, 1)


@pytest.mark.parametrize(("questions", "moves"), [("", "nnn"), ("ab", "nnn rr")])
def test_back_leads_to_the_last_card_and_next_to_the_signing_and_nothing_is_recorded(
    to_sign: ToSign, walk: Walk, questions: str, moves: str
) -> None:
    signing, _ = walk(to_sign(questions, False), moves)
    assert signing.can_go_back
    at_card, going_back = walk(signing, "b")
    assert (at_card.stage, at_card.card) == (Stage.LESSON, 1)
    there_again, going_on = walk(at_card, "n")
    assert there_again.stage is Stage.SIGNING
    assert (going_back, going_on) == ((), ())


def test_without_cards_there_is_nothing_to_go_back_to(
    module: Build, begun: Begun, walk: Walk
) -> None:
    bare = module("", cards=0, story=False, acknowledges=("AUA-0",))
    signing, _ = walk(begun(bare), "n")
    assert signing.stage is Stage.SIGNING
    assert not signing.can_go_back
    assert walk(signing, "b") == (signing, ())


@settings(deadline=None)
@given(
    st.lists(st.integers(0, 20), min_size=40, max_size=40),
    st.sampled_from(["", "abc"]),
    st.booleans(),
)
def test_whatever_somebody_does_it_is_never_completed_and_each_card_is_recorded_once(
    to_sign: ToSign, any_walk: AnyWalk, numbers: list[int], questions: str, story: bool
) -> None:
    *_, last = moments(to_sign(questions, story), any_walk, numbers)
    assert not last.attempt.is_done
    assert "completed" not in [event.kind for event in last.events]
    read = [event.card for event in last.events if isinstance(event, CardRead)]
    assert read == list(range(1, last.attempt.cards_read + 1))


def test_what_is_read_there_says_plainly_that_nothing_has_been_signed() -> None:
    read = [words(block.runs) for block in SIGNING.text if isinstance(block, Paragraph)]
    assert any("Nothing has been signed" in text for text in read)
    assert any("on paper" in text for text in read)
