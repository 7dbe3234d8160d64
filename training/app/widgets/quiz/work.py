"""What the four ways of answering have in common: rows to press, and how they show a standing."""

from collections.abc import Sequence

from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from training.app.widgets.feedback import Verdict
from training.app.widgets.rows import Rows
from training.core.attempt import Marked
from training.core.questions import Answer, Question, Remark


class Standing(Static):
    """Words that change as rows are pressed; the screen is laid out anew only for more lines."""

    def __init__(self, words: Content, classes: str) -> None:
        """The words to begin with."""
        super().__init__(words, markup=False, classes=classes)
        self._words = words

    def show(self, words: Content) -> None:
        """Show other words."""
        if not words.is_same(self._words):
            before, self._words = self._words, words
            self.update(words, layout=self._lines(words) != self._lines(before))

    def _lines(self, words: Content) -> int:
        return words.get_height(self.styles.get_rules(), max(1, self.content_size.width))


class Work(VerticalGroup):
    """The part of a question that is worked on; it shows what is picked and how it was marked.

    `order` has the place in the file of each row, as shown.
    """

    def __init__(self, question: Question, order: Answer, rows: Sequence[Content], mark: str = ""):
        """The rows as shown, all with the same mark to begin with."""
        super().__init__()
        self.order = order
        self.rows = Rows(rows, mark)
        self._question = question

    def show(self, picked: Answer) -> None:
        """Show what is picked so far, as places in the file."""
        for row, place in zip(self.rows.rows, self.order, strict=True):
            row.chosen = place in picked

    def show_marking(self, marked: Marked) -> None:
        """Show what is said to the answer."""
        raise NotImplementedError


def verdict(remark: Remark) -> Verdict:
    """How a remark begins."""
    return Verdict.YES if remark.right else Verdict.NOT_YET
