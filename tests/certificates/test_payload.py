from datetime import date
from typing import Any

import cbor2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.certificates import payload
from training.certificates.claims import Claims
from training.certificates.errors import NotGenuine

NOON = 1781524800  # 15 June 2026, 12:00 UTC


def test_claims_are_spelled_as_the_design_says(claims: Claims) -> None:
    assert cbor2.loads(payload.spell(claims)) == {
        2: "Aisha K",
        6: NOON,
        7: bytes.fromhex("0102030405060708"),
        -65537: [
            1,
            "ks2-03",
            "Keeping personal information safe",
            9,
            10,
            bytes.fromhex("a1b2c3d4e5f60718"),
        ],
    }


def test_an_expiry_stands_under_four(claims: Claims) -> None:
    adults = Claims(**{**claims.model_dump(), "expires": date(2026, 6, 16)})

    assert cbor2.loads(payload.spell(adults))[4] == NOON + 24 * 3600
    assert payload.read(payload.spell(adults)) == adults


@pytest.mark.parametrize(
    "holder",
    ["Łukasz Ż", "આઈશા ક", "ਗੁਰਪ੍ਰੀਤ ਸ", "عائشة ك", "O'Neill-Ng", "می\u200cروم"],
)
def test_names_of_every_script_come_back_as_they_were(claims: Claims, holder: str) -> None:
    named = Claims(**{**claims.model_dump(), "holder": holder})

    assert payload.read(payload.spell(named)).holder == holder


days = st.dates(date(2020, 1, 1), date(9999, 12, 31))


@settings(deadline=None)
@given(
    st.from_regex(r"[A-Za-zéłકਗع][A-Za-zéłકਗع '-]{0,40}", fullmatch=True),
    days,
    st.none() | days,
    st.tuples(st.integers(0, 1000), st.integers(0, 1000)),
    st.binary(min_size=8, max_size=8),
)
def test_claims_come_back_from_their_spelling(
    holder: str, issued: date, expires: date | None, mark: tuple[int, int], number: bytes
) -> None:
    claims = Claims(
        holder=holder,
        module="u2-02",
        title="The group chat",
        issued=issued,
        expires=None if expires is None else max(issued, expires),
        certificate=number.hex(),
        got=min(mark),
        of=max(mark),
        policy=number[::-1].hex(),
    )

    assert payload.read(payload.spell(claims)) == claims


@pytest.mark.parametrize(
    "fields",
    [
        {2: "Aisha K"},
        {2: b"Aisha K", 6: NOON, 7: bytes(8), -65537: [1, "m", "t", 0, 0, bytes(8)]},
        {2: "Aisha K", 6: NOON, 7: bytes(8), -65537: [2, "m", "t", 0, 0, bytes(8)]},
        {2: "Aisha K", 6: NOON, 7: bytes(8), -65537: [True, "m", "t", 0, 0, bytes(8)]},
        {2: "Aisha K", 6: NOON, 7: bytes(8), -65537: [1, "m", "t", 0, 0, bytes(8), 0]},
        {2: "Aisha K", 6: NOON, 7: bytes(9), -65537: [1, "m", "t", 0, 0, bytes(8)]},
        {2: "Aisha K", 6: NOON, 7: bytes(8), -65537: [1, "m", "t", 0, 0, bytes(7)]},
        {2: "Aisha K", 6: NOON + 1, 7: bytes(8), -65537: [1, "m", "t", 0, 0, bytes(8)]},
        {2: "Aisha K", 4: None, 6: NOON, 7: bytes(8), -65537: [1, "m", "t", 0, 0, bytes(8)]},
        {2: "Aisha K", 4: "never", 6: NOON, 7: bytes(8), -65537: [1, "m", "t", 0, 0, bytes(8)]},
        {2: "Aisha K", 4: NOON - 1, 6: NOON, 7: bytes(8), -65537: [1, "m", "t", 0, 0, bytes(8)]},
        {2: "Aisha K", 6: 2**70, 7: bytes(8), -65537: [1, "m", "t", 0, 0, bytes(8)]},
    ],
)
def test_any_other_map_is_refused(fields: dict[int, Any]) -> None:
    with pytest.raises(NotGenuine):
        payload.read(cbor2.dumps(fields, canonical=True))


@settings(deadline=None)
@given(position=st.integers(0, 10**6), byte=st.integers(0, 255))
def test_a_changed_byte_gives_other_claims_or_none(
    claims: Claims, position: int, byte: int
) -> None:
    spelling = bytearray(payload.spell(claims))
    spelling[position % len(spelling)] = byte
    try:
        read = payload.read(bytes(spelling))
    except NotGenuine:
        return
    assert (read == claims) == (spelling == payload.spell(claims))
