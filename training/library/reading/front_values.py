"""The values of the front matter: each read from what was typed, or noted when it is wrong.

A reader is handed the value, its line and the findings; it gives None when the value is wrong.
"""

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches

from training.core.module import Audience
from training.library.faults import Findings, Rule
from training.library.reading.clauses import clause
from training.library.reading.ids import BAD_ID, is_id, suggested

EMPTY_VALUE = Rule(
    "empty-value",
    "error",
    "The title is what a learner chooses by, and what a certificate names.",
)
LONG_TITLE = Rule(
    "long-title",
    "error",
    "A longer title does not fit on a certificate or on the shelf.",
)
BAD_AUDIENCE = Rule(
    "bad-audience",
    "error",
    "The audience decides on whose shelf the module stands.",
)
BAD_MINUTES = Rule("bad-minutes", "error", "Teachers plan a lesson by the minutes.")
BAD_PASS = Rule("bad-pass", "error", "The pass mark decides who has completed the module.")
NO_CLAUSES = Rule(
    "no-clauses",
    "error",
    "A module is there to teach the policy: every claim can be traced to a clause.",
)
BAD_CLAUSE = Rule("bad-clause", "error", "Only a clause in its one spelling can be looked up.")


LONGEST_TITLE = 60
EXAMPLES = {
    "id": "id: kind-words",
    "title": "title: Kind words",
    "audience": "audience: upper-ks2",
    "minutes": "minutes: 20",
    "clauses": "clauses: 4.4.3, 5.2",
    "pass": "pass: 80",
}


def _id(value: str, line: int, findings: Findings) -> str | None:
    if is_id(value):
        return value
    message = "A module's id has only the letters a to z, digits and hyphens."
    findings.note(BAD_ID, line, message, f"id: {suggested(value)}")
    return None


def _title(value: str, line: int, findings: Findings) -> str | None:
    if not value:
        findings.note(EMPTY_VALUE, line, "The title is empty.", EXAMPLES["title"])
    if len(value) > LONGEST_TITLE:
        message = f"The title has {len(value)} characters; a certificate has room for 60."
        findings.note(LONG_TITLE, line, message, "Shorten the title.")
    return value


def _audience(value: str, line: int, findings: Findings) -> Audience | None:
    typed = value.lower().replace(" ", "-")
    names = [audience.value for audience in Audience]
    if typed in names:
        return Audience(typed)
    near = get_close_matches(typed, names, n=1) or names[:1]
    message = f"“{value}” is no audience. Audiences are {', '.join(names)}."
    findings.note(BAD_AUDIENCE, line, message, f"audience: {near[0]}")
    return None


def _minutes(value: str, line: int, findings: Findings) -> int | None:
    if re.fullmatch(r"[0-9]{1,3}", value) and int(value):
        return int(value)
    message = "Minutes are a whole number from 1 to 999."
    findings.note(BAD_MINUTES, line, message, EXAMPLES["minutes"])
    return None


def _pass(value: str, line: int, findings: Findings) -> int | None:
    typed = value.removesuffix("%").strip()
    if re.fullmatch(r"[0-9]{1,3}", typed) and 1 <= int(typed) <= 100:
        return int(typed)
    if value.lower() != "complete":
        message = "“pass” is a per cent from 1 to 100, or the word complete."
        findings.note(BAD_PASS, line, message, EXAMPLES["pass"])
    return None


def _clauses(value: str, line: int, findings: Findings) -> tuple[str, ...]:
    cited = _cited("clauses", value, line, findings)
    if not _entries(value):
        message = "The list of clauses is empty."
        findings.note(NO_CLAUSES, line, message, EXAMPLES["clauses"])
    return cited


def _echoes(value: str, line: int, findings: Findings) -> tuple[str, ...]:
    return _cited("echoes", value, line, findings)


def _acknowledges(value: str, line: int, findings: Findings) -> tuple[str, ...]:
    return _cited("acknowledges", value, line, findings)


def _cited(key: str, value: str, line: int, findings: Findings) -> tuple[str, ...]:
    cited = tuple(found for found in map(clause, _entries(value)) if found)
    for typed in _entries(value):
        if clause(typed) is None:
            message = f"“{typed}” is not a clause. A clause looks like 4.4.3, 2.1d, 7 or AUA-14."
            findings.note(BAD_CLAUSE, line, message, f"{key}: {', '.join(cited) or '4.4.3'}")
    return cited


def _strands(value: str, line: int, findings: Findings) -> tuple[str, ...]:
    return _ids("strands", value, line, findings)


def _after(value: str, line: int, findings: Findings) -> tuple[str, ...]:
    return _ids("after", value, line, findings)


def _ids(key: str, value: str, line: int, findings: Findings) -> tuple[str, ...]:
    ids = _entries(value)
    if not all(is_id(typed) for typed in ids):
        message = "Each name here has only the letters a to z, digits and hyphens."
        meant = ", ".join(suggested(typed) for typed in ids)
        findings.note(BAD_ID, line, message, f"{key}: {meant}")
    return ids


def _note(value: str, line: int, findings: Findings) -> str:
    return value


def _entries(value: str) -> tuple[str, ...]:
    entries = (entry.strip() for entry in value.split(","))
    return tuple(dict.fromkeys(entry for entry in entries if entry))


READERS: Mapping[str, Callable[[str, int, Findings], object]] = {
    "id": _id,
    "title": _title,
    "audience": _audience,
    "minutes": _minutes,
    "clauses": _clauses,
    "pass": _pass,
    "echoes": _echoes,
    "acknowledges": _acknowledges,
    "strands": _strands,
    "after": _after,
    "note": _note,
}
