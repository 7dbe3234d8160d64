"""A school that has issued one certificate to an adult, and what checks it."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from tests.support import garden
from training.actions.checking.known import AtSchool, Known
from training.actions.ledger import Ledger, OnRecord
from training.certificates.claims import Claims
from training.certificates.cose import sign
from training.certificates.keys import SigningKey
from training.certificates.trust import Trust, first
from training.core.events import CertificateIssued, ClauseHeld

ISSUED, TODAY = date(2026, 6, 15), date(2026, 6, 20)
KEY = SigningKey.from_seed(bytes(range(32)))
CLAIMS = Claims(
    holder="Priya Desai",
    module="s-3",
    title="What a policy asks",
    issued=ISSUED,
    expires=date(2027, 6, 15),
    certificate="0102030405060708",
    got=9,
    of=10,
    policy="a1b2c3d4e5f60718",
)
RAW = sign(CLAIMS, KEY)
POLICY = garden.version(garden.plain().encode(), date(2026, 1, 5))

Know = Callable[..., Known]


@pytest.fixture
def issued() -> CertificateIssued:
    """What the records hold of it."""
    words = {one.id: one.text_sha256 for one in POLICY.clauses}
    return CertificateIssued(
        attempt="a",
        module=CLAIMS.module,
        certificate=CLAIMS.certificate,
        signed=RAW.hex(),
        version="v",
        clauses=tuple(ClauseHeld(id=id_, text_sha256=words[id_]) for id_ in ("1.2", "3.2.4")),
        expires=CLAIMS.expires,
    )


@pytest.fixture
def trust() -> Trust:
    """The school's list of keys."""
    return first("Hill View Primary School", KEY, date(2026, 5, 1), practice=False)


@pytest.fixture
def ledger(issued: CertificateIssued) -> Ledger:
    """The school's records."""
    at = datetime(2026, 6, 15, 9, tzinfo=UTC)
    return Ledger({issued.certificate: OnRecord("priya", at, issued)}, {}, ())


@pytest.fixture
def known(trust: Trust, ledger: Ledger) -> Known:
    """What the school itself has to check with."""
    return Known(trust, is_own=True, school=AtSchool(trust, lambda: ledger, POLICY))
