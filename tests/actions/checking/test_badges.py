"""Open Badges handed over where certificates are checked."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.actions.checking.conftest import CLAIMS, ISSUED, KEY, RAW, TODAY
from tests.support import garden
from tests.support.badges import SCHOOL, baked_png, baked_svg, signed_badge
from training.actions.checking.badges import badge_in_picture
from training.actions.checking.beside import POLICY_UNREAD
from training.actions.checking.check import check, check_content
from training.actions.checking.checked import Checked, Recorded
from training.actions.checking.known import Known
from training.actions.checking.weighing_badge import weigh_badge
from training.actions.checking.words import headline, lines, standing, word
from training.actions.ledger import Ledger
from training.certificates.answers import Answer, Standing
from training.certificates.badges import design
from training.certificates.carriage import text
from training.certificates.keys import SigningKey
from training.certificates.pictures import png
from training.certificates.qr import matrix
from training.certificates.trust import Trust, first
from training.core.events import CertificateRevoked

JWS = signed_badge(CLAIMS, KEY)
QR = png(matrix(text(RAW, "https://school.example/v"), "M"), 4, 4)
OTHER = signed_badge(CLAIMS, SigningKey.from_seed(bytes(range(32, 64))))
LIST = first(SCHOOL, KEY, ISSUED, practice=False)


def one(checked: tuple[Checked, ...]) -> Checked:
    assert len(checked) == 1
    return checked[0]


def both() -> bytes:
    """A picture with a square code, into which a badge was baked."""
    baked = baked_png(JWS)
    size = int.from_bytes(baked[33:37])
    return QR[:33] + baked[33 : 33 + 12 + size] + QR[33:]


@pytest.mark.parametrize(
    "content",
    [baked_png(JWS), baked_svg(JWS), JWS.encode(), f"\ufeff{JWS}\r\n".encode()],
    ids=["png", "svg", "jwt", "jwt from Windows"],
)
def test_a_badge_is_found_in_every_file_that_may_hold_it(
    known: Known, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "badge.png"
    file.write_bytes(content)
    for checked in (
        one(check(str(file), known, TODAY)),
        one(check_content(content, "-", known, TODAY)),
    ):
        assert checked.kind == "badge"
        assert checked.in_order
        assert (checked.verdict, checked.standing) == (None, Standing.VALID)
        assert checked.reason == (
            f"This is an Open Badge of {SCHOOL} for Priya Desai: What a policy asks. "
            "Its signature holds."
        )


def test_the_signed_text_is_told_from_other_text(known: Known) -> None:
    assert one(check(f" {JWS} ", known, TODAY)).in_order
    for words in ("www.hill-view.example.org", "eyes.on.you", JWS[:40]):
        assert one(check(words, known, TODAY)).kind == "certificate"


@pytest.mark.parametrize("name", ["a.jwt", "a.svg", "a.json"])
def test_files_of_badges_are_files(known: Known, name: str) -> None:
    assert "is not there" in one(check(name, known, TODAY)).reason


def test_a_badge_says_who_what_when_and_whose(known: Known) -> None:
    checked = one(check(JWS, known, TODAY))
    said = dict(lines(checked))

    assert (said["Who"], said["When"]) == ("Priya Desai", "15 June 2026")
    assert said["What"] == "What a policy asks (an Open Badge)"
    assert (said["Standing"], said["Score"]) == ("valid until 15 June 2027", "9 of 10")
    assert (said["School"], said["Key"]) == (SCHOOL, KEY.fingerprint)
    assert len(said["Key in words"].split()) == 8
    assert said["Records"] == "These records hold the certificate that it was made of."
    assert said["Clauses"] == "1.2, 3.2.4 (on record from when it was issued)"
    assert "Code" not in said


def test_an_expired_badge_is_said_to_have_been_signed(known: Known) -> None:
    checked = one(check(JWS, known, date(2027, 6, 16)))
    assert (checked.standing, standing(checked)) == (Standing.EXPIRED, "expired since 16 June 2027")
    assert "signed it. It ran out after 15 June 2027" in checked.reason


@pytest.mark.parametrize("where", ["list", "records"])
def test_a_badge_whose_certificate_was_taken_back_is_withdrawn(
    known: Known, ledger: Ledger, trust: Trust, where: str
) -> None:
    event = CertificateRevoked(certificate=CLAIMS.certificate, reason="secret", by="lead")
    later = ledger._replace(revoked={CLAIMS.certificate: event})
    assert known.school
    by = {
        "list": replace(known, trust=trust.model_copy(update={"revoked": (CLAIMS.certificate,)})),
        "records": replace(known, school=replace(known.school, read=lambda: later)),
    }
    checked = one(check(JWS, by[where], TODAY))

    assert (checked.standing, checked.in_order) == (Standing.WITHDRAWN, False)
    assert "has taken back the certificate" in checked.reason
    assert "secret" not in checked.model_dump_json()


def test_a_badge_is_superseded_when_its_certificate_is(known: Known) -> None:
    words = garden.plain().replace("frogs in the pond", "newts in the pond")
    newer = garden.version(words.encode(), date(2026, 6, 18), number=2)
    assert known.school
    checked = one(check(JWS, replace(known, school=replace(known.school, in_force=newer)), TODAY))
    assert (checked.standing, checked.superseded_for) == (Standing.SUPERSEDED, ("3.2.4",))


def test_a_badge_that_says_something_else_than_the_records_is_said_to(known: Known) -> None:
    forged = signed_badge(CLAIMS.model_copy(update={"holder": "Somebody Else"}), KEY)
    checked = one(check(forged, known, TODAY))
    assert (checked.recorded, checked.is_recorded) == (Recorded.MADE_OTHERWISE, False)


def test_a_badge_of_a_certificate_that_the_records_lack_is_said_so(known: Known) -> None:
    assert known.school
    bare = replace(known, school=replace(known.school, read=lambda: Ledger({}, {}, ())))
    checked = one(check(JWS, bare, TODAY))
    assert (checked.recorded, checked.in_order) == (Recorded.MISSING, True)


def test_without_a_policy_that_can_be_read_that_is_said_of_a_badge_too(known: Known) -> None:
    assert known.school
    school = replace(known.school, in_force=None, policy_unread=True)
    checked = one(check(JWS, replace(known, school=school), TODAY))
    assert POLICY_UNREAD in dict(lines(checked))["Records"]


def test_away_from_the_desk_only_what_stands_on_the_badge_is_told(known: Known) -> None:
    checked = one(check(JWS, replace(known, tells_all=False), TODAY))
    assert (checked.in_order, checked.records_say, checked.clauses) == (True, "", ())


def test_a_foreign_badge_is_said_to_be_another_issuers(known: Known) -> None:
    checked = one(check(OTHER, known, TODAY))

    assert checked.answer is Answer.UNKNOWN_KEY
    assert (checked.standing, checked.in_order) == (Standing.NOT_GENUINE, False)
    assert "another issuer" in checked.reason
    assert (headline(checked), word(checked)) == ("ANOTHER ISSUER'S BADGE", "NOT OURS")
    assert "Priya" not in checked.reason + str(list(lines(checked)))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"type": ["VerifiableCredential", "OpenBadgeCredential"]}', "without a signature"),
        (baked_png('{"proof": "x"}'), "another issuer, in another form"),
        (b'<svg xmlns:openbadges="http://openbadges.org"><openbadges:assertion/></svg>', "older"),
        (design.png(practice=False), "No QR code"),
        (baked_png(JWS).replace(b"9", b"8", 1), "damaged"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", "Save it as PNG"),
    ],
    ids=["JSON", "another form", "version 2", "just a picture", "damaged", "just lines"],
)
def test_what_holds_no_badge_that_can_be_checked_says_why(
    known: Known, content: bytes, said: str
) -> None:
    checked = one(check_content(content, "-", known, TODAY))
    assert (checked.answered, checked.in_order) == (None, False)
    assert said in checked.reason
    assert (headline(checked), list(lines(checked))) == ("CANNOT BE READ", [])


@pytest.mark.parametrize("place", range(40, len(JWS), 97))
def test_an_altered_badge_is_not_genuine_and_nothing_is_told_of_it(
    known: Known, place: int
) -> None:
    altered = JWS[:place] + ("A" if JWS[place] != "A" else "B") + JWS[place + 1 :]
    checked = one(check(altered, known, TODAY))
    assert not checked.in_order
    assert "Priya" not in checked.reason + str(list(lines(checked)))


def test_a_picture_with_a_badge_and_a_square_code_is_told_as_both(known: Known) -> None:
    badge, certificate = check_content(both(), "-", known, TODAY)
    assert (badge.kind, certificate.kind) == ("badge", "certificate")
    assert badge.in_order
    assert certificate.in_order


def test_two_badges_in_one_picture_do_not_hide_the_square_code(known: Known) -> None:
    twice = both()[:33] + both()[33 : -len(QR[33:])] + both()[33:]
    badge, certificate = check_content(twice, "-", known, TODAY)
    assert (badge.kind, badge.answered) == ("badge", None)
    assert certificate.in_order


def test_badges_and_certificates_may_stand_on_lines(known: Known) -> None:
    said = f"{JWS}\n\nmine: {text(RAW, '')}\n{OTHER}\n"
    checked = check_content(said.encode(), "-", known, TODAY)
    assert [(each.kind, each.in_order) for each in checked] == [
        ("badge", True),
        ("certificate", True),
        ("badge", False),
    ]


@settings(deadline=None, max_examples=200)
@given(
    st.integers(0, 2_000), st.binary(max_size=40), st.sampled_from([baked_png(JWS), baked_svg(JWS)])
)
def test_any_change_in_a_badge_gets_an_answer(place: int, put: bytes, content: bytes) -> None:
    found = badge_in_picture(content[:place] + put + content[place + len(put) :])
    assert found is None or weigh_badge("-", found, Known(LIST), TODAY).reason
