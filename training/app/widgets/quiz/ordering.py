"""Steps to put in order: press the numbers, and the order is listed beside."""

from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.widgets import Static

from training.app.widgets.feedback import Feedback, Verdict
from training.app.widgets.quiz.work import Standing, Work, verdict
from training.core.attempt import Marked
from training.core.questions import Answer, Ordering

MINE = "My order"
OPEN = "…"
"""What stands in a place that is still free."""


class OrderLine(HorizontalGroup):
    """One place in the order, and the step that stands there."""

    DEFAULT_CSS = """
    OrderLine .number { width: 3; }
    OrderLine .step { width: 1fr; }
    """

    def __init__(self, count: int) -> None:
        """The place of that number, from 1, still free."""
        super().__init__()
        self._count = count
        self._step = Standing(Content(OPEN), "step")

    def compose(self) -> ComposeResult:
        """The number and the step."""
        yield Static(f"{self._count}.", markup=False, classes="number")
        yield self._step

    def show(self, step: str) -> None:
        """Put another step in this place."""
        self._step.show(Content(step))


class OrderingWork(Work):
    """The steps to press, and the order made so far."""

    def __init__(self, question: Ordering, order: Answer) -> None:
        """The steps in the order shown."""
        super().__init__(question, order, [Content(question.rows[place]) for place in order])
        self._steps = question.steps
        self._heading = Static(MINE, markup=False, classes="made-title")
        self._lines = tuple(OrderLine(count) for count in range(1, question.wanted + 1))
        self._feedback = Feedback()

    def compose(self) -> ComposeResult:
        """The rows, and the order."""
        with HorizontalGroup(classes="workbench"):
            yield self.rows
            with VerticalGroup(classes="made"):
                yield self._heading
                yield from self._lines
                yield self._feedback

    def show(self, picked: Answer) -> None:
        """List the order made so far."""
        super().show(picked)
        for count, line in enumerate(self._lines):
            line.show(self._steps[picked[count]] if count < len(picked) else OPEN)

    def show_marking(self, marked: Marked) -> None:
        """Say what the order means; when no try is left, list a right one."""
        for remark in marked.remarks:
            self._feedback.say(verdict(remark), remark.text)
        if marked.idea:
            self._heading.update(Verdict.IDEA.label)
            self.show(marked.question.right_answer)
