"""Somebody who takes a module in plain mode: reads what is printed and types an answer to it."""

import re
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator

from training.core.module import Module
from training.core.questions import Answer, Choice, Gaps, Matching, Question

MOST = 5000
"""Who has typed so many lines goes round in circles."""

Wish = Callable[[Question, int], bool]
"""Whether to answer a question right, from the question and the number of the go at it."""


def always_right(question: Question, go: int) -> bool:
    """Answers everything right."""
    return True


def right_at_second(question: Question, go: int) -> bool:
    """Answers everything right at the second try."""
    return go > 0


def answer_for(question: Question, right: bool) -> Answer:
    """An answer that is right, or one that is not."""
    if right:
        return question.right_answer
    return next(answer for answer in _others(question) if not question.is_right(answer))


def _others(question: Question) -> Iterator[Answer]:
    rows, wanted = len(question.rows), question.wanted
    if isinstance(question, Gaps | Matching):
        yield (*question.right_answer[1:], (question.right_answer[-1] + 1) % rows)
    for first in range(rows):
        answer = tuple((first + n) % rows for n in range(wanted))
        if question.accepts(answer):
            yield answer
    yield tuple(reversed(question.right_answer))


class PlainPlayer:
    """Types into plain mode. `choices` are the numbers typed at the scenes with choices.

    At an ending the story is gone through again as long as there are more of them. `sits_out` are
    the ids of questions left out. `told` has what was printed at each scene, in order.
    """

    def __init__(
        self,
        module: Module,
        wish: Wish = always_right,
        choices: Iterable[int] = (),
        sits_out: Collection[str] = (),
    ) -> None:
        self._stems = {question.stem: question for question in module.questions}
        self._wish = wish
        self._choices = deque(choices)
        self._sits_out = sits_out
        self.told: list[str] = []
        self._goes: dict[str, int] = {}
        self._current: Question | None = None
        self._answer: Answer = ()
        self.page = ""
        self.printed = ""
        self.typed: list[str] = []
        self.stop_at: int | None = None

    def write(self, text: str) -> None:
        """Plain mode prints."""
        self.printed += text
        self.page += text

    def read(self) -> str | None:
        """Plain mode asks."""
        if self.stop_at is not None and len(self.typed) >= self.stop_at:
            return None
        assert len(self.typed) < MOST, "the module never came to its end"
        typed = self._typed()
        self.typed.append(typed)
        self.page = ""
        return typed + "\n"

    def _typed(self) -> str:
        if "What now?" in self.page:
            self.told.append(self.page)
            return str(self._choices.popleft() if self._choices else 1)
        if "The story ends here." in self.page:
            self.told.append(self.page)
            return "r" if self._choices else ""
        self._notice_question()
        rows = dict(re.findall(r"^(\d+)\. (.*)$", self.page, re.MULTILINE))
        if not rows:
            return ""
        if self._current and self._current.id in self._sits_out:
            return "s"
        return self._numbers({text: number for number, text in rows.items()})

    def _notice_question(self) -> None:
        for line in self.page.splitlines():
            if line in self._stems:
                self._current = question = self._stems[line]
                go = self._goes.get(question.id, 0)
                self._goes[question.id] = go + 1
                self._answer = answer_for(question, self._wish(question, go))

    def _numbers(self, numbers: dict[str, str]) -> str:
        question = self._current
        assert question is not None
        wanted = self._answer
        if isinstance(question, Matching):
            asked = next(
                n for n, pair in enumerate(question.pairs) if f"“{pair.left}”" in self.page
            )
            wanted = (self._answer[asked],)
        elif isinstance(question, Gaps):
            gap = re.search(r"Gap (\d+)", self.page)
            assert gap
            wanted = (self._answer[int(gap[1]) - 1],)
        return " ".join(numbers[_row(question, place)] for place in wanted)


def _row(question: Question, place: int) -> str:
    """A row as plain mode prints it: the line of a chat has its speaker before it."""
    speaker = question.options[place].speaker if isinstance(question, Choice) else ""
    return f"{speaker}: {question.rows[place]}" if speaker else question.rows[place]
