import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.support.open_badge_rules import objections
from tests.support.real_school import AISHA, NAME, real_school
from tests.support.rooms import START, rooms_on, small_school
from training.actions.errors import Refused
from training.actions.export_badge import LABEL, OpenBadge, export_badge
from training.actions.open_key import list_of
from training.actions.rooms import Rooms
from training.certificates import cose
from training.certificates.answers import Answer
from training.certificates.badges.baking import unbaked
from training.certificates.badges.checking import check
from training.certificates.claims import Claims
from training.certificates.errors import Unreadable
from training.certificates.keys import SigningKey
from training.certificates.sealing import open_key
from training.certificates.short_code import short_code
from training.certificates.trust import Trust, write
from training.core.events import CertificateIssued, CertificateRevoked
from training.school.folder import TRUST_FILE, SchoolFolder

ID = "0123456789abcdef"
TODAY = START.date()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return real_school(tmp_path / "school")


@pytest.fixture
def rooms(folder: Path) -> Rooms:
    return rooms_on(folder)


@pytest.fixture
def key(folder: Path) -> SigningKey:
    return open_key(SchoolFolder(folder).key_file())


def give(
    rooms: Rooms, key: SigningKey, person: str, module: str = "staff-tiny", version: str = ""
) -> None:
    """Record that a certificate was issued to somebody."""
    holder = next(one for one in rooms.people.people if one.id == person)
    claims = Claims(
        holder=holder.name,
        module=module,
        title="A small module for staff",
        issued=TODAY,
        expires=None if holder.is_pupil else date(2027, 11, 23),
        certificate=ID,
        got=0 if holder.is_pupil else 4,
        of=0 if holder.is_pupil else 5,
        policy="0" * 16,
    )
    issued = CertificateIssued(
        attempt="a1",
        module=module,
        certificate=ID,
        signed=cose.sign(claims, key).hex(),
        version=version,
        expires=claims.expires,
    )
    rooms.records.record(person, (issued,))


def list_with(folder: Path, key: SigningKey, **change: object) -> Trust:
    """A newer list in the school's folder."""
    newer = list_of(folder).model_copy(update={"number": 2, **change})
    (folder / TRUST_FILE).write_bytes(write(newer, key))
    return newer


@pytest.mark.parametrize("person", ["staff", "teacher", "lead", "governor"])
def test_every_adults_certificate_makes_a_badge_that_is_genuine(
    person: str, rooms: Rooms, folder: Path, key: SigningKey
) -> None:
    give(rooms, key, person)
    made = export_badge(rooms, folder, ID, key)
    verdict = check(made.jws, list_of(folder), TODAY)
    assert verdict.answer is Answer.VALID
    assert verdict.badge == made.badge
    assert made.badge.holder == next(one.name for one in rooms.people.people if one.id == person)
    assert made.badge.issuer.name == NAME
    assert objections(json.loads(made.badge.json_bytes)) == []


def test_a_pupils_certificate_makes_none_and_the_reason_is_told_without_a_name(
    rooms: Rooms, folder: Path, key: SigningKey
) -> None:
    give(rooms, key, AISHA, "tiny")
    before = sorted(folder.rglob("*"))
    with pytest.raises(Refused, match="a child's credential is not for the web") as refused:
        export_badge(rooms, folder, ID, key)
    assert "Aisha" not in str(refused.value)
    assert sorted(folder.rglob("*")) == before


def test_records_of_somebody_who_is_on_no_list_make_none(
    rooms: Rooms, folder: Path, key: SigningKey
) -> None:
    give(rooms, key, "staff")
    fewer = tuple(one for one in rooms.people.people if one.id != "staff")
    people = rooms.people.model_copy(update={"people": fewer})
    with pytest.raises(Refused):
        export_badge(replace(rooms, people=people), folder, ID, key)


def test_a_short_code_and_capitals_name_the_same_certificate(
    rooms: Rooms, folder: Path, key: SigningKey
) -> None:
    give(rooms, key, "staff")
    for typed in (ID.upper(), short_code(ID), short_code(ID).lower()):
        assert export_badge(rooms, folder, typed, key).certificate == ID


@pytest.mark.parametrize("typed", ["", "Stan Office", "../../etc", "0" * 14, "x" * 16])
def test_what_is_neither_id_nor_code_is_not_looked_for(
    typed: str, rooms: Rooms, folder: Path, key: SigningKey
) -> None:
    with pytest.raises(Unreadable):
        export_badge(rooms, folder, typed, key)


def test_a_certificate_that_is_not_there_is_refused(
    rooms: Rooms, folder: Path, key: SigningKey
) -> None:
    with pytest.raises(Refused, match="no certificate of that id"):
        export_badge(rooms, folder, ID, key)


@pytest.mark.parametrize("is_still_the_same", [True, False])
def test_what_the_module_teaches_stands_in_it_only_while_the_module_is_as_it_was_completed(
    is_still_the_same: bool, rooms: Rooms, folder: Path, key: SigningKey
) -> None:
    module = rooms.module("staff-tiny")
    give(rooms, key, "staff", version=module.version if is_still_the_same else "another")
    achievement = export_badge(rooms, folder, ID, key).badge.credentialSubject.achievement
    told = (module.objectives[0], f"{module.pass_mark} per cent")
    there = achievement.description, achievement.criteria.narrative
    found = [words in place for words, place in zip(told, there, strict=True)]
    assert found == [is_still_the_same] * 2


def test_a_module_that_is_gone_still_makes_a_badge(
    rooms: Rooms, folder: Path, key: SigningKey
) -> None:
    give(rooms, key, "staff", module="s-99")
    assert export_badge(rooms, folder, ID, key).badge.name == "A small module for staff"


def test_a_certificate_taken_back_makes_none(rooms: Rooms, folder: Path, key: SigningKey) -> None:
    give(rooms, key, "staff")
    back = CertificateRevoked(certificate=ID, reason="a slip of the pen", by="lead")
    rooms.records.record("staff", (back,))
    with pytest.raises(Refused, match="taken this certificate back") as refused:
        export_badge(rooms, folder, ID, key)
    assert "slip" not in str(refused.value)


@pytest.mark.parametrize("field", ["revoked", "superseded"])
def test_a_certificate_that_the_list_takes_back_makes_none(
    field: str, rooms: Rooms, folder: Path, key: SigningKey
) -> None:
    give(rooms, key, "staff")
    made = export_badge(rooms, folder, ID, key)
    newer = list_with(folder, key, **{field: (ID,)})
    with pytest.raises(Refused, match="does not hold"):
        export_badge(rooms, folder, ID, key)
    assert not check(made.jws, newer, TODAY).in_order, "and those given out do not hold either"


def test_a_certificate_that_ran_out_makes_none(rooms: Rooms, folder: Path, key: SigningKey) -> None:
    give(rooms, key, "staff")
    later = replace(rooms, clock=lambda: START + timedelta(days=366))
    with pytest.raises(Refused, match="ran out"):
        export_badge(later, folder, ID, key)


def test_a_key_that_does_not_sign_for_the_school_makes_none(
    rooms: Rooms, folder: Path, key: SigningKey
) -> None:
    give(rooms, key, "staff")
    with pytest.raises(Refused, match="does not sign"):
        export_badge(rooms, folder, ID, SigningKey.from_seed(bytes(32)))
    retired = list_of(folder).keys[0].model_copy(update={"status": "retired"})
    list_with(folder, key, keys=(retired,))
    with pytest.raises(Refused, match="does not sign"):
        export_badge(rooms, folder, ID, key)


def test_a_certificate_somebody_wrote_into_the_records_makes_none(
    rooms: Rooms, folder: Path, key: SigningKey
) -> None:
    give(rooms, SigningKey.from_seed(bytes(32)), "staff")
    with pytest.raises(Refused, match="does not hold"):
        export_badge(rooms, folder, ID, key)


def test_a_record_whose_id_is_not_its_certificates_makes_none(
    rooms: Rooms, folder: Path, key: SigningKey
) -> None:
    give(rooms, key, "staff")
    (recorded,) = rooms.records.of("staff")
    other = recorded.event.model_copy(update={"certificate": "f" * 16})
    rooms.records.record("staff", (other,))
    with pytest.raises(Refused, match="another certificate"):
        export_badge(rooms, folder, "f" * 16, key)


def test_each_form_holds_the_same_signed_badge_and_the_readable_one_none(
    rooms: Rooms, folder: Path, key: SigningKey
) -> None:
    give(rooms, key, "staff")
    made = export_badge(rooms, folder, ID, key)
    assert [unbaked(form) for form in (made.png, made.svg)] == [made.jws] * 2
    assert LABEL in made.svg.decode()
    assert json.loads(made.readable) == json.loads(made.badge.json_bytes)
    assert made.jws.encode() not in made.readable


def test_nothing_of_the_key_is_in_any_form(rooms: Rooms, folder: Path, key: SigningKey) -> None:
    give(rooms, key, "staff")
    made: OpenBadge = export_badge(rooms, folder, ID, key)
    for form in (made.png, made.svg, made.readable, made.jws.encode(), repr(made).encode()):
        assert key.seed not in form
        assert key.seed.hex().encode() not in form


def test_a_practice_schools_badge_says_that_it_proves_nothing(tmp_path: Path) -> None:
    folder = small_school(tmp_path / "practice")
    rooms = rooms_on(folder)
    assert rooms.key
    give(rooms, rooms.key, "priya-desai")
    made = export_badge(rooms, folder, ID, rooms.key)
    assert made.practice
    assert "proves nothing" in made.badge.issuer.name
    assert check(made.jws, list_of(folder), TODAY).answer is Answer.PRACTICE
