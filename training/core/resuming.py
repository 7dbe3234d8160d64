"""Taking up an attempt again from what was recorded of it."""

from collections.abc import Iterable

from training.core.attempt import Attempt, Stage, Step
from training.core.events import Answered, CardRead, Completed, Event, ScenarioDone
from training.core.quiz import Outcome
from training.core.taking import replay, to_quiz


def resume(begun: Attempt, events: Iterable[Event], sat_out: frozenset[str]) -> Step:
    """The standing that the recorded events of an attempt lead to.

    A scenario starts again, a quiz goes on. An answer stands while the question's id and wording
    are what they were. `sat_out` are the questions that a bookmark remembers as sat out.
    """
    attempt = begun
    for event in events:
        attempt = _taken_up(attempt, event, sat_out)
    return _resting_place(attempt.changed(quiz=attempt.quiz.without(sat_out)))


def _taken_up(attempt: Attempt, event: Event, sat_out: frozenset[str]) -> Attempt:
    match event:
        case CardRead():
            cards = min(event.card, len(attempt.module.cards))
            return attempt.changed(cards_read=max(attempt.cards_read, cards))
        case ScenarioDone():
            return attempt.changed(scenario_done=True)
        case Answered() if _stands(attempt, event):
            quiz = attempt.quiz.brought_to(event.question, sat_out).marked(event.right)
            return attempt.changed(quiz=quiz)
        case Completed():
            return attempt.changed(stage=Stage.DONE)
        case _:
            return attempt


def _stands(attempt: Attempt, event: Answered) -> bool:
    waiting = event.question in attempt.quiz.waiting
    return waiting and attempt.module.question(event.question).wording == event.wording


def _resting_place(attempt: Attempt) -> Step:
    if attempt.is_done:
        return Step(attempt=attempt)
    if attempt.scenario_done:
        return to_quiz(attempt, attempt.quiz)
    if attempt.cards_read < len(attempt.module.cards):
        stage = Stage.LESSON if attempt.cards_read else Stage.OPENING
        return Step(attempt=attempt.changed(stage=stage, card=attempt.cards_read))
    if attempt.module.scenario is None:
        return to_quiz(attempt, attempt.quiz)
    return Step(attempt=replay(attempt))


def outcomes(events: Iterable[Event]) -> dict[str, Outcome]:
    """How each question of one attempt went, from its recorded answers alone."""
    went: dict[str, Outcome] = {}
    for event in events:
        if isinstance(event, Answered) and not went.get(event.question, Outcome.NOT_YET).is_right:
            first = event.question not in went
            went[event.question] = _outcome(event.right, first)
    return went


def _outcome(right: bool, first: bool) -> Outcome:
    if not right:
        return Outcome.NOT_YET
    return Outcome.RIGHT_FIRST_TIME if first else Outcome.AFTER_A_HINT
