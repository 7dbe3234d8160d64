"""Options: their words, whether they are right, and what is said to who chooses them."""

from collections.abc import Iterable

from training.core.questions import Option
from training.core.text import words
from training.library.faults import Findings
from training.library.ids import is_id, suggested
from training.library.labels import THINKS, labelled, told
from training.library.quotes import speaker
from training.library.rows import Row


def options(rows: Iterable[Row], findings: Findings) -> tuple[Option, ...]:
    """The options of a question, in the order of the file."""
    return tuple(_option(row, findings) for row in rows)


def _option(row: Row, findings: Findings) -> Option:
    spoken = speaker(row.runs) if row.in_quote else None
    name, text = spoken or ("", words(row.runs))
    if row.ticked is None and row.runs:
        message = "This option has no box."
        findings.error(row.line, "option-without-box", message, f"- [ ] {words(row.runs)}")
    feedback, thinks = _feedback(row, findings)
    return Option(text=text, right=bool(row.ticked), feedback=feedback, thinks=thinks, speaker=name)


def _feedback(row: Row, findings: Findings) -> tuple[str, str]:
    parts = [part for lines in row.remarks for part in labelled(lines, (THINKS,))]
    thinks = " ".join(told(lines) for label, lines in parts if label)
    if thinks and not is_id(thinks):
        message = f"What an option shows is one name of letters and hyphens, not “{thinks}”."
        line = next(lines[0].line for label, lines in parts if label)
        findings.error(line, "bad-id", message, f"> Thinks: {suggested(thinks)}")
    return " ".join(told(lines) for label, lines in parts if not label), thinks
