"""Blocks of text: paragraphs, lists, chats and quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from training.core.text import Block, Blocks, Paragraph, Run, Runs, Steps
from training.library.faults import Findings, Rule
from training.library.reading.markdown import TextLine, joined, line_of, text_lines
from training.library.reading.quotes import quote

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

NOT_IN_A_LIST = Rule("not-in-a-list", "error", "The screen can show only one level of list.")


LISTS = ("bullet_list", "ordered_list")


def blocks(written: Iterable[SyntaxTreeNode], findings: Findings) -> Blocks:
    """The blocks of a card, a scene or the teacher's notes.

    What may not stand in a module at all, such as HTML, is left to `library.markup`.
    """
    return tuple(block for piece in written for block in _block(piece, findings))


def paragraph(lines: Iterable[TextLine]) -> Iterator[Paragraph]:
    """The lines as a paragraph, if they have words."""
    runs = joined(tuple(lines))
    if runs:
        yield Paragraph(runs=runs)


def steps(piece: SyntaxTreeNode, findings: Findings) -> Steps:
    """A list whose rows are words and nothing else."""
    rows = (_row(row, findings) for row in piece.children)
    return Steps(numbered=piece.type == "ordered_list", rows=tuple(row for row in rows if row))


def _block(piece: SyntaxTreeNode, findings: Findings) -> Iterator[Block]:
    if piece.type == "paragraph":
        yield from paragraph(text_lines(piece))
    elif piece.type in LISTS:
        found = steps(piece, findings)
        yield from [found] if found.rows else []
    elif piece.type == "blockquote":
        yield from quote(piece, findings)
    elif piece.type == "heading":
        yield from _strong_line(piece)


def _strong_line(piece: SyntaxTreeNode) -> Iterator[Paragraph]:
    """A heading within the teacher's notes, which have no parts."""
    runs = joined(text_lines(piece))
    if runs:
        yield Paragraph(runs=tuple(Run(text=run.text, strong=True) for run in runs))


def _row(row: SyntaxTreeNode, findings: Findings) -> Runs:
    lines: list[TextLine] = []
    for piece in row.children:
        if piece.type == "paragraph":
            lines.extend(text_lines(piece))
        elif piece.type in (*LISTS, "blockquote", "heading"):
            message = "A row of a list holds words only: no list, quote or heading within it."
            findings.note(NOT_IN_A_LIST, line_of(piece), message, "Give it a place of its own.")
    return joined(lines)
