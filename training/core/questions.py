"""The questions of a quiz: what each kind asks, and when an answer to it is right.

An answer is always a tuple of whole numbers, each the place of a row in the order of the file, from
0. Each kind says what its rows are and how many numbers an answer has. The screens show the rows
in the order of `core.shuffling` and hand back the places of the file.
"""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from training.core.text import Blocks
from training.core.values import Frozen

Answer = tuple[int, ...]


class Remark(Frozen):
    """A sentence of feedback on one row of an answer; `row` is None when it is on the whole."""

    row: int | None
    right: bool
    text: str


class Option(Frozen):
    """One option: its words, whether it is right, and what to say to who chose it.

    `speaker` is the name before a line of a chat; `thinks` names the misconception it shows.
    """

    text: str
    right: bool
    feedback: str = ""
    thinks: str = ""
    speaker: str = ""


class Pair(Frozen):
    """What belongs together in a matching question."""

    left: str
    right: str
    feedback: str = ""


class Asked(Frozen):
    """What every kind of question has.

    `wording` is a hash of what the learner reads, before placeholders are filled: while it and the
    id stay the same, an answer given before the module was edited stands.
    """

    id: str
    stem: str
    about: Blocks = ()
    clauses: tuple[str, ...]
    critical: bool = False
    hint: str = ""
    wording: str = ""


class WithOptions(Asked):
    """What the kinds have that are answered with options."""

    options: tuple[Option, ...]

    @property
    def rows(self) -> tuple[str, ...]:
        """The options, or the words of the bank."""
        return tuple(option.text for option in self.options)

    @property
    def right_answer(self) -> Answer:
        """The places of the right options; for gaps, in the order of the gaps."""
        return tuple(place for place, option in enumerate(self.options) if option.right)

    @property
    def wanted(self) -> int:
        """How many options are to be chosen, one for each gap."""
        return len(self.right_answer)


class Choice(WithOptions):
    """Choose from options: one, several, one of two, or the lines of a chat that show a problem."""

    kind: Literal["single", "multiple", "this-or-that", "spot"]

    def accepts(self, answer: Answer) -> bool:
        """Whether the answer has the form this question asks for."""
        return _fits(answer, self.wanted, len(self.rows)) and _all_differ(answer)

    def is_right(self, answer: Answer) -> bool:
        """Right when exactly the right options are chosen."""
        return set(answer) == set(self.right_answer)

    def remarks(self, answer: Answer) -> tuple[Remark, ...]:
        """The feedback of each chosen option."""
        return tuple(
            Remark(row=place, right=option.right, text=option.feedback)
            for place, option in enumerate(self.options)
            if place in answer
        )


class Gaps(WithOptions):
    """Fill the gaps of a sentence from a bank of words; gap n wants the n-th right word."""

    kind: Literal["gaps"] = "gaps"
    sentence: str

    def accepts(self, answer: Answer) -> bool:
        """Whether the answer has the form this question asks for."""
        return _fits(answer, self.wanted, len(self.rows))

    def is_right(self, answer: Answer) -> bool:
        """Right when each gap holds the wanted word, wherever that word stands in the bank."""
        return self._words(answer) == self._words(self.right_answer)

    def remarks(self, answer: Answer) -> tuple[Remark, ...]:
        """The feedback of each chosen word; for a right word in another gap, that it moves."""
        return tuple(
            self._remark(place, wanted)
            for place, wanted in zip(answer, self.right_answer, strict=True)
        )

    def _words(self, answer: Answer) -> tuple[str, ...]:
        return tuple(self.rows[place] for place in answer)

    def _remark(self, place: int, wanted: int) -> Remark:
        option = self.options[place]
        if option.text == self.rows[wanted]:
            return Remark(row=place, right=True, text=option.feedback)
        moved = "This word belongs in another gap." if option.right else option.feedback
        return Remark(row=place, right=False, text=moved)


class Ordering(Asked):
    """Put the steps in order; the file has them in the right one."""

    kind: Literal["ordering"] = "ordering"
    steps: tuple[str, ...]
    yes: str
    not_yet: str

    @property
    def rows(self) -> tuple[str, ...]:
        """The steps."""
        return self.steps

    @property
    def right_answer(self) -> Answer:
        """The steps as the file has them."""
        return tuple(range(len(self.steps)))

    @property
    def wanted(self) -> int:
        """How many steps there are."""
        return len(self.steps)

    def accepts(self, answer: Answer) -> bool:
        """Whether the answer has the form this question asks for."""
        return _fits(answer, self.wanted, len(self.rows)) and _all_differ(answer)

    def is_right(self, answer: Answer) -> bool:
        """Right when the steps read as the file has them."""
        return tuple(self.steps[place] for place in answer) == self.steps

    def remarks(self, answer: Answer) -> tuple[Remark, ...]:
        """One remark on the whole order."""
        right = self.is_right(answer)
        return (Remark(row=None, right=right, text=self.yes if right else self.not_yet),)


class Matching(Asked):
    """Match each left side with a right side; two left sides may share one."""

    kind: Literal["matching"] = "matching"
    pairs: tuple[Pair, ...]

    @property
    def rows(self) -> tuple[str, ...]:
        """The right sides, each once."""
        return tuple(dict.fromkeys(pair.right for pair in self.pairs))

    @property
    def right_answer(self) -> Answer:
        """For each left side, the place of its right side among the rows."""
        return tuple(self.rows.index(pair.right) for pair in self.pairs)

    @property
    def wanted(self) -> int:
        """How many left sides there are."""
        return len(self.pairs)

    def accepts(self, answer: Answer) -> bool:
        """Whether the answer has the form this question asks for."""
        return _fits(answer, self.wanted, len(self.rows))

    def is_right(self, answer: Answer) -> bool:
        """Right when every left side has its own right side."""
        return answer == self.right_answer

    def remarks(self, answer: Answer) -> tuple[Remark, ...]:
        """For each pair, in order: its feedback when it fits, otherwise which one to look at."""
        return tuple(
            self._remark(pair, place, place == wanted)
            for pair, place, wanted in zip(self.pairs, answer, self.right_answer, strict=True)
        )

    @staticmethod
    def _remark(pair: Pair, place: int, right: bool) -> Remark:
        unlike = f"Not yet. Look again at “{pair.left}”."
        return Remark(row=place, right=right, text=pair.feedback if right else unlike)


Question = Annotated[Choice | Gaps | Ordering | Matching, Field(discriminator="kind")]


def _fits(answer: Answer, wanted: int, rows: int) -> bool:
    return len(answer) == wanted and all(0 <= place < rows for place in answer)


def _all_differ(answer: Iterable[int]) -> bool:
    places = tuple(answer)
    return len(set(places)) == len(places)
