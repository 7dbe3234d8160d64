"""The right words in the wrong wrapping, and certificates that were altered."""

from collections.abc import Iterator
from typing import Any

import cbor2

from tests.support.vectors.forging import fields, forged, spelled
from tests.support.vectors.good import SAMPLE_RAW
from tests.support.vectors.keys import KEYS
from tests.support.vectors.named import Named
from training.certificates.keys import ORDER

SCHOOL = KEYS["school"]
P = 2**255 - 19


def other_headers() -> dict[str, bytes]:
    """The sample under other headers, each with the signature that fits it."""
    content, kid = spelled(), SCHOOL.kid
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
    return {name: forged(content, cbor2.dumps(header)) for name, header in protected.items()} | {
        "no headers": forged(content, b""),
        "alg only unprotected": forged(content, cbor2.dumps({4: kid}), {1: -8}),
        "kid only unprotected": forged(content, cbor2.dumps({1: -8}), {4: kid}),
        "both only unprotected": forged(content, b"", head),
        "alg unprotected as well": forged(content, unprotected={1: -7}),
    }


def other_frames() -> dict[str, bytes]:
    """The sample and its true signature, otherwise wrapped."""
    content = spelled()
    plain = forged(content)
    chunks = plain.replace(b"\x58\x56", b"\x5f\x58\x56").replace(b"\x58\x40", b"\xff\x58\x40")
    return {
        "nothing": b"",
        "untagged": plain[1:],
        "tag 61 around it": b"\xd8\x3d" + plain,
        "tag 18 twice": b"\xd2" + plain,
        "tag spelled longer": b"\xd8\x12" + plain[1:],
        "self-described": b"\xd9\xd9\xf7" + plain,
        "Mac0": forged(content, tag=17),
        "Sign": forged(content, tag=98),
        "array of indefinite length": b"\xd2\x9f" + plain[2:] + b"\xff",
        "payload's length spelled longer": plain.replace(b"\x58\x56", b"\x59\x00\x56"),
        "payload in chunks": chunks,
        "one byte appended": plain + b"\x00",
        "one byte before": b"\x00" + plain,
        "one byte missing at the end": plain[:-1],
        "one byte missing at the beginning": plain[1:],
        "half of it": plain[: len(plain) // 2],
        "twice": plain + plain,
        "longer than any": plain + bytes(512),
    }


def other_parts() -> dict[str, bytes]:
    """The right frame round other payloads, and signatures of other lengths."""
    content = spelled()
    signature = forged(content)[-64:]
    return {
        "nil payload": forged(None),
        "text payload": forged("Aisha K"),
        "map payload": forged(fields()),
        "signature empty": forged(content, signature=b""),
        "signature cut": forged(content, signature=signature[:-1]),
        "signature longer": forged(content, signature=signature + b"\x00"),
    }


def other_signatures() -> dict[str, bytes]:
    """The right frame, with 64 bytes in it that are no signature of it."""
    content, plain = spelled(), forged(spelled())
    r, s = plain[-64:-32], int.from_bytes(plain[-32:], "little")
    numbers = {"S + L": s + ORDER, "S of L": ORDER, "S of nought": 0, "S of ones": 2**256 - 1}
    points = {"nought": 0, "one": 1, "minus one": P - 1, "p": P, "p and one": P + 1,
              "ones": 2**256 - 1}  # fmt: skip
    return {
        "zeros": plain[:-64] + bytes(64),
        "of something else": forged(content, signature=SCHOOL.sign(content)),
        "of another certificate": forged(content, signature=forged(spelled(got=8))[-64:]),
        "by another key": forged(content, signature=KEYS["stranger"].sign(content)),
        **{name: plain[:-32] + number.to_bytes(32, "little") for name, number in numbers.items()},
        **{
            f"R of {name}, S of {number}": plain[:-64]
            + point.to_bytes(32, "little")
            + number.to_bytes(32, "little")
            for name, point in points.items()
            for number in (0, 1)
        },
        "R and S changed places": plain[:-64] + plain[-32:] + r,
    }


def altered_bytes() -> dict[str, bytes]:
    """One bit flipped in what is signed, and in the signature."""
    flipped = {"in the payload": 40, "in R": len(SAMPLE_RAW) - 50, "in S": len(SAMPLE_RAW) - 20}
    return {
        f"bit flipped {where}": SAMPLE_RAW[:at] + bytes([SAMPLE_RAW[at] ^ 1]) + SAMPLE_RAW[at + 1 :]
        for where, at in flipped.items()
    }


def unknown() -> Iterator[Named]:
    """Keys that no list has."""
    content = spelled()
    stranger = KEYS["stranger"]
    yield Named("key: another school's", forged(content, key=stranger), "unknown-key")
    for name, kid in (("of zeros", bytes(8)), ("of ones", b"\xff" * 8)):
        protected = cbor2.dumps({1: -8, 4: kid})
        yield Named(f"key: kid {name}", forged(content, protected), "unknown-key")
    yield Named(
        "key: another's under our kid",
        forged(content, cbor2.dumps({1: -8, 4: SCHOOL.kid}), key=stranger),
        "signature",
    )


def framed() -> Iterator[Named]:
    """All of them."""
    for what, given, answer in (
        ("header", other_headers(), "shape"),
        ("frame", other_frames(), "shape"),
        ("part", other_parts(), "shape"),
        ("signature", other_signatures() | altered_bytes(), "signature"),
    ):
        yield from (Named(f"{what}: {name}", raw, answer) for name, raw in given.items())
    yield from unknown()
