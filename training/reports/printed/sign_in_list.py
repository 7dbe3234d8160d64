"""The teacher's list of a class's sign-in pictures: each name with the words of its pictures."""

from collections.abc import Sequence
from datetime import date

from training.paper.colours import HEADING, INK, LINE, QUIET
from training.paper.places import A4, Box
from training.paper.sheet import Sheet
from training.reports.printed.sign_in_card import SignInCard

_PAGE = A4.inside(20, 18)
_HEAD, _ROW = 26, 7.6
_ROWS = int((_PAGE.height - _HEAD) / _ROW)
_NAMES = 0.44
"""The share of a row's width that names have."""

_SECRET = "For the teacher. Keep this list where no child can see it."
_NONE = "no pictures yet"


def list_for_teacher(
    sheet: Sheet, school: str, group: str, cards: Sequence[SignInCard], on: date
) -> None:
    """Add the list, on as many pages as it needs."""
    for first in range(0, max(len(cards), 1), _ROWS):
        sheet.page()
        _write_head(sheet, school, group, on)
        for number, card in enumerate(cards[first : first + _ROWS]):
            _write_row(sheet, card, _row(number))


def _write_head(sheet: Sheet, school: str, group: str, on: date) -> None:
    title, line, _ = Box(_PAGE.x, _PAGE.y, _PAGE.width, _HEAD).rows(3)
    sheet.fitted(f"{group}: sign-in pictures", title, 20, bold=True, colour=HEADING)
    sheet.fitted(_SECRET, line, 11, colour=INK)
    made = f"{school}. Made on {on.day} {on:%B %Y}."
    sheet.fitted(made, Box(line.x, line.bottom - 1, line.width, 6), 11, colour=QUIET)


def _row(number: int) -> Box:
    return Box(_PAGE.x, _PAGE.y + _HEAD + number * _ROW, _PAGE.width, _ROW)


def _write_row(sheet: Sheet, card: SignInCard, row: Box) -> None:
    sheet.rule((row.x, row.bottom), (row.right, row.bottom), colour=LINE)
    name = row._replace(width=row.width * _NAMES).inside(2, 1)
    rest = Box(name.right + 4, name.y, row.right - name.right - 4, name.height)
    sheet.fitted(card.name, name, 12, bold=True, colour=INK)
    for word, place in zip(card.pictures or (_NONE,), rest.columns(3), strict=False):
        sheet.fitted(word, place, 12, colour=INK if card.pictures else QUIET)
