"""Rules on what a question asks, and on what is said to its answers."""

import re
from collections.abc import Iterator

from training.core.questions import Choice
from training.library.faults import Findings, Rule
from training.library.reading.written import Written, WrittenQuestion
from training.library.rules.prose import Passage, of_feedback

STEM_ASKS_NOTHING = Rule(
    "stem-asks-nothing",
    "warning",
    "Who hears only half a sentence has to guess what is asked.",
)
NEGATIVE_STEM = Rule(
    "negative-stem",
    "warning",
    "A small not is easily missed, and then a child who knows is marked as one who does not.",
)
DOUBLED_STEM = Rule(
    "doubled-stem",
    "warning",
    "The same question twice measures memory for the question.",
)
ALL_OR_NONE = Rule(
    "all-or-none",
    "warning",
    "Options that speak of other options test cunning, and mean nothing once shuffled.",
)
PUPILS_OPTIONS = Rule(
    "pupils-options",
    "warning",
    "Three options are as telling as four, with less to read and fewer wrong ideas planted.",
)
LONG_FEEDBACK = Rule(
    "long-feedback",
    "warning",
    "Feedback of one to three short sentences is read; more is not.",
)

PUPILS_OPTION_COUNT = 3
MOST_SENTENCES = 4

_NEGATIVE = re.compile(r"\b(not|never|except|\w+n['’]t)\b", re.IGNORECASE)  # noqa: RUF001
_ENDS = (".", "?", "”", '"', ":")
_OTHER_OPTIONS = re.compile(
    r"\b(all|none|both|neither|either) of (the above|the below|these answers)\b"
    r"|\b(both|neither) [a-d] (and|nor) [a-d]\b",
    re.IGNORECASE,
)


def stems_ask(written: Written, findings: Findings) -> None:
    """A stem is a whole question, or says what to do."""
    for asked in written.questions:
        stem = asked.question.stem
        if stem and not stem.endswith(_ENDS):
            message = "This stem is neither a question nor an instruction."
            findings.note(STEM_ASKS_NOTHING, asked.heading.line, message, f"## {stem}?")


def stems_say_what_is(written: Written, findings: Findings) -> None:
    """A stem asks for what is, and not for what is not."""
    for asked in written.questions:
        found = _NEGATIVE.search(asked.question.stem)
        if found:
            message = f"This stem hangs on “{found[0]}”."
            fix = "Ask what somebody can do, or what does fit."
            findings.note(NEGATIVE_STEM, asked.heading.line, message, fix)


def stems_differ(written: Written, findings: Findings) -> None:
    """No stem is used twice in a module."""
    seen: dict[str, int] = {}
    for asked in written.questions:
        stem = asked.question.stem.casefold()
        line = seen.setdefault(stem, asked.heading.line)
        if line != asked.heading.line:
            message = f"This stem stands on line {line} already."
            fix = "Name who is asked about, and where they are."
            findings.note(DOUBLED_STEM, asked.heading.line, message, fix)


def options_stand_alone(written: Written, findings: Findings) -> None:
    """No option is about other options."""
    for asked in _choices(written):
        for line, text in zip(asked.row_lines, asked.question.rows, strict=True):
            if _OTHER_OPTIONS.search(text):
                message = "This option is about other options."
                findings.note(ALL_OR_NONE, line, message, "- [ ] Something one might really do.")


def pupils_choose_from_three(written: Written, findings: Findings) -> None:
    """A single choice for pupils has three options."""
    for asked in _choices(written):
        count, kind = len(asked.question.rows), asked.question.kind
        too_many = kind == "single" and count > PUPILS_OPTION_COUNT
        if written.front.audience.is_pupils and too_many:
            message = f"Pupils choose from three options; here there are {count}."
            findings.note(
                PUPILS_OPTIONS, asked.heading.line, message, "Leave out the least likely."
            )


def feedback_is_short(written: Written, findings: Findings) -> None:
    """Feedback is a few short sentences."""
    for remark in _feedback(written):
        count = len(remark.sentences)
        if count > MOST_SENTENCES:
            message = f"This feedback has {count} sentences."
            findings.note(LONG_FEEDBACK, remark.line, message, "Keep what to try next.")


def _choices(written: Written) -> Iterator[WrittenQuestion]:
    return (asked for asked in written.questions if isinstance(asked.question, Choice))


def _feedback(written: Written) -> Iterator[Passage]:
    return (remark for asked in written.questions for remark in of_feedback(asked))


RULES = (
    stems_ask,
    stems_say_what_is,
    stems_differ,
    options_stand_alone,
    pupils_choose_from_three,
    feedback_is_short,
)
