"""When something is due, and due again."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from training.core.renewal import (
    YEARLY,
    Renewal,
    YearDay,
    due_after,
    first_due,
    next_due,
    opens,
)

AUTUMN = Renewal(on=YearDay(month=9, day=1))

DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))
MONTHLY = st.integers(1, 36).flatmap(
    lambda months: st.builds(
        Renewal,
        months=st.just(months),
        early_days=st.integers(0, min(180, months * 28 - 1)),
        start_days=st.integers(0, 366),
    )
)
YEAR_DAYS = st.dates(date(2028, 1, 1), date(2028, 12, 31)).map(
    lambda day: YearDay(month=day.month, day=day.day)
)
FIXED = st.builds(Renewal, on=YEAR_DAYS, early_days=st.integers(0, 180))
RULES = MONTHLY | FIXED


@pytest.mark.parametrize(
    ("completed", "due", "after"),
    [
        (date(2026, 11, 22), None, date(2027, 11, 22)),
        (date(2027, 11, 22), date(2027, 11, 22), date(2028, 11, 22)),
        (date(2027, 11, 8), date(2027, 11, 22), date(2028, 11, 22)),  # 14 days early
        (date(2027, 11, 7), date(2027, 11, 22), date(2028, 11, 7)),  # 15 days: too early
        (date(2027, 11, 23), date(2027, 11, 22), date(2028, 11, 23)),  # late
        (date(2028, 2, 29), None, date(2029, 2, 28)),
        (date(2031, 2, 28), None, date(2032, 2, 28)),
        (date(2031, 2, 20), date(2031, 2, 28), date(2032, 2, 28)),
    ],
)
def test_what_holds_for_a_year_is_due_a_year_later(
    completed: date, due: date | None, after: date
) -> None:
    assert next_due(completed, due, YEARLY) == after


@pytest.mark.parametrize(
    ("months", "completed", "after"),
    [
        (1, date(2027, 1, 31), date(2027, 2, 28)),
        (1, date(2028, 1, 31), date(2028, 2, 29)),
        (24, date(2026, 5, 4), date(2028, 5, 4)),
        (3, date(2026, 11, 30), date(2027, 2, 28)),
        (1, date(2026, 12, 31), date(2027, 1, 31)),
    ],
)
def test_months_end_on_the_same_day_or_on_the_last_of_a_shorter_month(
    months: int, completed: date, after: date
) -> None:
    assert next_due(completed, None, Renewal(months=months)) == after


@pytest.mark.parametrize(
    ("completed", "after"),
    [
        (date(2026, 9, 10), date(2027, 9, 1)),  # a start after the fixed day
        (date(2026, 9, 1), date(2027, 9, 1)),
        (date(2026, 8, 31), date(2027, 9, 1)),
        (date(2026, 8, 18), date(2027, 9, 1)),  # 14 days early
        (date(2026, 8, 17), date(2026, 9, 1)),  # 15 days: too early
        (date(2026, 1, 1), date(2026, 9, 1)),
        (date(2026, 12, 25), date(2027, 9, 1)),
    ],
)
def test_what_a_fixed_day_ends_holds_to_the_next_one(completed: date, after: date) -> None:
    assert next_due(completed, None, AUTUMN) == after


def test_a_29_february_that_a_year_has_not_is_the_28th() -> None:
    rule = Renewal(on=YearDay(month=2, day=29), early_days=0)
    assert next_due(date(2026, 3, 1), None, rule) == date(2027, 2, 28)
    assert next_due(date(2027, 3, 1), None, rule) == date(2028, 2, 29)
    assert next_due(date(2027, 2, 28), None, rule) == date(2028, 2, 29)


def test_a_starter_has_the_days_that_the_school_gives() -> None:
    assert first_due(date(2026, 9, 1), YEARLY) == date(2026, 9, 29)
    assert first_due(date(2028, 2, 1), YEARLY) == date(2028, 2, 29)
    assert first_due(date(2026, 9, 1), Renewal(months=12, start_days=0)) == date(2026, 9, 1)


def test_the_days_before_a_due_date_are_open_for_renewal() -> None:
    assert opens(date(2027, 11, 22), YEARLY) == date(2027, 11, 8)


@given(DAYS, st.none() | DAYS, RULES)
def test_what_was_completed_always_holds_beyond_its_day(
    completed: date, due: date | None, rule: Renewal
) -> None:
    assert next_due(completed, due, rule) > completed


@given(st.lists(DAYS, min_size=1, max_size=8), DAYS, RULES)
def test_no_further_completion_ever_ends_sooner_than_those_before_it(
    completions: list[date], another: date, rule: Renewal
) -> None:
    """Whatever the clock said: it may have been set back in between."""
    before, after = due_after(completions, rule), due_after([*completions, another], rule)
    assert before and after and after >= before


@given(DAYS, RULES, st.lists(st.integers(0, 180), max_size=6))
def test_who_renews_each_time_before_it_is_due_is_never_without(
    first: date, rule: Renewal, early: list[int]
) -> None:
    due = next_due(first, None, rule)
    for days in early:
        renewed = max(first, due - timedelta(days=days))
        later = next_due(renewed, due, rule)
        assert renewed <= due <= later
        first, due = renewed, later


@given(DAYS, MONTHLY, st.data())
def test_renewing_in_the_days_before_keeps_the_due_date(
    first: date, rule: Renewal, data: st.DataObject
) -> None:
    due = next_due(first, None, rule)
    in_time = next_due(due, due, rule)
    early = data.draw(st.integers(0, rule.early_days))
    assert next_due(due - timedelta(days=early), due, rule) == in_time


@given(DAYS, FIXED, st.data())
def test_a_fixed_day_is_kept_by_who_renews_in_the_days_before_it(
    first: date, rule: Renewal, data: st.DataObject
) -> None:
    due = next_due(first, None, rule)
    early = data.draw(st.integers(0, rule.early_days))
    after = next_due(due - timedelta(days=early), due, rule)
    assert rule.on and after == rule.on.in_year(due.year + 1)


@given(DAYS, RULES, st.integers(2, 5))
def test_the_same_completion_again_adds_nothing(first: date, rule: Renewal, times: int) -> None:
    assert due_after([first] * times, rule) == due_after([first], rule)


@given(st.dates(), RULES, st.none() | st.dates())
def test_no_clock_is_so_wrong_that_it_cannot_be_told(
    day: date, rule: Renewal, due: date | None
) -> None:
    assert next_due(day, due, rule) >= day
    assert opens(day, rule) <= day <= first_due(day, rule)


def test_nothing_completed_is_due_by_no_renewal() -> None:
    assert due_after([], YEARLY) is None


@pytest.mark.parametrize(
    ("said", "day"),
    [("1 September", (9, 1)), (" 29 february ", (2, 29)), ("31 December", (12, 31))],
)
def test_a_day_of_the_year_is_said_in_words(said: str, day: tuple[int, int]) -> None:
    found = YearDay.model_validate(said)
    assert (found.month, found.day) == day
    assert YearDay.model_validate(found.words) == found


@pytest.mark.parametrize("said", ["", "September", "31 April", "1/9", "1 September 2026", "0 May"])
def test_what_is_no_day_of_the_year_is_refused(said: str) -> None:
    with pytest.raises(ValidationError, match="such as 1 September"):
        YearDay.model_validate(said)


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"months": 12, "on": "1 September"},
        {"months": 0},
        {"months": 1, "early_days": 28},
        {"months": 12, "early_days": -1},
        {"months": 12, "start_days": 400},
        {"on": {"month": 2, "day": 30}},
        {"months": 12, "weeks": 2},
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(said: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Renewal.model_validate(said)


def test_a_rule_is_said_in_words() -> None:
    assert YEARLY.words == "every 12 months"
    assert Renewal(months=1).words == "every month"
    assert AUTUMN.words == "every year by 1 September"
