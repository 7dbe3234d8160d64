"""The completions that wait for a grown-up to sign them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import chain

from training.actions.issuing.completions import Completion, completions
from training.actions.issuing.judging import Judged, State, judge
from training.actions.issuing.odd import oddities
from training.actions.open_key import list_of
from training.actions.rooms import Rooms
from training.core.module import Module
from training.core.values import Frozen
from training.library.errors import LibraryError
from training.records.faults import Fault


class Waiting(Frozen):
    """A completion without a certificate; `odd` is what to look at twice, in a few words each."""

    completion: Completion
    title: str
    odd: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Who completed it."""
        return self.completion.learner.name

    @property
    def group(self) -> str:
        """Their class, or "Staff" or "Governors"."""
        return self.completion.learner.group

    @property
    def day(self) -> date:
        """The day of the completion (UTC)."""
        return self.completion.day


def waiting(rooms: Rooms, groups: Iterable[str]) -> tuple[Waiting, ...]:
    """What waits in those groups: group after group, in each by name and by time.

    Raises:
        SchoolError, TrustError, DiskError: it cannot be told.
    """
    left = [one.completion for one in judged(rooms, groups) if one.state is State.WAITING]
    modules = {id_: _module(rooms, id_) for id_ in {one.module for one in left}}
    faults = {id_: rooms.records.check_of(id_).faults for id_ in {one.learner.id for one in left}}
    now = rooms.clock()
    return tuple(_waiting(one, modules[one.module], faults[one.learner.id], now) for one in left)


def how_many(rooms: Rooms, groups: Iterable[str]) -> int:
    """How many wait in those groups.

    Raises:
        SchoolError, TrustError, DiskError: it cannot be told.
    """
    return sum(one.state is State.WAITING for one in judged(rooms, groups))


def judged(rooms: Rooms, groups: Iterable[str]) -> Iterator[Judged]:
    """Every latest completion of those groups, and what became of its certificate.

    Raises:
        SchoolError, TrustError, DiskError: it cannot be told.
    """
    if rooms.folder is None:
        return
    trust, today = list_of(rooms.folder), rooms.clock().date()
    for learner in chain.from_iterable(map(rooms.roll.of, groups)):
        for one in completions(learner, rooms.records.of(learner.id)):
            yield judge(one, trust, today)


def _waiting(
    completion: Completion, module: Module | None, faults: Sequence[Fault], now: datetime
) -> Waiting:
    return Waiting(
        completion=completion,
        title=module.title if module else completion.module,
        odd=tuple(oddities(completion, module, faults, now)),
    )


def _module(rooms: Rooms, id_: str) -> Module | None:
    try:
        return rooms.module(id_)
    except LibraryError:
        return None
