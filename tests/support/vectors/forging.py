"""What somebody who holds the key can sign: put together with cbor2, none of it with our room."""

from collections.abc import Mapping
from typing import Any

import cbor2

from tests.support.vectors.keys import KEYS
from training.certificates.keys import SigningKey

NOON = 1781524800  # 15 June 2026, 12:00 UTC
DAY = 24 * 3600
OURS = -65537

_SAMPLE: Mapping[str, Any] = {
    "holder": "Aisha K",
    "issued": NOON,
    "cti": bytes(range(1, 9)),
    "version": 1,
    "module": "ks2-03",
    "title": "Keeping personal information safe",
    "got": 9,
    "of": 10,
    "policy": bytes.fromhex("a1b2c3d4e5f60718"),
}
_OURS = ("version", "module", "title", "got", "of", "policy")


def fields(**changes: Any) -> dict[int, Any]:
    """The sample's claims, some of them changed; `expires` may be added."""
    given = {**_SAMPLE, **changes}
    ours = [given[name] for name in _OURS]
    expiry = {4: given["expires"]} if "expires" in given else {}
    return {2: given["holder"], **expiry, 6: given["issued"], 7: given["cti"], OURS: ours}


def spelled(**changes: Any) -> bytes:
    """The same as a payload, in deterministic CBOR."""
    return cbor2.dumps(fields(**changes), canonical=True)


def forged(
    payload: object,
    protected: bytes | None = None,
    unprotected: object = None,
    tag: int = 18,
    signature: bytes | None = None,
    key: SigningKey = KEYS["school"],
) -> bytes:
    """A COSE message round any payload and headers, its signature right for just those."""
    head = cbor2.dumps({1: -8, 4: key.kid}) if protected is None else protected
    made = key.sign(cbor2.dumps(["Signature1", head, b"", payload]))
    parts = [head, unprotected or {}, payload, made if signature is None else signature]
    return cbor2.dumps(cbor2.CBORTag(tag, parts))
