"""Options: their words, whether they are right, and what is said to who chooses them."""

from collections.abc import Iterable

from training.core.questions import Option
from training.core.text import words
from training.library.faults import Findings, Rule
from training.library.reading.ids import BAD_ID, is_id, suggested
from training.library.reading.labels import THINKS, labelled, told
from training.library.reading.quotes import speaker
from training.library.reading.rows import Row

OPTION_WITHOUT_BOX = Rule(
    "option-without-box",
    "error",
    "Without its box one cannot tell whether the option is right.",
)


def options(rows: Iterable[Row], findings: Findings) -> tuple[Option, ...]:
    """The options of a question, in the order of the file."""
    return tuple(_option(row, findings) for row in rows)


def _option(row: Row, findings: Findings) -> Option:
    spoken = speaker(row.runs) if row.in_quote else None
    name, text = spoken or ("", words(row.runs))
    if row.ticked is None and row.runs:
        message = "This option has no box."
        findings.note(OPTION_WITHOUT_BOX, row.line, message, f"- [ ] {words(row.runs)}")
    feedback, thinks = _feedback(row, findings)
    return Option(text=text, right=bool(row.ticked), feedback=feedback, thinks=thinks, speaker=name)


def _feedback(row: Row, findings: Findings) -> tuple[str, str]:
    parts = [part for lines in row.remarks for part in labelled(lines, (THINKS,))]
    thinks = " ".join(told(lines) for label, lines in parts if label)
    if thinks and not is_id(thinks):
        message = f"What an option shows is one name of letters and hyphens, not “{thinks}”."
        line = next(lines[0].line for label, lines in parts if label)
        findings.note(BAD_ID, line, message, f"> Thinks: {suggested(thinks)}")
    return " ".join(told(lines) for label, lines in parts if not label), thinks
