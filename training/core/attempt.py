"""Where a learner stands in a module: one frozen value, and every step makes the next.

A step also gives the events that it means, for the records; the faces record them first and only
then show the new standing.
"""

from enum import StrEnum

from training.core.events import Event
from training.core.module import Module, Scene
from training.core.questions import Answer, Question, Remark
from training.core.quiz import Quiz
from training.core.shuffling import shown_order
from training.core.values import Frozen


class Stage(StrEnum):
    """The parts of a module, in order."""

    OPENING = "opening"
    LESSON = "lesson"
    SCENARIO = "scenario"
    QUIZ = "quiz"
    SIGNING = "signing"
    DONE = "done"


class Marked(Frozen):
    """What an answer meant, to be shown to who gave it.

    `again`: another try is left, and `hint` helps with it. `idea` is the right idea, shown when no
    try is left.
    """

    question: Question
    answer: Answer
    right: bool
    again: bool
    remarks: tuple[Remark, ...]
    hint: str = ""
    idea: tuple[Remark, ...] = ()


class Attempt(Frozen):
    """One go at a module.

    `card` is the place of the card on the screen, `cards_read` how many have been read; `trail` the
    scenes gone through before the present one, kept in memory only.
    """

    id: str
    learner: str
    module: Module
    seed: int
    stage: Stage = Stage.OPENING
    card: int = 0
    cards_read: int = 0
    trail: tuple[str, ...] = ()
    scenario_done: bool = False
    quiz: Quiz

    def changed(self, **changes: object) -> "Attempt":
        """The same attempt with those fields changed."""
        return self.model_copy(update=changes)

    @property
    def scene(self) -> Scene | None:
        """The scene on the screen."""
        scenario = self.module.scenario
        if self.stage is not Stage.SCENARIO or scenario is None:
            return None
        return scenario.scene(self.trail[-1])

    @property
    def question(self) -> Question | None:
        """The question on the screen."""
        return self.quiz.current if self.stage is Stage.QUIZ else None

    @property
    def cited(self) -> tuple[str, ...]:
        """The clauses that what is on the screen cites; at the signing, what is to be signed."""
        match self.stage:
            case Stage.LESSON:
                return self.module.cards[self.card].clauses
            case Stage.SIGNING:
                return self.module.acknowledges
            case _:
                shown = self.scene or self.question
                return shown.clauses if shown else ()

    @property
    def order(self) -> tuple[int, ...]:
        """The places of the question's rows, in the order shown."""
        return shown_order(self.question, self.seed) if self.question else ()

    @property
    def is_done(self) -> bool:
        """Whether the module is completed."""
        return self.stage is Stage.DONE

    @property
    def can_go_on(self) -> bool:
        """Whether a step of the learner's leads further; not where statements wait to be signed."""
        return self.stage not in (Stage.SIGNING, Stage.DONE)

    @property
    def can_go_back(self) -> bool:
        """Whether there is something before this screen to go back to."""
        match self.stage:
            case Stage.SCENARIO:
                return len(self.trail) > 1 or bool(self.module.cards)
            case Stage.LESSON:
                return True
            case Stage.QUIZ | Stage.SIGNING:
                return bool(self.module.cards)
            case _:
                return False


class Step(Frozen):
    """What a step made: the next standing, the events it means, and how an answer was marked.

    `sat_out` is the question left out, or "scenario"; it is no event, and enters class counts only.
    """

    attempt: Attempt
    events: tuple[Event, ...] = ()
    marked: Marked | None = None
    sat_out: str = ""
