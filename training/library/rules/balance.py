"""Rules against giving the right answer away: by its length, or by where it stands."""

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import fmean

from training.core.questions import Choice, Option
from training.core.values import Frozen
from training.library.faults import Findings, Rule
from training.library.reading.written import Written, WrittenQuestion
from training.library.rules.prose import words_in

LONG_RIGHT_OPTION = Rule(
    "long-right-option",
    "warning",
    "Who has learnt to pick the longest answer has learnt nothing else.",
)
RIGHT_IS_LONGEST = Rule(
    "right-is-longest",
    "warning",
    "Over a quiz, learners notice that the longest answer is right.",
)
RIGHT_POSITIONS = Rule(
    "right-positions",
    "warning",
    "On paper nothing is shuffled, and learners notice where the right answers stand.",
)

MOST_TIMES_MEAN = 1.5
MOST_LONGEST = 0.4
FEWEST_QUESTIONS = 3
"""With fewer questions of one kind than these, a share or a spread says nothing."""


class _Picked(Frozen):
    """A question with one right option: its line, its options, and the place of the right one."""

    line: int
    options: tuple[Option, ...]
    place: int

    @property
    def lengths(self) -> Sequence[int]:
        return [len(words_in(option.text)) for option in self.options]

    @property
    def right_is_longest(self) -> bool:
        lengths = self.lengths
        return all(
            lengths[self.place] > length
            for place, length in enumerate(lengths)
            if place != self.place
        )


def right_options_are_not_long(written: Written, findings: Findings) -> None:
    """A right option is no longer than one and a half times the mean of its question."""
    for asked in written.questions:
        if isinstance(asked.question, Choice) and asked.question.kind != "spot":
            lengths = [len(words_in(option.text)) for option in asked.question.options]
            for place in asked.question.right_answer:
                if lengths[place] > MOST_TIMES_MEAN * fmean(lengths):
                    message = "This right option is much longer than the others."
                    fix = "Shorten it, or let the others say as much."
                    findings.note(LONG_RIGHT_OPTION, asked.row_lines[place], message, fix)


def right_is_seldom_longest(written: Written, findings: Findings) -> None:
    """The right option is the longest in no more than 40 per cent of the questions."""
    picked = list(_picked(written.questions))
    longest = [one.line for one in picked if one.right_is_longest]
    if len(picked) >= FEWEST_QUESTIONS and len(longest) > MOST_LONGEST * len(picked):
        message = f"The right option is the longest in {len(longest)} of {len(picked)} questions."
        fix = "Say more in another option, or less in this."
        findings.note(RIGHT_IS_LONGEST, longest[0], message, fix)


def right_positions_are_even(written: Written, findings: Findings) -> None:
    """Among questions with as many options, each place is right as often as any, within one."""
    for size in (3, 4):
        picked = [one for one in _picked(written.questions) if len(one.options) == size]
        places = Counter(one.place for one in picked)
        counts = [places[place] for place in range(size)]
        if len(picked) >= FEWEST_QUESTIONS and max(counts) - min(counts) > 1:
            told = ", ".join(f"{place + 1}: {count}" for place, count in enumerate(counts))
            message = f"The right option stands unevenly (place: times) {told}."
            findings.note(RIGHT_POSITIONS, picked[-1].line, message, "Move some right options.")


def _picked(questions: Sequence[WrittenQuestion]) -> Iterator[_Picked]:
    for asked in questions:
        question = asked.question
        if isinstance(question, Choice) and question.kind in ("single", "this-or-that"):
            place = question.right_answer[0]
            yield _Picked(line=asked.heading.line, options=question.options, place=place)


RULES = (right_options_are_not_long, right_is_seldom_longest, right_positions_are_even)
