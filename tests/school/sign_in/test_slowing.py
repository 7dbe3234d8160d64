"""Slowing down whoever guesses."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from training.school.sign_in.slowing import (
    FREE_TRIES,
    LONGEST_FOR_PICTURES,
    LONGEST_WAIT,
    Tries,
)

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def after(wrong: int, now: datetime = NOW) -> Tries:
    return Tries(wrong=wrong, last=now)


def test_a_few_tries_are_free() -> None:
    assert [after(wrong).wait(NOW) for wrong in range(FREE_TRIES)] == [timedelta()] * FREE_TRIES


def test_then_each_takes_twice_as_long_up_to_a_quarter_of_an_hour() -> None:
    waits = [after(wrong).wait(NOW).total_seconds() for wrong in range(FREE_TRIES, 14)]
    assert waits == [5, 10, 20, 40, 80, 160, 320, 640, 900, 900]


def test_a_child_waits_a_minute_at_most() -> None:
    wait = after(30).wait(NOW, LONGEST_FOR_PICTURES)
    assert wait == LONGEST_FOR_PICTURES == timedelta(minutes=1)


@given(st.integers(0, 30), st.timedeltas(timedelta(days=-9000), timedelta(days=9000)))
def test_whatever_the_clock_did_the_wait_ends_when_it_is_over(wrong: int, jump: timedelta) -> None:
    now = NOW + jump
    tries = after(wrong).as_of(now)
    assert tries.wait(now + LONGEST_WAIT) == timedelta()


def test_waiting_helps() -> None:
    assert after(FREE_TRIES).wait(NOW + timedelta(seconds=3)) == timedelta(seconds=2)
    assert after(FREE_TRIES).wait(NOW + timedelta(seconds=5)) == timedelta()


@given(st.integers(0, 10**9), st.timedeltas(timedelta(days=-9000), timedelta(days=9000)))
def test_whatever_the_clock_does_nobody_waits_longer_than_the_longest(
    wrong: int, jump: timedelta
) -> None:
    assert timedelta() <= after(wrong).wait(NOW + jump) <= LONGEST_WAIT
