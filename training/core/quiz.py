"""Where a learner stands in a quiz, and the rules of trying, coming round again and passing.

Two tries at a question, then the right idea is shown. Right at either try, in any round, counts.
Passed: at least `pass_mark` per cent of the questions (rounded up) and every critical one; missed
ones come round again until then. Without a pass mark each question is asked once. A question
somebody sits out is done.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from math import ceil

from training.core.questions import Question
from training.core.values import Frozen

TRIES = 2


class Outcome(StrEnum):
    """How a question went. There is no other mark, and none is worse than "not yet"."""

    RIGHT_FIRST_TIME = "right first time"
    AFTER_A_HINT = "after a hint"
    NOT_YET = "not yet"

    @property
    def is_right(self) -> bool:
        """Whether the question has been got right."""
        return self is not Outcome.NOT_YET


class Quiz(Frozen):
    """Where a learner stands in a quiz; every answer makes the next one.

    `waiting` are the questions still to come in this round, the one on the screen first; `missed`
    those that come round again; `tries` the tries already used at the first waiting one.
    """

    questions: tuple[Question, ...]
    pass_mark: int | None
    waiting: tuple[str, ...]
    missed: tuple[str, ...] = ()
    outcomes: tuple[tuple[str, Outcome], ...] = ()
    sat_out: tuple[str, ...] = ()
    tries: int = 0
    round: int = 1

    @classmethod
    def start(cls, questions: tuple[Question, ...], pass_mark: int | None) -> "Quiz":
        """The first round, with everything still to come."""
        waiting = tuple(question.id for question in questions)
        return cls(questions=questions, pass_mark=pass_mark, waiting=waiting)

    @property
    def current(self) -> Question | None:
        """The question on the screen; None when the quiz is over."""
        return self._find(self.waiting[0]) if self.waiting else None

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to ask."""
        return not self.waiting

    @property
    def got(self) -> int:
        """How many questions have been got right."""
        return sum(outcome.is_right for _, outcome in self.outcomes)

    @property
    def passed(self) -> bool:
        """Whether enough is right, every critical question among it; sitting out is done."""
        done = self._done()
        enough = ceil(len(self.questions) * (self.pass_mark or 0) / 100)
        return len(done) >= enough and all(q.id in done for q in self.questions if q.critical)

    def outcome(self, question_id: str) -> Outcome | None:
        """How that question went; None while it has not been settled."""
        return dict(self.outcomes).get(question_id)

    def marked(self, right: bool) -> "Quiz":
        """The standing after one answer to the current question."""
        if not right and self.tries + 1 < TRIES:
            return self.model_copy(update={"tries": self.tries + 1})
        return self._settled(self._outcome_now(right))

    def sit_out(self) -> "Quiz":
        """The standing after the current question is sat out: it is done."""
        sat_out = (*self.sat_out, self.waiting[0])
        return self._after_current({"sat_out": sat_out})

    def taken_up(self, answers: Mapping[str, Sequence[bool]], sat_out: frozenset[str]) -> "Quiz":
        """The standing that those answers lead to, from the start of the quiz.

        `answers` says of each question answered how its tries went, in order. Each question's
        standing follows from its own tries alone, so an answer stands whatever was edited, added,
        taken away or sat out beside it. A question with one of its tries used comes first.
        """
        went = {id_: answers.get(id_, ()) for id_ in self.waiting}
        left = [id_ for id_ in went if id_ not in sat_out and True not in went[id_]]
        turns = {id_: len(went[id_]) // TRIES for id_ in left}
        done_turns = min(turns.values(), default=0)
        now = [id_ for id_ in left if turns[id_] == done_turns]
        now.sort(key=lambda id_: len(went[id_]) % TRIES, reverse=True)
        standing = {
            "waiting": tuple(now),
            "missed": tuple(id_ for id_ in left if turns[id_] > done_turns),
            "outcomes": tuple((id_, outcome_of(t)) for id_, t in went.items() if _is_settled(t)),
            "sat_out": tuple(id_ for id_ in went if id_ in sat_out),
            "tries": len(went[now[0]]) % TRIES if now else 0,
            "round": done_turns + 1,
        }
        return self.model_copy(update=standing)._ended()

    def _ended(self) -> "Quiz":
        """Over where every question has been settled once and that is enough."""
        enough = self.pass_mark is None or self.passed
        return self.model_copy(update={"waiting": ()}) if self.round > 1 and enough else self

    def _outcome_now(self, right: bool) -> Outcome:
        if not right:
            return Outcome.NOT_YET
        first = self.tries == 0 and self.round == 1
        return Outcome.RIGHT_FIRST_TIME if first else Outcome.AFTER_A_HINT

    def _settled(self, outcome: Outcome) -> "Quiz":
        current = self.waiting[0]
        outcomes = tuple((id_, o) for id_, o in self.outcomes if id_ != current)
        missed = self.missed if outcome.is_right else (*self.missed, current)
        return self._after_current({"outcomes": (*outcomes, (current, outcome)), "missed": missed})

    def _after_current(self, changes: dict[str, object]) -> "Quiz":
        rest = {"waiting": self.waiting[1:], "tries": 0}
        return self.model_copy(update={**changes, **rest})._round_again()

    def _round_again(self) -> "Quiz":
        over = self.pass_mark is None and not self.waiting
        if over or (self.passed and (self.round > 1 or not self.waiting)):
            return self.model_copy(update={"waiting": ()})
        if self.waiting:
            return self
        return self.model_copy(
            update={"waiting": self.missed, "missed": (), "round": self.round + 1}
        )

    def _done(self) -> set[str]:
        return {*self.sat_out, *(id_ for id_, outcome in self.outcomes if outcome.is_right)}

    def _find(self, question_id: str) -> Question:
        return next(self._all(question_id))

    def _all(self, question_id: str) -> Iterator[Question]:
        return (question for question in self.questions if question.id == question_id)


def _is_settled(tries: Sequence[bool]) -> bool:
    return True in tries or len(tries) >= TRIES


def outcome_of(tries: Sequence[bool]) -> Outcome:
    """How a question went, from how its tries went, in order; there is at least one."""
    if True not in tries:
        return Outcome.NOT_YET
    return Outcome.RIGHT_FIRST_TIME if tries[0] else Outcome.AFTER_A_HINT
