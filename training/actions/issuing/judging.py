"""What became of a completion: its certificate, judged by the school's own list of keys."""

from datetime import date
from enum import StrEnum

from training.actions.issuing.completions import Completion
from training.certificates.answers import Answer
from training.certificates.trust import Trust
from training.certificates.verify import Verdict, verify
from training.core.events import CertificateIssued
from training.core.values import Frozen


class State(StrEnum):
    """How a completion stands."""

    WAITING = "waiting"
    ISSUED = "issued"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    REVOKED = "revoked"


_STATES = {
    Answer.EXPIRED: State.EXPIRED,
    Answer.SUPERSEDED: State.SUPERSEDED,
    Answer.REVOKED: State.REVOKED,
}
"""Whatever else was signed with a key that counts was issued."""

_WORTHLESS = frozenset({Answer.KEY_STOLEN, Answer.KEY_WITHDRAWN})
"""Nobody believes these any more: the completion waits for a new certificate."""


class Judged(Frozen):
    """A completion, and the certificate that counts for it: none while it waits.

    `issued` and `verdict` are there together or not at all.
    """

    completion: Completion
    state: State
    issued: CertificateIssued | None = None
    verdict: Verdict | None = None


def judge(completion: Completion, trust: Trust, today: date) -> Judged:
    """How a completion stands. Taken back stays taken back: nothing signs it again by itself."""
    found: Judged | None = None
    for issued in completion.issued:
        verdict = verify(_bytes(issued), trust, today)
        state = _state(issued, verdict, completion.revoked, trust)
        if state is not None and (found is None or found.state is State.REVOKED):
            found = Judged(completion=completion, state=state, issued=issued, verdict=verdict)
    return found or Judged(completion=completion, state=State.WAITING)


def _state(
    issued: CertificateIssued, verdict: Verdict, revoked: frozenset[str], trust: Trust
) -> State | None:
    """How the certificate stands; None where it is none of this school's."""
    said = verdict.claims
    if said is None or (said.certificate, said.module) != (issued.certificate, issued.module):
        return None
    if issued.certificate in revoked or issued.certificate in trust.revoked:
        return State.REVOKED
    return None if verdict.answer in _WORTHLESS else _STATES.get(verdict.answer, State.ISSUED)


def _bytes(issued: CertificateIssued) -> bytes:
    try:
        return bytes.fromhex(issued.signed)
    except ValueError:  # somebody else's line; no verifier takes nothing for a certificate
        return b""
