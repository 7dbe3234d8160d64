"""An open lesson: while it lasts, what its class completes is signed at once.

The key is in this object and nowhere else, and goes when the lesson closes.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from threading import Lock

from training.actions.errors import Refused
from training.actions.issuing.completions import Completion, completions
from training.actions.issuing.issue import issue
from training.actions.issuing.judging import State, judge
from training.actions.issuing.waiting import judged
from training.actions.open_key import list_of
from training.actions.rooms import Rooms
from training.certificates.errors import CertificateError
from training.certificates.keys import SigningKey
from training.core.people import Learner
from training.disk.errors import DiskError
from training.library.errors import LibraryError
from training.school.errors import SchoolError

LASTS = timedelta(minutes=90)
"""The longest that a lesson stays open."""

LEAP = timedelta(minutes=5)
"""A clock that goes on so far between two looks was set, or the computer slept."""

_WAITING = State.WAITING
_FAULTS = (Refused, CertificateError, DiskError, LibraryError, SchoolError)


class Lesson:
    """One class's lesson, from the passphrase to the end. Any thread may ask it anything.

    What waited before it opened goes on waiting for somebody to look at it, and so does what comes
    out of records that are not in order. A clock that was set, or a computer that slept, closes it.

    Attributes:
        group: the class.
        until: when it closes by itself (UTC).
        signed: how many certificates it has signed.
        trouble: what stood in the way at the last look, in words for a grown-up; mostly nothing.
    """

    def __init__(self, rooms: Rooms, group: str, key: SigningKey, by: str) -> None:
        """`by` signs with the school's `key`: a person's id, or "administrator".

        Raises:
            SchoolError, TrustError, DiskError: it cannot be told what is waiting already.
        """
        self._rooms = rooms
        self._by = by
        self._learners = {learner.id: learner for learner in rooms.roll.of(group)}
        waits = (one.completion.name for one in judged(rooms, (group,)) if one.state is _WAITING)
        self._left = set(waits)
        self._stamps: dict[str, object] = {}
        self._seen = rooms.clock()
        self._at_clock, self._at_work = Lock(), Lock()
        self._key: SigningKey | None = key
        self.group = group
        self.until = self._seen + LASTS
        self.signed = 0
        self.trouble = ""

    def __repr__(self) -> str:
        return f"Lesson({self.group!r})"

    @property
    def is_open(self) -> bool:
        """Whether it signs; a lesson whose time is over closes when it is asked."""
        with self._at_clock:
            now = self._rooms.clock()
            if not self._seen <= now < min(self.until, self._seen + LEAP):
                self.close()
            self._seen = now
        return self._key is not None

    def close(self) -> None:
        """Sign no more, and forget the key."""
        self._key = None

    def look(self) -> None:
        """Sign whatever has come in. It reads the disk: call it in a thread."""
        self._sign_for(self._learners.values())

    def look_at(self, learner: str) -> None:
        """Sign what one learner has just completed, if they are of this class."""
        if learner in self._learners:
            self._sign_for((self._learners[learner],))

    def _sign_for(self, learners: Iterable[Learner]) -> None:
        with self._at_work:
            try:
                for learner in learners:
                    if self.is_open:
                        self._sign(learner)
            except _FAULTS as fault:
                self.trouble = str(fault)
            else:
                self.trouble = ""

    def _sign(self, learner: Learner) -> None:
        """Sign what a learner's records have that they had not at the last look."""
        key, stamp = self._key, self._rooms.records.stamp_of(learner.id)
        if key is None or self._stamps.get(learner.id) == stamp:
            return
        fresh = tuple(self._fresh(learner))
        if fresh and self._is_in_order(learner):
            outcome = issue(self._rooms, key, fresh, self._by)
            self.signed += len(outcome.issued)
        self._left |= {one.name for one in fresh}  # what was not signed now waits for a look
        self._stamps[learner.id] = stamp

    def _fresh(self, learner: Learner) -> Iterator[Completion]:
        assert self._rooms.folder is not None
        trust, today = list_of(self._rooms.folder), self._rooms.clock().date()
        for one in completions(learner, self._rooms.records.of(learner.id)):
            if one.name not in self._left and judge(one, trust, today).state is _WAITING:
                yield one

    def _is_in_order(self, learner: Learner) -> bool:
        faults = self._rooms.records.check_of(learner.id).faults
        return all(fault.is_harmless for fault in faults)
