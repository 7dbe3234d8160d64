"""What no certificate may say although the school's real key signed it."""

from collections.abc import Iterator
from decimal import Decimal

import cbor2

from tests.support.vectors.forging import DAY, NOON, OURS, fields, forged, spelled
from tests.support.vectors.named import Named


def with_title(spelling: str) -> bytes:
    """The sample's payload with any CBOR in the place of the title."""
    title = cbor2.dumps("Keeping personal information safe")
    return spelled().replace(title, bytes.fromhex(spelling))


_BODY: dict[str, bytes] = {
    "payload not a map": cbor2.dumps([1, 2, 3, 4, 5, 6, 7, 8] * 4),
    "extra claim": cbor2.dumps({**fields(), 1: "school"}, canonical=True),
    "extra claim at the end": b"\xa5" + spelled()[1:] + bytes.fromhex("3a0001000100"),
    "extra claim with a text for a key": b"\xa5" + spelled()[1:] + bytes.fromhex("617801"),
    "extra thing in ours": cbor2.dumps({**fields(), OURS: [*fields()[OURS], 0]}, canonical=True),
    "a thing too few in ours": cbor2.dumps({**fields(), OURS: fields()[OURS][:-1]}, canonical=True),
    "claim missing": cbor2.dumps({2: "Aisha K", 6: NOON, 7: bytes(8)}, canonical=True),
    "doubled key": spelled().replace(b"\xa4", b"\xa5", 1).replace(b"\x02", b"\x02aX\x02", 1),
    "unsorted keys": cbor2.dumps(dict(reversed(fields().items()))),
    "bytes left over": spelled() + b"\x00",
    "number longer than need be": spelled().replace(b"\x09\x0a\x48", b"\x18\x09\x0a\x48"),
    "length longer than need be": spelled().replace(b"\x67Aisha", b"\x78\x07Aisha"),
    "key longer than need be": spelled().replace(b"\x02", b"\x18\x02", 1),
    "negative key longer than need be": spelled().replace(
        b"\x3a\x00\x01\x00\x00", b"\x3b\x00\x00\x00\x00\x00\x01\x00\x00"
    ),
    "map of indefinite length": b"\xbf" + spelled()[1:] + b"\xff",
    "array of indefinite length": spelled().replace(b"\x86\x01", b"\x9f\x01") + b"\xff",
    "text of indefinite length": spelled().replace(b"\x67Aisha K", b"\x7f\x67Aisha K\xff"),
    "over 16 entries": cbor2.dumps({**fields(), **dict.fromkeys(range(10, 24), 0)}, canonical=True),
}
_DATES = {
    "the last day before 2020": spelled(issued=1577880000 - DAY),
    "nought": spelled(issued=0),
    "long before": spelled(issued=-(2**62)),
    "after the last year there is": spelled(issued=253402257600 + DAY),
    "the greatest number": spelled(issued=2**64 - 1),
    "date a second after noon": spelled(issued=NOON + 1),
    "date midnight": spelled(issued=NOON - DAY // 2),
    "date a float": spelled(issued=float(NOON)),
    "date not a number": spelled(issued=float("nan")),
    "date a bignum": spelled(issued=2**70),
    "date a small bignum": spelled().replace(b"\x1a\x6a", b"\xc2\x44\x6a", 1),
    "date true": spelled(issued=True),
    "date text": spelled(issued="2026-06-15"),
    "date a tagged moment": spelled().replace(b"\x06\x1a", b"\x06\xc1\x1a", 1),
    "expiry before issue": spelled(expires=NOON - DAY),
    "expiry a second after noon": spelled(expires=NOON + 1),
    "expiry true": spelled(expires=True),
    "expiry null": spelled(expires=None),
}
_NUMBERS = {
    "score negative": spelled(got=-1),
    "score eleven of ten": spelled(got=11),
    "score true": spelled(got=True),
    "score a float": spelled(got=9.0),
    "score text": spelled(got="9"),
    "score out of 1001": spelled(of=1001),
    "score 1001 of 1001": spelled(got=1001, of=1001),
    "id of seven bytes": spelled(cti=bytes(7)),
    "id of nine bytes": spelled(cti=bytes(9)),
    "id text": spelled(cti="01020304"),
    "policy of seven bytes": spelled(policy=bytes(7)),
    "policy of nine bytes": spelled(policy=bytes(9)),
    "version two": spelled(version=2),
    "version nought": spelled(version=0),
    "version true": spelled(version=True),
    "module in capitals": spelled(module="KS2-03"),
    "module empty": spelled(module=""),
    "module of 25": spelled(module="a" * 25),
    "module with a newline at its end": spelled(module="ks2-03\n"),
    "module in other letters": spelled(module="ключ"),
    "module a number": spelled(module=3),
}
_UNSEEN = {
    "empty": "", "blank": " ", "nothing but joiners": "\u200c\u200d", "nothing but stops": "...",
    "newline": "Aisha\nK", "ANSI escape": "\x1b[2JAisha", "nought byte": "A\x00", "delete": "A\x7f",
    "C1 control": "A\x9bK", "bidi override": "Aisha \u202eK", "bidi isolate": "A\u2066B",
    "direction mark": "A\u200fB", "zero-width space": "A\u200bB", "soft hyphen": "A\u00adB",
    "byte order mark first": "\ufeffAisha", "byte order mark last": "Aisha\ufeff",
    "separator of lines": "A\u2028B", "separator of paragraphs": "A\u2029B",
    "private use": "A\ue000", "private use in the last plane": "A\U0010fffd", "tag": "A\U000e0041",
    "Hangul filler": "A\u3164", "half-width Hangul filler": "A\uffa0", "choseong filler": "A\u115f",
    "jungseong filler": "A\u1160", "blank Braille": "A\u2800",
    "noncharacter U+FDD0": "A\ufdd0", "noncharacter U+FDEF": "A\ufdef",
    "noncharacter U+FFFE": "A\ufffe", "noncharacter U+FFFF": "A\uffff",
    "noncharacter U+1FFFE": "A\U0001fffe", "noncharacter U+10FFFF": "A\U0010ffff",
    "not NFC": "Zoe\u0308", "not NFC, Gurmukhi": "\u0a36\u0a30", "not NFC, Kelvin": "\u212bsa",
    "61 code points": "x" * 61, "61 code points outside the first plane": "𐐀" * 61,
}  # fmt: skip
_WORDS = {
    **{f"name: {what}": spelled(holder=words) for what, words in _UNSEEN.items()},
    **{f"title: {what}": spelled(title=words) for what, words in _UNSEEN.items()},
    "name and title of 341 bytes": spelled(holder="𐐀" * 60, title="ñ" * 50 + "x"),
    "name bytes": spelled(holder=b"Aisha K"),
    "name of broken UTF-8": spelled().replace(b"Aisha K", b"Aisha\xff\xfe"),
    "name of overlong UTF-8": spelled().replace(b"Aisha K", b"Aish\xc0\x80K"),
    "name with a surrogate in UTF-8": spelled().replace(b"Aisha K", b"Aish\xed\xa0\x80"),
    "name of UTF-8 over the last character": spelled().replace(b"Aisha K", b"Ais\xf4\x90\x80\x80"),
}
_TITLES = {
    "a float": "fb3ff0000000000000",
    "not a number": "f97e00",
    "undefined": "f7",
    "a regular expression": "d8236161",
    "a slow regular expression": "d8236d28612b292b2b2a2b2a2b242429",
    "a decimal bomb": "c4821b7fffffffffffffff01",
    "a binary bomb": "c5821b7fffffffffffffff01",
    "shared with itself": "d81c81d81d00",
    "a reference to nothing": "d81d05",
    "tagged text": "d8206161",
    "nested": "8181818181818100",
    "nested deep": "81" * 300 + "00",
    "of seventeen": "91" + "00" * 17,
    "of exabytes": "7b7fffffffffffffff",
    "a map with a map for a key": "a1a00001",
    "of a reserved length": "7c6161",
}
SAID = {
    **_BODY, **_DATES, **_NUMBERS, **_WORDS,
    **{f"title {what}": with_title(spelling) for what, spelling in _TITLES.items()},
    "title a decimal": cbor2.dumps({**fields(), OURS: [1, "m", Decimal("1E+9"), 0, 0, bytes(8)]}),
    "nothing of the kind, as long as may be": bytes(426),
    "nothing of the kind, as short as may be": bytes(24),
}  # fmt: skip
"""Payloads by what is wrong with them; all have a length that a certificate can carry."""

SHAPELESS = {
    "payload nothing at all": b"",
    "payload a map of nothing": b"\xa0",
    "payload of 23": bytes(23),
    "payload of 427": bytes(427),
    "name of 5000": spelled(holder="x" * 5000),
}
"""Payloads that are too short or too long to be looked at."""


def signed_contents() -> Iterator[Named]:
    """All of them, validly signed."""
    yield from (Named(f"content: {name}", forged(said), "content") for name, said in SAID.items())
    for name, said in SHAPELESS.items():
        yield Named(f"content: {name}", forged(said), "shape")
