"""`training people pictures / passphrase`, `--who`, and who is asked for what by `learn`."""

import json
import shutil
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.support.real_school import (
    AISHA,
    AISHAS,
    AMARA,
    BEN,
    OWN,
    PEOPLE,
    SCHOOLS,
    give_passphrases,
    give_pictures,
    real_school,
)
from training.cli.main import run
from training.school.people import People, Person, Role
from training.school.sign_in.cards import SignIn, SignIns
from training.school.sign_in.classes import PictureClasses
from training.school.sign_in.pictures import PICTURES
from training.school.sign_in.slowing import FREE_TRIES

MODULE = "k1-01"


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real school, its key sealed, made once; tests take a copy of it."""
    folder = real_school(tmp_path_factory.mktemp("real") / "school", sealed=True)
    give_passphrases(folder)
    return folder


@pytest.fixture
def school(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "school"))


class Desk:
    """Somebody at the command line of a school."""

    def __init__(self, school: Path, said: pytest.CaptureFixture[str]) -> None:
        self._school = school
        self._said = said

    def type(self, *line: str, passphrase: str = SCHOOLS) -> tuple[int, str, str]:
        """The status, what was printed, and what was said on stderr."""
        file = self._school.parent / "passphrase.txt"
        file.write_text(passphrase + "\n", encoding="utf-8")
        given = ["--school", str(self._school), *line, "--passphrase-file", str(file)]
        self._said.readouterr()
        status = run(given)
        printed = self._said.readouterr()
        return status, printed.out, printed.err

    def document(self, *line: str, passphrase: str = SCHOOLS) -> Any:
        """The one JSON document that a command prints."""
        status, out, err = self.type(*line, "--json", passphrase=passphrase)
        assert (status, err) == (0, "")
        return json.loads(out)


@pytest.fixture
def desk(school: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(school, capsys)


def test_turning_pictures_on_deals_to_the_whole_class(desk: Desk, school: Path) -> None:
    told = desk.document("people", "pictures", "robins", "--on")
    assert told == {
        "class": "Robins",
        "asked": True,
        "dealt": [AISHA, BEN],
        "with": [AISHA, BEN],
        "without": [],
    }
    trios = {SignIns(school).of(child).pictures for child in (AISHA, BEN)}
    assert len(trios) == 2
    assert PictureClasses(school).asked() == {"Robins"}


def test_without_an_option_it_is_told_how_a_class_stands_and_nothing_changes(
    desk: Desk, school: Path
) -> None:
    give_pictures(school)
    told = desk.document("people", "pictures", "Herons")
    assert (told["asked"], told["dealt"], told["without"]) == (False, [], [AMARA])
    status, out, _ = desk.type("people", "pictures", "Robins")
    assert status == 0
    assert "With pictures: 2. Without: 0." in out


def test_off_keeps_the_cards_good_for_another_time(desk: Desk, school: Path) -> None:
    give_pictures(school)
    assert desk.document("people", "pictures", "Robins", "--off")["asked"] is False
    again = desk.document("people", "pictures", "Robins", "--on")
    assert (again["asked"], again["dealt"]) == (True, [])
    assert SignIns(school).of(AISHA).pictures == AISHAS


def test_dealing_deals_to_who_has_none_and_leaves_the_class_as_it_is(
    desk: Desk, school: Path
) -> None:
    give_pictures(school)
    SignIns(school).keep(BEN, SignIn())
    told = desk.document("people", "pictures", "Robins", "--deal")
    assert (told["dealt"], told["asked"]) == ([BEN], True)
    assert desk.document("people", "pictures", "Herons", "--deal")["asked"] is False


def test_one_child_is_dealt_other_pictures(desk: Desk, school: Path) -> None:
    give_pictures(school)
    assert desk.document("people", "pictures", "Robins", "--anew", AISHA)["dealt"] == [AISHA]
    assert SignIns(school).of(AISHA).pictures != AISHAS


def test_nobody_of_another_class_is_dealt_anything(desk: Desk, school: Path) -> None:
    status, out, err = desk.type("people", "pictures", "Robins", "--anew", AMARA)
    assert (status, out) == (2, "")
    assert "nobody in that class has that id" in err
    assert not SignIns(school).of(AMARA).pictures


def test_a_teacher_deals_to_their_own_class_and_to_no_other(desk: Desk, school: Path) -> None:
    line, own = ("--who", "teacher"), OWN[Role.TEACHER]
    assert desk.document("people", "pictures", "Robins", "--on", *line, passphrase=own)["asked"]
    status, _, err = desk.type("people", "pictures", "Herons", "--on", *line, passphrase=own)
    assert status == 2
    assert "there is no class called Herons. The classes here: Robins." in err
    assert PictureClasses(school).asked() == {"Robins"}


def test_a_forgotten_passphrase_is_reset_and_that_is_recorded(desk: Desk, school: Path) -> None:
    told = desk.document("people", "passphrase", "Stan Office", "--reset")
    assert told == {"reset": "staff", "stopped_signing": False}
    kept = SignIns(school).of("staff")
    assert kept.passphrase is None
    assert [reset.by for reset in kept.resets] == ["administrator"]
    line = ("people", "passphrase", "governor", "--reset", "--who", "lead")
    desk.document(*line, passphrase=OWN[Role.LEAD])
    assert [reset.by for reset in SignIns(school).of("governor").resets] == ["lead"]


def test_a_child_has_no_passphrase_to_reset(desk: Desk) -> None:
    status, out, err = desk.type("people", "passphrase", AISHA, "--reset")
    assert (status, out) == (2, "")
    assert "no passphrase" in err


def test_status_shows_a_teacher_their_own_class_alone(desk: Desk) -> None:
    line, own = ("status", "--who", "Tess Robin"), OWN[Role.TEACHER]
    learners = desk.document(*line, passphrase=own)["learners"]
    assert {row["id"] for row in learners} == {AISHA, BEN}
    for more in (["--class", "Herons"], ["--staff"]):
        status, out, err = desk.type(*line, *more, passphrase=own)
        assert (status, out) == (2, "")
        assert "Amara" not in err


@pytest.mark.parametrize("line", [["--who", "lead"], []])
def test_status_shows_a_lead_and_the_administrator_everybody(desk: Desk, line: list[str]) -> None:
    passphrase = OWN[Role.LEAD] if line else SCHOOLS
    learners = desk.document("status", *line, passphrase=passphrase)["learners"]
    assert {row["id"] for row in learners} == {person.id for person in PEOPLE.people}


@pytest.mark.parametrize("passphrase", [SCHOOLS, OWN[Role.TEACHER], ""])
def test_nobody_comes_in_as_a_lead_with_another_passphrase(desk: Desk, passphrase: str) -> None:
    status, out, err = desk.type("status", "--who", "lead", passphrase=passphrase)
    assert (status, out) == (2, "")
    assert "that is not their passphrase" in err


@pytest.mark.parametrize("who", [AISHA, "nobody", "Amara C"])
def test_who_wants_an_adult_of_the_school_and_counts_no_try_of_a_child(
    desk: Desk, school: Path, who: str
) -> None:
    status, out, err = desk.type("status", "--who", who)
    assert (status, out) == (2, "")
    assert err.startswith("training: ")
    assert SignIns(school).tries(AISHA).wrong == 0


def test_who_has_chosen_no_passphrase_yet_is_told_where_to(desk: Desk, school: Path) -> None:
    SignIns(school).keep("lead", SignIn())
    status, _, err = desk.type("status", "--who", "lead")
    assert status == 2
    assert "they choose one in the app" in err


@pytest.mark.parametrize(
    ("line", "right", "whose"),
    [([], SCHOOLS, "_school"), (["--who", "lead"], OWN[Role.LEAD], "lead")],
)
def test_wrong_tries_are_slowed_down_from_one_command_to_the_next(
    desk: Desk, school: Path, line: list[str], right: str, whose: str
) -> None:
    for _ in range(FREE_TRIES):
        status, _, err = desk.type("status", *line, passphrase="wrong")
        assert status == 2
    assert "Wait 5 seconds before you try again." in err
    status, out, err = desk.type("status", *line, passphrase=right)
    assert (status, out) == (2, "")
    assert "too many wrong tries" in err
    SignIns(school).clear_tries(whose)
    assert desk.type("status", *line, passphrase=right)[0] == 0


def test_in_the_practice_school_who_shows_what_they_would_see(
    practice_school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    line = ["--school", str(practice_school)]
    assert run([*line, "status", "--who", "Priya Desai", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["learners"] == []
    assert run([*line, "people", "list", "--who", "Priya Desai"]) == 2


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("".join(f"{line}\n" for line in lines)))


def learn(school: Path, who: str, *more: str) -> int:
    return run(["--school", str(school), "learn", MODULE, "--as", who, "--plain", *more])


def numbers(trio: tuple[str, ...]) -> str:
    return " ".join(str(PICTURES.index(word) + 1) for word in trio)


def test_a_child_with_pictures_is_asked_for_them_in_plain_lines_too(
    school: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    give_pictures(school)
    typed(monkeypatch, "1 2 3", numbers(AISHAS), "q")
    assert learn(school, "Aisha B") == 0
    out = capsys.readouterr().out
    assert out.index("Not those three.") < out.index("Saved.")


def test_who_leaves_instead_begins_nothing(
    school: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    give_pictures(school)
    typed(monkeypatch, "1 2 3")
    assert learn(school, "Aisha B") == 0
    assert "Saved." not in capsys.readouterr().out
    assert not (school / "records").exists() or not list((school / "records").rglob("*.jsonl"))


def test_after_too_many_wrong_tries_plain_mode_says_how_long_to_wait(
    school: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    give_pictures(school)
    typed(monkeypatch, *["1 2 3"] * (FREE_TRIES + 2))
    assert learn(school, "Aisha B") == 2
    assert "Wait 5 seconds" in capsys.readouterr().err


def test_a_class_without_pictures_begins_at_once(
    school: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, "q")
    assert learn(school, "Aisha B") == 0
    assert "your three pictures" not in capsys.readouterr().out


def test_an_adult_gives_their_passphrase_in_plain_lines_too(
    school: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = school.parent / "own.txt"
    for passphrase, status in (("wrong", 2), (SCHOOLS, 2), (OWN[Role.STAFF], 0)):
        file.write_text(passphrase, encoding="utf-8")
        typed(monkeypatch, "q")
        assert learn(school, "Stan Office", "--passphrase-file", str(file)) == status
    SignIns(school).keep("staff", SignIn())
    typed(monkeypatch, "q")
    assert learn(school, "Stan Office") == 0


def test_a_passphrase_file_is_for_plain_lines_alone(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["--school", str(school), "learn", MODULE, "--as", "lead"]
    assert run([*line, "--passphrase-file", "x"]) == 2
    assert "--plain" in capsys.readouterr().err


def test_where_it_cannot_be_told_which_classes_are_asked_nobody_is_dealt_anything(
    desk: Desk, school: Path
) -> None:
    give_pictures(school)
    (school / "sign-in" / "_classes.json").write_bytes(b'{"form')
    before = {path: path.read_bytes() for path in (school / "sign-in").glob("*.json")}
    for more in (["--on"], ["--deal"], ["--anew", AISHA]):
        status, _, err = desk.type("people", "pictures", "Robins", *more)
        assert status == 2
        assert "_classes.json cannot be read" in err
    assert {path: path.read_bytes() for path in (school / "sign-in").glob("*.json")} == before


def test_a_class_whose_name_has_a_space_gets_a_line_that_can_be_copied(
    school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    people = People(people=(Person(id="sam", name="Sam O", group="Year 2 Robins", year=2),))
    desk = Desk(real_school(tmp_path / "other", people, sealed=True), capsys)
    _, out, _ = desk.type("people", "pictures", "Year 2 Robins", "--on")
    assert '  training people cards "Year 2 Robins" --out cards.pdf' in out.splitlines()
