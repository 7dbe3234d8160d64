"""When a module is due, and due again: functions of days alone, which no clock is asked for."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import MAXYEAR, date, datetime, timedelta
from typing import Any, Self

from pydantic import Field, model_validator

from training.core.values import Frozen

_LEAP_YEAR = 2028
_SHORTEST_MONTH = 28


class YearDay(Frozen):
    """A day of every year, such as 1 September; it can be given in these words.

    A 29 February is the 28th where a year has none.
    """

    month: int
    day: int

    @model_validator(mode="before")
    @classmethod
    def _from_words(cls, given: Any) -> Any:
        if not isinstance(given, str):
            return given
        try:
            found = datetime.strptime(f"{given.strip()} {_LEAP_YEAR}", "%d %B %Y")
        except ValueError:
            raise ValueError("write a day of the year in words, such as 1 September") from None
        return {"month": found.month, "day": found.day}

    @model_validator(mode="after")
    def _is_a_day(self) -> Self:
        date(_LEAP_YEAR, self.month, self.day)
        return self

    @property
    def words(self) -> str:
        """How people say it."""
        return f"{self.day} {date(_LEAP_YEAR, self.month, self.day):%B}"

    def in_year(self, year: int) -> date:
        """That day of a year."""
        return _clipped(year, self.month, self.day)


class Renewal(Frozen):
    """How long what somebody completed holds, and how long a starter has.

    Attributes:
        months: it holds for so many months; None where a fixed day ends it.
        on: it holds to this day of the year; None where a number of months ends it.
        early_days: who renews so many days early, or fewer, keeps the due date.
        start_days: a starter's first due date is so many days after the first day.
    """

    months: int | None = Field(default=None, ge=1, le=120)
    on: YearDay | None = None
    early_days: int = Field(default=14, ge=0, le=180)
    start_days: int = Field(default=28, ge=0, le=366)

    @model_validator(mode="after")
    def _ends_in_one_way(self) -> Self:
        if (self.months is None) is (self.on is None):
            raise ValueError("give either months, such as 12, or on, such as “1 September”")
        if self.months and self.early_days >= self.months * _SHORTEST_MONTH:
            raise ValueError("early_days must be fewer days than the months have")
        return self

    @property
    def words(self) -> str:
        """How people say it."""
        if self.on:
            return f"every year by {self.on.words}"
        return "every month" if self.months == 1 else f"every {self.months} months"


YEARLY = Renewal(months=12)
"""What holds where a school has said nothing else."""


def first_due(started: date, renewal: Renewal) -> date:
    """By when a starter is to have completed a module for the first time."""
    return _later(started, renewal.start_days)


def next_due(completed: date, due: date | None, renewal: Renewal) -> date:
    """The last day on which a completion holds.

    Who renews within the days allowed before the due date keeps it: the time that was left is
    added. Whoever comes too early or too late begins anew on the day of the completion. A renewal
    never ends sooner than what it renews, even where a clock was set back meanwhile.

    Args:
        completed: the day of the completion.
        due: the last day on which the completion before it holds; None for a first one.
        renewal: the school's rule.
    """
    after = _next_day_of(renewal.on, completed, renewal) if renewal.on else None
    if after is None:
        early = due is not None and opens(due, renewal) <= completed <= due
        after = _months_later(due if due and early else completed, renewal.months or 0)
    return max(after, due) if due else after


def due_after(completions: Iterable[date], renewal: Renewal) -> date | None:
    """The last day on which completions hold together, in the order in which they were recorded.

    None where there are none.
    """
    due: date | None = None
    for completed in completions:
        due = next_due(completed, due, renewal)
    return due


def opens(due: date, renewal: Renewal) -> date:
    """The first day on which what is due can be renewed without losing any days."""
    return _later(due, -renewal.early_days)


def _next_day_of(on: YearDay, completed: date, renewal: Renewal) -> date:
    """The next such day, or the one after it for who completes within the days before it."""
    counted = _later(completed, renewal.early_days)
    days = (on.in_year(year) for year in (counted.year, counted.year + 1))
    return next((day for day in days if day > counted), date.max)


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return _clipped(day.year + years, month + 1, day.day)


def _clipped(year: int, month: int, day: int) -> date:
    """The day, or the last of its month; beyond the calendar's end, its last day."""
    if year > MAXYEAR:
        return date.max
    return date(year, month, min(day, monthrange(year, month)[1]))


def _later(day: date, days: int) -> date:
    """So many days later, or earlier; the calendar's first or last day where it has no such day."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
