"""A school with a sealed key, certificates on record, and another key after it."""

import os
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

from tests.support.real_school import AISHA, SCHOOLS, give_passphrases, real_school
from training.actions.change_key import ChangedKey
from training.actions.ledger import Ledger, ledger
from training.actions.open_key import list_of, open_key
from training.actions.rotate_key import rotate_key
from training.certificates.claims import Claims
from training.certificates.cose import sign
from training.certificates.keys import SigningKey
from training.certificates.verify import Verdict, verify
from training.core.events import CertificateIssued
from training.records.records import Records
from training.school.roles import ADMINISTRATOR

SUMMER = date(2027, 8, 27)


def sealed_school(folder: Path) -> Path:
    """A school whose adults have passphrases, and whose key is sealed under the school's."""
    real_school(folder, sealed=True)
    give_passphrases(folder)
    return folder


def claims_of(certificate: str, day: date) -> Claims:
    """What such a certificate says."""
    return Claims(
        holder="Aisha B",
        module="tiny",
        title="Tiny",
        issued=day,
        certificate=certificate,
        got=0,
        of=0,
        policy="0" * 16,
    )


def records_at(folder: Path, day: date, device: str = "laptop") -> Records:
    """The school's records as a device writes them on a day."""
    moment = datetime.combine(day, datetime.min.time(), UTC).replace(hour=9)
    return Records(folder, device, lambda: moment, lambda: os.urandom(8).hex())


def issued(
    folder: Path,
    key: SigningKey,
    certificate: str,
    day: date,
    *,
    learner: str = AISHA,
    expires: date | None = None,
) -> bytes:
    """A certificate signed and recorded on a day."""
    raw = sign(claims_of(certificate, day), key)
    event = CertificateIssued(
        attempt=certificate, module="tiny", certificate=certificate, signed=raw.hex(),
        expires=expires,
    )  # fmt: skip
    records = records_at(folder, day)
    records.record(learner, (event,))
    records.close()
    return raw


def on_record(folder: Path) -> Ledger:
    """What the records say; nothing is superseded."""
    return ledger(records_at(folder, SUMMER), lambda _: ())


def administrators_key(folder: Path) -> SigningKey:
    """The key, opened with the school's passphrase."""
    return open_key(folder, ADMINISTRATOR.id, SCHOOLS)


def rotated(folder: Path, day: date = SUMMER, seed: int = 11) -> ChangedKey:
    """Another key, since that day."""
    return rotate_key(folder, SCHOOLS, on_record(folder), day, Random(seed).randbytes)


def judged(folder: Path, raw: bytes, today: date = SUMMER) -> Verdict:
    """The answer by the school's own list."""
    return verify(raw, list_of(folder), today)
