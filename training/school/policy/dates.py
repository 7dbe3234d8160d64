"""Dates as people write them in a policy: `9 May 2019`, `June 2022`, `9/5/2019`, `Spring 2027`."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TERMS = {"spring": (1, 4), "summer": (4, 8), "autumn": (9, 12)}
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<{0}>(?:19|20)[0-9]{{2}})(?![0-9])"
_DATE = re.compile(
    "|".join(
        (
            rf"\b(?P<d1>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH.format('m1')},?\s+"
            + _YEAR.format("y1"),
            rf"\b{_MONTH.format('m2')}\s+(?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+"
            + _YEAR.format("y2"),
            rf"\b{_MONTH.format('m3')},?\s+" + _YEAR.format("y3"),
            r"\b(?P<d4>[0-9]{1,2})[/.-](?P<m4>[0-9]{1,2})[/.-]" + _YEAR.format("y4"),
            r"\b" + _YEAR.format("y5") + r"-(?P<m5>[0-9]{2})-(?P<d5>[0-9]{2})\b",
            r"\b(?P<t6>spring|summer|autumn)(?:\s+term)?,?\s+" + _YEAR.format("y6"),
        )
    ),
    re.IGNORECASE,
)


class Span(NamedTuple):
    """A date as a text has it.

    Attributes:
        words: how it is written.
        first: its first day, for a month or a term.
        last: its last day.
        start: where in the text it begins.
        end: where in the text it ends.
    """

    words: str
    first: date
    last: date
    start: int = 0
    end: int = 0


def dates_in(text: str) -> Iterator[Span]:
    """The dates of a text in order; what is no day of the calendar is none."""
    for found in _DATE.finditer(text):
        days = _days({name: said for name, said in found.groupdict().items() if said})
        if days:
            yield Span(found[0], *days, found.start(), found.end())


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(year, date.max.year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _days(said: dict[str, str]) -> tuple[date, date] | None:
    parts = {name[0]: words.lower() for name, words in said.items()}
    year = int(parts["y"])
    if "t" in parts:
        first, last = _TERMS[parts["t"]]
    else:
        first = last = _month(parts["m"])
    if not 1 <= first <= 12:
        return None
    longest = monthrange(year, last)[1]
    if "d" not in parts:
        return date(year, first, 1), date(year, last, longest)
    day = int(parts["d"])
    return (date(year, first, day), date(year, first, day)) if 1 <= day <= longest else None


def _month(words: str) -> int:
    return int(words) if words.isdigit() else _MONTHS.index(words[:3]) + 1
