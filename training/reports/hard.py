"""What a class found hard: questions by how few got them right first time. No names anywhere."""

from collections import Counter
from collections.abc import Iterable, Mapping

from training.core.events import Answered, Event, Started
from training.core.module import Module
from training.core.quiz import Outcome
from training.core.resuming import outcomes
from training.core.values import Frozen

FEWEST = 5
"""Below this many learners nothing is shown, for it could point to a child."""


class HardQuestion(Frozen):
    """How a class did at one question: learners, counted once each, in their first attempt."""

    module: str
    question: str
    stem: str
    answered: int
    right_first_time: int
    after_a_hint: int
    not_yet: int

    @property
    def share(self) -> float:
        """The share right first time, from 0 to 1."""
        return self.right_first_time / self.answered


def hard_questions(
    modules: Iterable[Module], events: Mapping[str, Iterable[Event]]
) -> tuple[HardQuestion, ...]:
    """The questions of those modules, hardest first, from each learner's events."""
    known = tuple(modules)
    wordings = {(m.id, question.id): question.wording for m in known for question in m.questions}
    counts: dict[tuple[str, str], Counter[Outcome]] = {}
    for learner_events in events.values():
        for place, outcome in _first_outcomes(learner_events, wordings).items():
            counts.setdefault(place, Counter())[outcome] += 1
    rows = (
        _row(module.id, question.id, question.stem, counts[module.id, question.id])
        for module in known
        for question in module.questions
        if counts.get((module.id, question.id), Counter()).total() >= FEWEST
    )
    return tuple(sorted(rows, key=lambda row: (row.share, row.module, row.question)))


def _first_outcomes(
    events: Iterable[Event], wordings: Mapping[tuple[str, str], str]
) -> dict[tuple[str, str], Outcome]:
    """How each question, as it is worded now, went the first time the learner took its module."""
    module_of: dict[str, str] = {}
    answers: dict[str, list[Answered]] = {}
    for event in events:
        match event:
            case Started() if event.module not in module_of.values():
                module_of[event.attempt] = event.module
            case Answered() if (
                wordings.get((module_of.get(event.attempt, ""), event.question)) == event.wording
            ):
                answers.setdefault(event.attempt, []).append(event)
    return {
        (module_of[attempt], question): outcome
        for attempt, given in answers.items()
        for question, outcome in outcomes(given).items()
    }


def _row(module: str, question: str, stem: str, counts: Counter[Outcome]) -> HardQuestion:
    return HardQuestion(
        module=module,
        question=question,
        stem=stem,
        answered=counts.total(),
        right_first_time=counts[Outcome.RIGHT_FIRST_TIME],
        after_a_hint=counts[Outcome.AFTER_A_HINT],
        not_yet=counts[Outcome.NOT_YET],
    )
