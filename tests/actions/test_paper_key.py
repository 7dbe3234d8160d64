import os
from datetime import date
from pathlib import Path

import pytest

from tests.support.rooms import small_school
from training.actions.errors import Refused, WeakPassphrase
from training.actions.make_school import make_school
from training.actions.paper_key import PaperKey, own_key, paper_key, restore_key
from training.actions.unlock import unlocks
from training.certificates.errors import KeyFileError
from training.certificates.keys import SigningKey
from training.certificates.paper import on_paper
from training.certificates.trust import Trust, read, write
from training.core.module import Audience
from training.school.errors import UnfitWords
from training.school.folder import SchoolFolder
from training.school.page_file import read_page
from training.school.school import School

PASSPHRASE, OTHER = "otter kettle ladder plum", "seven quiet green trains"
TODAY = date(2026, 11, 22)
ELM = School(
    name="  Elm   Park ",
    facts={"head_name": "Mrs Lee"},
    phases=(Audience.KS1,),
    verify_address="https://elm.example/v",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "school"


@pytest.fixture
def paper(folder: Path) -> PaperKey:
    return make_school(folder, ELM, PASSPHRASE, TODAY, os.urandom)


def test_a_school_is_made_that_says_what_was_told(folder: Path, paper: PaperKey) -> None:
    assert read_page(folder) == ELM.model_copy(update={"name": "Elm Park"})
    assert len(paper.lines) == 4


@pytest.mark.parametrize(
    ("name", "passphrase", "error"),
    [("Elm", "short", WeakPassphrase), ("\x1b", PASSPHRASE, UnfitWords)],
)
def test_what_cannot_be_made_leaves_nothing(
    folder: Path, name: str, passphrase: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        make_school(folder, School(name=name), passphrase, TODAY, os.urandom)
    assert not folder.exists()


def test_the_key_can_be_put_on_paper_again(folder: Path, paper: PaperKey) -> None:
    assert paper_key(folder, PASSPHRASE) == paper
    with pytest.raises(KeyFileError, match="passphrase is wrong"):
        paper_key(folder, OTHER)


def test_the_lines_stand_in_no_log(paper: PaperKey) -> None:
    assert not any(line in f"{paper!r} {paper}" for line in paper.lines)


def test_how_a_line_begins_is_known_however_it_is_typed() -> None:
    paper = PaperKey(fingerprint="", lines=("0A1B C", "", "", "X0Y1 2"))
    assert paper.begins(4, "x0y1")
    assert paper.begins(4, " XO-YI2 ")
    assert paper.begins(1, "oalb")
    assert not paper.begins(4, "x0y")
    assert not paper.begins(4, "0a1b")
    assert not paper.begins(4, "x0y1 2 3")


def test_from_paper_the_key_is_sealed_under_another_passphrase(
    folder: Path, paper: PaperKey
) -> None:
    (folder / "school-key.json").unlink()
    key = own_key(folder, "\n".join(paper.lines).lower())
    restore_key(folder, key, OTHER, os.urandom)
    assert unlocks(folder, OTHER)
    assert not unlocks(folder, PASSPHRASE)
    assert paper_key(folder, OTHER) == paper


def test_a_short_passphrase_restores_nothing(folder: Path, paper: PaperKey) -> None:
    with pytest.raises(WeakPassphrase):
        restore_key(folder, own_key(folder, "\n".join(paper.lines)), "short", os.urandom)
    assert unlocks(folder, PASSPHRASE)


def test_the_paper_of_another_school_is_refused(folder: Path, paper: PaperKey) -> None:
    before = (folder / "school-key.json").read_bytes()
    other = SigningKey.new(os.urandom)
    with pytest.raises(Refused, match=f"{other.fingerprint}.*not of this school"):
        own_key(folder, "\n".join(on_paper(other)))
    assert (folder / "school-key.json").read_bytes() == before


@pytest.mark.usefixtures("paper")
def test_a_key_that_signs_no_more_is_refused(folder: Path) -> None:
    old, new = SigningKey.new(os.urandom), SigningKey.new(os.urandom)
    first = read(SchoolFolder(folder).trust_file(), pinned=None).keys[0]
    keys = tuple(
        first.model_copy(update={"kid": key.kid.hex(), "x": key.public.hex(), "status": status})
        for key, status in ((old, "retired"), (new, "current"))
    )
    (folder / "trust.json").write_bytes(write(Trust(number=2, date=TODAY, keys=keys), new))
    with pytest.raises(Refused, match="signs no more"):
        own_key(folder, "\n".join(on_paper(old)))
    assert own_key(folder, "\n".join(on_paper(new))).fingerprint == new.fingerprint


def test_a_slip_of_the_pen_is_told_with_its_line(folder: Path, paper: PaperKey) -> None:
    second = paper.lines[1]
    wrong = [*paper.lines]
    wrong[1] = ("1" if second[0] != "1" else "2") + second[1:]
    with pytest.raises(KeyFileError, match="Line 2"):
        own_key(folder, "\n".join(wrong))


def test_a_practice_school_has_nothing_for_paper(folder: Path) -> None:
    small_school(folder)
    with pytest.raises(Refused, match="practice"):
        paper_key(folder, "")
    with pytest.raises(Refused, match="practice"):
        own_key(folder, "")
