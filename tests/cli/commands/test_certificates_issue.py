"""`training certificates list` and `issue`."""

import os
import shutil
from pathlib import Path

import pytest

from tests.support.commands import Said, passphrase_file, typed
from tests.support.issuing import KEY, Clock, certificates_in, complete, on_device, rooms_of
from tests.support.real_school import AISHA, AMARA, BEN, OWN, SCHOOLS
from tests.support.rooms import CONTENT
from tests.support.signing import sealed_school
from training.actions.open_key import allow_signing
from training.actions.rooms import Rooms
from training.school.people import Role

HERS = OWN[Role.TEACHER]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sealed_school(tmp_path_factory.mktemp("made") / "school")


@pytest.fixture
def rooms(made: Path, tmp_path: Path) -> Rooms:
    """Aisha and Ben of the Robins, Amara of the Herons and the office have completed something."""
    clock = Clock()
    rooms = rooms_of(Path(shutil.copytree(made, tmp_path / "school")), clock, CONTENT)
    complete(rooms, clock, AISHA, "k1-01", minutes=1)
    for learner, module in ((BEN, "k1-01"), (AMARA, "u2-02"), ("staff", "s-1")):
        complete(rooms, clock, learner, module, minutes=40)
    return on_device(rooms, "look", clock)


def run(rooms: Rooms, *line: object, passphrase: str = SCHOOLS, answers: str = "") -> Said:
    assert rooms.folder is not None
    file = passphrase_file(rooms.folder.parent, passphrase)
    given = ("--school", rooms.folder, "--passphrase-file", file)
    return typed("certificates", *line, *given, answers=[answers] if answers else ())


def test_what_waits_is_shown_with_what_is_odd_and_signed_after_a_yes(rooms: Rooms) -> None:
    said = run(rooms, "issue", "--class", "robins", answers="y")
    assert said.status == 0
    assert "Aisha B  2026-11-23" in said.out
    assert "look twice: 1 minute" in said.out
    assert "Sign 2 certificates?" in said.out
    assert "Signed: 2." in said.out
    assert certificates_in(rooms, AISHA)[0].by == "administrator"
    assert certificates_in(rooms, AMARA) == ()


@pytest.mark.parametrize("answer", ["n", ""])
def test_without_a_yes_nothing_is_signed(rooms: Rooms, answer: str) -> None:
    assert run(rooms, "issue", answers=answer).status == 2
    assert certificates_in(rooms, AISHA) == ()


def test_one_person_can_be_chosen_and_json_tells_what_was_signed(rooms: Rooms) -> None:
    told = run(rooms, "issue", "--id", BEN, "--yes", "--json").document
    (issued,) = certificates_in(rooms, BEN)
    assert told == {
        "issued": [{"certificate": issued.certificate, "id": BEN, "module": "k1-01"}],
        "already": 0,
        "left": [],
    }
    assert certificates_in(rooms, AISHA) == ()


def test_json_without_yes_is_refused_since_nobody_would_have_looked(rooms: Rooms) -> None:
    said = run(rooms, "issue", "--json")
    assert (said.status, said.out) == (2, "")
    assert "--yes" in said.err


def test_where_nothing_waits_it_says_so(rooms: Rooms) -> None:
    run(rooms, "issue", "--yes")
    said = run(rooms, "issue")
    assert (said.status, said.out) == (0, "No certificate is waiting.\n")


def test_the_list_says_how_each_stands(rooms: Rooms) -> None:
    run(rooms, "issue", "--staff", "--yes")
    said = run(rooms, "list")
    rows = {line.split()[0]: line for line in said.out.splitlines() if line.startswith("  ")}
    assert "waiting" in rows["Aisha"]
    assert "issued" in rows["Stan"]
    (office,) = run(rooms, "list", "--staff", "--json").document["certificates"]
    (issued,) = certificates_in(rooms, "staff")
    assert office["state"] == "issued"
    assert office["certificate"] == issued.certificate
    assert (office["id"], office["completed"]) == ("staff", "2026-11-23")
    assert office["expires"] == "2027-11-23"
    assert len(office["short_code"]) == 17


def test_a_teacher_sees_and_signs_her_own_classes_alone(rooms: Rooms) -> None:
    assert rooms.folder is not None
    listed = run(rooms, "list", "--json", "--who", "teacher", passphrase=HERS).document
    assert {one["group"] for one in listed["certificates"]} == {"Robins"}
    refused = run(rooms, "issue", "--yes", "--who", "teacher", passphrase=HERS)
    assert refused.status == 2
    assert "allowed" in refused.err
    allow_signing(rooms.folder, "teacher", KEY, HERS, os.urandom)
    assert run(rooms, "issue", "--yes", "--who", "teacher", passphrase=HERS).status == 0
    assert certificates_in(rooms, AISHA)[0].by == "teacher"
    assert certificates_in(rooms, AMARA) == ()
    for line in (("--class", "Herons"), ("--staff",)):
        said = run(rooms, "issue", "--yes", "--who", "teacher", *line, passphrase=HERS)
        assert said.status == 2


def test_a_wrong_passphrase_shows_nothing(rooms: Rooms) -> None:
    said = run(rooms, "issue", "--yes", passphrase="no such words here")
    assert (said.status, said.out) == (2, "")
    assert certificates_in(rooms, AISHA) == ()
