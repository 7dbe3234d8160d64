"""Reading a document: its bytes into lines. What it is shows in its bytes, not in its name."""

import codecs
import re
from collections.abc import Iterator

from training.school.policy.errors import UnreadableDocument
from training.school.policy.lines import Document, Line
from training.school.policy.wording import (
    tidied,
    without_emphasis,
    without_markdown,
    without_what_is_unseen,
)

LARGEST, LARGEST_TEXT = 20 * 2**20, 2 * 2**20
"""Bytes. A policy with pictures, and one of mere text, stay far below."""

MOST_LINES = 20_000
"""A policy of a hundred pages has a quarter of that."""

_SAVE_AS = (
    "Open it in the program it was made with, save it as .docx or plain text, and import that."
)
_OTHER_KINDS = (
    (b"%PDF", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an old .doc file, or a document locked with a password"),
    (b"{\\rtf", "an RTF file"),
)
_ZIP = b"PK\x03\x04"
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WEB_PAGE = re.compile(r"\s*(<!doctype\s+html|<html\b|<\?xml\b)", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\n|\r")
_PAGE_END = re.compile("[\f\v\x85\u2028\u2029]")
_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*$")
_DRAWN = frozenset("-*_=|:+ \t")
_SHORTEST_RULE = 3
_TAB = 4


def read_document(content: bytes, name: str) -> Document:
    """The lines of a document: plain text, Markdown or .docx.

    Args:
        content: the whole file.
        name: its name, for Markdown's marks and for what is said about it.

    Raises:
        UnreadableDocument: it is of another kind, empty, too large, or did not arrive whole.
    """
    _refuse_other_kinds(content, name)
    if content.startswith(_ZIP):
        from training.school.policy.word.document import read_docx

        document = read_docx(content, name)
    else:
        lines = _lines(_decoded(content, name), name, _is_markdown(name))
        document = Document(tuple(lines))
    if not document.lines:
        raise UnreadableDocument(f"there are no words in {name}. Is it the right file?")
    if len(document.lines) > MOST_LINES:
        raise UnreadableDocument(f"{name} has more than {MOST_LINES} lines. Is it the policy?")
    return document


def suffix_of(content: bytes, name: str) -> str:
    """How the name of such a document ends: `.docx`, `.md` or `.txt`."""
    if content.startswith(_ZIP):
        return ".docx"
    return ".md" if _is_markdown(name) else ".txt"


def _is_markdown(name: str) -> bool:
    return name.lower().endswith((".md", ".markdown"))


def _refuse_other_kinds(content: bytes, name: str) -> None:
    for start, kind in _OTHER_KINDS:
        if content.lstrip()[: len(start)] == start:
            raise UnreadableDocument(f"{name} is {kind}, which cannot be read here. {_SAVE_AS}")
    largest = LARGEST if content.startswith(_ZIP) else LARGEST_TEXT
    if len(content) > largest:
        raise UnreadableDocument(
            f"{name} is larger than {largest // 2**20} MB. Is it the policy? "
            "If so, take the pictures out, and import that."
        )


def _decoded(content: bytes, name: str) -> str:
    """The text of UTF-8, UTF-16 or UTF-32 that says so, of UTF-8 that does not, or Windows-1252."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _in(content[len(mark) :], encoding, name)
    if b"\0" in content:
        raise UnreadableDocument(f"{name} is not a text. {_SAVE_AS}")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and not content[: error.start].isascii():
            raise _cut_off(name) from error
        return _in(content, "cp1252", name)


def _in(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        if error.end == len(content) and encoding != "cp1252":
            raise _cut_off(name) from error
        message = f"some letters of {name} cannot be read. Save it as plain text in UTF-8."
        raise UnreadableDocument(message) from error


def _cut_off(name: str) -> UnreadableDocument:
    return UnreadableDocument(
        f"{name} ends in the middle of a letter: it was not copied whole. Copy it again."
    )


def _lines(text: str, name: str, marked: bool) -> Iterator[Line]:
    if _WEB_PAGE.match(text):
        raise UnreadableDocument(f"{name} is a web page. {_SAVE_AS}")
    gap = False
    for number, written in enumerate(_LINE_END.split(text), 1):
        for place, part in enumerate(_PAGE_END.split(written)):
            line = _line(number, part, gap or place > 0, marked)
            gap = not line.text
            if line.text:
                yield line


def _line(number: int, written: str, gap: bool, marked: bool) -> Line:
    seen = without_what_is_unseen(written).replace("\u00a0", " ")
    bare = seen.lstrip(" \t>") if marked else seen.lstrip()
    indent = len(seen[: len(seen) - len(bare)].expandtabs(_TAB))
    bare = bare.rstrip()
    heading = _HEADING.match(bare)
    text = _cells(heading[1] if heading else bare, marked)
    heading_too = _is_bold(text)
    text = without_markdown(text) if marked else without_emphasis(text)
    return Line(number, text.strip(), indent, gap, heading is not None or heading_too)


def _cells(text: str, marked: bool) -> str:
    """The cells of a table's row with tabs between them; a drawn line is no text."""
    if _DRAWN.issuperset(text) and sum(text.count(sign) for sign in "-*_=") >= _SHORTEST_RULE:
        return ""
    if marked and text.startswith("|"):
        return "\t".join(tidied(cell) for cell in text.strip("|").split("|")).strip()
    return text


def _is_bold(text: str) -> bool:
    """Whether the whole line is one run of bold words, and no sentence."""
    bold = re.fullmatch(r"(\*\*|__)(?=\S)([^*_]{1,100})(?<=\S)\1:?", text)
    return bold is not None and not bold[2].endswith((".", "!", "?", ";", ","))
