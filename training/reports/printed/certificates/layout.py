"""How certificates share pages."""

from enum import StrEnum


class Layout(StrEnum):
    """One a page; four a page, to cut apart; or small cards, eight a page."""

    FULL = "full"
    FOUR = "four"
    CARDS = "cards"
