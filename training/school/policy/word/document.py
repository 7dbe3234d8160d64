"""A .docx file as lines: its paragraphs in order, with the marks that it counts by itself."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from docx import Document as open_docx
from docx.oxml.ns import qn
from docx.parts.document import DocumentPart

from training.school.policy.errors import UnreadableDocument
from training.school.policy.lines import Document, Line
from training.school.policy.word.elements import Element, attribute, child, children, value, within
from training.school.policy.word.numbering import Numbering
from training.school.policy.wording import tidied, without_what_is_unseen

LARGEST_OPENED = 200 * 2**20
"""Bytes, of all that is packed in the file: far above any policy, and a bound on a packed bomb."""

_INDENT = 4
_LONGEST_HEADING = 100
_LONGEST_LABEL = 12
_SENTENCE_ENDS = (".", "!", "?", ";", ",")
_CHANGES = ("w:ins", "w:del", "w:moveFrom", "w:moveTo")
_NOT_THE_PARAGRAPHS = {qn("w:txbxContent"), qn("w:pPr"), qn("w:rPr")}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): " ", qn("w:cr"): " ", qn("w:noBreakHyphen"): "-"}


def read_docx(content: bytes, name: str) -> Document:
    """The paragraphs and tables of a .docx file, and apart from them its headers and footers.

    Raises:
        UnreadableDocument: it is no .docx, did not arrive whole, or holds changes that nobody has
            accepted or rejected yet.
    """
    _refuse_what_is_no_docx(content, name)
    try:
        return _document(open_docx(BytesIO(content)).part, name)
    except UnreadableDocument:
        raise
    except Exception as error:  # a damaged package fails anywhere in python-docx, with anything
        message = f"{name} cannot be opened. Open it in a word processor and save it anew as .docx."
        raise UnreadableDocument(message) from error


def _refuse_what_is_no_docx(content: bytes, name: str) -> None:
    try:
        with ZipFile(BytesIO(content)) as packed:
            sizes = {entry.filename: entry.file_size for entry in packed.infolist()}
    except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
        message = f"{name} was not copied whole, or is damaged. Copy it again."
        raise UnreadableDocument(message) from error
    if "word/document.xml" not in sizes or sum(sizes.values()) > LARGEST_OPENED:
        raise UnreadableDocument(
            f"{name} is no .docx file. Save the document as .docx or plain text, and import that."
        )


def _document(part: DocumentPart, name: str) -> Document:
    root = part.element
    if next(within(root, *_CHANGES), None) is not None:
        raise UnreadableDocument(
            f"{name} holds tracked changes, so nobody can tell which words were adopted. "
            "Accept or reject them in the word processor, save it, and import that."
        )
    reading = _Reading(_numbering(part))
    lines = tuple(reading.lines(child(root, "w:body")))
    margins = tuple(line for edge in _edges(part) for line in reading.lines(edge))
    return Document(lines, margins, wrapped=False)


def _numbering(part: DocumentPart) -> Numbering:
    roots = [rel.target_part for rel in part.rels.values() if rel.reltype.endswith("/numbering")]
    numberings = roots[0].element if roots and hasattr(roots[0], "element") else None
    return Numbering(numberings, part.styles.element)


def _edges(part: DocumentPart) -> Iterator[Element]:
    for rel in part.rels.values():
        if rel.reltype.endswith(("/header", "/footer")) and hasattr(rel.target_part, "element"):
            yield rel.target_part.element


class _Reading:
    """One going-through of a document's paragraphs, which counts them and their marks."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._number = 0

    def lines(self, inside: Element) -> Iterator[Line]:
        """The lines of whatever holds paragraphs and tables, directly or in a content control."""
        for element in inside:
            if element.tag == qn("w:p"):
                yield from self._paragraph(element)
            elif element.tag == qn("w:tbl"):
                for row in _unwrapped(element, "w:tr"):
                    yield from self._row(row)
            elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml")):
                yield from self.lines(element)

    def _paragraph(self, paragraph: Element) -> Iterator[Line]:
        self._number += 1
        mark = self._numbering.mark(paragraph)
        text = without_what_is_unseen("".join(_words(paragraph))).replace("\u00a0", " ").strip()
        style = _style(paragraph)
        if text and not style.startswith("toc"):
            marked = f"{mark.words}\t{text}" if mark and mark.words else text
            indent = mark.depth * _INDENT if mark else 0
            heading = _is_heading(paragraph, style, text)
            yield Line(self._number, marked, indent, gap=True, heading=heading)
        for box in within(paragraph, "w:txbxContent"):
            if not any(around.tag == _FALLBACK for around in box.iterancestors()):
                yield from self.lines(box)

    def _row(self, row: Element) -> Iterator[Line]:
        """A row as one line; where a cell holds several paragraphs, each is a line of its own.

        A short first cell, such as a number, then stands before the first of them.
        """
        cells = [list(self.lines(cell)) for cell in _unwrapped(row, "w:tc")]
        cells = [cell for cell in cells if cell]
        if all(len(cell) == 1 for cell in cells):
            cells = [[one] for one in _joined([cell[0] for cell in cells])]
        elif len(cells[0]) == 1 and len(cells[0][0].text) <= _LONGEST_LABEL and len(cells) > 1:
            cells[:2] = [[*_joined([cells[0][0], cells[1][0]]), *cells[1][1:]]]
        yield from (line for cell in cells for line in cell)


def _joined(lines: list[Line]) -> list[Line]:
    text = "\t".join(line.text for line in lines)
    return [lines[0]._replace(text=text, heading=False)] if lines else []


def _words(of: Element) -> Iterator[str]:
    for element in of:
        if element.tag == qn("w:t"):
            yield element.text or ""
        elif element.tag in _SIGNS:
            yield _SIGNS[element.tag]
        elif element.tag not in _NOT_THE_PARAGRAPHS and element.tag != _FALLBACK:
            yield from _words(element)


def _unwrapped(inside: Element, name: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, those in content controls too."""
    for element in children(inside, name, "w:sdt"):
        content = child(element, "w:sdtContent")
        yield from [element] if content is None else _unwrapped(content, name)


def _style(paragraph: Element) -> str:
    return value(paragraph, "w:pPr", "w:pStyle").lower()


def _is_heading(paragraph: Element, style: str, text: str) -> bool:
    """Whether style or bold words make it one; a whole sentence is none, however it looks."""
    if len(text) > _LONGEST_HEADING or tidied(text).endswith(_SENTENCE_ENDS):
        return False
    runs = [run for run in within(paragraph, "w:r") if "".join(_words(run)).strip()]
    return style.startswith(("heading", "title", "subtitle")) or all(map(_is_bold, runs))


def _is_bold(run: Element) -> bool:
    bold = child(run, "w:rPr", "w:b")
    return bold is not None and attribute(bold, "w:val") not in ("0", "false")
