from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from training.certificates.claims import Claims


def changed(claims: Claims, **changes: Any) -> Claims:
    return Claims(**{**claims.model_dump(), **changes})


@pytest.mark.parametrize(
    "changes",
    [
        {"holder": ""},
        {"holder": "x" * 61},
        {"holder": "x" * 5000},
        {"holder": "Aisha\nK"},
        {"holder": "\x1b[2JAisha"},
        {"holder": "Aisha \u202eK"},
        {"holder": "Zoe\u0308"},
        {"title": ""},
        {"title": "x" * 61},
        {"title": "Safe\r\nonline"},
        {"module": ""},
        {"module": "KS2-03"},
        {"module": "ks2 03"},
        {"module": "ks2-03\n"},
        {"module": "x" * 25},
        {"module": "ks2-٣"},
        {"issued": date(2019, 12, 31)},
        {"issued": "soon"},
        {"expires": date(2026, 6, 14)},
        {"certificate": "01020304050607"},
        {"certificate": "010203040506070G"},
        {"certificate": "01020304050607AB"},
        {"policy": ""},
        {"policy": "a1b2c3d4e5f6071800"},
        {"got": -1},
        {"got": 11},
        {"got": True},
        {"got": 9.0},
        {"got": "9"},
        {"of": 1001},
        {"of": 8},
        {"of": True},
        {"motto": "ever upward"},
    ],
)
def test_what_must_not_be_signed_cannot_be_made(claims: Claims, changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        changed(claims, **changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"holder": "x" * 60, "title": "y" * 60},
        {"holder": "આઈશા ક"},
        {"module": "a"},
        {"module": "aup-2026"},
        {"issued": date(2020, 1, 1)},
        {"expires": date(2026, 6, 15)},
        {"got": 0, "of": 0},
        {"got": 1000, "of": 1000},
        {"policy": "0" * 16},
    ],
)
def test_the_edges_of_what_may_be_signed_are_kept(claims: Claims, changes: dict[str, Any]) -> None:
    made = changed(claims, **changes)

    assert {name: getattr(made, name) for name in changes} == changes


def test_a_name_and_title_too_long_for_the_code_are_refused(claims: Claims) -> None:
    changed(claims, holder="ક" * 60, title="x" * 60)

    with pytest.raises(ValidationError, match="shorten the name or the title"):
        changed(claims, holder="ક" * 60, title="ક" * 60)


def test_claims_never_change(claims: Claims) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        claims.got = 10  # type: ignore[misc]  # the point of the test
