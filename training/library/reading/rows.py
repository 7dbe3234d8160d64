"""The rows of a question as the file has them: options, pairs or steps, with what is under each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from training.core.text import Runs
from training.library.faults import Findings, Rule
from training.library.reading.blocks import LISTS
from training.library.reading.labels import HINT, labelled, told
from training.library.reading.markdown import (
    TextLine,
    first_paragraph,
    joined,
    line_of,
    text_lines,
    typed,
    without_start,
)
from training.library.reading.quotes import quoted

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

EMPTY_ROW = Rule("empty-row", "error", "A row with no words cannot be chosen, nor read aloud.")
NOT_UNDER_A_ROW = Rule(
    "not-under-a-row",
    "error",
    "Anything else there would not be shown to anybody.",
)
FEEDBACK_SET_IN = Rule(
    "feedback-set-in",
    "error",
    "What is set in too far reads as part of the option itself.",
)
WRAPPED_ROW = Rule(
    "wrapped-row",
    "warning",
    "One option is one line of the file, so that nothing is taken for feedback.",
)


Shape = Literal["boxes", "pairs", "steps", "none"]

_BOX = re.compile(r"\[\s*([xX✓✔]?)\s*\]\s*")


@dataclass
class Row:
    """One row: its line, words, the paragraphs of the quotes under it, and whether it is ticked.

    `ticked` is None where there is no box; `in_quote` is for the lines of a chat.
    """

    line: int
    runs: Runs
    in_quote: bool
    ticked: bool | None = None
    remarks: list[Sequence[TextLine]] = field(default_factory=list)

    @property
    def remark_line(self) -> int:
        """The first line of what is said to the row, or the row's own where nothing is."""
        return next((lines[0].line for lines in self.remarks if lines), self.line)


@dataclass
class Sorted:
    """The blocks of a question, sorted: its rows, its hints, and what belongs to the stem."""

    shape: Shape
    rows: list[Row] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)
    stem: list[SyntaxTreeNode] = field(default_factory=list)


def sort(blocks: Sequence[SyntaxTreeNode], findings: Findings) -> Sorted:
    """Sort the blocks of a question. A quote belongs to the row above it, if there is one."""
    found = Sorted(_shape(blocks))
    _sort_into(found, blocks, findings, in_quote=False)
    return found


def _shape(blocks: Sequence[SyntaxTreeNode]) -> Shape:
    """What the rows of a question are; boxes come before pairs, and pairs before steps."""
    if any(_has_boxes(block) for block in blocks):
        return "boxes"
    lists = [block for block in blocks if block.type == "bullet_list"]
    if any("=" in typed(row) for rows in lists for row in rows.children):
        return "pairs"
    return "steps" if any(block.type == "ordered_list" for block in blocks) else "none"


def _has_boxes(block: SyntaxTreeNode) -> bool:
    if block.type == "blockquote":
        return any(_has_boxes(inner) for inner in block.children)
    rows = block.children if block.type in LISTS else []
    return any(_BOX.match(typed(row)) for row in rows)


def _sort_into(
    found: Sorted, blocks: Iterable[SyntaxTreeNode], findings: Findings, in_quote: bool
) -> None:
    for block in blocks:
        if _holds_rows(block, found.shape):
            found.rows.extend(_row(row, found, findings, in_quote) for row in block.children)
        elif block.type == "blockquote" and found.shape == "boxes" and _has_boxes(block):
            _sort_into(found, block.children, findings, in_quote=True)
        elif block.type == "blockquote" and found.rows:
            found.rows[-1].remarks.extend(_remarks(block, found, findings))
        else:
            found.stem.append(block)


def _holds_rows(block: SyntaxTreeNode, shape: Shape) -> bool:
    match shape:
        case "boxes":
            return block.type in LISTS and _has_boxes(block)
        case "pairs":
            return block.type == "bullet_list"
        case "steps":
            return block.type == "ordered_list"
        case "none":
            return False


def _row(row: SyntaxTreeNode, found: Sorted, findings: Findings, in_quote: bool) -> Row:
    lines = list(_without_hints(_first_lines(row), found))
    read = Row(line_of(row), joined(lines), in_quote)
    if found.shape == "boxes":
        _take_box(read)
    if not read.runs:
        findings.note(EMPTY_ROW, read.line, "This row has no words.", "Write its words.")
    _check_one_line(read, lines, findings)
    for block in row.children:
        if block.type == "blockquote":
            read.remarks.extend(_remarks(block, found, findings))
        elif block is not row.children[0]:
            _sort_more(block, found, findings)
    return read


def _take_box(row: Row) -> None:
    box = _BOX.match("".join(run.text for run in row.runs))
    if box:
        row.ticked = bool(box[1])
        row.runs = without_start(row.runs, box.end())


def _sort_more(block: SyntaxTreeNode, found: Sorted, findings: Findings) -> None:
    """What stands in a row after its first line: a hint, or something that may not be there."""
    if block.type == "paragraph" and not list(_without_hints(text_lines(block), found)):
        return
    if block.type in ("paragraph", "heading", *LISTS):
        message = "Only a quote with feedback stands under a row."
        findings.note(NOT_UNDER_A_ROW, line_of(block), message, "  > What to say to it.")


def _check_one_line(row: Row, lines: Sequence[TextLine], findings: Findings) -> None:
    if len(lines) < 2:
        return
    second = lines[1]
    if second.words.startswith(">"):
        message = "This feedback is set in too far to be a quote."
        findings.note(FEEDBACK_SET_IN, second.line, message, f"  {second.words}")
    else:
        message = "An option, pair or step is one line; this goes on with the line above."
        findings.note(WRAPPED_ROW, second.line, message, f"- {told(lines)}")


def _remarks(
    block: SyntaxTreeNode, found: Sorted, findings: Findings
) -> Iterator[Sequence[TextLine]]:
    for lines in quoted(block, findings):
        yield tuple(_without_hints(lines, found))


def _without_hints(lines: Iterable[TextLine], found: Sorted) -> Iterator[TextLine]:
    for label, part in labelled(lines, (HINT,)):
        if label:
            found.hints.append(told(part))
        else:
            yield from part


def _first_lines(row: SyntaxTreeNode) -> Sequence[TextLine]:
    paragraph = first_paragraph(row)
    return text_lines(paragraph) if paragraph else ()
