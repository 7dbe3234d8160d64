"""Walks through a module, moment by moment, to compare with what is taken up again."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from training.core.attempt import Attempt, Stage
from training.core.events import Event, Started
from training.core.module import Module
from training.core.quiz import Quiz

Walk = Callable[[Attempt, str], tuple[Attempt, tuple[Event, ...]]]
AnyWalk = Callable[..., tuple[Attempt, tuple[Event, ...]]]
Begun = Callable[[Module], Attempt]
Build = Callable[..., Module]

STARTED = Started(attempt="attempt-1", module="u2-02", version="v1", seed=7)


class Moment(NamedTuple):
    """Where somebody stands after some moves, and everything recorded up to then."""

    attempt: Attempt
    events: tuple[Event, ...]
    furthest: tuple[Stage, int]

    @property
    def sat_out(self) -> frozenset[str]:
        """What the bookmark remembers."""
        return frozenset(self.attempt.quiz.sat_out)


def reached(attempt: Attempt) -> tuple[Stage, int]:
    """The stage, and in the lesson the card; a first card that was not read yet is no advance."""
    if attempt.stage is Stage.LESSON:
        return (Stage.LESSON, attempt.card) if attempt.card else (Stage.OPENING, 0)
    return attempt.stage, 0


def moments(
    begun: Attempt, any_walk: AnyWalk, numbers: list[int], never: str = ""
) -> Iterator[Moment]:
    """Every standing on the way through a module; the moves in `never` are not made."""
    stages = list(Stage)
    moment = Moment(begun, (STARTED,), (Stage.OPENING, 0))
    yield moment
    for number in numbers:
        attempt, more = any_walk(moment.attempt, number, never=never)
        further = max(
            moment.furthest, reached(attempt), key=lambda at: (stages.index(at[0]), at[1])
        )
        moment = Moment(attempt, (*moment.events, *more), further)
        yield moment


def standing(quiz: Quiz) -> tuple[object, ...]:
    """All that decides what is asked from here on, and what has been settled."""
    settled = (dict(quiz.outcomes), set(quiz.sat_out), quiz.is_over)
    ahead = (quiz.waiting, quiz.missed, quiz.tries, quiz.round > 1)
    return settled if quiz.is_over else (*settled, *ahead)
