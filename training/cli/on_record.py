"""What the school's records say of certificates, as its list of keys is to have it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from training.actions.ledger import Ledger, ledger
from training.actions.open_key import list_of
from training.actions.standing import changed_clauses
from training.cli.building import now
from training.core.events import CertificateIssued
from training.records.records import Records
from training.school.policy.keeping import PolicyFolder

if TYPE_CHECKING:
    from training.actions.ledger import Changed


def on_record(folder: Path, records: Records) -> Ledger:
    """Which certificates were issued, taken back, and overtaken by the policy in force today.

    Raises:
        SchoolError, TrustError, DiskError: it cannot be told.
    """
    return ledger(records, _changed(folder))


def _changed(folder: Path) -> "Changed":
    """What the policy in force says; where a version cannot be read, what the list said before."""
    versions = PolicyFolder(folder).versions()
    if versions.faults:
        before = frozenset(list_of(folder).superseded)

        def as_before(event: CertificateIssued) -> Sequence[str]:
            return (event.certificate,) if event.certificate in before else ()

        return as_before
    in_force = versions.in_force(now().date())
    return lambda event: changed_clauses(event, in_force)
