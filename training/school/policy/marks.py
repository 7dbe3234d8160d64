"""What stands before a statement: a number, a letter or a bullet, however it was typed."""

import re
from enum import StrEnum
from typing import NamedTuple

from training.school.policy.wording import tidied


class Kind(StrEnum):
    """How a statement is marked."""

    DOTTED = "4.4.7"
    NUMBER = "7."
    LETTER = "a)"
    ROMAN = "iv)"
    BULLET = "•"


class Mark(NamedTuple):
    """A mark and what is left of the line.

    Attributes:
        kind: what it is.
        label: the mark in one spelling: `4.4.7`, `7`, `a`, `iv`; of a bullet, the bullet.
        place: which one of its list it says it is, from 1; 0 where it does not say.
        words: the text after it, tidied.
    """

    kind: Kind
    label: str
    place: int
    words: str


_NAMED = r"(?:(?i:clause|section|paragraph|part|article|point)\s+)?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_GLUED = "(?=[A-Z“\"'‘])"  # noqa: RUF001 - a lost tab leaves the first word at the number
_DOTTED = re.compile(
    rf"{_NAMED}\(?([0-9]{{1,2}}(?:\.[0-9]{{1,2}})+)(?:\(?([a-z])\)?)?[.):]?(?:\s+|{_GLUED})(.+)",
    re.DOTALL,
)
_NUMBER = re.compile(
    rf"(?:{_NAMED}\(?([0-9]{{1,2}})(?:[.):]+(?:\s+|{_GLUED})|\t+\s*|\s+[-–]\s+)"  # noqa: RUF001
    rf"|([0-9]{{1,2}})\s+(?=[A-Z][^.;]{{1,60}}$)(?!{_MONTH}))(.+)",
    re.DOTALL,
)
_LETTER = re.compile(r"(?:\(([a-zA-Z])\)|([a-z])[.)]|([A-Z])\))\s+(.+)", re.DOTALL)
_ROMAN = re.compile(r"\(?([ivx]{1,5})[.)]\s+(.+)", re.IGNORECASE | re.DOTALL)
_BULLET = re.compile(
    r"([•·▪▫◦‣\u2043●○■□◆◇►▶➢➤✓✔→⇒§¨\uf000-\uf0ff])\s*(?=\S)(.+)"
    rf"|([-–—*+])(?:\s+|{_GLUED})(.+)"  # noqa: RUF001
    r"|(o)\s+(.+)|([ØüvqnàŸ])(?:\t\s*|\s{2,})(.+)",
    re.DOTALL,
)
_TO_TEN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_ROMANS = (*_TO_TEN, *(f"x{one}" for one in _TO_TEN))


def mark_of(text: str) -> Mark | None:
    """The mark at the start of a line; None where the line begins with words.

    A letter that is also a Roman number is given as a letter: what it is, its list must tell.
    """
    if found := _DOTTED.fullmatch(text):
        label = ".".join(str(int(part)) for part in found[1].split("."))
        letter = (found[2] or "").lower()
        place = _of_letter(letter) if letter else int(label.rsplit(".", 1)[1])
        return Mark(Kind.DOTTED, label + letter, place, tidied(found[3]))
    if found := _NUMBER.fullmatch(text):
        number = int(found[1] or found[2])
        return Mark(Kind.NUMBER, str(number), number, tidied(found[3]))
    return _lettered(text) or _bulleted(text)


def as_roman(mark: Mark) -> Mark | None:
    """The mark read as a Roman number; None where it is none."""
    if mark.label not in _ROMANS or mark.kind not in (Kind.LETTER, Kind.ROMAN):
        return None
    return mark._replace(kind=Kind.ROMAN, place=_ROMANS.index(mark.label) + 1)


def _lettered(text: str) -> Mark | None:
    if found := _LETTER.fullmatch(text):
        letter = (found[1] or found[2] or found[3]).lower()
        return Mark(Kind.LETTER, letter, _of_letter(letter), tidied(found[4]))
    found = _ROMAN.fullmatch(text)
    if found and found[1].lower() in _ROMANS:
        label = found[1].lower()
        return Mark(Kind.ROMAN, label, _ROMANS.index(label) + 1, tidied(found[2]))
    return None


def _bulleted(text: str) -> Mark | None:
    found = _BULLET.fullmatch(text)
    if not found:
        return None
    sign = found[1] or found[3] or found[5] or found[7]
    words = found[2] or found[4] or found[6] or found[8]
    return Mark(Kind.BULLET, sign, 0, tidied(words))


def _of_letter(letter: str) -> int:
    return ord(letter) - ord("a") + 1
