"""The front matter: `key: value` lines between two lines of three hyphens."""

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from training.core.module import Audience
from training.core.values import Frozen
from training.library.faults import Findings, Rule
from training.library.reading.front_values import EXAMPLES, READERS

NO_FRONT_MATTER = Rule(
    "no-front-matter",
    "error",
    "The lines at the top say what the module is; without them nobody can be offered it.",
)
UNTERMINATED_FRONT_MATTER = Rule(
    "unterminated-front-matter",
    "error",
    "Without its end one cannot tell what is front matter and what is lesson.",
)
MISSING_KEY = Rule(
    "missing-key",
    "error",
    "The shelf, the records and the certificate need every one of these keys.",
)
FRONT_MATTER_LINE = Rule(
    "front-matter-line",
    "error",
    "Front matter is kept so simple that it can be read without knowing any format.",
)
DOUBLED_KEY = Rule("doubled-key", "error", "Of two values only one can be meant.")
UNKNOWN_KEY = Rule(
    "unknown-key",
    "error",
    "A key that is spelt differently would be passed over without a word.",
)


REQUIRED = ("id", "title", "audience", "minutes", "clauses", "pass")
KEYS = tuple(READERS)

_FENCE = "---"
_FIELDS = {"pass": "pass_mark"}
_KEY_LINE = re.compile(rf"\s*({'|'.join(KEYS)})\s*:", re.IGNORECASE)


class Front(Frozen):
    """What the front matter says; where it is missing or wrong, a value that stands in for it.

    `lines` gives the line of each key that is there.
    """

    id: str = ""
    title: str = ""
    audience: Audience = Audience.STAFF
    minutes: int = 1
    clauses: tuple[str, ...] = ()
    echoes: tuple[str, ...] = ()
    acknowledges: tuple[str, ...] = ()
    strands: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    note: str = ""
    pass_mark: int | None = None
    lines: Mapping[str, int] = {}

    def line(self, key: str) -> int:
        """The line of a key, or the first line where the key is missing."""
        return self.lines.get(key, 1)


def front_matter(lines: Sequence[str], findings: Findings) -> tuple[Front, int]:
    """Read the front matter at the top of a file.

    Returns:
        What it says, and how many lines it takes up with its fences; everything that is missing or
        wrong is noted.
    """
    start = next(place for place, line in enumerate(lines) if line.strip())
    if lines[start].rstrip() != _FENCE:
        message = "The file does not begin with front matter between two lines of “---”."
        findings.note(NO_FRONT_MATTER, start + 1, message, _FENCE)
        return Front(), 0
    end, taken = _end(lines, start, findings)
    numbered = [(place + 1, lines[place]) for place in range(start + 1, end)]
    typed = _typed(((number, line) for number, line in numbered if line.strip()), findings)
    return _front(typed, start + 1, findings), taken


def _end(lines: Sequence[str], start: int, findings: Findings) -> tuple[int, int]:
    """The place of the line that ends the keys, and of the line after the front matter."""
    after = range(start + 1, len(lines))
    fence = next((place for place in after if lines[place].rstrip() == _FENCE), None)
    if fence is not None:
        return fence, fence + 1
    message = "The front matter never ends. Put a line “---” after its last key."
    findings.note(UNTERMINATED_FRONT_MATTER, start + 1, message, _FENCE)
    no_key = next((place for place in after if not _KEY_LINE.match(lines[place])), len(lines))
    return no_key, no_key


def _front(typed: Mapping[str, tuple[int, str]], first: int, findings: Findings) -> Front:
    for key in REQUIRED:
        if key not in typed:
            message = f"The front matter has no line “{key}:”."
            findings.note(MISSING_KEY, first, message, EXAMPLES[key])
    told = {
        _FIELDS.get(key, key): READERS[key](value, line, findings)
        for key, (line, value) in typed.items()
    }
    told = {field: value for field, value in told.items() if value is not None}
    return Front.model_validate({**told, "lines": {key: line for key, (line, _) in typed.items()}})


def _typed(
    numbered: Iterable[tuple[int, str]], findings: Findings
) -> Mapping[str, tuple[int, str]]:
    """The line and the value of each key."""
    typed: dict[str, tuple[int, str]] = {}
    for number, line in numbered:
        key, colon, value = line.partition(":")
        key = key.strip().lower()
        if not colon:
            message = "A line of the front matter is a key, a colon and a value."
            findings.note(FRONT_MATTER_LINE, number, message, "note: What it is about.")
        elif key not in KEYS:
            _note_unknown(key, value, number, findings)
        elif key in typed:
            message = f"The key “{key}” is here a second time."
            findings.note(DOUBLED_KEY, number, message, "Keep one of the two lines.")
        else:
            typed[key] = (number, value.strip())
    return typed


def _note_unknown(key: str, value: str, number: int, findings: Findings) -> None:
    near = get_close_matches(key, KEYS, n=1)
    message = f"There is no key “{key}”. Keys are {', '.join(KEYS)}."
    fix = f"{near[0]}:{value}" if near else "Take the line out."
    findings.note(UNKNOWN_KEY, number, message, fix)
