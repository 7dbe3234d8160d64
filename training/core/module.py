"""A module: lesson, scenario and quiz, as read from one Markdown file."""

from enum import StrEnum

from training.core.questions import Question
from training.core.text import Blocks
from training.core.values import Frozen


class Audience(StrEnum):
    """Whom a module is for."""

    KS1 = "ks1"
    LOWER_KS2 = "lower-ks2"
    UPPER_KS2 = "upper-ks2"
    STAFF = "staff"
    GOVERNORS = "governors"

    @property
    def is_pupils(self) -> bool:
        """Whether these are children."""
        return self not in (Audience.STAFF, Audience.GOVERNORS)

    @property
    def words(self) -> str:
        """How people say it."""
        return _AUDIENCE_WORDS[self]


_AUDIENCE_WORDS = {
    Audience.KS1: "Years 1 and 2",
    Audience.LOWER_KS2: "Years 3 and 4",
    Audience.UPPER_KS2: "Years 5 and 6",
    Audience.STAFF: "Staff",
    Audience.GOVERNORS: "Governors",
}


class Card(Frozen):
    """One idea on one screen of the lesson."""

    title: str
    clauses: tuple[str, ...]
    text: Blocks


class SceneChoice(Frozen):
    """What a learner can do in a scene, and the scene that it leads to."""

    text: str
    leads_to: str


class Scene(Frozen):
    """One scene of the scenario; without choices it is an ending. `help`: an adult is told here."""

    id: str
    title: str
    clauses: tuple[str, ...]
    help: bool
    text: Blocks
    choices: tuple[SceneChoice, ...]

    @property
    def is_ending(self) -> bool:
        """Whether the story ends here."""
        return not self.choices


class Scenario(Frozen):
    """A branching story; it starts at its first scene."""

    title: str
    scenes: tuple[Scene, ...]

    @property
    def start(self) -> Scene:
        """The first scene."""
        return self.scenes[0]

    def scene(self, scene_id: str) -> Scene:
        """The scene of that id; KeyError when there is none, which the reader never lets pass."""
        for scene in self.scenes:
            if scene.id == scene_id:
                return scene
        raise KeyError(scene_id)


class Module(Frozen):
    """One unit a person completes.

    `pass_mark` is the per cent of questions to get right, None where completing is enough.
    `second_forms` ask some of the questions anew, on a return visit (`q-who-b` for `q-who`); they
    are no part of the quiz. `acknowledges` are statements to be read and signed after the lesson.
    `version` is a hash of what the learner sees, before placeholders are filled.
    """

    id: str
    title: str
    audience: Audience
    minutes: int
    clauses: tuple[str, ...]
    echoes: tuple[str, ...] = ()
    acknowledges: tuple[str, ...] = ()
    strands: tuple[str, ...] = ()
    pass_mark: int | None
    after: tuple[str, ...] = ()
    note: str = ""
    objectives: tuple[str, ...]
    cards: tuple[Card, ...]
    scenario: Scenario | None = None
    questions: tuple[Question, ...] = ()
    second_forms: tuple[Question, ...] = ()
    teacher: Blocks = ()
    version: str = ""

    def question(self, question_id: str) -> Question:
        """The question of that id; KeyError when there is none."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)
