import json
from datetime import UTC, date, datetime
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.support.names import EVERY
from tests.support.open_badge_rules import Document, objections
from training.certificates.badges.credential import Credential
from training.certificates.badges.from_certificate import PRACTICE, About, badge, badge_id
from training.certificates.badges.jwt import Signed, sign, taken_apart
from training.certificates.badges.wording import MOST, plainly
from training.certificates.claims import Claims
from training.certificates.keys import SigningKey

MARKUP = (
    "<script>alert(1)</script>",
    "Ann & Bob's “<b>”",
    "]]><svg onload=x>",
    "[click](https://example.com)",
    '" onload="x',
    "&lt;already&gt;",
    "x" * 60,
)

ANY = About(school="Hill View", public=SigningKey.from_seed(bytes(32)).public, practice=False)


def document(made: Credential) -> Document:
    found: Document = json.loads(made.json_bytes)
    return found


def test_the_facts_of_the_certificate_are_the_facts_of_the_badge(made: Credential) -> None:
    told = document(made)
    subject = told["credentialSubject"]
    achievement = subject["achievement"]
    assert told["issuer"]["name"] == "Hill View Primary School"
    assert (told["validFrom"], told["validUntil"]) == (
        "2026-06-15T00:00:00Z",
        "2027-06-15T23:59:59Z",
    )
    assert subject["identifier"] == [
        {
            "type": "IdentityObject",
            "hashed": False,
            "identityHash": "Priya Desai",
            "identityType": "name",
        }
    ]
    assert told["name"] == achievement["name"] == "Photographs, video and consent"
    assert "I can say whose consent a photograph needs." in achievement["description"]
    assert "80 per cent" in achievement["criteria"]["narrative"]
    (what,), (result,) = achievement["resultDescription"], subject["result"]
    assert (what["valueMin"], what["valueMax"], result["value"]) == ("0", "10", "9")
    assert result["resultDescription"] == what["id"]


def test_there_is_no_evidence_and_no_status(made: Credential) -> None:
    assert not {"evidence", "credentialStatus", "proof"} & set(document(made))


def test_a_certificate_without_mark_or_end_makes_a_badge_without_them(
    staff: Claims, about: About
) -> None:
    plain = badge(staff.model_copy(update={"got": 0, "of": 0, "expires": None}), about)
    told = document(plain)
    assert objections(told) == []
    assert "validUntil" not in told
    assert "result" not in told["credentialSubject"]
    assert "resultDescription" not in told["credentialSubject"]["achievement"]


def test_without_a_pass_mark_and_aims_nothing_is_made_up(staff: Claims, about: About) -> None:
    bare = badge(staff, about.model_copy(update={"pass_mark": None, "aims": ""}))
    achievement = document(bare)["credentialSubject"]["achievement"]
    assert "per cent" not in achievement["criteria"]["narrative"]
    assert achievement["description"].endswith("Photographs, video and consent.")


def test_a_practice_schools_badge_says_so_wherever_it_is_shown(staff: Claims, about: About) -> None:
    told = document(badge(staff, about.model_copy(update={"practice": True})))
    assert told["issuer"]["name"] == f"Hill View Primary School {PRACTICE}"
    assert PRACTICE in told["credentialSubject"]["achievement"]["description"]


def test_the_same_certificate_has_the_same_ids_and_another_has_others(
    staff: Claims, about: About, made: Credential
) -> None:
    assert badge(staff, about) == made
    other = badge(staff.model_copy(update={"certificate": "f" * 16}), about)
    assert made.id == badge_id(staff.certificate) != other.id
    assert made.credentialSubject.id not in (made.id, other.credentialSubject.id)
    assert made.credentialSubject.achievement.id == other.credentialSubject.achievement.id


def test_nothing_in_a_badge_tells_the_certificates_id(staff: Claims, jws: str) -> None:
    payload = taken_apart(jws).payload.decode()
    assert staff.certificate not in payload.replace("-", "")
    assert staff.policy not in payload


@pytest.mark.parametrize(
    "change",
    [{"version": "4b"}, {"school": "Elm Park"}],
)
def test_another_version_is_another_achievement(
    change: dict[str, str], staff: Claims, about: About, made: Credential
) -> None:
    other = badge(staff, about.model_copy(update=change)).credentialSubject.achievement.id
    assert (other != made.credentialSubject.achievement.id) == ("version" in change)


@pytest.mark.parametrize("name", [normalize("NFC", name)[:60] for name in (*EVERY, *MARKUP)])
def test_names_of_every_script_and_markup_stand_as_they_are(
    name: str, staff: Claims, about: About, key: SigningKey, at: datetime
) -> None:
    made = badge(staff.model_copy(update={"holder": name, "title": name}), about)
    assert objections(document(made)) == []
    assert Signed.read(taken_apart(sign(made, key, at)).payload).holder == name


@settings(deadline=None)
@given(st.text(max_size=70), st.text(max_size=70), st.text(max_size=2000))
def test_whatever_a_certificate_may_hold_a_badge_can_hold(
    holder: str, title: str, aims: str
) -> None:
    try:
        claims = Claims(
            holder=normalize("NFC", holder),
            module="s-1",
            title=normalize("NFC", title),
            issued=date(2026, 6, 15),
            certificate="0102030405060708",
            got=0,
            of=0,
            policy="0" * 16,
        )
    except ValidationError:
        return
    made = badge(claims, ANY.model_copy(update={"aims": aims}))
    assert objections(document(made)) == []
    signed = sign(made, SigningKey.from_seed(bytes(32)), datetime(2026, 6, 20, tzinfo=UTC))
    assert Signed.read(taken_apart(signed).payload).credential == made


@settings(deadline=None)
@given(st.text())
def test_any_words_become_plain_ones(words: str) -> None:
    plain = plainly(words)
    assert len(plain) <= MOST
    assert normalize("NFC", plain) == plain == plain.strip()
    assert not set(plain) & {"\n", "\x1b", "\u202e", "\u2028"}
