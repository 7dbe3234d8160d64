"""What a learner completed, and which certificates were issued for it."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from training.core.events import CertificateIssued, CertificateRevoked, Completed, Started
from training.core.people import Learner
from training.core.values import Frozen
from training.records.recorded import Recorded


class Completion(Frozen):
    """A learner's latest completion of a module.

    Attributes:
        learner: who completed it.
        event: what was recorded of it.
        at: when that was (UTC).
        began: when the attempt began; None where that is not on record.
        lines: the ids of the recorded events it rests on: the completion's, and the start's.
        issued: the certificates that were recorded for it, the first one first.
        revoked: the ids of those that were taken back.
        earlier: the days of their earlier completions of the module (UTC), first one first.
    """

    learner: Learner
    event: Completed
    at: datetime
    began: datetime | None
    lines: tuple[str, ...]
    issued: tuple[CertificateIssued, ...] = ()
    revoked: frozenset[str] = frozenset()
    earlier: tuple[date, ...] = ()

    @property
    def module(self) -> str:
        """The module's id."""
        return self.event.module

    @property
    def day(self) -> date:
        """The day of the completion (UTC), which stands on the certificate."""
        return self.at.date()

    @property
    def name(self) -> tuple[str, str]:
        """What tells it from every other: who, and which attempt."""
        return self.learner.id, self.event.attempt


def completions(learner: Learner, recorded: Sequence[Recorded]) -> tuple[Completion, ...]:
    """The latest completion of each module, in the order in which they were completed.

    A certificate belongs to an attempt, whatever the clock said when it was recorded: a teacher's
    computer may be behind the one that the child sat at.
    """
    latest: dict[str, Recorded] = {}
    for each in recorded:
        if isinstance(each.event, Completed):
            latest.pop(each.event.module, None)
            latest[each.event.module] = each
    return tuple(_completion(learner, each, recorded) for each in latest.values())


def _completion(learner: Learner, done: Recorded, recorded: Iterable[Recorded]) -> Completion:
    assert isinstance(done.event, Completed)
    attempt = done.event.attempt
    began: Recorded | None = None
    issued: list[CertificateIssued] = []
    revoked: set[str] = set()
    earlier: list[date] = []
    for each in recorded:
        match each.event:
            case Completed(module=done.event.module) if each.id != done.id:
                earlier.append(each.at.date())
            case Started() as start if start.attempt == attempt and began is None:
                began = each
            case CertificateIssued() as certificate if certificate.attempt == attempt:
                issued.append(certificate)
            case CertificateRevoked() as taken_back:
                revoked.add(taken_back.certificate)
            case _:
                pass
    return Completion(
        learner=learner,
        event=done.event,
        at=done.at,
        began=began.at if began else None,
        lines=(done.id, began.id) if began else (done.id,),
        issued=tuple(issued),
        revoked=frozenset(revoked),
        earlier=tuple(earlier),
    )
