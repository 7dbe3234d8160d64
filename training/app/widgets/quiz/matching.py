"""Pairs to match: one left side after another is asked, and the pairs made are listed."""

from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content

from training.app.widgets.feedback import Feedback, Verdict
from training.app.widgets.quiz.work import Standing, Work, verdict
from training.core.attempt import Marked
from training.core.questions import Answer, Matching


class PairLine(VerticalGroup):
    """One left side, what it goes with so far, and what is said to it."""

    def __init__(self, left: str) -> None:
        super().__init__()
        self._left = left
        self._line = Standing(Content(""), "pair")
        self.feedback = Feedback()

    def compose(self) -> ComposeResult:
        """The pair, and under it room for a remark."""
        yield self._line
        yield self.feedback

    def show(self, right: str, *, asked: bool) -> None:
        """Show the right side; an empty one is open, and only one of those is asked now."""
        sign = "▶ " if asked else "• " if right else "○ "
        rest = f" goes with {right}" if right else " goes with …" if asked else ""
        line = Content.assemble(sign, (self._left, "bold"), rest)
        self._line.show(line.stylize_before("$heading") if asked else line)


class MatchingWork(Work):
    """The right sides to press, and the pairs made so far."""

    def __init__(self, question: Matching, order: Answer) -> None:
        """The right sides in the order shown."""
        super().__init__(question, order, [Content(question.rows[place]) for place in order])
        self._pairs = tuple(PairLine(pair.left) for pair in question.pairs)
        self._rights = question.rows

    def compose(self) -> ComposeResult:
        """What is asked, and the rows."""
        with HorizontalGroup(classes="workbench"):
            with VerticalGroup(classes="made -first"):
                yield from self._pairs
            yield self.rows

    def on_mount(self) -> None:
        """Ask for the first left side."""
        self.show(())

    def show(self, picked: Answer) -> None:
        """Show the pairs made, and ask for the next left side."""
        super().show(picked)
        for count, pair in enumerate(self._pairs):
            right = self._rights[picked[count]] if count < len(picked) else ""
            pair.show(right, asked=count == len(picked))

    def show_marking(self, marked: Marked) -> None:
        """Under each pair what is said to it; when no try is left, the right pair in its place."""
        for count, remark in enumerate(marked.remarks):
            self._pairs[count].feedback.say(verdict(remark), remark.text)
        for count, idea in enumerate(marked.idea):
            if idea.row is not None and idea.row != marked.answer[count]:
                self._pairs[count].show(self._rights[idea.row], asked=False)
                self._pairs[count].feedback.say(Verdict.IDEA, idea.text)
