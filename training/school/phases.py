"""Year groups, and the lessons that go with them."""

from datetime import date

from training.core.module import Audience

RECEPTION, LAST_YEAR = 0, 6
"""The year groups of a primary school; Reception counts as 0."""

_SEPTEMBER = 9


def phase_of(year: int) -> Audience:
    """Whose lessons a year group has: Reception to Year 2, Years 3 and 4, Years 5 and 6."""
    if year <= 2:
        return Audience.KS1
    return Audience.LOWER_KS2 if year <= 4 else Audience.UPPER_KS2


def year_words(year: int | None) -> str:
    """How people say the year group; nothing where it is not known."""
    if year is None:
        return ""
    return "Reception" if year == RECEPTION else f"Year {year}"


def end_of_school_year(day: date) -> date:
    """The 31 August with which the school year of that day ends (England: September to August)."""
    return date(day.year + (day.month >= _SEPTEMBER), 8, 31)
