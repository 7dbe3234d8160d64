"""Events: what happened, each one immutable fact.

None of them says which option or which scene a learner chose.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from training.core.values import Frozen


class Started(Frozen):
    """A learner began a module; `seed` keeps the order in which options are shown."""

    kind: Literal["started"] = "started"
    attempt: str
    module: str
    version: str
    seed: int


class CardRead(Frozen):
    """A learner went on from a card; `card` counts from 1."""

    kind: Literal["card read"] = "card read"
    attempt: str
    card: int


class ScenarioDone(Frozen):
    """A learner came to an end of the scenario, or sat it out: the same, on purpose."""

    kind: Literal["scenario done"] = "scenario done"
    attempt: str


class Answered(Frozen):
    """A learner answered a question: right or not yet, and no more than that."""

    kind: Literal["answered"] = "answered"
    attempt: str
    question: str
    wording: str
    right: bool


class Completed(Frozen):
    """A learner completed a version of a module; `got` of `of` questions right (staff's mark)."""

    kind: Literal["completed"] = "completed"
    attempt: str
    module: str
    version: str
    got: int
    of: int


class ClauseHeld(Frozen):
    """A clause that a module teaches, and the hash of the school's words for it on that day.

    `text_sha256` is empty where the school's policy has no words for it, or there is no policy.
    """

    id: str
    text_sha256: str


class CertificateIssued(Frozen):
    """A certificate was signed for a completion: its id, and the signed bytes in hex.

    The fields from `version` on say what it rested on; earlier releases did not write them.

    Attributes:
        version: of the module, as it was completed.
        clauses: what the module teaches, in the school's words of the day of the completion.
        policy: SHA-256 of the policy text in force on that day; empty without one.
        rests_on: the SHA-256 of the recorded lines of the completion and of the attempt's start.
        expires: the last day it holds; None for ever.
        by: who signed: a person's id, or "administrator"; empty where the key lay open.
    """

    kind: Literal["certificate issued"] = "certificate issued"
    attempt: str
    module: str
    certificate: str
    signed: str
    version: str = ""
    clauses: tuple[ClauseHeld, ...] = ()
    policy: str = ""
    rests_on: tuple[str, ...] = ()
    expires: date | None = None
    by: str = ""


class CertificateRevoked(Frozen):
    """The school took a certificate back. `reason` stays in the school and is never published.

    `certificate` is its id; `by` is who took it back, a person's id or "administrator".
    """

    kind: Literal["certificate revoked"] = "certificate revoked"
    certificate: str
    reason: str
    by: str


Event = Annotated[
    Started
    | CardRead
    | ScenarioDone
    | Answered
    | Completed
    | CertificateIssued
    | CertificateRevoked,
    Field(discriminator="kind"),
]

EVENT: TypeAdapter[Event] = TypeAdapter(Event)
