"""What the school's key might sign by mistake or malice, by the tens of thousands."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import TypeVar

from tests.support.vectors.altering import mutated
from tests.support.vectors.forging import DAY, NOON, OURS, spelled
from tests.support.vectors.good import ADULTS, SAMPLE_RAW
from tests.support.vectors.keys import KEYS
from tests.support.vectors.odd_cbor import (
    NUMBERS,
    anything,
    head,
    many,
    mapped,
    number,
    octets,
    odd_head,
    words,
)
from training.certificates import payload

SCHOOL = KEYS["school"]
_T = TypeVar("_T")

_DAYS = (*(NOON + off * DAY for off in (-162, -161, -1, 0, 1, 2, 3, 4, 365)), NOON + 1, 0,
         NOON - DAY // 2, 1577880000, 1577880000 - DAY, 253402257600, 253402257600 + DAY, 2**32 - 1,
         2**53, 2**64 - 1, -1)  # fmt: skip
_WORDS = ("Aisha K", "a", "7", "", " ", ".", "x" * 60, "x" * 61, "𐐀" * 60, "ñ" * 50, "ક" * 60,
          "આઈશા", "ਸ਼ਰਨ", "هبة", "Zoë", "Zoe\u0308", "\u0a36", "ਸ\u0a3cਰ", "가", "\u1100\u1161",
          "A\nB", "A\x00", "\x1b[2J", "A\u00adB", "A\u200bB", "A\u200cB", "\u200d", "A\u202eB",
          "\ufeffA", "A\u2028", "A\ue000", "A\U000e0041", "A\u3164", "\uffa0", "A\u115f", "\u2800",
          "A\ufdd0", "A\ufffe", "A\U0010ffff", "A\ufffd", "A\u00a0B", "٣", "²", "\u0301",
)  # fmt: skip
_MODULES = ("ks2-03", "-", "a" * 24, "a" * 25, "", "A", "a_b", "a\n", "٣", "a\u0301")
_LENGTHS = (*[8] * 40, 0, 7, 9, 24)


def resigned_mutants(times: int = 6000) -> Iterator[bytes]:
    """Good payloads with a few bytes changed, and a signature that is right for the change."""
    random = Random("mutated payloads, signed again")
    good = (spelled(), payload.spell(ADULTS), spelled(got=0, of=0, policy=bytes(8)))
    for _ in range(times):
        yield signed(mutated(random.choice(good), random))


def odd_claims(times: int = 8000) -> Iterator[bytes]:
    """Maps nearly like a certificate's, each value perhaps another, each head perhaps wrong."""
    random = Random("odd claims, signed")
    for _ in range(times):
        yield signed(_claims(random))


def any_cbor(times: int = 2000) -> Iterator[bytes]:
    """Any CBOR, of a length that a certificate can carry."""
    random = Random("any CBOR, signed")
    made = 0
    while made < times:
        content = anything(random)
        if 24 <= len(content) <= 426:
            made += 1
            yield signed(content)


def odd_envelopes(times: int = 3000) -> Iterator[bytes]:
    """The sample in an envelope whose every head may be wrong, signed for what it says."""
    random = Random("odd envelopes")
    made = 0
    while made < times:
        given = _envelope(random)
        if given != SAMPLE_RAW:
            made += 1
            yield given


def signed(content: bytes) -> bytes:
    """A payload in the one right envelope; longer than a certificate may be where it is."""
    protected = _protected()
    signature = SCHOOL.sign(_structure(protected, content))
    parts = (_string(protected), b"\xa0", _string(content), _string(signature))
    return b"\xd2\x84" + b"".join(parts)


def _claims(random: Random) -> bytes:
    """A payload."""
    pairs = [
        (number(2, random), _perhaps(words(_often(random, _WORDS, "Aisha K"), random), random)),
        (number(6, random), _perhaps(number(_often(random, _DAYS, NOON), random), random)),
        (number(7, random), _perhaps(octets(_bytes(random), random), random)),
        (number(OURS, random), _perhaps(_ours(random), random)),
    ]
    if random.randrange(3) == 0:
        expiry = number(random.choice((NOON + 365 * DAY, *_DAYS)), random)
        pairs.insert(1, (number(4, random), _perhaps(expiry, random)))
    return mapped(_disordered(pairs, random), random)


def _ours(random: Random) -> bytes:
    """The list under our own key."""
    made = [
        number(1 if random.randrange(20) else random.choice(NUMBERS), random),
        words(_often(random, _MODULES, "ks2-03"), random),
        words(_often(random, _WORDS, "Aisha K"), random),
        number(9 if random.randrange(8) else random.choice(NUMBERS), random),
        number(10 if random.randrange(8) else random.choice(NUMBERS), random),
        octets(_bytes(random), random),
    ]
    made = [_perhaps(each, random) for each in made]
    if random.randrange(30) == 0:
        made.insert(random.randrange(7), made[random.randrange(6)])
    return many(made, random)


def _often(random: Random, among: Sequence[_T], usual: _T) -> _T:
    return usual if random.randrange(5) else random.choice(among)


def _disordered(pairs: list[tuple[bytes, bytes]], random: Random) -> list[tuple[bytes, bytes]]:
    """The pairs; now and then one is missing, doubled, added, or all change places."""
    match random.randrange(40):
        case 0:
            random.shuffle(pairs)
        case 1:
            del pairs[random.randrange(len(pairs))]
        case 2:
            pairs.insert(random.randrange(len(pairs)), random.choice(pairs))
        case 3:
            pairs.insert(random.randrange(len(pairs)), (anything(random, 1), anything(random, 2)))
    return pairs


def _perhaps(made: bytes, random: Random) -> bytes:
    """Now and then anything in its place."""
    return made if random.randrange(40) else anything(random, 3)


def _bytes(random: Random) -> bytes:
    return random.randbytes(random.choice(_LENGTHS))


def _envelope(random: Random) -> bytes:
    protected, content = _protected(random), spelled()
    signature = SCHOOL.sign(_structure(protected, content))
    tag = odd_head(6, 18, random)
    around = odd_head(4, 4, random)
    unprotected = b"\xa0" if random.randrange(10) else anything(random, 2)
    parts = [octets(protected, random), unprotected, octets(content, random)]
    parts.append(octets(signature, random))
    if random.randrange(20) == 0:
        parts.insert(random.randrange(5), random.choice(parts))
    return tag + around + b"".join(parts) + (b"" if random.randrange(20) else anything(random, 1))


def _protected(random: Random | None = None) -> bytes:
    """`{1: -8, 4: kid}`; with a `random`, perhaps something near it."""
    right = b"\xa2\x01\x27\x04\x48" + SCHOOL.kid
    if random is None or random.randrange(5):
        return right
    return mutated(right, random) if random.randrange(2) else anything(random, 2)


def _structure(protected: bytes, content: bytes) -> bytes:
    """What COSE has signed: `["Signature1", protected, h'', payload]`."""
    return b"\x84\x6aSignature1" + _string(protected) + b"\x40" + _string(content)


def _string(content: bytes) -> bytes:
    return head(2, len(content)) + content
