"""A module as it was read, with the line of everything: what the rules look at."""

from training.core.module import Card, Scene
from training.core.questions import Question
from training.core.text import Blocks
from training.core.values import Frozen
from training.library.reading.front_matter import Front
from training.library.reading.headings import Heading


class WrittenCard(Frozen):
    """A card and its heading."""

    heading: Heading
    card: Card


class WrittenScene(Frozen):
    """A scene, its heading, and the line of each of its choices."""

    heading: Heading
    scene: Scene
    choice_lines: tuple[int, ...]


class WrittenQuestion(Frozen):
    """A question and its heading.

    `row_lines` has the line of each option, pair or step in the order of the file; `remark_lines`
    that of the feedback under each, or of the row itself where there is none.
    """

    heading: Heading
    question: Question
    row_lines: tuple[int, ...]
    remark_lines: tuple[int, ...]


class Written(Frozen):
    """Everything that one file says. `lines` are the lines of the file as they were typed."""

    file: str
    lines: tuple[str, ...]
    front: Front
    objectives: tuple[str, ...]
    cards: tuple[WrittenCard, ...]
    scenario_title: str
    scenes: tuple[WrittenScene, ...]
    questions: tuple[WrittenQuestion, ...]
    teacher: Blocks

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of all cards, scenes and questions, in the order of the file."""
        return (
            *(card.heading for card in self.cards),
            *(scene.heading for scene in self.scenes),
            *(question.heading for question in self.questions),
        )
