"""A sentence with gaps: each press puts a word of the bank into the next one."""

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content

from training.app.widgets.feedback import Feedback, Verdict
from training.app.widgets.quiz.work import Standing, Work, verdict
from training.core.attempt import Marked
from training.core.questions import Answer, Gaps

GAP = "___"
"""How a gap is written in the sentence."""


class GapsWork(Work):
    """The words to press, and the sentence as it stands."""

    def __init__(self, question: Gaps, order: Answer) -> None:
        """The words of the bank in the order shown."""
        super().__init__(question, order, [Content(question.rows[place]) for place in order])
        self._sentence = question.sentence
        self._words = question.rows
        self._board = Standing(self._filled(()), "board")
        self._feedback = tuple(Feedback() for _ in range(question.wanted))

    def compose(self) -> ComposeResult:
        """The sentence, and the words under it."""
        with VerticalGroup(classes="sentence"):
            yield self._board
            yield from self._feedback
        yield self.rows

    def show(self, picked: Answer) -> None:
        """Show the sentence with the words put in so far."""
        super().show(picked)
        self._board.show(self._filled(picked))

    def show_marking(self, marked: Marked) -> None:
        """What is said to each word; when no try is left, the sentence with the right words."""
        for remark, place, feedback in zip(
            marked.remarks, marked.answer, self._feedback, strict=True
        ):
            feedback.say(
                verdict(remark),
                f"{self._words[place]}: {remark.text}" if remark.text else self._words[place],
            )
        if marked.idea:
            idea = Content.styled(f"{Verdict.IDEA.label}\n", "bold $heading")
            right = self._filled(marked.question.right_answer)
            self._board.show(Content.assemble(idea, right))

    def _filled(self, picked: Answer) -> Content:
        first, *rest = self._sentence.split(GAP)
        parts = [Content(first)]
        for count, text in enumerate(rest):
            parts += [self._gap(count, picked), Content(text)]
        return Content.assemble(*parts)

    def _gap(self, count: int, picked: Answer) -> Content:
        if count < len(picked):
            return Content.styled(f" {self._words[picked[count]]} ", "bold $ink on $chosen")
        return Content.styled("  ?  " if count == len(picked) else "     ", "underline $quiet")
