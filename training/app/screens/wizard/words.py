"""Pages on which words are typed: the school's name, and what it says of itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import on
from textual.widget import Widget

from training.app.screens.wizard.answers import Answers
from training.app.screens.wizard.page import WizardPage
from training.app.widgets.ask_line import AskLine
from training.school.errors import UnfitWords


@dataclass(frozen=True)
class Asked:
    """One thing to ask.

    Attributes:
        key: the name under which the answer is kept.
        question: the question, as one would say it.
        fit: makes what was typed fit, or raises UnfitWords.
        longest: how many characters there may be.
        until: what is said where there is no answer.
    """

    key: str
    question: str
    fit: Callable[[str], str]
    longest: int
    until: str = ""


class WordsPage(WizardPage):
    """One question or a few, each with a line for the answer."""

    def __init__(
        self, answers: Answers, place: str, title: str, intro: str, asked: Sequence[Asked]
    ) -> None:
        super().__init__(answers, place, title, intro)
        self._asked = tuple(asked)
        self.lines = tuple(
            AskLine(
                one.question,
                answers.words.get(one.key, ""),
                until=one.until,
                longest=one.longest,
            )
            for one in asked
        )

    def fields(self) -> Sequence[Widget]:
        """A line for each question."""
        return self.lines

    def on_mount(self) -> None:
        """Be ready for typing."""
        self.lines[0].begin()

    def told(self) -> Answers:
        """The answers, each as it fits; one that does not fit yet stays as it was typed."""
        pairs = zip(self._asked, self.lines, strict=True)
        return self.answers.saying({one.key: _fitted(one, line) for one, line in pairs})

    def fault(self) -> str:
        """Why the first answer that does not fit does not."""
        for one, line in zip(self._asked, self.lines, strict=True):
            try:
                one.fit(line.words)
            except UnfitWords as error:
                line.begin()
                return str(error)
        return ""

    @on(AskLine.Entered)
    def go_to_next_line(self, event: AskLine.Entered) -> None:
        """Enter goes to the next line, and from the last one on."""
        after = self.lines[self.lines.index(event.line) + 1 :]
        if after:
            after[0].begin()
        else:
            self.action_go_on()


def _fitted(one: Asked, line: AskLine) -> str:
    try:
        return one.fit(line.words)
    except UnfitWords:
        return line.words
