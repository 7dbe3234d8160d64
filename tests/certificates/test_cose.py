from collections.abc import Callable
from datetime import date

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from training.certificates import cose, payload
from training.certificates.claims import Claims
from training.certificates.errors import NotGenuine
from training.certificates.keys import SigningKey

# Written down in 2026. Certificates hang on walls: a program that no longer makes or reads these
# bytes has broken them all.
SAMPLE = bytes.fromhex(
    "d2844da20127044856475aa75463474ca05856a402674169736861204b061a6a2fe940074801020304050607083a0001"
    "00008601666b73322d303378214b656570696e6720706572736f6e616c20696e666f726d6174696f6e2073616665090a"
    "48a1b2c3d4e5f607185840591027b2d42375e47df0402662ecc5dbef1446389bc63d0a10d84cbfe1dd1625a4c48f2d93"
    "c9221c1861d766b2be592e2f40327c6a2a02b8d61ef428d4ae110b"
)


def test_the_sample_has_the_bytes_it_always_had(raw: bytes) -> None:
    assert raw == SAMPLE
    assert len(raw) == 171


def test_what_was_signed_is_decoded(claims: Claims, key: SigningKey, raw: bytes) -> None:
    envelope = cose.decode(raw)

    assert envelope.kid == key.kid
    assert payload.read(envelope.payload) == claims
    assert envelope.raw == raw


def test_a_reader_who_knows_only_the_standard_verifies_it(key: SigningKey, raw: bytes) -> None:
    message = cbor2.loads(raw)
    protected, unprotected, content, signature = message.value

    assert message.tag == 18
    assert cbor2.loads(protected) == {1: -8, 4: key.kid}
    assert unprotected == {}
    Ed25519PublicKey.from_public_bytes(key.public).verify(
        signature, cbor2.dumps(["Signature1", protected, b"", content])
    )


def test_a_forger_with_the_key_makes_the_same_bytes(
    claims: Claims, raw: bytes, forge: Callable[..., bytes]
) -> None:
    assert forge(payload.spell(claims)) == raw


@pytest.mark.parametrize("length", [24, 255, 256, 400])
def test_payloads_either_side_of_every_length_of_length_are_cut_out_whole(
    length: int, forge: Callable[..., bytes]
) -> None:
    assert cose.decode(forge(bytes(length))).payload == bytes(length)


@pytest.mark.parametrize("length", [0, 1, 23])
def test_payloads_too_short_for_any_claims_are_refused(
    length: int, forge: Callable[..., bytes]
) -> None:
    with pytest.raises(NotGenuine):
        cose.decode(forge(bytes(length)))


def test_the_longest_claims_fit_the_longest_certificate(key: SigningKey) -> None:
    longest = Claims(
        holder="ક" * 60,
        module="x" * 24,
        title="ક" * 50 + "x" * 10,
        issued=date(9999, 12, 30),
        expires=date(9999, 12, 31),
        certificate="ff" * 8,
        got=1000,
        of=1000,
        policy="ff" * 8,
    )
    raw = cose.sign(longest, key)

    assert len((longest.holder + longest.title).encode()) == 340
    assert len(raw) == 510 <= cose.LARGEST
    assert payload.read(cose.decode(raw).payload) == longest


def test_one_byte_over_the_longest_is_refused(forge: Callable[..., bytes]) -> None:
    most = forge(bytes(512 - 86))

    assert len(most) == cose.LARGEST
    assert cose.decode(most).raw == most
    with pytest.raises(NotGenuine):
        cose.decode(forge(bytes(512 - 85)))


@pytest.mark.parametrize("raw", [b"", b"\xd2", b"\xd2\x84", bytes(171), b"\xff" * 512])
def test_other_bytes_are_refused_with_what_to_do(raw: bytes) -> None:
    with pytest.raises(NotGenuine, match="ask the school for a new copy"):
        cose.decode(raw)
