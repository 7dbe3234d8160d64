"""Somebody who takes a module in plain mode: reads what is printed and types an answer to it."""

import re
from collections.abc import Callable, Iterable, Iterator

from training.core.module import Module
from training.core.questions import Answer, Gaps, Matching, Question

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
    """Types into plain mode. `choices` are the numbers typed at the scenes with several choices."""

    def __init__(
        self, module: Module, wish: Wish = always_right, choices: Iterable[int] = ()
    ) -> None:
        self._stems = {question.stem: question for question in module.questions}
        self._wish = wish
        self._choices = iter(choices)
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
        typed = self._typed()
        self.typed.append(typed)
        self.page = ""
        return typed + "\n"

    def _typed(self) -> str:
        self._notice_question()
        rows = dict(re.findall(r"^(\d+)\. (.*)$", self.page, re.MULTILINE))
        if not rows:
            return ""
        if "What now?" in self.page:
            return str(next(self._choices, 1))
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
        return " ".join(_number(numbers, question.rows[place]) for place in wanted)


def _number(numbers: dict[str, str], row: str) -> str:
    return next(number for text, number in numbers.items() if text.endswith(row))
