"""The way through a module, and what each step of it puts into the records."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.moments import AnyWalk, Begun, Build, Walk
from training.core.attempt import Attempt, Stage
from training.core.events import (
    Answered,
    CardRead,
    CertificateRevoked,
    Completed,
    Event,
    ScenarioDone,
    Started,
)
from training.core.module import Scene
from training.core.questions import Question
from training.core.taking import begin, go_back, go_on, sit_out


def card(number: int) -> Event:
    return CardRead(attempt="attempt-1", card=number)


def answered(question: str, right: bool) -> Event:
    wording = f"wording of {question}"
    return Answered(attempt="attempt-1", question=question, wording=wording, right=right)


def completed(got: int, of: int) -> Event:
    return Completed(attempt="attempt-1", module="u2-02", version="v1", got=got, of=of)


def screen(attempt: Attempt) -> tuple[Stage, int | None, Scene | None, Question | None]:
    """What is shown."""
    card = attempt.card if attempt.stage is Stage.LESSON else None
    return attempt.stage, card, attempt.scene, attempt.question


SCENARIO_DONE = ScenarioDone(attempt="attempt-1")


def test_a_module_goes_from_its_opening_by_cards_and_scenario_to_its_quiz_and_its_end(
    module: Build, walk: Walk
) -> None:
    step = begin("attempt-1", "sam-k", module("ab"), seed=7)
    assert step.attempt.stage is Stage.OPENING
    assert step.events == (Started(attempt="attempt-1", module="u2-02", version="v1", seed=7),)
    stages = []
    events: tuple[Event, ...] = ()
    attempt = step.attempt
    for move in "nnn1nrwr":
        attempt, more = walk(attempt, move)
        stages.append(attempt.stage.value)
        events += more
    assert stages == ["lesson", "lesson", *["scenario"] * 2, *["quiz"] * 3, "done"]
    assert events == (
        *(card(1), card(2), SCENARIO_DONE),
        *(answered("a", True), answered("b", False), answered("b", True), completed(2, 2)),
    )


@pytest.mark.parametrize(
    ("moves", "events"),
    [
        ("n", ()),
        ("nn", (card(1),)),
        ("nnn", (card(1), card(2))),
        ("nnn0", (card(1), card(2))),
        ("nnn01", (card(1), card(2))),
        ("nnn1n", (card(1), card(2), SCENARIO_DONE)),
        ("nnns", (card(1), card(2), SCENARIO_DONE)),
        ("nnn0s", (card(1), card(2), SCENARIO_DONE)),
        ("nnns s", (card(1), card(2), SCENARIO_DONE)),
        ("nnns sss", (card(1), card(2), SCENARIO_DONE, completed(0, 3))),
    ],
)
def test_what_is_recorded_on_the_way(
    module: Build, begun: Begun, walk: Walk, moves: str, events: tuple[Event, ...]
) -> None:
    assert walk(begun(module("abc")), moves)[1] == events


@pytest.mark.parametrize(
    ("questions", "cards", "story", "moves", "stage", "events"),
    [
        ("a", 2, False, "nnn", Stage.QUIZ, (card(1), card(2))),
        ("a", 0, True, "n", Stage.SCENARIO, ()),
        ("a", 0, False, "n", Stage.QUIZ, ()),
        ("", 2, True, "nnn1n", Stage.DONE, (card(1), card(2), SCENARIO_DONE, completed(0, 0))),
        ("", 2, True, "nnns", Stage.DONE, (card(1), card(2), SCENARIO_DONE, completed(0, 0))),
        ("", 1, False, "nn", Stage.DONE, (card(1), completed(0, 0))),
        ("", 0, False, "n", Stage.DONE, (completed(0, 0),)),
    ],
)
def test_a_part_that_a_module_does_not_have_is_passed_over(
    module: Build,
    begun: Begun,
    walk: Walk,
    questions: str,
    cards: int,
    story: bool,
    moves: str,
    stage: Stage,
    events: tuple[Event, ...],
) -> None:
    attempt, recorded = walk(begun(module(questions, cards=cards, story=story)), moves)
    assert attempt.stage is stage
    assert recorded == events


@pytest.mark.parametrize(
    ("moves", "without_back"),
    [
        ("b", ""),
        ("nb", ""),
        ("nnb", "n"),
        ("nnnb", "nn"),
        ("nnn0b", "nnn"),
        ("nnn00b", "nnn0"),
        ("nnn00bb", "nnn"),
        ("nnn0bb", "nn"),
        ("nnns b", "nn"),
        ("nnns wbb", "n"),
        ("nnns rrr b", "nnns rrr"),
    ],
)
def test_back_leads_to_the_screen_before(
    module: Build, begun: Begun, walk: Walk, moves: str, without_back: str
) -> None:
    went_back, _ = walk(begun(module("abc")), moves)
    never_went, _ = walk(begun(module("abc")), without_back)
    assert screen(went_back) == screen(never_went)


def test_going_all_the_way_back_records_nothing_and_loses_nothing(
    module: Build, begun: Begun, walk: Walk
) -> None:
    in_quiz, _ = walk(begun(module("abc")), "nnn1n r w")
    at_opening, going_back = walk(in_quiz, "bbb")
    assert at_opening.stage is Stage.OPENING
    there_again, reading_again = walk(at_opening, "nnn")
    assert there_again == in_quiz
    assert (going_back, reading_again) == ((), ())


def test_a_card_is_recorded_at_its_first_reading_only(
    module: Build, begun: Begun, walk: Walk
) -> None:
    _, events = walk(begun(module("abc", cards=3)), "nn bb nnn b nn s bbb bnnn")
    assert [event for event in events if event.kind == "card read"] == [card(1), card(2), card(3)]


def test_after_the_end_nothing_more_happens(module: Build, begun: Begun, walk: Walk) -> None:
    done, _ = walk(begun(module("abc")), "nnns rrr")
    for step in (go_on(done), sit_out(done)):
        assert step.attempt == done
        assert step.events == ()
    assert go_back(done) == done


@settings(deadline=None)
@given(st.lists(st.integers(0, 20), min_size=40, max_size=40), st.integers(0, 2), st.booleans())
def test_whatever_somebody_does_each_thing_is_recorded_once(
    module: Build, begun: Begun, any_walk: AnyWalk, numbers: list[int], cards: int, story: bool
) -> None:
    attempt = begun(module("abc", cards=cards, story=story, critical="b"))
    events: list[Event] = []
    for number in numbers:
        attempt, more = any_walk(attempt, number)
        events.extend(more)
    kinds = [event.kind for event in events]
    assert kinds.count("completed") == attempt.is_done
    assert kinds.count("scenario done") == attempt.scenario_done
    read = [event.card for event in events if isinstance(event, CardRead)]
    assert read == list(range(1, attempt.cards_read + 1))
    for event in events:
        assert not isinstance(event, CertificateRevoked) and event.attempt == "attempt-1"
