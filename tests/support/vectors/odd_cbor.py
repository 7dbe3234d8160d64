"""CBOR out of a grammar that makes mistakes. No library writes those, so the encoder is our own."""

from collections.abc import Callable, Sequence
from random import Random

Maker = Callable[[Random], bytes]

NUMBER, NEGATIVE, BYTES, TEXT, LIST, MAP, TAG, SIMPLE = range(8)

NUMBERS = (0, 1, 2, 9, 10, 11, 23, 24, 255, 256, 999, 1000, 1001, 65535, 65536, 2**32, 2**53,
           2**53 + 1, 2**63, 2**64 - 1)  # fmt: skip

_SIZES = (1, 2, 4, 8)
_MOST = {0: 24, 1: 2**8, 2: 2**16, 4: 2**32, 8: 2**64}
_GREATEST = 2**64 - 1
_ODD = 150
"""One head in so many is written wrongly, in each of four ways."""

_NOT_UTF8 = (b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"A\xc3", b"\x80")
_TAGS = (0, 1, 2, 3, 4, 5, 18, 24, 25, 28, 29, 30, 32, 35, 37, 61, 258, 55799)
_FLOATS = ("f90000", "f97e00", "f97c00", "fa41100000", "fb4022000000000000", "fb7ff8000000000000")


def head(type_: int, number: int, size: int | None = None) -> bytes:
    """A major type and its number, in the fewest bytes or in so many behind the first."""
    size = next(many for many, most in _MOST.items() if number < most) if size is None else size
    if size == 0:
        return bytes([type_ << 5 | number])
    return bytes([type_ << 5 | 24 + _SIZES.index(size)]) + number.to_bytes(size)


def odd_head(type_: int, number: int, random: Random) -> bytes:
    """The same; now and then too long, indefinite, reserved, off by one, or of another type."""
    match random.randrange(_ODD):
        case 0:
            return head(type_, number, random.choice([n for n in _SIZES if number < _MOST[n]]))
        case 1:
            return bytes([type_ << 5 | random.randint(24, 31)])
        case 2:
            return head(type_, min(max(0, number + random.choice((-1, 1))), _GREATEST))
        case 3:
            return head(random.randrange(8), number)
    return head(type_, number)


def number(value: int, random: Random) -> bytes:
    """A whole number."""
    if value < 0:
        return odd_head(NEGATIVE, -1 - value, random)
    return odd_head(NUMBER, value, random)


def octets(content: bytes, random: Random) -> bytes:
    """A string of bytes."""
    return odd_head(BYTES, len(content), random) + content


def words(text: str, random: Random) -> bytes:
    """A text, now and then not in UTF-8."""
    content = text.encode()
    if random.randrange(_ODD) == 0:
        content += random.choice(_NOT_UTF8)
    return odd_head(TEXT, len(content), random) + content


def many(made: Sequence[bytes], random: Random) -> bytes:
    """A list."""
    return odd_head(LIST, len(made), random) + b"".join(made)


def mapped(pairs: Sequence[tuple[bytes, bytes]], random: Random) -> bytes:
    """A map, in the order that is given."""
    return odd_head(MAP, len(pairs), random) + b"".join(key + value for key, value in pairs)


def anything(random: Random, depth: int = 4) -> bytes:
    """Any CBOR at all, nested at most so deep."""
    match random.randrange(8 if depth else 5):
        case 0:
            return number(random.choice(NUMBERS), random)
        case 1:
            return number(-1 - random.choice(NUMBERS), random)
        case 2:
            return octets(random.randbytes(random.choice((0, 1, 7, 8, 9, 24))), random)
        case 3:
            return words(random.choice(("", "a", "Aisha K", "\x00", "é", "x" * 61)), random)
        case 4:
            return _simple(random)
        case 5:
            return many([anything(random, depth - 1) for _ in range(random.randrange(5))], random)
        case 6:
            return mapped([_pair(random, depth) for _ in range(random.randrange(5))], random)
    return odd_head(TAG, random.choice(_TAGS), random) + anything(random, depth - 1)


def _pair(random: Random, depth: int) -> tuple[bytes, bytes]:
    return anything(random, depth - 1), anything(random, depth - 1)


def _simple(random: Random) -> bytes:
    """False, true, null, undefined, an unassigned one, or a float."""
    if random.randrange(2):
        return head(SIMPLE, random.choice((16, 20, 21, 22, 23)))
    return bytes.fromhex(random.choice(_FLOATS))
