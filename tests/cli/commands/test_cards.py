"""`training people cards`."""

import json
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.support.paper import words_of
from training.actions.deal_pictures import deal_to_class
from training.actions.own_passphrase import choose_passphrase
from training.cli.main import run
from training.school.folder import SchoolFolder
from training.school.people import Person, Role
from training.school.sign_in.cards import SignIn, SignIns

PASSPHRASE, OWN = "otter kettle ladder plum", "copper biscuit meadow"
PUPILS = (
    Person(id="p-1", name="Zażółć Ż", group="Robins", year=2),
    Person(id="p-2", name="आर्या P", group="Robins", year=2),
    Person(id="p-3", name="小明 W", group="Otters", year=4),
)
TEACHER = Person(
    id="t-1", name="Priya Desai", group="Staff", role=Role.TEACHER, classes=("Robins",)
)
GOVERNOR = Person(id="g-1", name="Ruth Okafor", group="Governors", role=Role.GOVERNOR)


@pytest.fixture
def passphrase_file(tmp_path: Path) -> Path:
    return written(tmp_path / "passphrase.txt", PASSPHRASE)


@pytest.fixture
def school(tmp_path: Path, passphrase_file: Path) -> Path:
    """A school with two classes, a teacher of one of them, and pictures for the Robins."""
    folder = tmp_path / "school"
    line = ["--school", str(folder), "setup", "--name", "Elm Park"]
    assert run([*line, "--passphrase-file", str(passphrase_file)]) == 0
    file = SchoolFolder(folder).people
    standing = file.read()
    everybody = (*PUPILS, TEACHER, GOVERNOR)
    file.change(standing, standing.people.changed(everybody, "a test", date(2026, 11, 22)))
    deal_to_class(SignIns(folder), SchoolFolder(folder).roll().of("Robins"), Random(1).randbytes)
    return folder


def written(path: Path, words: str) -> Path:
    path.write_text(words, encoding="utf-8")
    return path


def printed(school: Path, group: str, out: Path, *more: object) -> int:
    line = ["--school", school, "people", "cards", group, "--out", out, *more]
    return run([str(word) for word in line])


def document(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_the_cards_of_a_class_are_written_with_each_childs_own_pictures(
    school: Path, passphrase_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "robins.pdf"
    capsys.readouterr()
    assert printed(school, "robins", out, "--passphrase-file", passphrase_file, "--json") == 0
    assert document(capsys) == {
        "written": [str(out)],
        "cards": 2,
        "without_pictures": 0,
        "unshown": [],
    }
    page, teachers = words_of(out.read_bytes())
    assert "Elm Park Robins" in page
    assert "小明" not in page + teachers
    for child in PUPILS[:2]:
        own = " ".join(SignIns(school).of(child.id).pictures)
        assert f"{child.name} {own}" in teachers
        assert own in page


def test_children_without_pictures_and_signs_without_a_font_are_told_without_names(
    school: Path, passphrase_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert printed(school, "Otters", tmp_path / "o.pdf", "--passphrase-file", passphrase_file) == 0
    out = capsys.readouterr().out
    assert "Children with no pictures yet: 1." in out
    assert "U+5C0F, U+660E" in out
    assert not any(child.name.split()[0] in out for child in PUPILS)


def test_a_teacher_prints_the_cards_of_their_own_class_and_of_no_other(
    school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    choose_own(school, TEACHER)
    own = written(tmp_path / "own.txt", OWN)
    who = ("--who", TEACHER.name, "--passphrase-file", own)
    assert printed(school, "Robins", tmp_path / "robins.pdf", *who) == 0
    assert printed(school, "Otters", tmp_path / "otters.pdf", *who) == 2
    assert "The classes here: Robins." in capsys.readouterr().err
    assert not (tmp_path / "otters.pdf").exists()


def choose_own(school: Path, person: Person) -> None:
    choose_passphrase(SignIns(school), person.id, OWN, Random(1).randbytes)


def test_nobody_else_prints_cards(school: Path, tmp_path: Path) -> None:
    out = tmp_path / "robins.pdf"
    choose_own(school, GOVERNOR)
    own = written(tmp_path / "own.txt", OWN)
    assert printed(school, "Robins", out, "--who", "g-1", "--passphrase-file", own) == 2
    assert printed(school, "Robins", out, "--passphrase-file", own) == 2
    assert not out.exists()


@pytest.mark.parametrize("group", ["Wrens", "Staff", ""])
def test_a_class_that_is_not_there_is_refused_and_nothing_written(
    group: str,
    school: Path,
    passphrase_file: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert printed(school, group, tmp_path / "x.pdf", "--passphrase-file", passphrase_file) == 2
    assert "The classes here: Robins, Otters." in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()


def test_a_pdf_is_replaced_and_no_other_file_ever_is(
    practice_school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes, old = written(tmp_path / "notes.txt", "mine"), written(tmp_path / "old.pdf", "%PDF-1.3")
    assert printed(practice_school, "Robins", notes) == 2
    assert "is no PDF" in capsys.readouterr().err
    assert notes.read_text(encoding="utf-8") == "mine"
    assert printed(practice_school, "Robins", old) == 0
    assert len(words_of(old.read_bytes())) == 3


def test_a_place_that_cannot_be_written_is_told_in_words(
    practice_school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert printed(practice_school, "Robins", tmp_path) == 2
    assert "is a folder. Name a file in it" in capsys.readouterr().err
    assert printed(practice_school, "Robins", tmp_path / "no" / "cards.pdf") == 2
    assert capsys.readouterr().err.startswith("training: ")


def test_a_document_of_a_child_that_cannot_be_read_stops_the_cards(
    school: Path, passphrase_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    SignIns(school).keep("p-1", SignIn())
    written(school / "sign-in" / "p-1.json", "{")
    out = tmp_path / "robins.pdf"
    assert printed(school, "Robins", out, "--passphrase-file", passphrase_file) == 2
    assert "p-1.json cannot be read" in capsys.readouterr().err
    assert not out.exists()
