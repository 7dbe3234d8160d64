"""Taking one certificate back: recorded with its reason, and listed without it."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from training.actions.errors import Refused
from training.actions.ledger import Ledger
from training.actions.open_key import list_of
from training.actions.trust_list import bring_up_to_date, refuse_set_aside
from training.certificates.keys import SigningKey
from training.certificates.trust import Trust
from training.core.events import CertificateRevoked
from training.records.records import Records
from training.school.roles import Trusted
from training.school.wording import tidy

LONGEST_REASON = 300
"""Characters."""


class Revoked(NamedTuple):
    """A certificate that was taken back: its id, whose it was (an id), and the list that says so.

    `already` says that it had been taken back before; then nothing was written.
    """

    certificate: str
    learner: str
    trust: Trust
    already: bool


def revoke_certificate(
    folder: Path,
    records: Records,
    key: SigningKey,
    says: Ledger,
    certificate: str,
    reason: str,
    by: Trusted,
    today: date,
) -> Revoked:
    """Take a certificate back. First it is recorded, then listed: what is recorded gets listed.

    The reason stays in the learner's records and is never published.

    Raises:
        Refused: the records hold no such certificate, or the reason says nothing.
        TrustError: the key is no longer in use, or the list cannot be read.
        SchoolError: the folder cannot be read, or the reason is too long.
        DiskError: it was interrupted; doing it again completes it.
    """
    issued = says.issued.get(certificate)
    if issued is None:
        raise Refused(
            "these records hold no certificate of that id, so none was taken back. "
            "`training certificates list` shows all ids."
        )
    why, trust = _reason(reason), list_of(folder)
    refuse_set_aside(trust, key)
    if certificate in trust.revoked and certificate in says.revoked:
        return Revoked(certificate, issued.learner, trust, already=True)
    if certificate not in says.revoked:
        event = CertificateRevoked(certificate=certificate, reason=why, by=by.id)
        records.record(issued.learner, (event,))
        says = says._replace(revoked={**says.revoked, certificate: event})
    listed = bring_up_to_date(folder, key, says, today)
    return Revoked(certificate, issued.learner, listed.trust, already=False)


def _reason(given: str) -> str:
    why = tidy(given, LONGEST_REASON)
    if not why:
        raise Refused("say why it is taken back: --reason TEXT. Nothing was changed.")
    return why
