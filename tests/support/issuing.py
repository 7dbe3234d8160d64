"""A real school in which things are completed, and a grown-up signs."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

from tests.support.adopted import registered_content
from tests.support.real_school import rooms_at
from tests.support.rooms import SMALL_CONTENT, START
from training.actions.issuing.completions import Completion
from training.actions.issuing.waiting import waiting
from training.actions.rooms import Rooms
from training.certificates.keys import SigningKey
from training.core.events import CertificateIssued, Completed, Event, Started
from training.records.records import Records

GROUPS = ("Robins", "Herons", "Staff", "Governors")
SEED = Random(7).randbytes(32)
"""The seed of the key of `tests.support.real_school`."""

KEY = SigningKey.from_seed(SEED)


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """The time it shows."""
        return self.now

    def on(self, **by: float) -> datetime:
        """Move it on, by minutes, seconds or days."""
        self.now += timedelta(**by)
        return self.now


def rooms_of(folder: Path, clock: Clock, content: Path = SMALL_CONTENT) -> Rooms:
    """The school's rooms, in which chance never repeats."""
    number = next(_numbers)
    rooms = replace(rooms_at(folder, content, clock), random_bytes=Random(number).randbytes)
    return on_device(rooms, f"computer-{number}", clock)


def on_device(rooms: Rooms, device: str, clock: Clock) -> Rooms:
    """The same school at another computer, with another clock."""
    assert rooms.folder is not None
    numbers = count()
    records = Records(rooms.folder, device, clock, lambda: f"{device}-{next(numbers):06}")
    return replace(rooms, records=records, clock=clock)


def complete(
    rooms: Rooms, clock: Clock, learner: str, module: str = "tiny", minutes: float = 10
) -> str:
    """Have a learner complete a module in so many minutes; gives the attempt."""
    attempt = f"a{next(_numbers)}"
    started = Started(attempt=attempt, module=module, version="v1", seed=1)
    rooms.records.record(learner, (started,))
    clock.on(minutes=minutes)
    done = Completed(attempt=attempt, module=module, version="v1", got=4, of=5)
    rooms.records.record(learner, (done,))
    return attempt


def all_waiting(rooms: Rooms) -> tuple[Completion, ...]:
    """Whatever waits in the school."""
    return tuple(one.completion for one in waiting(rooms, GROUPS))


def certificates_in(rooms: Rooms, learner: str) -> tuple[CertificateIssued, ...]:
    """The certificates on record of a learner, taken back or not."""
    return tuple(_certificates(recorded.event for recorded in rooms.records.of(learner)))


def _certificates(events: Iterable[Event]) -> Iterator[CertificateIssued]:
    return (event for event in events if isinstance(event, CertificateIssued))


def with_register(folder: Path) -> Path:
    """The small modules, beside the whole register, in a new folder."""
    return registered_content(folder)


_numbers = count(1)
