"""Events: what happened, each one immutable fact.

None of them says which option or which scene a learner chose.
"""

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


class CertificateIssued(Frozen):
    """A certificate was signed for a completion: its id, and the signed bytes in hex."""

    kind: Literal["certificate issued"] = "certificate issued"
    attempt: str
    module: str
    certificate: str
    signed: str


Event = Annotated[
    Started | CardRead | ScenarioDone | Answered | Completed | CertificateIssued,
    Field(discriminator="kind"),
]

EVENT: TypeAdapter[Event] = TypeAdapter(Event)
