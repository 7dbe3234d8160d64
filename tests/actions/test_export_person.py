import json
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from tests.support.named_school import NOW, PEOPLE, PRIYA, SAM, TODAY, named_school, records_of
from training.actions.change_people import carry_out, leave
from training.actions.export_person import HASH, SEALED, Everything, as_text, everything_of
from training.school.errors import NoSuchPerson
from training.school.folder import SchoolFolder
from training.school.key_files import KeyFiles
from training.school.sign_in.cards import SignIn, SignIns
from training.school.sign_in.passphrase import hashed


@pytest.fixture
def school(tmp_path: Path) -> SchoolFolder:
    return named_school(tmp_path / "school")


def exported(school: SchoolFolder, who: str = SAM) -> Everything:
    return everything_of(school, records_of(school.path), who, NOW)


def test_everything_that_stands_anywhere_of_a_person_is_in_the_document(
    school: SchoolFolder,
) -> None:
    document = json.loads(exported(school).model_dump_json())
    assert document["person"] == PEOPLE.find(SAM).model_dump(mode="json")
    assert document["sign_in"]["pictures"] == ["cat", "moon", "sun"]
    assert [one["event"]["kind"] for one in document["events"]] == ["started", "answered"] * 2
    assert {one["device"] for one in document["events"]} == {"laptop", "tablet"}
    assert "q-two" in document["other_files"]["bookmark-laptop.json"]
    assert "no name" in document["elsewhere"]


def test_nothing_of_anybody_else_is_in_it(school: SchoolFolder) -> None:
    document = exported(school).model_dump_json()
    for other in PEOPLE.people[1:]:
        assert other.id not in document and other.name not in document


def test_lines_that_cannot_be_read_are_told_as_they_stand(school: SchoolFolder) -> None:
    with (school.path / "records" / SAM / "laptop.jsonl").open("ab") as file:
        file.write(b'{"torn": "by a power cut')
    assert exported(school).other_files["laptop.jsonl"] == '{"torn": "by a power cut'


def test_how_it_was_before_the_last_change_is_told_and_until_when_it_is_kept(
    school: SchoolFolder,
) -> None:
    assert (exported(school).before, exported(school).keep_until) == (None, None)
    carry_out(school, leave(school, SAM, TODAY, TODAY))
    left = exported(school)
    assert left.before == PEOPLE.find(SAM)
    assert left.keep_until is not None and left.keep_until > TODAY + timedelta(days=365)


def test_a_passphrase_is_told_of_and_its_hash_is_not_given_out(school: SchoolFolder) -> None:
    kept = hashed("three odd teapots sing", Random(1).randbytes)
    SignIns(school.path).keep(PRIYA, SignIn(passphrase=kept))
    document = exported(school, PRIYA).model_dump_json()
    assert HASH in document
    assert kept.digest not in document and kept.salt not in document


def test_a_copy_of_the_schools_key_is_told_of_and_not_given_out(school: SchoolFolder) -> None:
    assert "may_sign_certificates" not in exported(school, PRIYA).sign_in
    KeyFiles(school.path).keep_copy(PRIYA, b"sealed, and nobody else's")
    told = exported(school, PRIYA)
    assert told.sign_in["may_sign_certificates"] == SEALED
    assert "sealed, and" not in told.model_dump_json() + as_text(told, {})


def test_the_text_is_readable_and_says_the_same(school: SchoolFolder) -> None:
    text = as_text(exported(school), {"u2-02": "The group chat"})
    assert text.startswith("What Hill View holds of Quetzal X")
    for said in (
        "id of the school: Z17", "year: Year 4", "pictures: cat, moon, sun",
        "What they did (4 entries)", "2026-11-22 09:30:00  started (module: The group chat)",
        "answered (question: q-two, right: no)", "The file bookmark-laptop.json",
    ):  # fmt: skip
        assert said in text


def test_somebody_unknown_is_refused_and_not_named(school: SchoolFolder) -> None:
    with pytest.raises(NoSuchPerson) as error:
        exported(school, "Xanthe Nobody")
    assert "Xanthe" not in str(error.value)
