"""Slowing down whoever guesses: a few tries are free, then each takes twice as long."""

from datetime import UTC, datetime, timedelta
from typing import Literal

from pydantic import AwareDatetime

from training.core.values import Frozen

FREE_TRIES = 4
FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(minutes=15)

LONGEST_FOR_PICTURES = timedelta(minutes=1)
"""A child whom another kept out for fun is still in time for the lesson."""


class Tries(Frozen):
    """How often in a row somebody was wrong, and when last (UTC)."""

    format: Literal[1] = 1
    wrong: int = 0
    last: AwareDatetime = datetime.min.replace(tzinfo=UTC)

    def after_wrong(self, now: datetime) -> "Tries":
        """One more wrong try."""
        return Tries(wrong=self.wrong + 1, last=now)

    def as_of(self, now: datetime) -> "Tries":
        """The same tries. After a clock was set back the wait begins anew, so that it ends."""
        return self.model_copy(update={"last": min(self.last, now)})

    def wait(self, now: datetime, longest: timedelta = LONGEST_WAIT) -> timedelta:
        """How long until the next try; nothing while tries are free.

        A clock that was set back never makes anybody wait longer than the wait itself.
        """
        if self.wrong < FREE_TRIES:
            return timedelta()
        doublings: int = min(self.wrong - FREE_TRIES, 16)
        doubled = FIRST_WAIT * (1 << doublings)
        whole = min(doubled, longest)
        return min(max(self.last + whole - now, timedelta()), whole)
