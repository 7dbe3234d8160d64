"""Certificates that a school signs, of every kind, and what becomes of them."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from unicodedata import normalize

from tests.support.names import EVERY
from tests.support.vectors.keys import KEYS
from tests.support.vectors.named import TODAY, Named
from training.certificates.claims import Claims
from training.certificates.cose import sign
from training.certificates.keys import SigningKey

SCHOOL = KEYS["school"]
ISSUED = date(2026, 6, 15)

SAMPLE = Claims(
    holder="Aisha K",
    module="ks2-03",
    title="Keeping personal information safe",
    issued=ISSUED,
    certificate="0102030405060708",
    got=9,
    of=10,
    policy="a1b2c3d4e5f60718",
)
SAMPLE_RAW = sign(SAMPLE, SCHOOL)

ADULTS = SAMPLE.model_copy(
    update={
        "holder": "હાર્દિક P",
        "module": "aup-2026",
        "title": "When someone tells you: concerns, disclosures, reports",
        "expires": date(2027, 6, 15),
        "certificate": "8f0e1d2c3b4a5968",
    }
)
ADULTS_RAW = sign(ADULTS, SCHOOL)

LONGEST = SAMPLE.model_copy(
    update={
        "holder": "ક" * 60,
        "module": "x" * 24,
        "title": "ક" * 50 + "x" * 10,
        "issued": date(9999, 12, 30),
        "expires": date(9999, 12, 31),
        "certificate": "ff" * 8,
        "got": 1000,
        "of": 1000,
        "policy": "ff" * 8,
    }
)


def claims(**changes: Any) -> Claims:
    """The sample's claims, some of them changed."""
    return Claims(**{**SAMPLE.model_dump(), **changes})


def judged(
    name: str,
    answer: str,
    list_: str = "one-key",
    today: date = TODAY,
    key: SigningKey = SCHOOL,
    **changes: Any,
) -> Named:
    """A certificate that says something else than the sample, and the answer about it."""
    said = claims(**changes)
    return Named(f"signed: {name}", sign(said, key), answer, said, list_, today)


def every_kind() -> Iterator[Named]:
    """Whatever a school signs."""
    yield judged("the sample", "valid")
    yield Named("signed: an adult's", ADULTS_RAW, "valid", ADULTS)
    for place, name in enumerate(EVERY):
        yield judged(f"name {place} of many scripts", "valid", holder=normalize("NFC", name))
    yield judged("a title in Gujarati", "valid", title="ઓનલાઇન સલામતી")
    yield judged("joiners in a name", "valid", holder="क्\u200dष می\u200cروم")
    yield judged("no mark, no policy", "valid", got=0, of=0, policy="0" * 16)
    for got, of in ((0, 1), (23, 24), (255, 256), (1000, 1000)):
        yield judged(f"a mark of {got} of {of}", "valid", got=got, of=of)
    for certificate in ("0" * 16, "f" * 16):
        yield judged(f"id {certificate}", "valid", certificate=certificate)
    yield judged("a practice key", "practice", "practice", key=KEYS["practice"])
    yield judged("a school whose name is in Gujarati", "valid", "name-in-gujarati")


def limits() -> Iterator[Named]:
    """What may just be signed; `contents.limits` has what may just not."""
    yield judged("a name of 60 code points", "valid", holder="x" * 60)
    yield judged("a name of 60 code points outside the first plane", "valid", holder="𐐀" * 60)
    yield judged("a title of 60 code points", "valid", title="ñ" * 60)
    yield judged("name and title of 340 bytes", "valid", holder="𐐀" * 60, title="ñ" * 50)
    yield judged("a module id of 1", "valid", module="-")
    yield judged("a module id of 24", "valid", module="abcdefghijklm-0123456789")
    yield judged("the first day there is", "valid", "since-2019", issued=date(2020, 1, 1))
    yield judged("an expiry on the day of issue", "valid", today=ISSUED, expires=ISSUED)
    yield judged("the last day there is, as expiry", "valid", expires=date(9999, 12, 31))
    yield Named(
        "signed: as long as a certificate gets", sign(LONGEST, SCHOOL), "valid", LONGEST,
        today=date(9999, 12, 29),
    )  # fmt: skip


def days() -> Iterator[Named]:
    """The same certificates on other days, and keys with first and last days."""
    one = timedelta(days=1)
    for ahead, answer in ((1, "valid"), (2, "valid"), (3, "day-to-come")):
        name = f"issued {ahead} days from now"
        yield judged(name, answer, today=ISSUED - ahead * one)
    for late, answer in ((0, "valid"), (1, "expired"), (400, "expired")):
        ends = date(2026, 9, 1)
        yield judged(f"{late} days after its last", answer, today=ends + late * one, expires=ends)
    for off, answer in ((-1, "key-not-in-use"), (0, "valid"), (1, "key-not-in-use")):
        name = f"{off} days from the one day of its key"
        yield judged(name, answer, "one-day", issued=ISSUED + off * one)
    for off, answer in ((-1, "key-not-in-use"), (0, "valid")):
        day = date(2026, 1, 5) + off * one
        yield judged(f"{off} days from the first of its key", answer, issued=day)


def keys() -> Iterator[Named]:
    """What became of the keys."""
    old = KEYS["before"]
    for off, answer in ((0, "valid"), (1, "key-not-in-use")):
        day = date(2026, 5, 31) + timedelta(days=off)
        name = f"the key before the rotation, {off} days after its last"
        yield judged(name, answer, "rotated", key=old, issued=day)
    yield judged("the key after the rotation", "valid", "rotated")
    yield judged("the key after the rotation, for an older day", "valid", "rotated",
                 issued=date(2025, 9, 1))  # fmt: skip
    yield judged("a retired key", "valid", "retired")
    yield judged("a withdrawn key", "key-withdrawn", "withdrawn")
    yield judged("the key after the withdrawn one", "valid", "withdrawn", key=KEYS["after"])
    yield judged("a stolen key, listed by its hash", "valid", "stolen")
    yield judged("a stolen key, not listed", "key-stolen", "stolen", certificate="ff" * 8)
    forgeries: dict[str, Any] = {"holder": "A Thief", "got": 10, "issued": date(2026, 6, 14)}
    for field, other in forgeries.items():
        name = f"a stolen key, a forgery under a listed id: another {field}"
        yield judged(name, "key-stolen", "stolen", **{field: other})
    yield judged("a stolen key, nothing listed", "key-stolen", "stolen-nothing-genuine")
    yield judged("a stolen key, the hash of all but the signature", "key-stolen",
                 "stolen-hash-of-a-part")  # fmt: skip
    yield judged("a stolen key, the id in the place of a hash", "key-stolen", "stolen-id-doubled")
    yield judged("the key after the stolen one", "valid", "stolen", key=KEYS["after"])


def taken_back() -> Iterator[Named]:
    """Revoked, superseded, and several objections at once: the first of the order is given."""
    ends: dict[str, Any] = {"expires": ISSUED}
    early = date(2026, 6, 1)
    yield judged("revoked", "revoked", "revoked")
    yield judged("superseded", "superseded", "superseded")
    yield judged("another id is revoked", "valid", "another-id")
    yield judged("day to come before all else", "day-to-come", "withdrawn-not-yet-in-use",
                 early, **ends)  # fmt: skip
    for list_, answer in (
        ("withdrawn-not-yet-in-use", "key-not-in-use"),
        ("withdrawn-and-revoked", "key-withdrawn"),
        ("stolen-and-revoked", "key-stolen"),
        ("revoked-and-superseded", "revoked"),
        ("superseded", "expired"),
    ):
        yield judged(f"expired, but first {answer}", answer, list_, **ends)
    yield judged("superseded before practice", "superseded", "practice-and-superseded")
    listed = "stolen-genuine-and-revoked"
    yield judged("stolen and listed, but revoked", "revoked", listed)


def good() -> Iterator[Named]:
    """All of them."""
    yield from every_kind()
    yield from limits()
    yield from days()
    yield from keys()
    yield from taken_back()
