"""Making the practice school: made-up people with believable records, on the spot.

The same steps that a learner takes make the records, so that what the desk shows of the practice
school is what it would show of a real one.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from training.actions.certificate import certificate
from training.actions.rooms import Rooms
from training.certificates.keys import SigningKey
from training.certificates.sealing import plain
from training.certificates.trust import first, write
from training.core.attempt import Attempt, Stage, Step
from training.core.events import Event
from training.core.module import Module
from training.core.people import Learner
from training.core.questions import Answer, Question
from training.core.taking import answer, begin, go_on, sit_out
from training.school.folder import make_folder, refuse_other_things
from training.school.practice import practice_people, practice_school

_LESSONS_HAD = 5
"""How many modules a practice class has had by now, one every other week."""

_KEY_BEGAN = timedelta(weeks=2 * _LESSONS_HAD + 4)
"""How long ago the key was made: before the first of those lessons."""

_LATEST, _EARLIER = (0.55, 0.8), (0.93, 0.97)
"""Of the class, the share that has finished a module, and the share that has begun it."""

_FRIDAY = 4
_EASE = (0.9, 0.55, 0.8, 0.4, 0.75)
"""How easy questions are, in turn, so that the practice class finds some of them hard."""


def make_practice_folder(
    folder: Path, today: datetime, random_bytes: Callable[[int], bytes]
) -> None:
    """The practice school's folder, without records yet. Its key lies open in it.

    Raises:
        SchoolError, DiskError: nothing was made.
    """
    refuse_other_things(folder)
    school = practice_school()
    key = SigningKey.new(random_bytes)
    trust = write(first(school.name, key, (today - _KEY_BEGAN).date(), practice=True), key)
    make_folder(folder, school, practice_people(), plain(key), trust)


class LessonClock:
    """A clock for practice lessons: set in the past, it goes on a little each time it is read."""

    def __init__(self, start: datetime, random: Random) -> None:
        self._now = start
        self._random = random

    def __call__(self) -> datetime:
        """The next moment of the lesson (UTC)."""
        self._now += timedelta(seconds=self._random.uniform(8, 45))
        return self._now

    def move_to(self, start: datetime) -> None:
        """Begin another lesson."""
        self._now = start


def fill_records(rooms: Rooms, clock: LessonClock, random: Random) -> None:
    """Believable records for everybody: some have finished, some have begun, some are to come.

    `clock` must be the clock of those rooms.
    """
    now = clock()
    for learner in rooms.roll.learners:
        had = rooms.modules_for(learner)[: _had(learner, random)]
        for weeks, module in zip(range(2 * len(had) - 1, 0, -2), had, strict=True):
            clock.move_to(_lesson(now, weeks, learner, random))
            shares = _LATEST if module is had[-1] else _EARLIER
            _take(rooms, learner, module, shares, random)


def _had(learner: Learner, random: Random) -> int:
    """How many of their modules: a class has its lessons together, adults get on as they can."""
    return _LESSONS_HAD if learner.is_pupil else random.randint(2, _LESSONS_HAD + 1)


def _lesson(now: datetime, weeks: int, learner: Learner, random: Random) -> datetime:
    """A school morning some weeks ago; a class has its lesson together, staff when they can."""
    days = 0 if learner.is_pupil else random.randrange(5)
    day = now - timedelta(weeks=weeks, days=days)
    day -= timedelta(days=max(0, day.weekday() - _FRIDAY))
    return day.replace(hour=9, minute=random.randrange(30, 40), second=0, microsecond=0)


def _take(
    rooms: Rooms, learner: Learner, module: Module, shares: tuple[float, float], random: Random
) -> None:
    finished, started = shares
    luck = random.random()
    if luck > started:
        return
    events = tuple(_played(rooms.new_id(), learner, module, random))
    if luck > finished:
        events = events[: random.randrange(2, len(events) - 1)]
    for event in events:
        rooms.records.record(learner.id, (event,))
    certificate(rooms, learner, module)


def _played(attempt_id: str, learner: Learner, module: Module, random: Random) -> Iterator[Event]:
    """The events of a whole go at the module by somebody who gets most things right."""
    step = begin(attempt_id, learner.id, module, random.randrange(2**32))
    yield from step.events
    while step.attempt.can_go_on:
        step = _next(step.attempt, random)
        yield from step.events


def _next(attempt: Attempt, random: Random) -> Step:
    if attempt.question:
        return answer(attempt, _given(attempt.question, random))
    return sit_out(attempt) if attempt.stage is Stage.SCENARIO else go_on(attempt)


def _given(question: Question, random: Random) -> Answer:
    """Mostly right; otherwise something else that could be answered."""
    if random.random() < _EASE[sum(map(ord, question.id)) % len(_EASE)]:
        return question.right_answer
    rows = len(question.rows)
    guess = tuple(random.sample(range(rows), min(question.wanted, rows)))
    return guess if question.accepts(guess) else question.right_answer
