"""Options to choose from, or the lines of a chat that show a problem; remarks open under them."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.content import Content

from training.app.widgets.feedback import Verdict
from training.app.widgets.quiz.work import Work, verdict
from training.app.widgets.text.chat import named
from training.core.attempt import Marked
from training.core.questions import Answer, Choice, Option

ONE = ("○", "●")
SEVERAL = ("□", "■")
"""The marks of a row that is not chosen and of one that is: round for one, square for several."""


class ChoiceWork(Work):
    """The options of a choice."""

    def __init__(self, question: Choice, order: Answer, colours: Mapping[str, int]) -> None:
        """The options in the order shown; a line of a chat has its speaker's name before it."""
        self._marks = ONE if question.wanted == 1 else SEVERAL
        words = [_words(question.options[place], colours) for place in order]
        super().__init__(question, order, words, self._marks[0])

    def compose(self) -> ComposeResult:
        """The rows."""
        yield self.rows

    def show(self, picked: Answer) -> None:
        """Fill the marks of what is chosen."""
        super().show(picked)
        for row, place in zip(self.rows.rows, self.order, strict=True):
            row.mark(self._marks[place in picked])

    def show_marking(self, marked: Marked) -> None:
        """Open a remark under each chosen row and, when no try is left, under the right ones."""
        for remark in marked.remarks:
            self._open(remark.row, verdict(remark), remark.text)
        for remark in marked.idea:
            if remark.row not in marked.answer:
                self._open(remark.row, Verdict.IDEA, remark.text)

    def _open(self, row: int | None, said: Verdict, text: str) -> None:
        if row is not None:
            self.rows.rows[self.order.index(row)].remark(said, text)


def _words(option: Option, colours: Mapping[str, int]) -> Content:
    if not option.speaker:
        return Content(option.text)
    name = named(option.speaker, colours.get(option.speaker, 1))
    return Content.assemble(name, "  ", option.text)
