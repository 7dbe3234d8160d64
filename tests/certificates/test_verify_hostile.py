"""What a verifier must reject although the school's real key signed it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import cbor2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.certificates import payload
from training.certificates.claims import Claims
from training.certificates.keys import ORDER, SigningKey
from training.certificates.trust import Trust
from training.certificates.verify import verify

Forge = Callable[..., bytes]

NOON = 1781524800  # 15 June 2026, 12:00 UTC
OURS = -65537
DAY = 24 * 3600


def fields(**changes: Any) -> dict[int, Any]:
    """The sample's claims, some of them changed."""
    given: dict[str, Any] = {"holder": "Aisha K", "issued": NOON, "cti": bytes(range(1, 9))}
    given |= {"version": 1, "module": "ks2-03", "title": "Keeping personal information safe"}
    given |= {"got": 9, "of": 10, "policy": bytes.fromhex("a1b2c3d4e5f60718")} | changes
    ours = [given[name] for name in ("version", "module", "title", "got", "of", "policy")]
    return {2: given["holder"], 6: given["issued"], 7: given["cti"], OURS: ours}


def spelled(**changes: Any) -> bytes:
    return cbor2.dumps(fields(**changes), canonical=True)


def with_title(spelling: str) -> bytes:
    """The sample's payload with any CBOR in the place of the title."""
    title = cbor2.dumps("Keeping personal information safe")
    return spelled().replace(title, bytes.fromhex(spelling))


SAID = {
    "payload nothing at all": b"",
    "payload not a map": cbor2.dumps([1, 2, 3]),
    "payload a map of nothing": cbor2.dumps({}),
    "extra claim": cbor2.dumps({**fields(), 1: "school"}, canonical=True),
    "extra claim at the end": b"\xa5" + spelled()[1:] + bytes.fromhex("3a0001000100"),
    "extra thing in ours": cbor2.dumps({**fields(), OURS: [*fields()[OURS], 0]}, canonical=True),
    "claim missing": cbor2.dumps({2: "Aisha K", 6: NOON, 7: bytes(8)}, canonical=True),
    "doubled key": spelled().replace(b"\xa4", b"\xa5", 1).replace(b"\x02", b"\x02aX\x02", 1),
    "unsorted keys": cbor2.dumps(dict(reversed(fields().items()))),
    "bytes left over": spelled() + b"\x00",
    "number longer than need be": spelled().replace(b"\x09\x0a\x48", b"\x18\x09\x0a\x48"),
    "length longer than need be": spelled().replace(b"\x67Aisha", b"\x78\x07Aisha"),
    "key longer than need be": spelled().replace(b"\x02", b"\x18\x02", 1),
    "map of indefinite length": b"\xbf" + spelled()[1:] + b"\xff",
    "array of indefinite length": spelled().replace(b"\x86\x01", b"\x9f\x01") + b"\xff",
    "text of indefinite length": spelled().replace(b"\x67Aisha K", b"\x7f\x67Aisha K\xff"),
    "before 2020": spelled(issued=1577793600),
    "nought": spelled(issued=0),
    "long before": spelled(issued=-(2**62)),
    "date not noon": spelled(issued=NOON + 1),
    "date a float": spelled(issued=float(NOON)),
    "date not a number": spelled(issued=float("nan")),
    "date a bignum": spelled(issued=2**70),
    "date a small bignum": spelled().replace(b"\x1a\x6a", b"\xc2\x44\x6a", 1),
    "date true": spelled(issued=True),
    "date text": spelled(issued="2026-06-15"),
    "date a tagged moment": spelled().replace(b"\x06\x1a", b"\x06\xc1\x1a", 1),
    "expiry before issue": cbor2.dumps({**fields(), 4: NOON - DAY}, canonical=True),
    "expiry true": cbor2.dumps({**fields(), 4: True}, canonical=True),
    "expiry null": cbor2.dumps({**fields(), 4: None}, canonical=True),
    "score negative": spelled(got=-1),
    "score eleven of ten": spelled(got=11),
    "score true": spelled(got=True),
    "score a float": spelled(got=9.0),
    "score out of 1001": spelled(of=1001),
    "name empty": spelled(holder=""),
    "name blank": spelled(holder=" "),
    "name with newline": spelled(holder="Aisha\nK"),
    "name with ANSI escape": spelled(holder="\x1b[2JAisha"),
    "name with bidi override": spelled(holder="Aisha \u202eK"),
    "name not NFC": spelled(holder="Zoe\u0308"),
    "name of 61": spelled(holder="x" * 61),
    "name of 5000": spelled(holder="x" * 5000),
    "name bytes": spelled(holder=b"Aisha K"),
    "name of broken UTF-8": spelled().replace(b"Aisha K", b"Aisha\xff\xfe"),
    "title empty": spelled(title=""),
    "title with newline": spelled(title="Safe\nonline"),
    "module in capitals": spelled(module="KS2-03"),
    "module empty": spelled(module=""),
    "id of nine bytes": spelled(cti=bytes(9)),
    "id text": spelled(cti="01020304"),
    "policy of seven bytes": spelled(policy=bytes(7)),
    "version two": spelled(version=2),
    "version true": spelled(version=True),
    "title a float": with_title("fb3ff0000000000000"),
    "title not a number": with_title("f97e00"),
    "title undefined": with_title("f7"),
    "title a regular expression": with_title("d8236161"),
    "title a slow regular expression": with_title("d8236d28612b292b2b2a2b2a2b242429"),
    "title a decimal": cbor2.dumps({**fields(), OURS: [1, "m", Decimal("1E+9"), 0, 0, bytes(8)]}),
    "title a decimal bomb": with_title("c4821b7fffffffffffffff01"),
    "title a binary bomb": with_title("c5821b7fffffffffffffff01"),
    "title shared with itself": with_title("d81c81d81d00"),
    "title a reference to nothing": with_title("d81d05"),
    "title tagged text": with_title("d8206161"),
    "title nested": with_title("8181818181818100"),
    "title nested deep": with_title("81" * 300 + "00"),
    "title of seventeen": with_title("91" + "00" * 17),
    "title of exabytes": with_title("7b7fffffffffffffff"),
    "title a map with a map for a key": with_title("a1a00001"),
}


def test_the_forger_makes_genuine_certificates(
    raw: bytes, trust: Trust, today: date, forge: Forge
) -> None:
    assert forge(spelled()) == raw
    assert verify(forge(spelled()), trust, today).genuine


@pytest.mark.parametrize("said", SAID.values(), ids=SAID.keys())
def test_what_none_may_say_is_not_genuine_even_under_the_real_signature(
    said: bytes, trust: Trust, today: date, forge: Forge
) -> None:
    verdict = verify(forge(said), trust, today)

    assert said != spelled()
    assert not verdict.genuine
    assert verdict.reason
    assert verdict.claims is None


def other_headers(forge: Forge, content: bytes, kid: bytes) -> dict[str, bytes]:
    """The payload under other headers, each with the signature that fits it."""
    head: dict[int, Any] = {1: -8, 4: kid}
    protected = {
        "alg ES256": head | {1: -7},
        "alg Ed25519 of RFC 9864": head | {1: -19},
        "alg missing": {4: kid},
        "kid missing": {1: -8},
        "kid text": head | {4: "12345678"},
        "kid of seven bytes": head | {4: kid[:7]},
        "kid of nine bytes": head | {4: kid + b"\x00"},
        "extra header": {1: -8, 3: 0, 4: kid},
        "critical header": {1: -8, 2: [99], 4: kid, 99: 0},
        "headers unsorted": {4: kid, 1: -8},
    }
    return {name: forge(content, cbor2.dumps(header)) for name, header in protected.items()} | {
        "no headers": forge(content, b""),
        "alg only unprotected": forge(content, cbor2.dumps({4: kid}), {1: -8}),
        "kid only unprotected": forge(content, cbor2.dumps({1: -8}), {4: kid}),
        "both only unprotected": forge(content, b"", head),
        "alg unprotected as well": forge(content, unprotected={1: -7}),
    }


def other_frames(forge: Forge, content: bytes) -> dict[str, bytes]:
    """The payload and its true signature, otherwise wrapped."""
    plain = forge(content)
    chunks = plain.replace(b"\x58\x56", b"\x5f\x58\x56").replace(b"\x58\x40", b"\xff\x58\x40")
    return {
        "untagged": plain[1:],
        "tag 61 around it": b"\xd8\x3d" + plain,
        "tag 18 twice": b"\xd2" + plain,
        "tag spelled longer": b"\xd8\x12" + plain[1:],
        "self-described": b"\xd9\xd9\xf7" + plain,
        "Mac0": forge(content, tag=17),
        "Sign": forge(content, tag=98),
        "array of indefinite length": b"\xd2\x9f" + plain[2:] + b"\xff",
        "payload's length spelled longer": plain.replace(b"\x58\x56", b"\x59\x00\x56"),
        "payload in chunks": chunks,
        "one byte appended": plain + b"\x00",
        "one byte before": b"\x00" + plain,
        "twice": plain + plain,
        "longer than any": plain + bytes(512),
        "ten million bytes": plain + bytes(10_000_000),
    }


def other_parts(forge: Forge, content: bytes, key: SigningKey) -> dict[str, bytes]:
    """The right frame round other payloads and other signatures."""
    signature = forge(content)[-64:]
    return {
        "nil payload": forge(None),
        "text payload": forge("Aisha K"),
        "map payload": forge(fields()),
        "signature of zeros": forge(content, signature=bytes(64)),
        "signature empty": forge(content, signature=b""),
        "signature cut": forge(content, signature=signature[:-1]),
        "signature longer": forge(content, signature=signature + b"\x00"),
        "signature of S + L": forge(content, signature=second_signature(signature)),
        "signature of something else": forge(content, signature=key.sign(content)),
    }


def second_signature(signature: bytes) -> bytes:
    second = int.from_bytes(signature[32:], "little") + ORDER
    return signature[:32] + second.to_bytes(32, "little")


def test_no_other_frame_is_genuine_even_with_a_signature_that_fits_it(
    forge: Forge, key: SigningKey, claims: Claims, trust: Trust, today: date
) -> None:
    content = payload.spell(claims)
    forgeries = (
        other_headers(forge, content, key.kid)
        | other_frames(forge, content)
        | other_parts(forge, content, key)
    )
    verdicts = {name: verify(raw, trust, today) for name, raw in forgeries.items()}

    assert len(set(forgeries.values()) - {forge(content)}) == 39
    assert [name for name, verdict in verdicts.items() if verdict.genuine] == []
    assert all(verdict.claims is None and verdict.reason for verdict in verdicts.values())


things = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.integers(), inner, max_size=5),
    max_leaves=12,
)


@settings(deadline=None, max_examples=300)
@given(things | st.binary())
def test_nothing_else_the_school_might_sign_is_genuine(
    trust: Trust, today: date, forge: Forge, said: object
) -> None:
    content = said if isinstance(said, bytes) else cbor2.dumps(said)

    assert not verify(forge(content), trust, today).genuine


@settings(deadline=None, max_examples=300)
@given(st.sampled_from([4, *fields()]), things)
def test_a_claim_of_another_kind_is_refused_or_is_a_claim_we_might_have_made(
    trust: Trust, today: date, forge: Forge, label: int, thing: object
) -> None:
    content = cbor2.dumps({**fields(), label: thing}, canonical=True)
    verdict = verify(forge(content), trust, today)

    assert verdict.claims is None or payload.spell(verdict.claims) == content
    assert verdict.claims is not None or not verdict.genuine
