"""Facts that age: they stand in the facts file, with a source and a day, and nowhere else."""

import re

from training.library.faults import Findings, Rule
from training.library.reading.written import Written
from training.library.rules.prose import lines_read

TYPED_FACT = Rule(
    "typed-fact",
    "warning",
    "Ages, numbers, laws and dates change; in one file they are changed once, and seen to be old.",
)

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_PATTERNS = {
    "a telephone number": r"\b0\d{2,4}[ -]?\d{3,4}(?:[ -]?\d{2,4})?\b|\b(?:999|101|111)\b",
    "an age": (
        r"\b(?:under|over|below|aged?|at least|until)[ -](?:the age of )?(?:1[0-9]|2[01])s?\b"
        r"|\b(?:1[0-9]|2[01])(?: or (?:over|older|above)|[ -]years?[ -]olds?\b| and over)"
    ),
    "a year": r"\b(?:19|20)\d{2}\b",
    "a date": rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})\b|\b(?:{_MONTHS}) \d{{1,2}}\b",
    "a law": r"\b[A-Z]\w+ (?:and \w+ )?Acts?\b|\b[Ss]ection \d+",
}


def facts_stand_in_their_file(written: Written, findings: Findings) -> None:
    """No age, telephone number, law or date is written out."""
    for number, line in lines_read(written):
        for what, pattern in _PATTERNS.items():
            for found in re.finditer(pattern, line):
                message = f"“{found[0]}” is {what}, and may change."
                fix = "Put it into facts.toml, and write its name here: {childline}"
                findings.note(TYPED_FACT, number, message, fix)


RULES = (facts_stand_in_their_file,)
