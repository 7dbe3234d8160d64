"""What the page holds for those who type a code and a name."""

import json
from datetime import date
from hashlib import sha256

import pytest

from training.certificates.claims import Claims
from training.certificates.cose import hash_of
from training.certificates.page.codes import Codes, codes, commitment, folded
from training.certificates.trust import Trust


def named(claims: Claims, number: int, **changes: object) -> Claims:
    return claims.model_copy(update={"certificate": f"{number:016x}", **changes})


def test_a_commitment_is_the_one_that_is_written_down() -> None:
    message = b"training short code 1\n" + bytes(range(1, 9)) + "zoë b".encode()
    assert commitment("0102030405060708", " Zoe\u0308  B. ") == sha256(message).hexdigest()[:32]


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("Aisha K", "aisha k"),
        ("Aisha K", "  AISHA   K. "),
        ("Zoë B", "zoe\u0308 b"),
        ("Amara O\u2019Neill", "amara o'neill"),
        ("Anne-Marie P", "anne\u2011marie p"),
        ("Straße", "STRASSE"),
        ("Ελένη Σ", "ΕΛΈΝΗ ς"),
        ("آمنة", "آمنة"),
    ],
)
def test_a_name_may_be_typed_in_more_than_one_way(printed: str, typed: str) -> None:
    assert folded(printed) == folded(typed)


@pytest.mark.parametrize("typed", ["Aisha", "Aisha L", "Aisa K", "AishaK", "", "."])
def test_another_name_is_another_name(typed: str) -> None:
    assert folded(typed) != folded("Aisha K")


def test_neither_names_nor_ids_are_in_it(claims: Claims, trust: Trust) -> None:
    held = codes([claims], trust).model_dump_json()
    assert claims.certificate not in held
    assert "aisha" not in held.lower()
    assert claims.module not in held


def test_each_certificate_has_its_title_and_days(claims: Claims, trust: Trust) -> None:
    lasting = named(claims, 2, title="Passwords", expires=date(2027, 6, 15))
    held = codes([claims, lasting], trust)
    found = {entry[0]: entry for entry in held.entries}

    known, committed, title, issued, expires = found[commitment(lasting.certificate, "")[:16]]
    assert known != committed[:16]
    assert committed == commitment(lasting.certificate, "Aisha K")
    assert held.titles[title] == "Passwords"
    assert (issued, expires) == ((date(2026, 6, 15) - date(1970, 1, 1)).days, issued + 365)
    assert found[commitment(claims.certificate, "")[:16]][4] is None


@pytest.mark.parametrize("field", ["revoked", "superseded"])
def test_ids_that_the_list_publishes_are_left_out(claims: Claims, trust: Trust, field: str) -> None:
    """Whoever knows an id can try names on its commitment."""
    listed = trust.model_copy(update={field: (claims.certificate,)})
    assert codes([claims, named(claims, 2)], listed) == codes([named(claims, 2)], trust)
    assert codes([claims], listed) == Codes(titles=(), entries=())


def test_certificates_that_a_stolen_key_signed_before_the_theft_are_in_it(
    claims: Claims, raw: bytes, trust: Trust
) -> None:
    """The list names those by a hash of the whole, from which nobody learns the id."""
    listed = trust.model_copy(update={"genuine": (hash_of(raw),)})
    assert codes([claims], listed) == codes([claims], trust)


def test_the_order_says_nothing_about_when_or_who(claims: Claims, trust: Trust) -> None:
    several = [named(claims, number, holder=f"Child {number}") for number in range(20)]
    held = codes(several, trust)
    assert held == codes(reversed(several), trust)
    assert [entry[0] for entry in held.entries] == sorted(entry[0] for entry in held.entries)


def test_five_hundred_take_no_more_than_fifty_kilobytes(claims: Claims, trust: Trust) -> None:
    held = codes([named(claims, number) for number in range(500)], trust)
    assert len(json.dumps(held.model_dump(), separators=(",", ":"))) < 50_000
