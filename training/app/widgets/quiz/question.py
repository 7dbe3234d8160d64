"""A question of the quiz: what is asked, the rows to work on, and what is said to the answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.message import Message
from textual.widgets import Static

from training.app.widgets.enter_button import EnterButton
from training.app.widgets.learn_view import LearnView
from training.app.widgets.module.title import Title
from training.app.widgets.quiz.choices import ChoiceWork
from training.app.widgets.quiz.gaps import GapsWork
from training.app.widgets.quiz.matching import MatchingWork
from training.app.widgets.quiz.ordering import OrderingWork
from training.app.widgets.quiz.picks import adds, instruction, picked_with, still_wanted
from training.app.widgets.quiz.work import Work
from training.app.widgets.reading import Reading
from training.app.widgets.text.blocks import TextBlocks
from training.app.widgets.text.lengths import is_long, texts_of
from training.core.attempt import Marked
from training.core.questions import Answer, Choice, Gaps, Matching, Ordering, Question


class QuestionView(LearnView):
    """One try at a question. What is picked stays here until it is handed in."""

    @dataclass
    class Given(Message):
        """The learner hands in an answer, as places in the file."""

        answer: Answer

    def __init__(
        self,
        question: Question,
        order: Answer,
        colours: Mapping[str, int],
        hint: str,
        cited: str,
    ) -> None:
        """The question with its rows in `order`; a hint from an earlier try is shown at once."""
        self._question = question
        self._picked: Answer = ()
        self._marked: Marked | None = None
        self._work = work_for(question, order, colours)
        self._width = "" if isinstance(question, Choice) else "-bench"
        self._hint = Static("", markup=False, classes="hint")
        self._gentle = Static("", markup=False, classes="beside-button")
        column = VerticalGroup(
            Title(question.stem, cited),
            *([TextBlocks(question.about, colours)] if question.about else []),
            *_instructions(question),
            self._work,
            self._hint,
            classes=f"column -question {self._width}",
        )
        texts = (question.stem, *texts_of(question.about), *question.rows)
        button = EnterButton("Check my answer")
        super().__init__(Reading([column]), self._work.rows, button, long=is_long(texts))
        self._show_hint(hint)

    def compose(self) -> ComposeResult:
        """The question, and the button that hands the answer in."""
        yield self.reading
        with VerticalGroup(classes="foot"), HorizontalGroup(classes=f"column {self._width}"):
            yield self.button
            yield self._gentle

    @property
    def settled(self) -> bool:
        """Whether no try is left."""
        return self._marked is not None and not self._marked.again

    def pick(self, place: int) -> None:
        """Put the row into the answer, or take it out; nothing is handed in yet."""
        if self._marked is None:
            self._show(picked_with(self._question, self._picked, self._work.order[place]))

    def press(self) -> None:
        """Hand the answer in; once it has been marked, go on."""
        if self._marked is not None:
            self.say(self.Onward())
        elif self._question.accepts(self._picked):
            self.say(self.Given(self._picked))
        else:
            self._ask(still_wanted(self._question, self._picked))

    def action_enter(self) -> None:
        """Put in the row pointed at, if there is room for it; otherwise hand the answer in."""
        pointed = self.rows.pointed
        if pointed is not None and self._adds(pointed):
            self.pick(pointed)
        else:
            self.press()

    def action_undo(self) -> None:
        """Take back what was put in last."""
        if self._marked is None:
            self._show(self._picked[:-1])

    def show_marking(self, marked: Marked, onward: str) -> None:
        """Show what is said to the answer; `onward` says what the button does now."""
        self._marked = marked
        self.held = False
        self.rows.rest()
        self.add_class("-marked")
        self._work.show_marking(marked)
        self._show_hint(marked.hint)
        self.button.say(onward)
        self.call_after_refresh(self._show_remarks)

    def _adds(self, place: int) -> bool:
        open_still = self._marked is None
        return open_still and adds(self._question, self._picked, self._work.order[place])

    def _show_remarks(self) -> None:
        for said in (self._hint, *list(self.query(".-said"))[:1]):
            said.scroll_visible(animate=False, immediate=True)

    def _show(self, picked: Answer) -> None:
        self._picked = picked
        self._work.show(picked)
        self._ask("")

    def _ask(self, gently: str) -> None:
        if gently != self._gentle.content:
            self._gentle.update(gently, layout=False)

    def _show_hint(self, hint: str) -> None:
        self._hint.display = bool(hint)
        self._hint.update(f"▲ Hint: {hint}")


def _instructions(question: Question) -> tuple[Static, ...]:
    words = instruction(question)
    return (Static(words, markup=False, classes="quiet instruction"),) if words else ()


def work_for(question: Question, order: Answer, colours: Mapping[str, int]) -> Work:
    """The widget that a question of that kind is worked on with."""
    match question:
        case Choice():
            return ChoiceWork(question, order, colours)
        case Gaps():
            return GapsWork(question, order)
        case Ordering():
            return OrderingWork(question, order)
        case Matching():
            return MatchingWork(question, order)
        case _:
            assert_never(question)
