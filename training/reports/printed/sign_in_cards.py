"""The sign-in cards of a class, to print and cut out, with a list for the teacher at the end."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from training.paper.places import A4
from training.paper.sheet import Sheet
from training.reports.printed.cutting import cut_lines
from training.reports.printed.sign_in_card import SignInCard, draw_card
from training.reports.printed.sign_in_list import list_for_teacher

ACROSS, DOWN = 2, 4
"""Cards on a page."""

_CARDS = A4.inside(10)


class Printed(NamedTuple):
    """A document, and the signs in its words that no typeface has: their numbers stand there."""

    pdf: bytes
    unshown: str


def sign_in_cards(school: str, group: str, cards: Sequence[SignInCard], on: date) -> Printed:
    """The cards of a class in the order given, eight to a page, then the teacher's list.

    Args:
        school: the school's name.
        group: the class.
        cards: what stands on each card.
        on: the day they are made.
    """
    sheet = Sheet(f"{group}: sign-in cards", school, on)
    for first in range(0, len(cards), ACROSS * DOWN):
        sheet.page()
        _draw_cards(sheet, cards[first : first + ACROSS * DOWN], school, group)
    list_for_teacher(sheet, school, group, cards, on)
    return Printed(sheet.pdf(), sheet.unshown)


def _draw_cards(sheet: Sheet, cards: Sequence[SignInCard], school: str, group: str) -> None:
    places = [place for row in _CARDS.rows(DOWN) for place in row.columns(ACROSS)]
    for card, place in zip(cards, places, strict=False):
        draw_card(sheet, card, school, group, place)
    cut_lines(sheet, places[: len(cards)], A4)
