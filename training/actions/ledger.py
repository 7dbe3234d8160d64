"""What the records say of certificates: which were issued, taken back, and overtaken."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from training.certificates import cose, payload
from training.certificates.errors import NotGenuine
from training.certificates.keys import is_signed
from training.certificates.trusted_key import TrustedKey
from training.core.events import CertificateIssued, CertificateRevoked
from training.records.records import Records

Changed = Callable[[CertificateIssued], Sequence[str]]
"""Which clauses that a certificate rests on have other words by now."""


class OnRecord(NamedTuple):
    """A certificate as it was issued: to whom, as an id, and when (UTC)."""

    learner: str
    at: datetime
    event: CertificateIssued

    def is_signed_with(self, key: TrustedKey) -> bool:
        """Whether the certificate itself, not only what is recorded of it, is this key's."""
        try:
            envelope = cose.decode(bytes.fromhex(self.event.signed))
            if not is_signed(envelope.signed, envelope.signature, key.public):
                return False
            return payload.read(envelope.payload).certificate == self.event.certificate
        except (NotGenuine, ValueError):
            return False


class Ledger(NamedTuple):
    """All certificates on record, by their ids.

    Attributes:
        issued: the certificates.
        revoked: those taken back.
        superseded: adults' certificates that rest on clauses with other words by now.
    """

    issued: dict[str, OnRecord]
    revoked: dict[str, CertificateRevoked]
    superseded: tuple[str, ...]


def ledger(records: Records, changed: Changed) -> Ledger:
    """What all records say.

    Raises:
        DiskError: they cannot be read.
    """
    issued: dict[str, OnRecord] = {}
    revoked: dict[str, CertificateRevoked] = {}
    for learner in records.learners():
        for recorded in records.of(learner):
            match recorded.event:
                case CertificateIssued() as event:
                    issued[event.certificate] = OnRecord(learner, recorded.at, event)
                case CertificateRevoked() as event:
                    revoked[event.certificate] = event
                case _:
                    pass
    adults = (one.event for one in issued.values() if one.event.expires)
    return Ledger(issued, revoked, tuple(one.certificate for one in adults if changed(one)))
