"""What the school's key may sign, and what not: the page and the program have the same rules."""

from collections.abc import Callable, Iterator
from datetime import date

import cbor2
import pytest
from playwright.sync_api import Page

from tests.support.browser import Engine, Vector
from tests.support.same_answers import DAY, ENGINES, NOON, OURS, canonical, fields, the_same
from training.certificates.trust import Trust

Forge = Callable[..., bytes]

HOLDERS = (
    "", " ", "-", "…", "a", "٣", "²", "x" * 60, "x" * 61, "𐐀" * 60, "𐐀" * 61, "ñ" * 60,
    "Zoë", "Zoe\u0308", "O\u2019Brien", "هبة", "આઈશા", "ਸ਼ਰਨ", "\u0a36\u0a30", "ਸ\u0a3cਰ",
    "क\u094d\u200dष", "Aisha\nK", "A\x00", "\x1b[2JA", "A\x7f", "A\x85", "A\u00ad", "A\u200bB",
    "A\u200cB", "\u200c", "A\u202eB", "A\u2066B", "A\u2028B", "A\u2029B", "\ufeffA", "A\ufeff",
    "A\ufffe", "A\ufffd", "A\ue000", "A\U000e0041", "A\U0010fffd", "\u3164", "\u2800", "A\u00a0B",
    "가", "\u1100\u1161", "\u212b", "\u2126", "\ufb01", "Ⅷ", "½", "A\u0378", "İ", "ẞ", "a\ufe0f",
)  # fmt: skip

NUMBERS = (-1, 0, 1, 9, 10, 11, 23, 24, 255, 256, 999, 1000, 1001, 65535, 65536, 2**32, 2**53,
           2**64 - 1, 2**64, True, False, None, 9.0, 1.5, float("nan"), "9", b"9", [9])  # fmt: skip

DAYS = (NOON, NOON + 1, NOON - DAY, 0, -DAY // 2, 1577793600, 1577880000, 1577880000 - DAY, 2**31,
        4294967296 // DAY * DAY + DAY + DAY // 2, 253402257600, 253402300800, 253402343999,
        253402257600 + DAY, 2**53 + 1, 2**63, 2**64 - 1, 2**70, float(NOON), None, True,
        "2026-06-15", -1)  # fmt: skip


def contents() -> Iterator[bytes]:
    """What the school's key might sign, right and wrong."""
    yield from (canonical(holder=words) for words in HOLDERS)
    yield from (canonical(title=words) for words in HOLDERS)
    yield from (canonical(holder="𐐀" * 60, title=title) for title in ("x" * 60, "ñ" * 49 + "xx"))
    yield from (canonical(holder="𐐀" * 60, title="ñ" * 50 + rest) for rest in ("", "x", "xx"))
    modules = ("", "a", "a" * 24, "a" * 25, "A", "a_b", "ks2-03\n", "ключ", "-", 3, b"a", None)
    yield from (canonical(module=module) for module in modules)
    yield from (canonical(got=number) for number in NUMBERS)
    yield from (canonical(of=number) for number in NUMBERS)
    yield from (canonical(version=number) for number in NUMBERS)
    yield from (canonical(got=number, of=number) for number in NUMBERS)
    yield from (canonical(issued=day) for day in DAYS)
    yield from (canonical(expires=day) for day in DAYS)
    yield from (canonical(policy=bytes(length)) for length in (0, 7, 8, 9, 24, 300))
    yield from (canonical(cti=bytes(length)) for length in (0, 7, 8, 9, 24))
    yield from oddly_spelled()


def oddly_spelled() -> Iterator[bytes]:
    plain = canonical()
    yield from (b"", b"\xa0", b"\xf6", b"\x80", cbor2.dumps([1, 2]), plain + b"\x00", plain[:-1])
    yield from (plain[:length] for length in range(0, len(plain), 3))
    yield cbor2.dumps(dict(reversed(fields().items())))
    yield cbor2.dumps({**fields(), 4: None}, canonical=True)
    yield cbor2.dumps({**fields(), 1: "school"}, canonical=True)
    yield cbor2.dumps({**fields(), OURS: [*fields()[OURS], 0]}, canonical=True)
    yield cbor2.dumps({**fields(), OURS: fields()[OURS][:-1]}, canonical=True)
    yield b"\xbf" + plain[1:] + b"\xff"
    for old, new in (
        (b"\x02", b"\x18\x02"), (b"\x09\x0a\x48", b"\x18\x09\x0a\x48"), (b"\x86\x01", b"\x9f\x01"),
        (b"\x67Aisha", b"\x78\x07Aisha"), (b"\x67Aisha K", b"\x7f\x67Aisha K\xff"),
        (b"Aisha K", b"Aisha\xff\xfe"), (b"Aisha K", b"Aish\xed\xa0\x80"), (b"\xa4", b"\xb8\x04"),
        *((b"\xa4", head) for head in (b"\xa0", b"\xa3", b"\xa5", b"\xa6", b"\xbf")),
        (b"Aisha K", b"Aish\xc0\x80K"), (b"\x67Aisha K", b"\x47Aisha K"), (b"\x48", b"\x58\x08"),
        (b"\x1a\x6a", b"\x1b\x00\x00\x00\x00\x6a"), (b"\x01", b"\xf5"),
        (b"\x06\x1a", b"\x06\xc1\x1a"),
        (b"\xa4\x02", b"\xa5\x02aX\x02"), (b"\x3a\x00\x01\x00\x00", b"\x39\xff\xff"),
        (b"\x3a\x00\x01\x00\x00", b"\x3b\x00\x00\x00\x00\x00\x01\x00\x00"), (b"\x86", b"\x98\x06"),
    ):  # fmt: skip
        yield plain.replace(old, new, 1)


@pytest.mark.parametrize("engine", ENGINES)
def test_what_the_school_signed_is_read_by_the_same_rules(
    verifier: Page, trust: Trust, today: date, forge: Forge, engine: Engine
) -> None:
    vectors = [Vector(forge(content), trust, today) for content in contents()]
    told = the_same(verifier, vectors, engine)
    assert {each["answer"] for each in told} >= {"valid", "content", "day-to-come"}
