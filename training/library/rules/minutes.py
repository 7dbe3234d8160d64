"""Whether a module takes as long as it says."""

from collections.abc import Iterable

from training.core.module import Audience
from training.core.questions import Matching
from training.library.faults import Findings, Rule
from training.library.reading.written import Written, WrittenQuestion
from training.library.rules.prose import (
    Passage,
    of_card,
    of_feedback,
    of_question,
    of_scene,
    words_in,
)

MINUTES_AND_WORDS = Rule(
    "minutes-and-words",
    "warning",
    "Teachers plan a lesson by the minutes, and a tired colleague an evening.",
)

WORDS_A_MINUTE = {
    Audience.KS1: 60,
    Audience.LOWER_KS2: 90,
    Audience.UPPER_KS2: 130,
    Audience.STAFF: 200,
    Audience.GOVERNORS: 200,
}
QUESTION_MINUTES = 0.5
TALK_MINUTES = 8
"""Warm-up and talk around the module."""

_LEEWAY = 0.4


def minutes_fit_the_words(written: Written, findings: Findings) -> None:
    """The minutes are within 40 per cent of what reading it takes."""
    likely, said = estimated(written), written.front.minutes
    if abs(likely - said) > _LEEWAY * said:
        message = f"This says {said} minutes; by its words it takes about {likely:.0f}."
        fix = f"minutes: {round(likely / 5) * 5}"
        findings.note(MINUTES_AND_WORDS, written.front.line("minutes"), message, fix)


def estimated(written: Written) -> float:
    """The minutes one learner is likely to take.

    That is the time to read the objectives, the cards, half of the story (a way through it meets
    about half of the scenes) and each question with what is said to one answer; half a minute of
    thought a question; and the talk.
    """
    lesson = sum(map(_words, (of_card(card) for card in written.cards)))
    story = sum(map(_words, (of_scene(scene) for scene in written.scenes))) / 2
    asked = sum(map(_question_words, written.questions))
    objectives = sum(len(words_in(objective)) for objective in written.objectives)
    pace = WORDS_A_MINUTE[written.front.audience]
    thought = QUESTION_MINUTES * len(written.questions)
    return (objectives + lesson + story + asked) / pace + thought + TALK_MINUTES


def _question_words(asked: WrittenQuestion) -> int:
    remarks = [len(passage.words) for passage in of_feedback(asked)] or [0]
    said = sum(remarks) if isinstance(asked.question, Matching) else max(remarks)
    return _words(of_question(asked)) + said


def _words(read: Iterable[Passage]) -> int:
    return sum(len(passage.words) for passage in read)


RULES = (minutes_fit_the_words,)
