"""What the four ways of answering have in common: rows to press, and how they show a standing."""

from collections.abc import Sequence

from textual.containers import VerticalGroup
from textual.content import Content

from training.app.widgets.feedback import Verdict
from training.app.widgets.rows import Rows
from training.core.attempt import Marked
from training.core.questions import Answer, Question, Remark


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
            row.set_class(place in picked, "-chosen")

    def show_marking(self, marked: Marked) -> None:
        """Show what is said to the answer."""
        raise NotImplementedError


def verdict(remark: Remark) -> Verdict:
    """How a remark begins."""
    return Verdict.YES if remark.right else Verdict.NOT_YET
