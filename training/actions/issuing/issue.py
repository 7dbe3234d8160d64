"""Issuing: completions that a grown-up has chosen are signed and recorded, each once."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import groupby

from training.actions.errors import Refused
from training.actions.induction import induction_table
from training.actions.issuing.completions import Completion, completions
from training.actions.issuing.judging import State, judge
from training.actions.issuing.signing import signed
from training.actions.open_key import list_of
from training.actions.rooms import Rooms
from training.certificates.keys import SigningKey
from training.certificates.trust import Trust
from training.certificates.verify import verify
from training.core.events import CertificateIssued
from training.core.people import Learner
from training.core.renewal import Renewal, due_after
from training.core.values import Frozen
from training.library.errors import LibraryError
from training.school.policy.keeping import PolicyFolder
from training.school.policy.versions import Version, Versions

_NOT_THE_KEY = (
    "This key signs no more for this school. Nothing was signed. Close the program, and open it "
    "again with the passphrase of today."
)


class NotIssued(Frozen):
    """A completion that was left waiting, and why."""

    completion: Completion
    reason: str


class Outcome(Frozen):
    """What came of issuing.

    Attributes:
        issued: the certificates that are on the disk now, by their completions.
        already: how many had one meanwhile, from another program.
        left: what could not be signed.
    """

    issued: tuple[tuple[Completion, CertificateIssued], ...] = ()
    already: int = 0
    left: tuple[NotIssued, ...] = ()

    def and_then(self, other: "Outcome") -> "Outcome":
        """Both together."""
        return Outcome(
            issued=(*self.issued, *other.issued),
            already=self.already + other.already,
            left=(*self.left, *other.left),
        )


def issue(
    rooms: Rooms,
    key: SigningKey,
    chosen: Iterable[Completion],
    by: str,
    done: Callable[[Outcome], None] = lambda _: None,
) -> Outcome:
    """Sign and record the certificates of the chosen completions.

    What is done is done: it is on the disk, learner by learner, before `done` is told how far it
    is. A certificate that was issued meanwhile is not issued again: the records are looked at once
    more, while no other program can issue anything.

    Args:
        rooms: the school, which must lie in a folder.
        key: the school's own key.
        chosen: what a grown-up has chosen of what `waiting` showed.
        by: who signs, a person's id or "administrator"; empty where the key lies open.
        done: is told what has come of it so far.

    Raises:
        Refused: it is not the key that signs for this school.
        SchoolError, TrustError, LibraryError: what it rests on cannot be read.
        DiskError: what `done` was not told of was not recorded, and waits as before.
    """
    bench = _Bench(rooms, key, by)
    outcome = Outcome()
    for learner, theirs in groupby(sorted(chosen, key=_whose), lambda one: one.learner):
        outcome = outcome.and_then(bench.sign_for(learner, tuple(theirs)))
        done(outcome)
    return outcome


def _whose(completion: Completion) -> str:
    return completion.learner.id


class _Bench:
    """Where certificates are signed, with everything at hand that they rest on."""

    def __init__(self, rooms: Rooms, key: SigningKey, by: str) -> None:
        if rooms.folder is None:
            raise Refused("There is no school here that could sign anything.")
        self._rooms = rooms
        self._key = key
        self._by = by
        self._today = rooms.clock().date()
        self._trust = _trusting(key, list_of(rooms.folder))
        self._renewal: Renewal | None = None
        self._policies: Versions | None = None

    def sign_for(self, learner: Learner, chosen: Sequence[Completion]) -> Outcome:
        """Sign what one learner has waiting of what was chosen; record it in one go."""
        wanted = {one.name for one in chosen}
        records = self._rooms.records
        with records.alone():
            there = completions(learner, records.of(learner.id))
            waiting = [one for one in there if one.name in wanted and self._waits(one)]
            outcome = self._signed(waiting)
            records.record(learner.id, [issued for _, issued in outcome.issued])
        return outcome.and_then(Outcome(already=len(chosen) - len(waiting)))

    def _waits(self, completion: Completion) -> bool:
        return judge(completion, self._trust, self._today).state is State.WAITING

    def _signed(self, waiting: Sequence[Completion]) -> Outcome:
        issued: list[tuple[Completion, CertificateIssued]] = []
        left: list[NotIssued] = []
        hashes = self._rooms.records.hashes_of(waiting[0].learner.id) if waiting else {}
        for one in waiting:
            try:
                certificate = self._certificate(one)
            except (Refused, LibraryError) as fault:
                left.append(NotIssued(completion=one, reason=str(fault)))
            else:
                rests_on = tuple(hashes[line] for line in one.lines)
                filled = {"rests_on": rests_on, "by": self._by}
                issued.append((one, certificate.model_copy(update=filled)))
        return Outcome(issued=tuple(issued), left=tuple(left))

    def _certificate(self, completion: Completion) -> CertificateIssued:
        """A certificate that the school's own list calls good; no other is ever recorded."""
        rooms = self._rooms
        policy = None if completion.learner.is_pupil else self._policy(completion.day)
        module = rooms.module(completion.module)
        expires = self._expires(completion)
        made = signed(completion, module, policy, expires, self._key, rooms.random_bytes)
        verdict = verify(bytes.fromhex(made.signed), self._trust, self._today)
        if not verdict.genuine:
            raise Refused(verdict.reason)
        return made

    def _expires(self, completion: Completion) -> date | None:
        """Its last day. Adults come back to a module; children keep what they were given."""
        if completion.learner.is_pupil:
            return None
        if self._renewal is None:
            self._renewal = induction_table(self._rooms.folder, self._rooms.shelf).renewal
        return due_after((*completion.earlier, completion.day), self._renewal)

    def _policy(self, day: date) -> Version | None:
        """The version in force on a day, if one was adopted by then."""
        if self._policies is None:
            assert self._rooms.folder is not None
            self._policies = PolicyFolder(self._rooms.folder).versions()
        found = self._policies.in_force(day)
        return found if found and found.adopted <= day else None


def _trusting(key: SigningKey, trust: Trust) -> Trust:
    """The list, if it has this key as the one that signs.

    Raises:
        Refused: it has not.
    """
    known = trust.key(key.kid)
    if known is None or known.public != key.public or known.status != "current":
        raise Refused(_NOT_THE_KEY)
    return trust
