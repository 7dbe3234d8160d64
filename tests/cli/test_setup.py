import sys
from pathlib import Path

import pytest

from tests.support.commands import PASSPHRASE, passphrase_file, set_up, typed
from training.actions.unlock import unlocks
from training.certificates.paper import from_paper
from training.cli.setting_up import Wanted
from training.cli.setting_up import set_up as make
from training.core.module import Audience
from training.core.school_facts import SCHOOL_FACTS
from training.reports.key_page import key_on_page
from training.school.folder import SchoolFolder
from training.school.page_file import read_page

UNSAID = [""] * len(SCHOOL_FACTS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "school"


def test_with_a_name_and_a_passphrase_file_nothing_is_asked(folder: Path) -> None:
    said = set_up(folder, "--json")
    assert said.status == 0
    assert set(said.document) == {"school", "folder", "fingerprint"}
    assert said.document["school"] == "Elm Park"
    assert said.err == ""
    assert read_page(folder).facts == {}


def test_every_answer_can_be_given_by_option(folder: Path, tmp_path: Path) -> None:
    people = tmp_path / "robins.csv"
    people.write_text("Forename,Surname,Class,Year\nAisha,Bello,Robins,2\n", encoding="utf-8")
    said = set_up(
        folder, "--json", "--fact", "head-name=Mrs  Lee", "--fact", "dsl_name=Mr K = me",
        "--verify-address", "https://elm.example/v", "--phases", "upper-ks2,ks1",
        "--paper", tmp_path / "key.txt", "--people", people,
    )  # fmt: skip
    assert said.status == 0
    page = read_page(folder)
    assert page.facts == {"head_name": "Mrs Lee", "dsl_name": "Mr K = me"}
    assert page.verify_address == "https://elm.example/v"
    assert page.phases == (Audience.KS1, Audience.UPPER_KS2)
    assert page.changes == ()
    assert [pupil.name for pupil in SchoolFolder(folder).roll().of("Robins")] == ["Aisha B"]
    key = from_paper(key_on_page((tmp_path / "key.txt").read_text(encoding="utf-8")))
    assert key.fingerprint == said.document["fingerprint"]


@pytest.mark.parametrize(
    ("more", "word"),
    [
        (["--fact", "hed_name=Mrs Lee"], "head_name"),
        (["--fact", "head_name"], "--fact"),
        (["--verify-address", "elm"], "https://"),
        (["--phases", "ks3"], "upper-ks2"),
        (["--people", "nowhere.csv"], "cannot be found"),
        (["--paper", "nowhere/key.txt"], "cannot be found"),
    ],
)
def test_an_option_that_does_not_fit_is_told_and_nothing_is_made(
    folder: Path, more: list[str], word: str
) -> None:
    said = set_up(folder, *more)
    assert (said.status, said.out) == (2, "")
    assert word in said.err
    assert not folder.exists()


def test_the_paper_goes_over_no_file_and_into_no_school(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "key.txt").write_text("mine", encoding="utf-8")
    for paper in (tmp_path / "key.txt", folder / "key.txt", folder / "x" / ".." / "key.txt"):
        assert set_up(folder, "--paper", paper).status == 2
    assert (tmp_path / "key.txt").read_text(encoding="utf-8") == "mine"
    assert not folder.exists()


def test_by_questions_each_thing_is_asked_and_the_key_is_shown(folder: Path) -> None:
    answers = ["", "Elm Park", "Mrs Lee", *UNSAID[1:], "9", "1 3", "elm", "", "short", "short"]
    answers += [PASSPHRASE, "otter", PASSPHRASE, PASSPHRASE, "no", "yess", "yes"]
    said = typed("setup", "--school", folder, answers=answers)
    assert said.status == 0
    page = read_page(folder)
    assert (page.name, page.facts) == ("Elm Park", {"head_name": "Mrs Lee"})
    assert page.phases == (Audience.KS1, Audience.UPPER_KS2)
    assert unlocks(folder, PASSPHRASE)
    assert all(fact.asked in said.err for fact in SCHOOL_FACTS)
    assert from_paper(key_on_page(said.err)).fingerprint in said.out
    assert PASSPHRASE not in said.err
    assert said.out.startswith("Elm Park is set up in")


def test_what_an_option_says_is_not_asked(folder: Path) -> None:
    facts = [part for fact in SCHOOL_FACTS for part in ("--fact", f"{fact.name}=x")]
    answers = ["Elm Park", PASSPHRASE, PASSPHRASE, "yes"]
    line = ("setup", "--school", folder, "--phases", "ks1", "--verify-address", "", *facts)
    assert typed(*line, answers=answers).status == 0
    assert set(read_page(folder).facts.values()) == {"x"}


def test_the_key_can_be_saved_as_a_page_instead(folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "key.txt"
    answers = ["Elm", *UNSAID, "", "", PASSPHRASE, PASSPHRASE, folder / "key.txt", page]
    said = typed("setup", "--school", folder, answers=map(str, answers))
    assert said.status == 0
    assert "Keep it apart" in said.err
    assert from_paper(key_on_page(page.read_text(encoding="utf-8"))).fingerprint in said.out


def test_who_stops_in_the_middle_has_made_nothing(folder: Path) -> None:
    said = typed("setup", "--school", folder, answers=["Elm Park", "Mrs Lee"])
    assert said.status == 2
    assert not folder.exists()


def test_a_school_that_is_there_is_told_before_anything_is_asked(folder: Path) -> None:
    set_up(folder)
    said = typed("setup", "--school", folder)
    assert said.status == 2
    assert "already" in said.err
    assert "name" not in said.err.split("already")[0]


def test_a_list_that_is_none_is_told_before_anything_is_made(folder: Path, tmp_path: Path) -> None:
    picture = tmp_path / "people.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    assert set_up(folder, "--people", picture).status == 2
    assert not folder.exists()


def test_a_page_that_cannot_be_written_is_asked_for_again(folder: Path, tmp_path: Path) -> None:
    answers = ["Elm", *UNSAID, "", "", str(tmp_path / "gone" / "key.txt"), "yes"]
    given = ("--passphrase-file", passphrase_file(tmp_path))
    said = typed("setup", "--school", folder, *given, answers=answers)
    assert said.status == 0
    assert "cannot be found" in said.err


@pytest.mark.skipif(sys.platform == "win32", reason="fills the disk with a limit of POSIX")
def test_a_disk_that_is_full_at_the_paper_says_that_the_school_is_there(
    folder: Path, tmp_path: Path
) -> None:
    from tests.support.faults import FULL, with_room_for

    given = passphrase_file(tmp_path)
    wanted = Wanted("Elm Park", (), None, None, tmp_path / "key.txt", None, given)
    ended = with_room_for(lambda: make(folder, wanted, as_json=True), 600)
    assert FULL in ended.said
    assert "Elm Park is set up, but its key is not on paper yet" in ended.said
    assert not (tmp_path / "key.txt").exists()
    assert unlocks(folder, PASSPHRASE)
