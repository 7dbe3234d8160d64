"""The scenario: choosing, going through it again, sitting it out."""

import pytest

from tests.core.moments import Begun, Build, Walk
from training.core.attempt import Stage
from training.core.events import Answered, ScenarioDone
from training.core.taking import choose, go_on, replay, sit_out

SCENARIO_DONE = ScenarioDone(attempt="attempt-1")


def test_a_choice_leads_on_and_is_not_recorded(module: Build, begun: Begun, walk: Walk) -> None:
    start, _ = walk(begun(module("abc")), "nnn")
    in_chat = choose(start, 0)
    assert in_chat.trail == ("gate", "chat")
    assert in_chat.scene is not None and in_chat.scene.id == "chat"
    assert choose(in_chat, 1).trail == ("gate", "chat", "told")


@pytest.mark.parametrize(
    ("moves", "place"),
    [("nnn", 2), ("nnn", -1), ("nnn1", 0), ("", 0), ("n", 0), ("nnns", 0), ("nnnsrrr", 0)],
)
def test_a_choice_that_is_not_on_the_screen_is_an_error(
    module: Build, begun: Begun, walk: Walk, moves: str, place: int
) -> None:
    attempt, _ = walk(begun(module("abc")), moves)
    with pytest.raises(IndexError):
        choose(attempt, place)


def test_a_story_is_left_only_at_an_ending(module: Build, begun: Begun, walk: Walk) -> None:
    in_chat, _ = walk(begun(module("abc")), "nnn0")
    assert go_on(in_chat).attempt == in_chat
    assert go_on(in_chat).events == ()
    assert go_on(choose(in_chat, 1)).attempt.stage is Stage.QUIZ


def test_a_story_can_be_played_again_and_is_done_once(
    module: Build, begun: Begun, walk: Walk
) -> None:
    at_ending, _ = walk(begun(module("abc")), "nnn01")
    assert replay(at_ending).trail == ("gate",)
    _, events = walk(at_ending, "p1 p01 n p1 n")
    assert events == (SCENARIO_DONE,)


def test_without_a_story_there_is_nothing_to_play_again(module: Build, begun: Begun) -> None:
    attempt = begun(module("abc", story=False))
    assert replay(attempt) == attempt


@pytest.mark.parametrize(
    ("moves", "named", "stage"),
    [
        ("nnn", "scenario", Stage.QUIZ),
        ("nnn1", "scenario", Stage.QUIZ),
        ("nnns", "a", Stage.QUIZ),
        ("nnnsw", "a", Stage.QUIZ),
        ("nnnsrr", "c", Stage.DONE),
        ("", "", Stage.OPENING),
        ("nn", "", Stage.LESSON),
        ("nnnsrrr", "", Stage.DONE),
    ],
)
def test_sitting_out_tells_the_class_counts_what_was_left_out(
    module: Build, begun: Begun, walk: Walk, moves: str, named: str, stage: Stage
) -> None:
    step = sit_out(walk(begun(module("abc")), moves)[0])
    assert step.sat_out == named
    assert step.attempt.stage is stage
    assert not any(isinstance(event, Answered) for event in step.events)


def test_sitting_out_looks_the_same_in_the_records_as_coming_to_an_ending(
    module: Build, begun: Begun, walk: Walk
) -> None:
    sat, gone = walk(begun(module("abc")), "nnns"), walk(begun(module("abc")), "nnn01n")
    assert sat[1] == gone[1]
