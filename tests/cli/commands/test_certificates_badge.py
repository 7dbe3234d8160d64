"""`training certificates badge`."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.commands import PASSPHRASE, Said, passphrase_file, set_up, typed
from training.actions.export_badge import LABEL
from training.actions.open_key import list_of, open_key
from training.certificates import cose
from training.certificates.answers import Answer
from training.certificates.badges.baking import unbaked
from training.certificates.badges.checking import check
from training.certificates.badges.credential import Credential
from training.certificates.claims import Claims
from training.certificates.short_code import short_code
from training.cli.building import open_rooms
from training.core.events import CertificateIssued
from training.school.folder import SchoolFolder
from training.school.people import Person, Role
from training.school.roles import ADMINISTRATOR

TODAY = datetime.now(UTC).date()
PRIYA, AISHA = "0123456789abcdef", "fedcba9876543210"
PEOPLE = (
    Person(id="t-1", name="Priya Desai", group="Staff", role=Role.TEACHER, classes=("Robins",)),
    Person(id="p-1", name="Aisha B", group="Robins", year=2),
)


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A school with a sealed key, where a teacher and a child have a certificate."""
    folder = tmp_path / "school"
    assert set_up(folder).status == 0
    file = SchoolFolder(folder).people
    standing = file.read()
    file.change(standing, standing.people.changed(PEOPLE, "a test", TODAY))
    for person, certificate, expires in (
        (PEOPLE[0], PRIYA, TODAY + timedelta(days=365)),
        (PEOPLE[1], AISHA, None),
    ):
        give(folder, person, certificate, expires)
    return folder


def give(folder: Path, person: Person, certificate: str, expires: date | None) -> None:
    """Record that a certificate was issued to somebody."""
    key = open_key(folder, ADMINISTRATOR.id, PASSPHRASE)
    claims = Claims(
        holder=person.name,
        module="s-3",
        title="Photographs & <video>",
        issued=TODAY,
        expires=expires,
        certificate=certificate,
        got=4 if expires else 0,
        of=5 if expires else 0,
        policy="0" * 16,
    )
    signed = cose.sign(claims, key).hex()
    issued = CertificateIssued(
        attempt="a1", module="s-3", certificate=certificate, signed=signed, expires=expires
    )
    open_rooms(folder).records.record(person.id, (issued,))


def badge(school: Path, certificate: str, out: Path, *more: object) -> Said:
    given = passphrase_file(school.parent)
    line = ("--school", school, "certificates", "badge", certificate, "--out", out)
    return typed(*line, "--passphrase-file", given, *more)


@pytest.mark.parametrize("ending", [".jwt", ".png", ".svg", ".PNG"])
def test_a_signed_badge_is_written_and_is_genuine(
    ending: str, school: Path, tmp_path: Path
) -> None:
    out = tmp_path / f"priya{ending}"
    said = badge(school, PRIYA, out)
    assert said.status == 0
    assert said.out.splitlines()[:2] == [f"Written: {out}", LABEL]
    verdict = check(unbaked(out.read_bytes()), list_of(school), TODAY)
    assert verdict.answer is Answer.VALID
    assert verdict.badge and verdict.badge.holder == "Priya Desai"


def test_the_readable_form_says_that_it_is_not_signed(school: Path, tmp_path: Path) -> None:
    out = tmp_path / "priya.json"
    said = badge(school, PRIYA, out)
    assert said.status == 0
    assert "not signed" in said.out and LABEL not in said.out
    assert Credential.model_validate_json(out.read_bytes()).holder == "Priya Desai"


def test_the_short_code_will_do_and_json_tells_what_was_made(school: Path, tmp_path: Path) -> None:
    out = tmp_path / "priya.svg"
    told = badge(school, short_code(PRIYA), out, "--json").document
    made = check(unbaked(out.read_bytes()), list_of(school), TODAY).badge
    assert made
    assert told == {
        "written": [str(out)],
        "certificate": PRIYA,
        "badge": made.id,
        "issuer": made.issuer.id,
        "signed": True,
        "certified": False,
        "practice": False,
    }


def test_no_badge_is_made_of_a_childs_certificate(school: Path, tmp_path: Path) -> None:
    for ending in (".jwt", ".png", ".svg", ".json"):
        said = badge(school, AISHA, tmp_path / f"aisha{ending}")
        assert said.status == 2
        assert "a child's credential is not for the web" in said.err
        assert "Aisha" not in said.out + said.err
    assert not list(tmp_path.glob("aisha.*"))


@pytest.mark.parametrize("name", ["priya", "priya.pdf", "priya.jwt.txt"])
def test_a_file_of_another_kind_is_refused_before_a_passphrase_is_asked_for(
    name: str, school: Path, tmp_path: Path
) -> None:
    said = typed("--school", school, "certificates", "badge", PRIYA, "--out", tmp_path / name)
    assert said.status == 2
    assert ".jwt, .png, .svg, .json" in said.err
    assert not (tmp_path / name).exists()


def test_nothing_is_ever_written_over(school: Path, tmp_path: Path) -> None:
    out = tmp_path / "holiday.png"
    out.write_bytes(b"mine")
    assert badge(school, PRIYA, out).status == 2
    assert out.read_bytes() == b"mine"


def test_without_the_passphrase_there_is_no_badge(school: Path, tmp_path: Path) -> None:
    out, wrong = tmp_path / "priya.jwt", passphrase_file(tmp_path, "some other four words")
    line = ("--school", school, "certificates", "badge", PRIYA, "--out", out)
    said = typed(*line, "--passphrase-file", wrong)
    assert said.status == 2
    assert not out.exists()


@pytest.mark.parametrize("id_", ["0" * 16, "Priya Desai", "../priya"])
def test_a_certificate_that_is_not_there_is_told_in_words(
    id_: str, school: Path, tmp_path: Path
) -> None:
    out = tmp_path / "x.jwt"
    said = badge(school, id_, out)
    assert said.status == 2
    assert said.err
    assert not out.exists()


def test_the_help_says_what_a_badge_is_worth(tmp_path: Path) -> None:
    said = " ".join(typed("certificates", "badge", "--help").out.split())
    assert LABEL in said
    assert "Never a pupil's" in said


def test_a_folder_that_is_not_there_is_told_in_words(school: Path, tmp_path: Path) -> None:
    assert badge(school, PRIYA, tmp_path / "no" / "priya.jwt").status == 2


def test_json_is_one_document(school: Path, tmp_path: Path) -> None:
    said = badge(school, PRIYA, tmp_path / "priya.json", "--json")
    assert json.loads(said.out)["signed"] is False
