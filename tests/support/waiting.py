"""Completions that wait to be signed, and signing that only says it was done."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from tests.support.rooms import START
from training.actions.issuing.completions import Completion
from training.actions.issuing.issue import Outcome
from training.actions.issuing.waiting import Waiting
from training.core.events import CertificateIssued, Completed
from training.core.module import Audience
from training.core.people import Learner


def waits(name: str, group: str = "Robins", odd: tuple[str, ...] = ()) -> Waiting:
    """Somebody's completion of a tiny module."""
    id_ = name.lower().replace(" ", "-")
    learner = Learner(id=id_, name=name, group=group, audience=Audience.KS1)
    done = Completed(attempt=id_, module="tiny", version="v", got=1, of=1)
    completion = Completion(
        learner=learner, event=done, at=START, began=START - timedelta(minutes=9), lines=("l",)
    )
    return Waiting(completion=completion, title="A tiny module", odd=odd)


def issued_of(one: Waiting) -> CertificateIssued:
    """The certificate that comes of it."""
    return CertificateIssued(attempt=one.name, module="tiny", certificate="01", signed="02")


async def signs_all(chosen: Sequence[Waiting], tell: Callable[[int], None]) -> Outcome:
    """Sign all that is chosen."""
    return Outcome(issued=tuple((one.completion, issued_of(one)) for one in chosen))
