from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.certificates import carriage, cose, payload
from training.certificates.answers import Answer, Standing
from training.certificates.claims import Claims
from training.certificates.errors import Unreadable
from training.certificates.keys import SigningKey
from training.certificates.trust import Trust, first
from training.certificates.verify import Verdict, verify, verify_text


def with_key(trust: Trust, **changes: Any) -> Trust:
    """The list with its one key changed."""
    key = {**trust.keys[0].model_dump(), **changes}
    return Trust(**{**trust.model_dump(), "keys": (key,)})


def with_ids(trust: Trust, **ids: tuple[str, ...]) -> Trust:
    """The list with ids under `revoked`, or hashes under `genuine`."""
    return Trust(**{**trust.model_dump(), **ids})


def signed(claims: Claims, key: SigningKey, **changes: Any) -> bytes:
    return cose.sign(Claims(**{**claims.model_dump(), **changes}), key)


def test_a_genuine_certificate_is_told_with_all_that_was_signed(
    raw: bytes, claims: Claims, key: SigningKey, trust: Trust, today: date
) -> None:
    assert verify(raw, trust, today) == Verdict(
        answer=Answer.VALID,
        reason="Genuine: signed with the key of Hill View Primary School.",
        claims=claims,
        school="Hill View Primary School",
        fingerprint=key.fingerprint,
        practice=False,
        list_date=trust.date,
        list_number=1,
    )


@pytest.mark.parametrize("address", ["", "https://school.example/v"])
def test_the_text_of_a_genuine_certificate_is_genuine(
    raw: bytes, trust: Trust, today: date, address: str
) -> None:
    assert verify_text(carriage.text(raw, address), trust, today) == verify(raw, trust, today)


def test_text_with_no_certificate_raises(trust: Trust, today: date) -> None:
    with pytest.raises(Unreadable):
        verify_text("Aisha K", trust, today)


@pytest.mark.parametrize("holder", ["Łukasz Ż", "આઈશા ક", "ਗੁਰਪ੍ਰੀਤ ਸ", "عائشة ك"])
def test_names_of_every_script_travel_whole(
    claims: Claims, key: SigningKey, trust: Trust, today: date, holder: str
) -> None:
    raw = signed(claims, key, holder=holder)
    verdict = verify_text(carriage.text(raw, "https://school.example/v"), trust, today)

    assert verdict.genuine and verdict.claims is not None
    assert verdict.claims.holder == holder


def test_a_practice_certificate_says_that_it_is_one(
    raw: bytes, key: SigningKey, today: date
) -> None:
    practice = first("Practice School", key, date(2026, 1, 5), practice=True)
    verdict = verify(raw, practice, today)

    assert verdict.genuine and verdict.practice
    assert verdict.reason.startswith("Practice certificate")


def test_an_unknown_key_vouches_for_nothing(
    claims: Claims, other_key: SigningKey, trust: Trust, today: date
) -> None:
    assert verify(cose.sign(claims, other_key), trust, today) == Verdict(
        answer=Answer.UNKNOWN_KEY,
        reason="Its key is not in the school's list. Ask the school for its newest list.",
        list_date=trust.date,
        list_number=1,
    )


def test_another_key_under_the_schools_id_vouches_for_nothing(
    raw: bytes, other_key: SigningKey, trust: Trust, today: date
) -> None:
    envelope = cose.decode(raw)
    forged = envelope.model_copy(update={"signature": other_key.sign(envelope.signed)})
    verdict = verify(forged.raw, trust, today)

    assert not verdict.genuine and "signature does not fit" in verdict.reason
    assert (verdict.claims, verdict.school, verdict.fingerprint) == (None, None, None)


def test_a_listed_key_that_is_no_key_vouches_for_nothing(
    claims: Claims, key: SigningKey, today: date
) -> None:
    class NoKey(SigningKey):
        @property
        def public(self) -> bytes:
            return b"\xff" * 32

    broken = NoKey(key.seed)
    trust = first("Hill View Primary School", broken, date(2026, 1, 5), practice=False)

    assert "signature does not fit" in verify(cose.sign(claims, broken), trust, today).reason


@pytest.mark.parametrize(("ahead", "genuine"), [(0, True), (2, True), (3, False)])
def test_clocks_may_differ_by_two_days_and_no_more(
    raw: bytes, trust: Trust, ahead: int, genuine: bool
) -> None:
    verdict = verify(raw, trust, date(2026, 6, 15) - timedelta(days=ahead))

    assert verdict.genuine is genuine
    assert genuine or "15 June 2026, a day still to come" in verdict.reason


@pytest.mark.parametrize("today", [date.min, date.max])
def test_a_clock_that_stands_at_either_end_of_time_breaks_nothing(
    raw: bytes, trust: Trust, today: date
) -> None:
    assert verify(raw, trust, today).genuine is (today == date.max)


@pytest.mark.parametrize(
    ("window", "genuine"),
    [
        ({"not_before": date(2026, 6, 15)}, True),
        ({"not_before": date(2026, 6, 16)}, False),
        ({"expires": date(2026, 6, 15)}, True),
        ({"expires": date(2026, 6, 14)}, False),
    ],
)
def test_a_key_counts_for_the_days_it_was_in_use(
    raw: bytes, trust: Trust, today: date, window: dict[str, date], genuine: bool
) -> None:
    verdict = verify(raw, with_key(trust, **window), today)

    assert verdict.genuine is genuine
    assert genuine or "its key was not in use" in verdict.reason


@pytest.mark.parametrize(("late", "holds"), [(0, True), (1, False)])
def test_an_adults_certificate_holds_until_its_last_day(
    claims: Claims, key: SigningKey, trust: Trust, late: int, holds: bool
) -> None:
    last = date(2027, 8, 31)
    verdict = verify(signed(claims, key, expires=last), trust, last + timedelta(days=late))

    assert verdict.genuine and verdict.in_order is holds
    assert holds or "ran out after 31 August 2027" in verdict.reason


def test_a_retired_key_still_counts(raw: bytes, trust: Trust, today: date) -> None:
    assert verify(raw, with_key(trust, status="retired"), today).genuine


def test_a_withdrawn_key_counts_for_nothing(raw: bytes, trust: Trust, today: date) -> None:
    verdict = verify(raw, with_key(trust, status="withdrawn"), today)

    assert not verdict.genuine and verdict.standing is Standing.WITHDRAWN
    assert verdict.answer is Answer.KEY_WITHDRAWN


def test_a_stolen_key_counts_for_the_listed_certificates_only(
    raw: bytes, claims: Claims, key: SigningKey, trust: Trust, today: date
) -> None:
    stolen = with_ids(with_key(trust, status="compromised"), genuine=(cose.hash_of(raw),))
    forged = verify(signed(claims, key, certificate="ff" * 8), stolen, today)

    assert verify(raw, stolen, today).genuine
    assert forged.answer is Answer.KEY_STOLEN and forged.standing is Standing.NOT_GENUINE


@pytest.mark.parametrize(
    "change", [{"holder": "Aisha B"}, {"got": 10}, {"issued": date(2026, 6, 14)}]
)
def test_a_thief_can_sign_nothing_under_an_id_that_the_list_vouches_for(
    raw: bytes,
    claims: Claims,
    key: SigningKey,
    trust: Trust,
    today: date,
    change: dict[str, object],
) -> None:
    stolen = with_ids(with_key(trust, status="compromised"), genuine=(cose.hash_of(raw),))
    forged = signed(claims, key, **change)

    assert payload.read(cose.decode(forged).payload).certificate == claims.certificate
    assert verify(forged, stolen, today).answer is Answer.KEY_STOLEN
    assert verify(forged, trust, today).answer is Answer.VALID


def test_a_certificate_taken_back_is_told_with_what_it_says(
    raw: bytes, claims: Claims, trust: Trust, today: date
) -> None:
    verdict = verify(raw, with_ids(trust, revoked=(claims.certificate,)), today)

    assert not verdict.genuine and "taken this certificate back" in verdict.reason
    assert verdict.answer is Answer.REVOKED and verdict.standing is Standing.WITHDRAWN
    assert verdict.claims == claims and verdict.school == "Hill View Primary School"


def test_a_certificate_on_words_that_changed_since_is_genuine_and_superseded(
    raw: bytes, claims: Claims, trust: Trust, today: date
) -> None:
    verdict = verify(raw, with_ids(trust, superseded=(claims.certificate,)), today)

    assert verdict.answer is Answer.SUPERSEDED and verdict.standing is Standing.SUPERSEDED
    assert verdict.genuine and not verdict.in_order


def test_of_several_objections_the_weightiest_is_told(
    claims: Claims, key: SigningKey, other_key: SigningKey, trust: Trust
) -> None:
    """Everything is wrong at once; each thing put right uncovers the next."""
    raw = signed(claims, key, expires=date(2026, 6, 15))
    ids = {"revoked": (claims.certificate,), "superseded": (claims.certificate,)}
    worst = with_ids(with_key(trust, status="withdrawn", not_before=date(2026, 6, 16)), **ids)
    in_use = {"not_before": date(2026, 1, 5)}
    stolen = with_key(worst, status="compromised", **in_use)
    current = with_key(worst, status="current", **in_use)
    back = with_ids(current, revoked=())
    before, on, after = date(2026, 6, 1), date(2026, 6, 15), date(2026, 6, 16)
    told = [
        verify(raw[:-1], worst, before),
        verify(cose.sign(claims, other_key), worst, before),
        verify(raw[:-64] + bytes(64), worst, before),
        verify(raw, worst, before),
        verify(raw, worst, after),
        verify(raw, with_key(worst, status="withdrawn", **in_use), after),
        verify(raw, stolen, after),
        verify(raw, with_ids(stolen, genuine=(cose.hash_of(raw),)), after),
        verify(raw, current, after),
        verify(raw, back, after),
        verify(raw, back, on),
        verify(raw, with_ids(back, superseded=()), on),
    ]

    assert [verdict.answer for verdict in told] == [
        Answer.SHAPE,
        Answer.UNKNOWN_KEY,
        Answer.SIGNATURE,
        Answer.DAY_TO_COME,
        Answer.KEY_NOT_IN_USE,
        Answer.KEY_WITHDRAWN,
        Answer.KEY_STOLEN,
        Answer.REVOKED,
        Answer.REVOKED,
        Answer.EXPIRED,
        Answer.SUPERSEDED,
        Answer.VALID,
    ]


@settings(deadline=None, max_examples=300)
@given(st.binary(max_size=600))
def test_any_bytes_get_a_verdict_and_a_reason(trust: Trust, today: date, raw: bytes) -> None:
    verdict = verify(raw, trust, today)

    assert not verdict.genuine and verdict.reason
