"""Trying to sign in."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest

from training.disk.errors import DiskError
from training.school.errors import DamagedSchool, NewerSchool
from training.school.sign_in.cards import SignIn, SignIns
from training.school.sign_in.entering import SCHOOL, by_passphrase, by_pictures, by_school, waiting
from training.school.sign_in.passphrase import hashed
from training.school.sign_in.slowing import FREE_TRIES, Tries

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PHRASE = "three odd teapots sing"


@pytest.fixture
def sign_ins(tmp_path: Path) -> SignIns:
    kept = SignIns(tmp_path)
    kept.keep("aisha-b", SignIn(pictures=("cat", "moon", "sun")))
    kept.keep("priya-d", SignIn(passphrase=hashed(PHRASE, os.urandom)))
    return kept


def test_a_childs_three_pictures_open_their_shelf(sign_ins: SignIns) -> None:
    assert by_pictures(sign_ins, "aisha-b", ["sun", "cat", "moon"], NOW).welcome


@pytest.mark.parametrize("chosen", [["sun", "cat"], ["sun", "cat", "star"], [], ["dog"]])
def test_other_pictures_do_not(sign_ins: SignIns, chosen: list[str]) -> None:
    assert not by_pictures(sign_ins, "aisha-b", chosen, NOW).welcome


def test_an_adults_passphrase_lets_them_in_and_no_other(sign_ins: SignIns) -> None:
    assert by_passphrase(sign_ins, "priya-d", PHRASE, NOW).welcome
    assert not by_passphrase(sign_ins, "priya-d", "three odd teapots sang", NOW).welcome


@pytest.mark.parametrize("person", ["aisha-b", "nobody"])
def test_nobody_without_a_passphrase_comes_in_with_one(sign_ins: SignIns, person: str) -> None:
    assert not by_passphrase(sign_ins, person, "", NOW).welcome


def test_wrong_tries_slow_down_that_person_alone_and_after_a_restart_too(
    sign_ins: SignIns, tmp_path: Path
) -> None:
    for _ in range(FREE_TRIES):
        tried = by_pictures(sign_ins, "aisha-b", ["key"], NOW)
    assert tried.wait == timedelta(seconds=5)
    again = SignIns(tmp_path)
    right = ["sun", "cat", "moon"]
    assert not by_pictures(again, "aisha-b", right, NOW).welcome
    assert by_passphrase(again, "priya-d", PHRASE, NOW).welcome
    later = NOW + timedelta(seconds=5)
    assert by_pictures(again, "aisha-b", right, later).welcome
    assert again.tries("aisha-b") == Tries()


def test_the_schools_own_passphrase_slows_down_too(sign_ins: SignIns, tmp_path: Path) -> None:
    tried: list[str] = []

    def opens() -> bool:
        tried.append("looked")
        return len(tried) > FREE_TRIES

    for _ in range(FREE_TRIES + 3):
        assert not by_school(sign_ins, opens, NOW).welcome
    assert len(tried) == FREE_TRIES
    assert waiting(SignIns(tmp_path), SCHOOL, NOW) == timedelta(seconds=5)
    assert by_school(sign_ins, opens, NOW + timedelta(seconds=5)).welcome
    assert sign_ins.tries(SCHOOL) == Tries()


def test_a_clock_that_is_set_back_years_keeps_nobody_out(sign_ins: SignIns) -> None:
    ahead = NOW + timedelta(days=3000)
    for _ in range(FREE_TRIES):
        by_pictures(sign_ins, "aisha-b", ["key"], ahead)
    right = ["sun", "cat", "moon"]
    assert by_pictures(sign_ins, "aisha-b", right, NOW).wait == timedelta(seconds=5)
    assert by_pictures(sign_ins, "aisha-b", right, NOW + timedelta(seconds=5)).welcome


def test_tries_made_at_once_by_several_programs_are_all_counted(
    sign_ins: SignIns, tmp_path: Path
) -> None:
    def count() -> None:
        SignIns(tmp_path).count("priya-d", lambda tries: tries.after_wrong(NOW))

    threads = [Thread(target=count) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sign_ins.tries("priya-d").wrong == 12


def test_whoever_is_right_at_once_writes_nothing(sign_ins: SignIns, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "sign-in").iterdir()}
    assert by_passphrase(sign_ins, "priya-d", PHRASE, NOW).welcome
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "sign-in").iterdir()} == before


def test_while_there_is_a_wait_nothing_is_counted(sign_ins: SignIns) -> None:
    for _ in range(FREE_TRIES + 5):
        by_pictures(sign_ins, "aisha-b", ["key"], NOW)
    assert sign_ins.tries("aisha-b").wrong == FREE_TRIES


def test_a_try_that_cannot_be_counted_is_not_looked_at_for_nothing(
    sign_ins: SignIns, tmp_path: Path
) -> None:
    tries = tmp_path / "sign-in" / "aisha-b.tries.json"
    tries.mkdir()
    with pytest.raises(DiskError):
        by_pictures(sign_ins, "aisha-b", ["key"], NOW)


def test_a_damaged_or_newer_document_lets_nobody_in(sign_ins: SignIns, tmp_path: Path) -> None:
    path = tmp_path / "sign-in" / "aisha-b.json"
    path.write_text('{"format": 1, "pictures": [', encoding="utf-8")
    with pytest.raises(DamagedSchool):
        by_pictures(sign_ins, "aisha-b", [], NOW)
    path.write_text('{"format": 2}', encoding="utf-8")
    with pytest.raises(NewerSchool):
        by_pictures(sign_ins, "aisha-b", [], NOW)
