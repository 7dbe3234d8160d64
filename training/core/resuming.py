"""Taking up an attempt again from what was recorded of it."""

from collections.abc import Iterable

from training.core.attempt import Attempt, Stage, Step
from training.core.events import Answered, CardRead, Completed, Event, ScenarioDone
from training.core.module import Module
from training.core.quiz import Outcome, Quiz, outcome_of
from training.core.taking import replay, to_quiz


def resume(begun: Attempt, events: Iterable[Event], sat_out: frozenset[str]) -> Step:
    """The standing that the recorded events of an attempt lead to.

    A scenario starts again, a quiz goes on. An answer stands while the question's id and wording
    are what they were. `sat_out` are the questions that a bookmark remembers as sat out.
    """
    recorded = tuple(events)
    attempt = begun
    for event in recorded:
        attempt = _taken_up(attempt, event)
    quiz = begun.quiz.taken_up(_standing_answers(begun.module, recorded), sat_out)
    return _resting_place(attempt.changed(quiz=quiz))


def _taken_up(attempt: Attempt, event: Event) -> Attempt:
    match event:
        case CardRead():
            cards = min(event.card, len(attempt.module.cards))
            return attempt.changed(cards_read=max(attempt.cards_read, cards))
        case ScenarioDone():
            return attempt.changed(scenario_done=True)
        case Completed():
            return attempt.changed(stage=Stage.DONE)
        case _:
            return attempt


def _standing_answers(module: Module, events: Iterable[Event]) -> dict[str, list[bool]]:
    """How the tries went at each question whose wording is what it was."""
    wordings = {question.id: question.wording for question in module.questions}
    tries: dict[str, list[bool]] = {}
    for event in events:
        if isinstance(event, Answered) and wordings.get(event.question) == event.wording:
            tries.setdefault(event.question, []).append(event.right)
    return tries


def _resting_place(attempt: Attempt) -> Step:
    if attempt.is_done:
        return Step(attempt=attempt)
    if attempt.scenario_done or _is_begun(attempt.quiz):
        return to_quiz(attempt, attempt.quiz)
    if not attempt.cards_read:
        return Step(attempt=attempt)
    if attempt.cards_read < len(attempt.module.cards):
        return Step(attempt=attempt.changed(stage=Stage.LESSON, card=attempt.cards_read))
    if attempt.module.scenario is None:
        return to_quiz(attempt, attempt.quiz)
    return Step(attempt=replay(attempt))


def _is_begun(quiz: Quiz) -> bool:
    return bool(quiz.outcomes or quiz.sat_out or quiz.tries)


def outcomes(events: Iterable[Event]) -> dict[str, Outcome]:
    """How each question of one attempt went, from its recorded answers alone."""
    tries: dict[str, list[bool]] = {}
    for event in events:
        if isinstance(event, Answered):
            tries.setdefault(event.question, []).append(event.right)
    return {question: outcome_of(went) for question, went in tries.items()}
