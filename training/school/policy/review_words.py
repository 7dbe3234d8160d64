"""What a policy says of its reviews: when there was one, when one is due, how often there are."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from training.core.values import Frozen
from training.school.policy.dates import Span, dates_in
from training.school.policy.lines import Document, Line
from training.school.policy.wording import tidied

_ABOUT = re.compile(r"\breview|\badopt|\bapproved\b|\bratified\b", re.IGNORECASE)
_LAST = re.compile(r"\b(?:last|previous|most recent)\b", re.IGNORECASE)
_DUE = re.compile(
    r"\bdue\b|\bnext\b|\bto be\b|\b(?:will|shall|must|should) be\b|\bby\b|\bbefore\b|"
    r"\breview(?: date)?\s*[:(\s-]*$",
    re.IGNORECASE,
)
_DONE = re.compile(r"\breview", re.IGNORECASE)
_ADOPTED = re.compile(r"\badopt|\bapproved\b|\bratified\b", re.IGNORECASE)
_NUMBERS = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6},
    **{"twelve": 12, "eighteen": 18, "twenty-four": 24},
    **{"other": 2, "second": 2, "third": 3},
}
_COUNT = rf"(?P<count>[0-9]{{1,2}}|{'|'.join(_NUMBERS)})"
_EVERY = re.compile(
    rf"\b(?:every|each)\s+(?:{_COUNT}\s+)?(?P<unit>year|month|term)s?\b"
    rf"|\b(?P<count2>[0-9]|two|three|four|five)[\s-]+year(?:ly|s?[\s-]+cycle)\b"
    r"|\b(?P<word>annual(?:ly)?|yearly|once a year|biennial(?:ly)?|triennial(?:ly)?|termly)\b",
    re.IGNORECASE,
)
_UNITS = {"year": 12, "month": 1, "term": 4}
_WORDS = {"bi": 24, "tr": 36, "te": 4}


class Kind(StrEnum):
    """What the text says of a date."""

    ADOPTED = "adopted"
    DONE = "done"
    DUE = "due"
    EVERY = "every"


class Review(Frozen):
    """One thing that the text says of its reviews.

    `words` are the date or the interval as it is written. `first` and `last` are the days that a
    date covers; `months` is the interval.
    """

    line: int
    kind: Kind
    words: str
    first: date | None = None
    last: date | None = None
    months: int | None = None


def said_of_reviews(document: Document) -> tuple[Review, ...]:
    """Everything that a document says of its reviews; headers and footers count too."""
    return tuple(_said(_with_cells_below((*document.lines, *document.margins))))


def _with_cells_below(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; one that names a date without giving it is joined with the date below it."""
    for at, line in enumerate(lines):
        below = tidied(lines[at + 1].text) if at + 1 < len(lines) else ""
        alone = next((span for span in dates_in(below) if span.words == below), None)
        named = _ABOUT.search(line.text) and not any(dates_in(line.text))
        yield line._replace(text=f"{line.text} {below}") if alone and named else line


def _said(lines: Iterator[Line]) -> Iterator[Review]:
    for line in lines:
        if not _ABOUT.search(line.text):
            continue
        text, before = tidied(line.text), 0
        for span in dates_in(text):
            kind = _kind(text[before : span.start], text)
            before = span.end
            if kind:
                yield _dated(line, kind, span)
        if _DONE.search(text):
            yield from _every(line, text)


def _kind(before: str, text: str) -> Kind | None:
    """What is said of a date, by the words between it and the date before it."""
    if _LAST.search(before):
        return Kind.DONE
    if _ADOPTED.search(before) and not _DONE.search(before):
        return Kind.ADOPTED
    for kind, words in ((Kind.DUE, _DUE), (Kind.DONE, _DONE)):
        if words.search(before):
            return kind
    return Kind.DONE if re.search(r"\breviewed\b", text, re.IGNORECASE) else None


def _dated(line: Line, kind: Kind, span: Span) -> Review:
    return Review(line=line.number, kind=kind, words=span.words, first=span.first, last=span.last)


def _every(line: Line, text: str) -> Iterator[Review]:
    for found in _EVERY.finditer(text):
        months = _months(found)
        if months:
            yield Review(line=line.number, kind=Kind.EVERY, words=found[0], months=months)


def _months(found: re.Match[str]) -> int:
    if found["word"]:
        return _WORDS.get(found["word"][:2].lower(), 12)
    said = (found["count"] or found["count2"] or "one").lower()
    count = int(said) if said.isdigit() else _NUMBERS[said]
    return count * _UNITS[(found["unit"] or "year").lower()]
