"""A stolen key: what the school knows of counts on, what the thief makes does not."""

import os
import shutil
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from tests.support.real_school import OWN, SCHOOLS
from tests.support.rooms import small_school
from tests.support.signing import (
    SUMMER,
    administrators_key,
    claims_of,
    issued,
    judged,
    on_record,
    records_at,
    rotated,
    sealed_school,
)
from training.actions.change_key import ChangedKey
from training.actions.errors import Refused
from training.actions.open_key import allow_signing, list_of, may_sign
from training.actions.stolen_key import disown_old_key, replace_stolen_key, theft
from training.certificates.answers import Answer
from training.certificates.cose import hash_of, sign
from training.certificates.errors import TrustError
from training.certificates.keys import SigningKey
from training.certificates.trust import read
from training.core.events import CertificateIssued
from training.school.people import Role

MARCH, MAY, JUNE = date(2027, 3, 1), date(2027, 5, 10), date(2027, 6, 1)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sealed_school(tmp_path_factory.mktemp("made") / "school")


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "school"))


@pytest.fixture
def old(folder: Path) -> SigningKey:
    return administrators_key(folder)


def replaced(folder: Path, before: date = MAY, seed: int = 31) -> ChangedKey:
    says = on_record(folder)
    found = theft(folder, None, before, says)
    return replace_stolen_key(folder, found, SCHOOLS, says, SUMMER, Random(seed).randbytes)


def test_what_was_issued_before_the_theft_counts_and_nothing_else(
    folder: Path, old: SigningKey
) -> None:
    before = issued(folder, old, "aa" * 8, MARCH)
    on_the_day = issued(folder, old, "bb" * 8, MAY)
    backdated = sign(claims_of("cc" * 8, MARCH), old)
    says = on_record(folder)
    found = theft(folder, None, MAY, says)
    assert (found.key.public, found.genuine, found.since) == (old.public, ("aa" * 8,), ("bb" * 8,))

    replaced(folder)
    assert judged(folder, before).answer is Answer.VALID
    assert judged(folder, on_the_day).answer is Answer.KEY_STOLEN
    assert judged(folder, backdated).answer is Answer.KEY_STOLEN
    assert list_of(folder).genuine == (hash_of(before),)


def test_a_thief_who_knows_an_id_that_counts_can_sign_nothing_under_it(
    folder: Path, old: SigningKey
) -> None:
    before = issued(folder, old, "aa" * 8, MARCH)
    other_name = claims_of("aa" * 8, MARCH).model_copy(update={"holder": "A Thief"})
    replaced(folder)

    assert judged(folder, before).answer is Answer.VALID
    assert judged(folder, sign(other_name, old)).answer is Answer.KEY_STOLEN


def test_what_counts_no_more_can_be_signed_with_the_new_key(folder: Path, old: SigningKey) -> None:
    replaced(folder)
    again = sign(claims_of("bb" * 8, MARCH), administrators_key(folder))
    assert judged(folder, again).answer is Answer.VALID


def test_nobody_who_trusts_the_stolen_key_is_led_to_the_new_one(
    folder: Path, old: SigningKey
) -> None:
    changed = replaced(folder)
    content, new = (folder / "trust.json").read_bytes(), administrators_key(folder)

    assert changed.number == 2 and changed.paper.fingerprint == new.fingerprint
    assert read(content, new.public, 2) == list_of(folder)
    with pytest.raises(TrustError, match="compare"):
        read(content, old.public, 1)
    assert f'"kid": "{old.kid.hex()}"'.encode() not in content


def test_a_record_whose_certificate_another_key_signed_is_not_vouched_for(
    folder: Path, old: SigningKey
) -> None:
    other = SigningKey.new(Random(4).randbytes)
    issued(folder, other, "aa" * 8, MARCH)
    altered = sign(claims_of("ff" * 8, MARCH), old)
    for certificate, signed in (("bb" * 8, altered.hex()), ("cc" * 8, "zz"), ("dd" * 8, "")):
        event = CertificateIssued(
            attempt=certificate, module="tiny", certificate=certificate, signed=signed
        )
        records_at(folder, MARCH, f"device-{certificate[:2]}").record("aisha-b", (event,))

    assert len(on_record(folder).issued) == 4
    assert theft(folder, None, MAY, on_record(folder)).genuine == ()


def test_an_old_key_is_disowned_without_a_new_one(folder: Path, old: SigningKey) -> None:
    before = issued(folder, old, "aa" * 8, MARCH)
    rotated(folder, JUNE)
    key = administrators_key(folder)
    says = on_record(folder)
    found = theft(folder, old.fingerprint, MAY, says)
    after = disown_old_key(folder, found, key, says, SUMMER)

    assert [one.status for one in after.keys] == ["compromised", "current"]
    assert administrators_key(folder).public == key.public
    assert judged(folder, before).answer is Answer.VALID
    assert judged(folder, sign(claims_of("ff" * 8, MARCH), old)).answer is Answer.KEY_STOLEN
    with pytest.raises(TrustError, match="already"):
        disown_old_key(folder, found, key, says, SUMMER)


def test_a_second_theft_keeps_what_was_genuine_at_the_first(folder: Path, old: SigningKey) -> None:
    first = issued(folder, old, "aa" * 8, MARCH)
    replaced(folder)
    second = issued(folder, administrators_key(folder), "bb" * 8, JUNE)
    replaced(folder, SUMMER, seed=32)

    assert judged(folder, first).answer is judged(folder, second).answer is Answer.VALID
    assert [key.status for key in list_of(folder).keys] == ["compromised", "compromised", "current"]


def test_everybodys_copy_of_the_stolen_key_goes(folder: Path, old: SigningKey) -> None:
    allow_signing(folder, "teacher", old, OWN[Role.TEACHER], os.urandom)
    assert replaced(folder).stopped == ("teacher",)
    assert not may_sign(folder, "teacher")


def test_a_theft_of_a_key_that_changed_meanwhile_is_not_told_of_another(
    folder: Path, old: SigningKey
) -> None:
    says = on_record(folder)
    found = theft(folder, None, MAY, says)
    rotated(folder, JUNE)
    before = (folder / "trust.json").read_bytes()
    with pytest.raises(TrustError, match="changed meanwhile"):
        replace_stolen_key(folder, found, SCHOOLS, says, SUMMER, os.urandom)
    with pytest.raises(TrustError, match="changed meanwhile"):
        disown_old_key(folder, theft(folder, None, MAY, says), old, says, SUMMER)
    assert (folder / "trust.json").read_bytes() == before


def test_a_fingerprint_that_the_school_never_had_is_refused(folder: Path) -> None:
    with pytest.raises(Refused, match="no key of that fingerprint"):
        theft(folder, "0000-0000-0000-0000", MAY, on_record(folder))


def test_a_practice_school_keeps_its_key(tmp_path: Path) -> None:
    folder = small_school(tmp_path / "practice")
    with pytest.raises(Refused, match="practice"):
        replaced(folder, MAY + timedelta(days=1))
