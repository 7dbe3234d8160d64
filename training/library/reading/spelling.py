"""Rules on the letters of a file: facts that are not known, and characters that do not show."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from training.library.faults import Findings, Rule

UNKNOWN_PLACEHOLDER = Rule(
    "unknown-placeholder",
    "error",
    "A name that is no fact would be shown to the learner in its curly brackets.",
)
EMOJI = Rule(
    "emoji",
    "error",
    "Terminals do not agree how wide an emoji is, and screen readers speak each one.",
)
CONTROL_CHARACTER = Rule(
    "control-character",
    "error",
    "Characters that cannot be seen can move the cursor or turn the words round.",
)


# Curly brackets hold a fact's name. `{#id}` at the end of a heading is an id.
_BRACKETS = re.compile(r"\{([^{}]*)\}")
_HEADING_ID = re.compile(r"^(\s{0,3}#.*)\{#[^{}]*\}")
_FACT_NAME = re.compile(r"[a-z][a-z_]*")

_DRAWN_AS_EMOJI = "\ufe0f\u20e3"
_UNSEEN = ("Cc", "Cf", "Co", "Zl", "Zp")
_NEEDED = "\t\u200c\u200d"  # some scripts join and part their letters with the last two


def check_lines(
    lines: Iterable[str], findings: Findings, placeholders: Collection[str] | None
) -> None:
    """Check each line for placeholders, emoji and characters that move the cursor."""
    for number, line in enumerate(lines, 1):
        _check_placeholders(number, line, findings, placeholders)
        _check_characters(number, line, findings)


def _check_placeholders(
    number: int, line: str, findings: Findings, placeholders: Collection[str] | None
) -> None:
    for name in _BRACKETS.findall(_HEADING_ID.sub(r"\1", line)):
        is_known = _FACT_NAME.fullmatch(name) and (placeholders is None or name in placeholders)
        if not is_known:
            near = get_close_matches(name.lower(), placeholders or (), n=1)
            message = f"There is no fact called “{name}” to put in place of {{{name}}}."
            fix = f"{{{near[0]}}}" if near else "Take out the curly brackets, or add the fact."
            findings.note(UNKNOWN_PLACEHOLDER, number, message, fix)


def _check_characters(number: int, line: str, findings: Findings) -> None:
    if line.isascii() and line.isprintable():
        return
    if any(_is_emoji(character) for character in line):
        message = "An emoji has no certain width and breaks the lines of the screen."
        findings.note(EMOJI, number, message, "Say it in words.")
    for character in _unseen(line):
        message = f"There is a character here that cannot be seen (U+{ord(character):04X})."
        findings.note(CONTROL_CHARACTER, number, message, "Type the line again.")


def _is_emoji(character: str) -> bool:
    point = ord(character)
    if point < 0x2000:
        return False
    is_wide = point < 0x3000 and unicodedata.east_asian_width(character) == "W"
    return is_wide or 0x1F000 <= point <= 0x1FAFF or character in _DRAWN_AS_EMOJI


def _unseen(line: str) -> Iterator[str]:
    """Characters that move the cursor, turn the writing round, have no width or no shape."""
    for character in dict.fromkeys(line):
        unseen = unicodedata.category(character) in _UNSEEN
        if unseen and character not in _NEEDED:
            yield character
