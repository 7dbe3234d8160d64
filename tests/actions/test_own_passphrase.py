"""Choosing a passphrase of one's own, and starting again."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from training.actions.errors import Refused
from training.actions.own_passphrase import AlreadyChosen, choose_passphrase, reset_passphrase
from training.school.errors import DamagedSchool, NewerSchool
from training.school.people import Person, Role
from training.school.roles import ADMINISTRATOR, trusted
from training.school.school import STAFF
from training.school.sign_in.cards import Reset, SignIn, SignIns
from training.school.sign_in.entering import by_passphrase
from training.school.sign_in.slowing import Tries

PRIYA, PHRASE = "priya-d", "three odd teapots sing"
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TODAY = NOW.date()
LEAD = trusted(Person(id="lea", name="Lea", group=STAFF, role=Role.LEAD))


@pytest.fixture
def sign_ins(tmp_path: Path) -> SignIns:
    return SignIns(tmp_path)


def test_who_chose_a_passphrase_comes_in_with_it(sign_ins: SignIns) -> None:
    choose_passphrase(sign_ins, PRIYA, PHRASE, os.urandom)
    assert by_passphrase(sign_ins, PRIYA, PHRASE, NOW).welcome


def test_no_passphrase_stands_in_any_file(sign_ins: SignIns, tmp_path: Path) -> None:
    choose_passphrase(sign_ins, PRIYA, PHRASE, os.urandom)
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"teapots" not in kept
    assert b"scrypt" in kept


@pytest.mark.parametrize("short", ["", "short", " " * 40])
def test_a_short_one_is_refused_and_nothing_is_kept(sign_ins: SignIns, short: str) -> None:
    with pytest.raises(Refused, match="12 characters"):
        choose_passphrase(sign_ins, PRIYA, short, os.urandom)
    assert sign_ins.of(PRIYA) == SignIn()


def test_nobody_can_choose_over_one_that_is_there(sign_ins: SignIns) -> None:
    choose_passphrase(sign_ins, PRIYA, PHRASE, os.urandom)
    with pytest.raises(AlreadyChosen):
        choose_passphrase(sign_ins, PRIYA, "another one that is long", os.urandom)
    assert by_passphrase(sign_ins, PRIYA, PHRASE, NOW).welcome


def test_a_reset_is_recorded_with_its_day_and_with_who_did_it(sign_ins: SignIns) -> None:
    for by, phrase in ((ADMINISTRATOR, PHRASE), (LEAD, "a second one that is long")):
        choose_passphrase(sign_ins, PRIYA, phrase, os.urandom)
        reset_passphrase(sign_ins, PRIYA, by, TODAY)
    kept = sign_ins.of(PRIYA)
    assert kept.passphrase is None
    assert kept.resets == (Reset(on=TODAY, by="administrator"), Reset(on=TODAY, by="lea"))


def test_after_a_reset_the_old_one_is_worth_nothing_and_the_wait_is_over(
    sign_ins: SignIns,
) -> None:
    choose_passphrase(sign_ins, PRIYA, PHRASE, os.urandom)
    sign_ins.count(PRIYA, lambda _: Tries(wrong=20, last=NOW))
    reset_passphrase(sign_ins, PRIYA, ADMINISTRATOR, TODAY)
    assert not by_passphrase(sign_ins, PRIYA, PHRASE, NOW).welcome
    sign_ins.clear_tries(PRIYA)
    choose_passphrase(sign_ins, PRIYA, "a new one that is long", os.urandom)
    assert by_passphrase(sign_ins, PRIYA, "a new one that is long", NOW).welcome
    assert len(sign_ins.of(PRIYA).resets) == 1


def test_there_is_nothing_to_reset_where_nobody_chose_one(sign_ins: SignIns) -> None:
    with pytest.raises(Refused, match="no passphrase yet"):
        reset_passphrase(sign_ins, PRIYA, ADMINISTRATOR, date(2026, 11, 23))


def test_a_reset_mends_a_document_that_cannot_be_read(sign_ins: SignIns, tmp_path: Path) -> None:
    choose_passphrase(sign_ins, PRIYA, PHRASE, os.urandom)
    (tmp_path / "sign-in" / f"{PRIYA}.json").write_text("half", encoding="utf-8")
    with pytest.raises(DamagedSchool):
        by_passphrase(sign_ins, PRIYA, PHRASE, NOW)
    reset_passphrase(sign_ins, PRIYA, ADMINISTRATOR, TODAY)
    choose_passphrase(sign_ins, PRIYA, PHRASE, os.urandom)
    assert by_passphrase(sign_ins, PRIYA, PHRASE, NOW).welcome


def test_a_document_of_a_newer_version_is_left_alone(sign_ins: SignIns, tmp_path: Path) -> None:
    choose_passphrase(sign_ins, PRIYA, PHRASE, os.urandom)
    path = tmp_path / "sign-in" / f"{PRIYA}.json"
    path.write_text('{"format": 2}', encoding="utf-8")
    with pytest.raises(NewerSchool):
        reset_passphrase(sign_ins, PRIYA, ADMINISTRATOR, TODAY)
    with pytest.raises(NewerSchool):
        choose_passphrase(sign_ins, PRIYA, PHRASE, os.urandom)
    assert path.read_text(encoding="utf-8") == '{"format": 2}'
