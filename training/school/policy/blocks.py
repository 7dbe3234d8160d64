"""Lines joined to paragraphs: a wrapped one is put together, over the end of a page too."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from training.school.policy.furniture import SENTENCE_ENDS, without_furniture
from training.school.policy.lines import Document, Line
from training.school.policy.marks import Kind, Mark, mark_of
from training.school.policy.wording import tidied, without_emphasis

_WIDEST = 130
"""Characters. Nobody wraps by hand at more: longer lines are whole paragraphs."""

_FULL = 0.7
"""A line of at least this share of the width is full: the paragraph may go on after it."""

_UNFINISHED = 0.4
"""Where text is wrapped, the least share of lines with words right below that are unfinished."""

_LONGEST_HEADING = 80
_FORM = re.compile(
    r"(?:(?:staff|full|print(?:ed)?|your)\s+)?(?:name|signature|signed|date|position|job title)\b"
    r"[^.]{0,40}?[:_.…\s]*",
    re.IGNORECASE,
)
_APPENDIX = re.compile(r"(?:appendix|annex|schedule)\b", re.IGNORECASE)


class Block(NamedTuple):
    """One paragraph of a document.

    Attributes:
        line: the number of its first line.
        mark: what stands before it, None for plain words.
        text: its words, tidied, without the mark.
        indent: how far it is set in, in spaces.
        heading: whether it looks like a heading.
    """

    line: int
    mark: Mark | None
    text: str
    indent: int = 0
    heading: bool = False

    @property
    def is_form(self) -> bool:
        """Whether it is a line to be filled in, such as `Signature: ____`."""
        return self.mark is None and _FORM.fullmatch(self.text) is not None


class _Marked(NamedTuple):
    """A line with what stands before it."""

    line: Line
    mark: Mark | None

    @property
    def words(self) -> str:
        return self.mark.words if self.mark else tidied(self.line.text)

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.mark is None and "\t" in self.line.text

    @property
    def unfinished(self) -> bool:
        return not self.line.text.endswith(SENTENCE_ENDS)

    @property
    def width(self) -> int:
        return self.line.indent + len(self.line.text)


def blocks(document: Document) -> tuple[Block, ...]:
    """The paragraphs of a document, without headers, footers, page numbers and contents."""
    lines = [_Marked(line, mark_of(line.text)) for line in without_furniture(document)]
    width = _width(lines) if document.wrapped else 0
    gathered: list[list[_Marked]] = []
    for line in lines:
        if width and gathered and _goes_on(gathered[-1], line, width):
            gathered[-1].append(line._replace(mark=None))
        else:
            gathered.append([line])
    return tuple(map(_block, gathered))


def _block(lines: Sequence[_Marked]) -> Block:
    first = lines[0]
    text = _put_together([line.words for line in lines])
    heading = _is_heading(first, text)
    return Block(first.line.number, first.mark, text, first.line.indent, heading)


def _width(lines: Sequence[_Marked]) -> int:
    """At how many characters the text is wrapped by hand; 0 where each line is a paragraph."""
    widths = sorted(line.width for line in lines)
    width = widths[int(len(widths) * 0.95)] if widths else 0
    close = [
        above
        for above, below in pairwise(lines)
        if below.mark is None and not (below.line.gap or above.is_row or below.is_row)
    ]
    wraps = sum(line.unfinished for line in close) >= _UNFINISHED * max(1, len(close))
    return width if wraps and width <= _WIDEST else 0


def _goes_on(gathered: Sequence[_Marked], line: _Marked, width: int) -> bool:
    """Whether the line carries on the paragraph that was gathered so far."""
    first, last = gathered[0], gathered[-1]
    apart = line.line.heading or first.line.heading or line.is_row or last.is_row
    if apart or last.width > _WIDEST:
        return False
    if line.mark is not None:
        return last.unfinished and not line.line.gap and _is_words(line.mark, first.mark)
    if line.line.text[0].islower() and last.unfinished:
        return True
    return not line.line.gap and last.width >= _FULL * width


def _is_words(mark: Mark, before: Mark | None) -> bool:
    """Whether what looks like a mark is a number or a dash in the midst of a sentence."""
    if before and _follows(mark, before):
        return False
    numbered = mark.kind is Kind.DOTTED or (mark.kind is Kind.NUMBER and mark.place > 1)
    return (numbered or mark.label in "-–—+") and mark.words[0].islower()  # noqa: RUF001


def _follows(mark: Mark, before: Mark) -> bool:
    """Whether a mark is the next of its kind: 4.3, 4.2.1 or 5.1 after 4.2, a bullet after one."""
    if mark.kind is not Kind.DOTTED or before.kind is not Kind.DOTTED:
        return mark.kind is before.kind
    above, _, _ = before.label.rpartition(".")
    section = int(before.label.split(".")[0])
    coming = (f"{above}.{before.place + 1}", f"{before.label}.1", f"{section + 1}.1")
    return mark.label in coming


def _put_together(parts: Sequence[str]) -> str:
    """The words of the lines in a row; a word broken at a hyphen keeps it.

    Bold words may begin on one line and end on the next.
    """
    text = parts[0]
    for part in parts[1:]:
        broken = re.search(r"\w-$", text) and part[:1].islower()
        text += part if broken else f" {part}"
    return without_emphasis(text) if len(parts) > 1 else text


def _is_heading(first: _Marked, text: str) -> bool:
    """Whether the document says so, or it is short and in capitals, numbered, or an appendix's."""
    if len(text) > _LONGEST_HEADING or text.endswith((*SENTENCE_ENDS, ",")):
        return first.line.heading and text.endswith(":")
    capitals = text.isupper() and sum(map(str.isalpha, text)) > 3
    numbered = first.mark is not None and first.mark.kind is Kind.NUMBER
    return first.line.heading or capitals or numbered or bool(_APPENDIX.match(text))
