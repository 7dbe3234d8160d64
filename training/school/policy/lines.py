"""A document as lines, whatever program it came from."""

from typing import NamedTuple


class Line(NamedTuple):
    """One line of a text, or one paragraph of a word processor's file.

    Attributes:
        number: the line as an editor counts it from 1; of a word processor's file, the paragraph.
        text: its words, with tabs; the white space before and after them is taken off.
        indent: how far it is set in, in spaces.
        gap: whether an empty line, or the end of a page, stands before it.
        heading: whether the document itself says that this is a heading.
    """

    number: int
    text: str
    indent: int = 0
    gap: bool = False
    heading: bool = False


class Document(NamedTuple):
    """The lines of a document.

    Attributes:
        lines: what it says, in order.
        margins: the headers and footers of its pages, where the file keeps them apart.
        wrapped: whether a paragraph may run over several lines.
    """

    lines: tuple[Line, ...]
    margins: tuple[Line, ...] = ()
    wrapped: bool = True
