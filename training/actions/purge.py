"""Forgetting whoever and whatever need not be kept any longer; shown first, then done."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

from training.actions.erase_person import erase_person, unfinished
from training.actions.errors import DoubtfulClock
from training.records.old_totals import forget_totals, totals_before
from training.records.records import Records
from training.school.folder import SchoolFolder
from training.school.keeping import Keeping, read_keeping
from training.school.people import People, Person
from training.school.phases import end_of_school_year
from training.school.receipts import Receipt, Receipts

BY = "the rule on how long records are kept"
_AHEAD = timedelta(days=400)


class Due(NamedTuple):
    """Somebody whose time is over, and the last day on which they were to be kept."""

    person: Person
    until: date


class Purge(NamedTuple):
    """What a purge would take away.

    Attributes:
        today: the day it goes by.
        keeping: the school's rules.
        due: whose time is over.
        returned: ids of those who were forgotten and of whom something is there: their records
            came back, as from a computer that had been away, or it was not finished.
        totals: class totals of school years that are over.
        unknown: ids of whom there are records and nobody on the list; they are left alone.
    """

    today: date
    keeping: Keeping
    due: tuple[Due, ...]
    returned: tuple[str, ...]
    totals: tuple[Path, ...]
    unknown: tuple[str, ...]

    @property
    def takes_something(self) -> bool:
        """Whether there is anything to take away."""
        return bool(self.due or self.returned or self.totals)


def plan_purge(
    folder: SchoolFolder, records: Records, now: datetime, today: date | None = None
) -> Purge:
    """What a purge would take away; nothing is touched.

    Args:
        folder: the school folder.
        records: its records.
        now: what the computer's clock says (UTC).
        today: the day, where a person says it; it goes before the clock and is not doubted.

    Raises:
        DoubtfulClock: the clock stands before what was recorded last, or long after it.
        SchoolError, DiskError: the folder cannot be read.
    """
    people = folder.people.read().people
    with_records = records.learners()
    if today is None:
        _refuse_doubtful(now, _newest(records, with_records, people))
    day = today or now.date()
    keeping = read_keeping(folder.path)
    known = {person.id for person in people.people}
    strangers = [one for one in with_records if one not in known]
    erased = {receipt.person for receipt in Receipts(folder.path).all()}
    due = tuple(_due(people, keeping, day))
    again = {*(one for one in strangers if one in erased), *unfinished(folder)}
    return Purge(
        today=day,
        keeping=keeping,
        due=due,
        returned=tuple(sorted(again - {one.person.id for one in due})),
        totals=totals_before(folder.path, _start_of_year(day)),
        unknown=tuple(one for one in strangers if one not in erased),
    )


def purge(folder: SchoolFolder, plan: Purge, clock: Callable[[], datetime]) -> tuple[Receipt, ...]:
    """Take away what was shown; gives a receipt for each person.

    Raises:
        SchoolError, DiskError: it was interrupted; doing it again completes it.
    """
    ids = (*(due.person.id for due in plan.due), *plan.returned)
    receipts = tuple(erase_person(folder, person, BY, clock) for person in ids)
    forget_totals(plan.totals)
    return receipts


def _due(people: People, keeping: Keeping, day: date) -> list[Due]:
    times = ((person, keeping.keep_until(person)) for person in people.people)
    return [Due(person, until) for person, until in times if until and until < day]


def _start_of_year(day: date) -> datetime:
    """The moment at which that day's school year began: 1 September, 0:00 UTC."""
    end = end_of_school_year(day)
    return datetime.combine(date(end.year - 1, 9, 1), time(), UTC)


def _newest(records: Records, learners: Sequence[str], people: People) -> date | None:
    """The last day of which the folder knows anything."""
    days = [recorded.at.date() for learner in learners for recorded in records.of(learner)]
    days += [people.before.on] if people.before else []
    return max(days, default=None)


def _refuse_doubtful(now: datetime, newest: date | None) -> None:
    """A clock that jumped ahead would take away what must be kept."""
    today = now.date()
    if newest and not newest - timedelta(days=1) <= today <= newest + _AHEAD:
        raise DoubtfulClock(
            f"by this computer's clock today is {today.isoformat()}, but the last thing that was "
            f"recorded is of {newest.isoformat()}. Nothing was taken away. Put the clock right; or "
            "if it is right, say so: --today " + today.isoformat()
        )
