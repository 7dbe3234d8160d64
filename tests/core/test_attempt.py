from collections.abc import Callable

import pytest

from tests.core.moments import Begun, Walk
from training.core.attempt import Stage
from training.core.module import Card, Module
from training.core.shuffling import shown_order
from training.core.taking import go_back


@pytest.mark.parametrize(
    ("moves", "stage", "scene", "asked"),
    [
        ("", Stage.OPENING, None, None),
        ("n", Stage.LESSON, None, None),
        ("nnn", Stage.SCENARIO, "gate", None),
        ("nnn1n", Stage.QUIZ, None, "a"),
        ("nnn1n rrr", Stage.DONE, None, None),
    ],
)
def test_each_stage_shows_its_own_and_nothing_of_another(
    module: Callable[..., Module],
    begun: Begun,
    walk: Walk,
    moves: str,
    stage: Stage,
    scene: str | None,
    asked: str | None,
) -> None:
    attempt, _ = walk(begun(module("abc")), moves)
    assert attempt.stage is stage
    assert (attempt.scene.id if attempt.scene else None) == scene
    assert (attempt.question.id if attempt.question else None) == asked
    assert attempt.is_done is (stage is Stage.DONE)


def test_rows_are_shown_in_the_order_of_the_attempts_seed(
    module: Callable[..., Module], begun: Begun, walk: Walk
) -> None:
    attempt, _ = walk(begun(module("abc")), "nnnsr")
    assert attempt.question is not None
    assert attempt.order == shown_order(attempt.question, attempt.seed)


def test_away_from_the_quiz_there_is_no_order(module: Callable[..., Module], begun: Begun) -> None:
    assert begun(module("abc")).order == ()


def test_a_quiz_that_nothing_comes_before_offers_no_way_back(
    module: Callable[..., Module], begun: Begun, walk: Walk
) -> None:
    in_quiz, _ = walk(begun(module("abc", cards=0, story=False)), "n")
    assert in_quiz.question is not None
    assert not in_quiz.can_go_back


@pytest.mark.parametrize("moves", ["", "n", "nn", "nnn", "nnn0", "nnn1", "nnns", "nnnsrrr"])
@pytest.mark.parametrize("story", [True, False])
def test_going_back_is_offered_just_where_it_leads_somewhere(
    module: Callable[..., Module], begun: Begun, walk: Walk, moves: str, story: bool
) -> None:
    attempt, _ = walk(begun(module("abc", story=story)), moves if story else moves[:2])
    assert attempt.can_go_back is (go_back(attempt) != attempt)


def test_a_story_that_nothing_comes_before_offers_no_way_back(
    module: Callable[..., Module], begun: Begun, walk: Walk
) -> None:
    at_start, _ = walk(begun(module("abc", cards=0)), "n")
    assert at_start.stage is Stage.SCENARIO
    assert not at_start.can_go_back
    assert walk(at_start, "0")[0].can_go_back


def test_a_change_makes_another_attempt_and_leaves_this_one(
    module: Callable[..., Module], begun: Begun
) -> None:
    attempt = begun(module("abc"))
    assert attempt.changed(card=1).card == 1
    assert attempt.card == 0


@pytest.mark.parametrize(
    ("moves", "cited"),
    [("", ()), ("n", ("4.4.3",)), ("nnn", ("5.2",)), ("nnn1n", ("5.3",)), ("nnn1n rrr", ())],
)
def test_what_is_on_the_screen_cites_its_own_clauses(
    module: Callable[..., Module], begun: Begun, walk: Walk, moves: str, cited: tuple[str, ...]
) -> None:
    cards = tuple(Card(title=f"Card {n}", clauses=("4.4.3",), text=()) for n in range(2))
    attempt, _ = walk(begun(module("abc").model_copy(update={"cards": cards})), moves)
    assert attempt.cited == cited


def test_the_signing_cites_what_is_to_be_signed(
    module: Callable[..., Module], begun: Begun
) -> None:
    to_sign = module("a", acknowledges=("AUA-0", "AUA-1"))
    assert begun(to_sign).changed(stage=Stage.SIGNING).cited == ("AUA-0", "AUA-1")
