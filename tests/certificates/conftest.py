"""One school, one certificate, and a forger who holds the school's real key."""

from collections.abc import Callable
from datetime import date

import cbor2
import pytest

from training.certificates import cose
from training.certificates.claims import Claims
from training.certificates.keys import SigningKey
from training.certificates.trust import Trust, first


@pytest.fixture(scope="session")
def key() -> SigningKey:
    return SigningKey.from_seed(bytes(range(32)))


@pytest.fixture(scope="session")
def other_key() -> SigningKey:
    return SigningKey.from_seed(bytes(range(32, 64)))


@pytest.fixture(scope="session")
def claims() -> Claims:
    return Claims(
        holder="Aisha K",
        module="ks2-03",
        title="Keeping personal information safe",
        issued=date(2026, 6, 15),
        certificate="0102030405060708",
        got=9,
        of=10,
        policy="a1b2c3d4e5f60718",
    )


@pytest.fixture(scope="session")
def raw(claims: Claims, key: SigningKey) -> bytes:
    return cose.sign(claims, key)


@pytest.fixture(scope="session")
def trust(key: SigningKey) -> Trust:
    return first("Hill View Primary School", key, date(2026, 1, 5), practice=False)


@pytest.fixture(scope="session")
def today() -> date:
    return date(2026, 6, 16)


@pytest.fixture(scope="session")
def forge(key: SigningKey) -> Callable[..., bytes]:
    """A COSE message round any payload and headers, its signature right for just those.

    It is put together with cbor2 alone, so that it shares no mistake with the room.
    """

    def forged(
        payload: object,
        protected: bytes | None = None,
        unprotected: object = None,
        tag: int = 18,
        signature: bytes | None = None,
    ) -> bytes:
        head = cbor2.dumps({1: -8, 4: key.kid}) if protected is None else protected
        made = key.sign(cbor2.dumps(["Signature1", head, b"", payload]))
        parts = [head, unprotected or {}, payload, made if signature is None else signature]
        return cbor2.dumps(cbor2.CBORTag(tag, parts))

    return forged
