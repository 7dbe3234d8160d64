"""Headings: what is said, and the clauses, marks and id that are taken off the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from training.core.text import words
from training.core.values import Frozen
from training.library.faults import Findings, Rule
from training.library.reading.clauses import clause
from training.library.reading.ids import BAD_ID, is_id, suggested
from training.library.reading.markdown import joined, line_of, text_lines

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

UNCLEAR_PARENTHESIS = Rule(
    "unclear-parenthesis",
    "warning",
    "A clause that is not recognised is missing from the evidence.",
)


MARKS = ("critical", "help")

_ID = re.compile(r"\s*\{#([^{}]*)\}")
_LAST_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)$")


class Heading(Frozen):
    """One heading: its line, level (1 for `#`) and title, and what stood behind the title."""

    line: int
    level: int
    title: str
    id: str = ""
    clauses: tuple[str, ...] = ()
    critical: bool = False
    help: bool = False

    def typed(self, **changes: object) -> str:
        """The heading as a line to copy, with changes to its fields."""
        told = self.model_copy(update=changes)
        marks = [mark for mark in MARKS if getattr(told, mark)]
        cited = ", ".join((*told.clauses, *marks))
        ends = (f" ({cited})" if cited else "", f" {{#{told.id}}}" if told.id else "")
        return f"{'#' * told.level} {told.title}{''.join(ends)}"


def heading(block: SyntaxTreeNode, findings: Findings) -> Heading:
    """Read one heading; what is wrong with its id or its parenthesis is noted."""
    text = words(joined(text_lines(block)))
    ids = [found.strip() for found in _ID.findall(text)]
    written = _ID.sub("", text).strip()
    entries = _entries(written)
    read = Heading(
        line=line_of(block),
        level=int(block.tag[1]),
        title=_LAST_PARENTHESIS.sub("", written) if entries else written,
        id=ids[-1] if ids else "",
        clauses=tuple(entry for entry in entries if entry not in MARKS),
        critical="critical" in entries,
        help="help" in entries,
    )
    _check_id(read, ids, findings)
    _check_parenthesis(read, entries, findings)
    return read


def _entries(written: str) -> tuple[str, ...]:
    """The entries of the last parenthesis; none unless each is a clause or a mark."""
    found = _LAST_PARENTHESIS.search(written)
    entries = [_entry(typed) for typed in found[1].split(",")] if found else []
    return tuple(dict.fromkeys(entry for entry in entries if entry)) if all(entries) else ()


def _entry(typed: str) -> str | None:
    mark = typed.strip().lower()
    return mark if mark in MARKS else clause(typed)


def _check_id(read: Heading, ids: list[str], findings: Findings) -> None:
    if ids and not is_id(read.id):
        findings.note(
            BAD_ID,
            read.line,
            f"The id “{read.id}” may have only the letters a to z, digits and hyphens.",
            read.typed(id=suggested(read.id)),
        )


def _check_parenthesis(read: Heading, entries: tuple[str, ...], findings: Findings) -> None:
    found = _LAST_PARENTHESIS.search(read.title)
    typed = re.split(r"[,;&]|\band\b", found[1]) if found and not entries else []
    cited = [entry for entry in map(_entry, typed) if entry]
    if found and cited:
        meant = Heading(line=read.line, level=read.level, title=read.title[: found.start()])
        findings.note(
            UNCLEAR_PARENTHESIS,
            read.line,
            f"“({found[1]})” is read as part of the title, because not all of it is clauses.",
            meant.typed(
                id=read.id,
                clauses=[entry for entry in cited if entry not in MARKS],
                critical="critical" in cited,
                help="help" in cited,
            ),
        )
