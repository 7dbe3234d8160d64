import json
from base64 import urlsafe_b64decode
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tests.support.open_badge_rules import objections, objections_to_claims
from training.certificates.badges.credential import Credential
from training.certificates.badges.did_key import public_of
from training.certificates.badges.from_certificate import About, badge
from training.certificates.badges.jwt import Signed, sign, taken_apart
from training.certificates.claims import Claims
from training.certificates.errors import NotGenuine, Unreadable
from training.certificates.keys import SigningKey

CLAIMS = ("iss", "jti", "nbf", "sub", "exp", "iat")


def decoded(part: str) -> bytes:
    return urlsafe_b64decode(part + "==")


def test_the_header_says_what_the_standard_lets_it_say(jws: str, key: SigningKey) -> None:
    header = json.loads(decoded(jws.split(".")[0]))
    did = header["kid"].partition("#")[0]
    assert header == {"alg": "EdDSA", "typ": "JWT", "kid": f"{did}#{did.split(':')[2]}"}
    assert public_of(did) == key.public


def test_the_payload_is_the_badge_and_its_claims_say_the_same(
    jws: str, made: Credential, at: datetime
) -> None:
    payload = json.loads(decoded(jws.split(".")[1]))
    assert objections_to_claims(payload) == []
    assert payload["iat"] == int(at.timestamp())
    alone = {name: value for name, value in payload.items() if name not in CLAIMS}
    assert objections(alone) == []
    assert alone == json.loads(made.json_bytes)


def test_the_signature_is_over_the_first_two_parts(jws: str, key: SigningKey) -> None:
    message, _, signature = jws.rpartition(".")
    Ed25519PublicKey.from_public_bytes(key.public).verify(decoded(signature), message.encode())


def test_a_badge_without_an_end_has_no_exp(
    staff: Claims, about: About, key: SigningKey, at: datetime
) -> None:
    jws = sign(badge(staff.model_copy(update={"expires": None}), about), key, at)
    payload = json.loads(decoded(jws.split(".")[1]))
    assert not {"exp", "validUntil"} & set(payload)
    assert objections_to_claims(payload) == []


def test_the_same_badge_is_signed_the_same(
    jws: str, made: Credential, key: SigningKey, at: datetime
) -> None:
    assert sign(made, key, at) == jws
    assert sign(made, key, datetime(2026, 6, 21, tzinfo=UTC)) != jws


def test_nobody_signs_in_the_name_of_another_key(
    made: Credential, other_key: SigningKey, at: datetime
) -> None:
    with pytest.raises(ValueError, match="another key"):
        sign(made, other_key, at)


def test_a_signed_badge_comes_back(jws: str, made: Credential) -> None:
    parts = taken_apart(jws)
    assert Signed.read(parts.payload).credential == made
    assert parts.header == jws.split(".")[0]


@pytest.mark.parametrize("claim", CLAIMS)
def test_claims_that_do_not_say_what_the_badge_says_are_refused(claim: str, jws: str) -> None:
    payload = json.loads(decoded(jws.split(".")[1]))
    wrong = -1 if claim == "iat" else 1 if claim in ("nbf", "exp") else payload["issuer"]["name"]
    for change in ({**payload, claim: wrong}, {**payload, claim: None}, payload | {"vc": {}}):
        with pytest.raises(NotGenuine):
            Signed.read(json.dumps(change, separators=(",", ":"), ensure_ascii=False).encode())


@pytest.mark.parametrize(
    "text",
    ["", ".", "..", "a.b", "a.b.c.d", "a b.c.d", "a=.b.c", "é.b.c", "a.b.c\n", "9" * 413, "a" * 30],
)
def test_text_of_another_form_is_no_badge(text: str) -> None:
    with pytest.raises(Unreadable):
        taken_apart(text)


def test_a_text_without_end_is_no_badge(jws: str) -> None:
    with pytest.raises(Unreadable):
        taken_apart(jws.replace(".", "." + "A" * 10_000_000, 1))


def test_each_part_has_one_spelling(jws: str) -> None:
    message, _, signature = jws.rpartition(".")
    last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    same = [
        f"{message}.{signature[:-1]}{letter}"
        for letter in last
        if decoded(signature[:-1] + letter) == decoded(signature)
    ]
    assert len(same) > 1
    for other in same:
        if other != jws:
            with pytest.raises(NotGenuine):
                taken_apart(other)
    for short in (f"{message}.{signature[:-1]}", f"{message}.A"):
        with pytest.raises(NotGenuine):
            taken_apart(short)
