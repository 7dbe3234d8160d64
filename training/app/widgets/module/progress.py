"""Where a learner is in a module: the parts in order, and a stone for each step of this one."""

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from training.app.widgets.bars import TopBar
from training.core.attempt import Attempt, Stage
from training.core.module import Module

DONE, HERE, OPEN = "●", "◆", "○"

_WORDS = {
    Stage.LESSON: "Lesson",
    Stage.SCENARIO: "Story",
    Stage.QUIZ: "Quiz",
    Stage.SIGNING: "Signing",
}


def place_in_words(attempt: Attempt) -> str:
    """Where the learner is, such as "Card 2 of 5"; no score is part of it."""
    match attempt.stage:
        case Stage.LESSON:
            return f"Card {attempt.card + 1} of {len(attempt.module.cards)}"
        case Stage.SCENARIO if attempt.module.scenario is not None:
            return attempt.module.scenario.title
        case Stage.QUIZ if attempt.quiz.round > 1:
            return "Coming back to this one"
        case Stage.QUIZ:
            return f"Question {_asked(attempt) + 1} of {len(attempt.module.questions)}"
        case _:
            return ""


def stones(attempt: Attempt) -> str:
    """A stone for each card or question: done, here, or still to come."""
    match attempt.stage:
        case Stage.LESSON:
            return _stones(attempt.card, len(attempt.module.cards))
        case Stage.QUIZ if attempt.quiz.round == 1:
            return _stones(_asked(attempt), len(attempt.module.questions))
        case _:
            return ""


def parts(module: Module) -> tuple[Stage, ...]:
    """The parts that this module has, in order."""
    has = (
        (Stage.LESSON, module.cards),
        (Stage.SCENARIO, module.scenario),
        (Stage.QUIZ, module.questions),
        (Stage.SIGNING, module.acknowledges),
    )
    return tuple(stage for stage, content in has if content)


def timetable(attempt: Attempt) -> Content:
    """The parts of the module in a line, the present one marked by shape, weight and colour."""
    order = list(Stage)
    steps = []
    for stage in parts(attempt.module):
        gone = order.index(stage) < order.index(attempt.stage)
        here = stage is attempt.stage
        shape = HERE if here else DONE if gone else OPEN
        style = "bold $heading" if here else "$quiet"
        steps.append(Content.styled(f"{shape} {_WORDS[stage]}", style))
    return Content.styled("  ─  ", "$line").join(steps)


class Progress(Static):
    """One line: the parts of the module, and the stones of the present part."""

    DEFAULT_CSS = """
    Progress { height: 1; padding: 0 1; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._attempt: Attempt | None = None

    def show(self, attempt: Attempt) -> None:
        """Show where the attempt stands."""
        self._attempt = attempt
        self.update(self._line(attempt), layout=False)

    def on_resize(self) -> None:
        """Put the stones at the right again."""
        if self._attempt is not None:
            self.show(self._attempt)

    def _line(self, attempt: Attempt) -> Content:
        left, right = timetable(attempt), Content.styled(" ".join(stones(attempt)), "$heading")
        room = self.content_size.width - left.cell_length - right.cell_length
        return Content.assemble(left, " " * room, right) if room > 1 else left


class Whereabouts(VerticalGroup):
    """The top of the screen: the module, and where in it the learner is."""

    def __init__(self, attempt: Attempt) -> None:
        super().__init__()
        self._top = TopBar(attempt.module.title)
        self._progress = Progress()

    def compose(self) -> ComposeResult:
        """The bar, and the line under it."""
        yield self._top
        yield self._progress

    def show(self, attempt: Attempt) -> None:
        """Show where the attempt stands."""
        self._top.say(attempt.module.title, place_in_words(attempt))
        self._progress.show(attempt)


def _asked(attempt: Attempt) -> int:
    asked = len(attempt.module.questions) - len(attempt.quiz.waiting)
    return min(asked, len(attempt.module.questions) - 1)


def _stones(gone: int, of: int) -> str:
    return DONE * gone + HERE + OPEN * (of - gone - 1)
