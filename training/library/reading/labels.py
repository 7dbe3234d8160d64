"""Lines that begin with a label: `Hint:`, `Thinks:`, `Yes:`, `Not yet:`."""

import re
from collections.abc import Iterable, Sequence

from training.core.text import Runs, words
from training.library.reading.markdown import TextLine, joined, without_start

HINT, THINKS, YES, NOT_YET = "hint", "thinks", "yes", "not yet"

_LABEL = re.compile(r"(hint|thinks|yes|not\s+yet)\s*:\s*", re.IGNORECASE)

Labelled = tuple[str, tuple[TextLine, ...]]


def labelled(lines: Iterable[TextLine], labels: Sequence[str]) -> list[Labelled]:
    """The lines of a paragraph, cut before each that begins with one of the labels.

    Each cut comes with its label, which is taken off; lines before the first have none.
    """
    cut: list[tuple[str, list[TextLine]]] = []
    for line in lines:
        label, rest = _label(line, labels)
        if label or not cut:
            cut.append((label, []))
        cut[-1][1].append(rest)
    return [(label, tuple(told)) for label, told in cut]


def told(lines: Iterable[TextLine]) -> str:
    """The lines as plain words."""
    return words(joined(tuple(lines)))


def _label(line: TextLine, labels: Sequence[str]) -> tuple[str, TextLine]:
    found = _LABEL.match(line.words)
    label = " ".join(found[1].lower().split()) if found else ""
    if not found or label not in labels:
        return "", line
    rest: Runs = without_start(line.runs, found.end())
    return label, TextLine(line=line.line, runs=rest, picture=line.picture)
