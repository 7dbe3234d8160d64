"""From the bytes of an exported list to its rows, each with its line in the file."""

import csv
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from training.school.errors import UnreadableRoster

LARGEST = 5_000_000
"""Bytes. The list of a large school takes a fiftieth of it."""

MOST_ROWS = 5_000
"""The largest primary schools have a thousand children."""

_DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_SAVE_AS_CSV = (
    "Open it in the program it was made with, choose Save As, then “CSV UTF-8 (comma delimited)”, "
    "and import that file."
)
_OTHER_KINDS = (
    (b"PK\x03\x04", "an Excel workbook or another zipped file"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a word processor's document"),
    (b"<", "a web page or XML"),
)


class Row(NamedTuple):
    """A row with something in it; `line` is where in the file it begins, counted from 1."""

    line: int
    cells: tuple[str, ...]


class Sheet(NamedTuple):
    """The rows of a file, and in words how they were written in it."""

    rows: tuple[Row, ...]
    encoding: str
    delimiter: str


def read_roster(content: bytes) -> Sheet:
    """The rows of a list of people, whatever program wrote it.

    Raises:
        UnreadableRoster: it is no such list; the message says what to do and repeats nothing of it.
    """
    _refuse_other_kinds(content)
    text, encoding = _decoded(content)
    if "\x00" in text:
        raise UnreadableRoster(f"the file holds no plain text. {_SAVE_AS_CSV}")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    delimiter = _told_delimiter(lines[0]) or _likeliest_delimiter(lines)
    rows = tuple(_rows(lines, delimiter))
    if not rows:
        raise UnreadableRoster("the file is empty. Export the list again, then import it.")
    if len(rows) > MOST_ROWS:
        raise UnreadableRoster(
            f"the file has more than {MOST_ROWS} lines, which no list of a school has. Choose the "
            "list of people, with names and classes only."
        )
    return Sheet(rows, encoding, _DELIMITERS.get(delimiter, f"“{delimiter}”"))


def _refuse_other_kinds(content: bytes) -> None:
    if len(content) > LARGEST:
        raise UnreadableRoster(
            f"the file is larger than {LARGEST // 1_000_000} MB, which no list of a school is. "
            "Choose the list of people, with names and classes only."
        )
    for start, kind in _OTHER_KINDS:
        if content.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(start):
            raise UnreadableRoster(f"the file is {kind}, not a list in CSV. {_SAVE_AS_CSV}")


def _decoded(content: bytes) -> tuple[str, str]:
    """The text, and which encoding it had; bytes that Windows-1252 has no sign for stay unseen."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace"), "UTF-16"
    try:
        return content.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace"), "Windows-1252"


def _told_delimiter(first: str) -> str:
    """The delimiter that Excel's own first line names: `sep=;`."""
    told = first.strip().strip('"').lower()
    return told[4:] if told.startswith("sep=") and len(told) == 5 else ""


def _likeliest_delimiter(lines: list[str]) -> str:
    """The one by which most lines fall into as many cells, two or more."""

    def agreement(delimiter: str) -> tuple[int, int]:
        counted = Counter(len(row.cells) for row in _rows(lines, delimiter))
        several = {cells: rows for cells, rows in counted.items() if cells > 1}
        cells = max(several, key=lambda cells: (several[cells], cells), default=0)
        return several.get(cells, 0), cells

    return max(_DELIMITERS, key=agreement)


def _rows(lines: list[str], delimiter: str) -> Iterator[Row]:
    skip = 1 if _told_delimiter(lines[0]) else 0
    for row in _quoted(lines, delimiter) or _line_by_line(lines, delimiter):
        cells = row.cells
        while cells and not cells[-1].strip():
            cells = cells[:-1]
        if cells and row.line > skip:
            yield Row(row.line, cells)


def _quoted(lines: list[str], delimiter: str) -> list[Row] | None:
    """The rows by the rules of CSV, where a quoted cell may run over lines; None if it breaks them.

    A quotation mark that nobody closed would swallow all the children after it.
    """
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, strict=True)
    rows, line = [], 1
    try:
        for cells in reader:
            rows.append(Row(line, tuple(cells)))
            line = reader.line_num + 1
    except csv.Error:
        return None
    return rows


def _line_by_line(lines: list[str], delimiter: str) -> Iterator[Row]:
    for number, line in enumerate(lines, 1):
        try:
            yield Row(number, tuple(next(csv.reader([line], delimiter=delimiter), ())))
        except csv.Error:  # a cell beyond the module's limit of 131,072 characters
            yield Row(number, tuple(line.split(delimiter)))
