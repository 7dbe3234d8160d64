from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.certificates import cose
from training.certificates.answers import Answer
from training.certificates.badges.checking import BadgeVerdict, check
from training.certificates.badges.credential import Credential
from training.certificates.badges.from_certificate import About, badge
from training.certificates.badges.jwt import header, sign, taken_apart
from training.certificates.claims import Claims
from training.certificates.errors import Unreadable
from training.certificates.keys import SigningKey
from training.certificates.trust import Trust, first

TODAY = date(2026, 6, 21)
SCHOOL = "Hill View Primary School"


def altered(trust: Trust, **change: object) -> Trust:
    """The list with its one key changed."""
    return trust.model_copy(update={"keys": (trust.keys[0].model_copy(update=change),)})


def forged(payload: bytes, key: SigningKey, head: str = "") -> str:
    """Any payload under a header, its signature right for just those."""
    second = urlsafe_b64encode(payload).rstrip(b"=").decode()
    message = f"{head or header(key.public)}.{second}"
    third = urlsafe_b64encode(key.sign(message.encode())).rstrip(b"=").decode()
    return f"{message}.{third}"


def test_a_badge_of_ours_is_genuine(jws: str, trust: Trust, made: Credential) -> None:
    verdict = check(jws, trust, TODAY)
    assert verdict == BadgeVerdict(
        answer=Answer.VALID,
        reason=f"Genuine: signed with the key of {SCHOOL}.",
        badge=made,
        school=SCHOOL,
        fingerprint=trust.keys[0].fingerprint,
    )
    assert verdict.genuine and verdict.in_order


def test_a_practice_schools_badge_proves_nothing(
    key: SigningKey, staff: Claims, about: About, at: datetime
) -> None:
    practice = first(SCHOOL, key, date(2026, 1, 5), practice=True)
    made = badge(staff, about.model_copy(update={"practice": True}))
    verdict = check(sign(made, key, at), practice, TODAY)
    assert verdict.answer is Answer.PRACTICE
    assert verdict.practice
    assert "proves nothing" in verdict.reason


def test_another_schools_badge_is_not_ours(
    jws: str, other_key: SigningKey, staff: Claims, about: About, trust: Trust, at: datetime
) -> None:
    theirs = badge(staff, about.model_copy(update={"public": other_key.public}))
    verdict = check(sign(theirs, other_key, at), trust, TODAY)
    assert (verdict.answer, verdict.badge, verdict.school) == (Answer.UNKNOWN_KEY, None, None)


def test_a_forger_cannot_put_our_key_over_their_signature(
    other_key: SigningKey, key: SigningKey, jws: str, trust: Trust
) -> None:
    payload = taken_apart(jws).payload
    assert check(forged(payload, other_key), trust, TODAY).answer is Answer.UNKNOWN_KEY
    ours_on_top = forged(payload, other_key, header(key.public))
    assert check(ours_on_top, trust, TODAY).answer is Answer.SIGNATURE


@pytest.mark.parametrize(
    "fields",
    [
        b'{"alg":"none","typ":"JWT"}',
        b'{"alg":"HS256","typ":"JWT"}',
        b'{"typ":"JWT","alg":"EdDSA"}',
        b"{}",
        b"[" * 5000,
    ],
)
def test_no_other_header_is_ever_believed(
    fields: bytes, key: SigningKey, jws: str, trust: Trust
) -> None:
    head = urlsafe_b64encode(fields).rstrip(b"=").decode()
    signed = forged(taken_apart(jws).payload, key, head)
    assert check(signed, trust, TODAY).answer is Answer.UNKNOWN_KEY


@pytest.mark.parametrize("length", [1, 63, 65, 128, 256])
def test_a_signature_of_another_length_is_none(length: int, jws: str, trust: Trust) -> None:
    message = jws.rpartition(".")[0]
    signature = urlsafe_b64encode(bytes(length)).rstrip(b"=").decode()
    assert check(f"{message}.{signature}", trust, TODAY).answer is Answer.SIGNATURE


def test_a_badge_of_another_kind_of_key_is_simply_not_of_this_school(trust: Trust) -> None:
    head = urlsafe_b64encode(b'{"alg":"RS256","typ":"JWT","jwk":{}}').rstrip(b"=").decode()
    theirs = f"{head}.e30.{urlsafe_b64encode(bytes(255)).decode()}"
    assert check(theirs, trust, TODAY).answer is Answer.UNKNOWN_KEY


@pytest.mark.parametrize(
    "payload", [b"{}", b"[]", b"0102", b"\xff\xfe", b'{"iss":"me"}', b"[" * 5000]
)
def test_what_our_key_signed_and_no_badge_says_is_refused(
    payload: bytes, key: SigningKey, trust: Trust
) -> None:
    verdict = check(forged(payload, key), trust, TODAY)
    assert (verdict.answer, verdict.badge, verdict.school) == (Answer.CONTENT, None, SCHOOL)


def test_a_badge_that_ran_out_is_genuine_and_not_in_order(jws: str, trust: Trust) -> None:
    assert check(jws, trust, date(2027, 6, 15)).in_order
    verdict = check(jws, trust, date(2027, 6, 16))
    assert verdict.answer is Answer.EXPIRED
    assert "15 June 2027" in verdict.reason
    assert verdict.genuine and not verdict.in_order


def test_a_list_of_withdrawn_certificates_withdraws_their_badges(
    jws: str, trust: Trust, staff: Claims
) -> None:
    others = ("0" * 16, "f" * 16)
    for field, answer in (("revoked", Answer.REVOKED), ("superseded", Answer.SUPERSEDED)):
        named = trust.model_copy(update={field: (*others, staff.certificate)})
        assert check(jws, named, TODAY).answer is answer
        assert check(jws, trust.model_copy(update={field: others}), TODAY).in_order


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        ("retired", Answer.VALID),
        ("withdrawn", Answer.KEY_WITHDRAWN),
        ("compromised", Answer.KEY_STOLEN),
    ],
)
def test_what_became_of_the_key_counts(status: str, answer: Answer, jws: str, trust: Trust) -> None:
    assert check(jws, altered(trust, status=status), TODAY).answer is answer


def test_a_stolen_key_makes_no_badge_of_a_listed_certificate(
    jws: str, trust: Trust, staff: Claims, key: SigningKey
) -> None:
    listing = altered(trust, status="compromised").model_copy(
        update={"genuine": (cose.hash_of(cose.sign(staff, key)),)}
    )
    assert check(jws, listing, TODAY).answer is Answer.KEY_STOLEN


def test_the_key_must_have_been_in_use_when_the_badge_was_signed(jws: str, trust: Trust) -> None:
    on = date(2026, 6, 20)
    for days, answer in (
        ({"not_before": on}, Answer.VALID),
        ({"not_before": date(2026, 6, 21)}, Answer.KEY_NOT_IN_USE),
        ({"expires": on}, Answer.VALID),
        ({"expires": date(2026, 6, 19)}, Answer.KEY_NOT_IN_USE),
    ):
        assert check(jws, altered(trust, **days), TODAY).answer is answer


def test_a_day_to_come_is_a_clock_that_stands_wrong(
    jws: str, made: Credential, key: SigningKey, trust: Trust
) -> None:
    assert check(jws, trust, date(2026, 6, 18)).in_order
    assert check(jws, trust, date(2026, 6, 17)).answer is Answer.DAY_TO_COME
    early = sign(made, key, datetime(2026, 1, 10, tzinfo=UTC))
    assert check(early, trust, date(2026, 1, 10)).answer is Answer.DAY_TO_COME


def test_of_several_objections_the_gravest_is_given(jws: str, trust: Trust, staff: Claims) -> None:
    late = date(2027, 6, 16)
    revoked = trust.model_copy(
        update={"revoked": (staff.certificate,), "superseded": (staff.certificate,)}
    )
    assert check(jws, altered(revoked, status="withdrawn"), late).answer is Answer.KEY_WITHDRAWN
    assert check(jws, revoked, late).answer is Answer.REVOKED


def test_no_letter_of_a_badge_can_be_changed(jws: str, trust: Trust) -> None:
    for place in range(len(jws)):
        other = "B" if jws[place] == "A" else "A"
        answer = answered(jws[:place] + other + jws[place + 1 :], trust)
        assert answer in (Answer.SHAPE, Answer.UNKNOWN_KEY, Answer.SIGNATURE, None)


def test_no_end_of_a_badge_can_be_cut_off_or_lengthened(jws: str, trust: Trust) -> None:
    for text in (*(jws[:length] for length in range(len(jws))), f"{jws}A", f"{jws}.", f"{jws}AAAA"):
        assert answered(text, trust) in (Answer.SHAPE, Answer.UNKNOWN_KEY, Answer.SIGNATURE, None)


@settings(deadline=None)
@given(st.text(), st.binary(max_size=200))
def test_nothing_else_is_ever_genuine(text: str, payload: bytes) -> None:
    key = SigningKey.from_seed(bytes(range(32)))
    trust = first(SCHOOL, key, date(2026, 1, 5), practice=False)
    assert answered(text, trust) in (Answer.SHAPE, Answer.UNKNOWN_KEY, None)
    if payload:
        assert check(forged(payload, key), trust, TODAY).answer is Answer.CONTENT


def answered(text: str, trust: Trust, check: Callable[..., BadgeVerdict] = check) -> Answer | None:
    """The answer, or None where it is no badge at all."""
    try:
        return check(text, trust, TODAY).answer
    except Unreadable:
        return None
