"""A member of staff's certificate, and the badge that is made of it."""

from datetime import UTC, date, datetime

import pytest

from training.certificates.badges.credential import Credential
from training.certificates.badges.from_certificate import About, badge
from training.certificates.badges.jwt import sign
from training.certificates.claims import Claims
from training.certificates.keys import SigningKey


@pytest.fixture(scope="session")
def at() -> datetime:
    """When the badge was signed, some days after the module was completed."""
    return datetime(2026, 6, 20, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def staff() -> Claims:
    return Claims(
        holder="Priya Desai",
        module="s-3",
        title="Photographs, video and consent",
        issued=date(2026, 6, 15),
        expires=date(2027, 6, 15),
        certificate="0102030405060708",
        got=9,
        of=10,
        policy="a1b2c3d4e5f60718",
    )


@pytest.fixture(scope="session")
def about(key: SigningKey) -> About:
    return About(
        school="Hill View Primary School",
        public=key.public,
        practice=False,
        version="3f2a",
        aims="I can say whose consent a photograph needs.",
        pass_mark=80,
    )


@pytest.fixture(scope="session")
def made(staff: Claims, about: About) -> Credential:
    return badge(staff, about)


@pytest.fixture(scope="session")
def jws(made: Credential, key: SigningKey, at: datetime) -> str:
    return sign(made, key, at)
