"""Rows of a list that speak of nobody: totals, footers, and headings that come again."""

import re

from training.school.roster.columns import Columns
from training.school.roster.headings import Column, plain
from training.school.roster.reading import Row
from training.school.roster.words import has_letter

_PEOPLE = (
    r"(?:pupils?|children|students?|boys|girls|staff|governors?|people|records?|rows?|on roll)"
)
_TOTAL = re.compile(
    rf"(?:grand |sub ?|class )?totals?(?: (?:number|count|of|for|in)\b.*| {_PEOPLE})?[ \d]*"
    rf"|\d+ {_PEOPLE}(?: in total| listed)?|(?:number|count|no) of {_PEOPLE}[ \d]*"
    rf"|{_PEOPLE} \d+|count \d*|average|averages"
)
_FOOTER = re.compile(
    r"page \d+(?: of \d+)?|(?:report )?(?:printed|generated|exported|produced|run)\b.*\d.*"
    r"|end of (?:report|list|file|class list)|confidential.*|copyright .*"
)


def why_nobody(row: Row, columns: Columns) -> str:
    """Why the row is nobody, in words; nothing when it may be somebody."""
    cells = [plain(cell) for cell in row.cells]
    if cells == [plain(heading) for heading in columns.headings][: len(cells)]:
        return "these are the headings once more"
    if _is_whole(row, columns):
        return ""
    filled = [cell for cell in cells if cell]
    if any(_TOTAL.fullmatch(cell) for cell in filled):
        return "this is a total, not a person"
    if filled and _FOOTER.fullmatch(filled[0]):
        return "this is a note of the program that wrote the list, not a person"
    return ""


def _is_whole(row: Row, columns: Columns) -> bool:
    """Whether forename, surname and class are all there: even a child called Total is a child."""
    wanted = (Column.FORENAME, Column.SURNAME, Column.CLASS)
    return all(has_letter(columns.cell(row, column)) for column in wanted)
