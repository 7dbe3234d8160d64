"""What a school knows of a certificate or a badge beside what stands on it."""

from collections.abc import Callable
from typing import NamedTuple

from training.actions.checking.checked import Recorded
from training.actions.checking.known import AtSchool, Known
from training.actions.ledger import Ledger, OnRecord
from training.core.events import CertificateIssued
from training.disk.errors import DiskError

POLICY_UNREAD = (
    "The school's policy cannot be read, so it is not known whether its words have changed since. "
    "`training policy status` says what is wrong."
)


class Beside(NamedTuple):
    """What the school's records and its policy say.

    `unknown` says what could not be looked at, and why; "" where all was.
    """

    recorded: Recorded | None = None
    issued: OnRecord | None = None
    is_taken_back: bool = False
    superseded_for: tuple[str, ...] = ()
    unknown: str = ""


def beside(
    known: Known,
    fingerprint: str | None,
    find: Callable[[Ledger], str | None],
    is_same: Callable[[CertificateIssued], bool],
) -> Beside:
    """What the school at hand knows; nothing of what another key than its own has signed.

    Args:
        known: what there is to check with.
        fingerprint: of the key that signed it.
        find: gives the id of the certificate that it is, or was made of.
        is_same: whether it says what was recorded under that id.
    """
    if not known.tells_all or known.school is None:
        return Beside(unknown=known.unasked if known.tells_all else "")
    if not known.school.knows_key(fingerprint):
        return Beside()
    try:
        records = known.school.read()
    except DiskError:
        return Beside(recorded=Recorded.UNREAD)
    return _on_record(records, find(records), is_same, known.school)


def _on_record(
    records: Ledger,
    certificate: str | None,
    is_same: Callable[[CertificateIssued], bool],
    school: AtSchool,
) -> Beside:
    is_taken_back = certificate in records.revoked
    found = records.issued.get(certificate or "")
    if found is None:
        return Beside(Recorded.MISSING, is_taken_back=is_taken_back)
    if not is_same(found.event):
        return Beside(Recorded.OTHER, is_taken_back=is_taken_back)
    changed = school.changed(found.event)
    unknown = POLICY_UNREAD if school.policy_unread and found.event.expires else ""
    return Beside(Recorded.HELD, found, is_taken_back, changed, unknown)
