"""Ways to answer a quiz, and what each must come to by the rules of passing, told anew here."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from training.core.module import Module
from training.core.questions import Question
from training.core.quiz import Outcome

TRIES = 2
"""How often a question is asked in a round."""


@dataclass(frozen=True)
class Answering:
    """How often each question is answered wrong before it is answered right, three times at most.

    `sat_out` is the id of a question that is left out instead.
    """

    wrong: Mapping[str, int]
    sat_out: str = ""

    def is_right(self, question: Question, go: int) -> bool:
        """Whether to answer right; `go` counts the answers given to this question before."""
        return go >= self.wrong[question.id]


def at_first(module: Module) -> Answering:
    """All right at once."""
    return _alike(module, 0)


def at_second(module: Module) -> Answering:
    """All right at the second try."""
    return _alike(module, 1)


def in_the_next_round(module: Module) -> Answering:
    """All wrong at every try, and right when they come round again."""
    return _alike(module, TRIES)


def mixed(module: Module) -> Answering:
    """Any of these, question by question, and one sat out; the same each time for a module."""
    random = Random(module.id)
    ids = [question.id for question in module.questions]
    return Answering({id_: random.randrange(TRIES + 2) for id_ in ids}, random.choice(ids))


def answers(module: Module, answering: Answering) -> list[tuple[str, bool]]:
    """Each answer that is to be recorded, in order: the question's id, and whether it was right."""
    wrong = {id_: n for id_, n in answering.wrong.items() if id_ != answering.sat_out}
    given: list[tuple[str, bool]] = []
    done = {answering.sat_out}
    for id_, times in wrong.items():
        given += [(id_, False)] * min(times, TRIES)
        if times < TRIES:
            given.append((id_, True))
            done.add(id_)
    for id_, times in wrong.items():
        if times >= TRIES and not _is_enough(module, done):
            given += [*[(id_, False)] * (times - TRIES), (id_, True)]
            done.add(id_)
    return given


def outcomes_of(given: list[tuple[str, bool]]) -> dict[str, Outcome]:
    """How each question went, from its answers in order."""
    went: dict[str, Outcome] = {}
    for id_, right in given:
        late = Outcome.AFTER_A_HINT if right else Outcome.NOT_YET
        went[id_] = late if id_ in went or not right else Outcome.RIGHT_FIRST_TIME
    return went


def _alike(module: Module, wrong: int) -> Answering:
    return Answering({question.id: wrong for question in module.questions})


def _is_enough(module: Module, done: set[str]) -> bool:
    """Whether that is a pass: so many per cent, and every critical question."""
    if module.pass_mark is None:
        return True
    settled = [question for question in module.questions if question.id in done]
    critical = all(question in settled for question in module.questions if question.critical)
    return critical and 100 * len(settled) >= module.pass_mark * len(module.questions)
