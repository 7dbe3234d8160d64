"""Words that a file shares with a text that it must not copy: a school's own policy."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from training.library.errors import NoSuchContent
from training.library.faults import Fault, Findings, Rule
from training.library.files import text_of

COPIED_WORDS = Rule(
    "copied-words",
    "error",
    "The policy's sentences belong to the school; we teach what they ask in our own words.",
)

RUN = 6
"""This many words in a row, the same in both, are copied and no accident."""

_WORD = re.compile(r"[a-z0-9]+")
_APOSTROPHES = str.maketrans("", "", "'’")  # noqa: RUF001 - as people type it
_CLAUSES = re.compile(r"\([^()]*\)\s*\{#[^}]*\}\s*$|^(clauses|echoes|acknowledges):.*$")

Run = tuple[str, ...]


class _Typed(NamedTuple):
    word: str
    line: int


class Guarded:
    """A text, known by every run of six words in it."""

    def __init__(self, text: str) -> None:
        words = [typed.word for typed in _typed(text)]
        self._runs = frozenset(map(tuple, _runs(words)))

    def copied(self, text: str, file: str) -> Sequence[Fault]:
        """A fault for each stretch of words of a file that stands in the guarded text too."""
        findings = Findings(file)
        typed = list(_typed(text))
        for start, end in self._stretches([one.word for one in typed]):
            told = " ".join(one.word for one in typed[start:end])
            message = f"These words stand in the guarded text too: “{told}”."
            findings.note(COPIED_WORDS, typed[start].line, message, "Say it in your own words.")
        return findings.faults

    def _stretches(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where each copied stretch begins and ends; runs that overlap are one stretch."""
        start = end = -1
        for place, run in enumerate(_runs(words)):
            if tuple(run) not in self._runs:
                continue
            if place >= end and end >= 0:
                yield start, end
                start = -1
            start, end = (place if start < 0 else start), place + RUN
        if end >= 0:
            yield start, end


def guarded(path: Path) -> Guarded:
    """The text of a file, to be held against others.

    Raises:
        NoSuchContent: it is not there, or cannot be read.
    """
    text, faults = text_of(path) if path.is_file() else ("", ())
    if not path.is_file() or (faults and not text):
        raise NoSuchContent(path, "there is no such text to compare with")
    return Guarded(text)


def _typed(text: str) -> Iterator[_Typed]:
    """The words of a text and their lines, without the clauses at the end of a heading."""
    for number, line in enumerate(text.split("\n"), 1):
        told = _CLAUSES.sub("", line).lower().translate(_APOSTROPHES)
        yield from (_Typed(word, number) for word in _WORD.findall(told))


def _runs(words: Sequence[str]) -> Iterable[Sequence[str]]:
    return (words[place : place + RUN] for place in range(len(words) - RUN + 1))
