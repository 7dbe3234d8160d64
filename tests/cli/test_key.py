import shutil
from pathlib import Path

import pytest

from tests.support.commands import OTHER, PASSPHRASE, passphrase_file, set_up, typed
from training.actions.unlock import unlocks


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "school"
    assert set_up(folder, "--paper", tmp_path / "key.txt").status == 0
    return folder


def test_the_key_is_shown_to_who_has_the_passphrase(folder: Path, tmp_path: Path) -> None:
    given = ("--passphrase-file", passphrase_file(tmp_path))
    said = typed("key", "paper", "--school", folder, *given)
    assert said.out == (tmp_path / "key.txt").read_text(encoding="utf-8")
    document = typed("key", "paper", "--school", folder, "--json", *given).document
    assert len(document["lines"]) == 4
    assert document["lines"][0] in said.out
    wrong = typed("key", "paper", "--school", folder, answers=[OTHER])
    assert wrong.status == 2
    assert document["lines"][0] not in wrong.out + wrong.err


def test_the_key_can_be_written_to_a_file_again(folder: Path, tmp_path: Path) -> None:
    given = ("--school", folder, "--passphrase-file", passphrase_file(tmp_path))
    said = typed("key", "paper", "--file", tmp_path / "again.txt", *given)
    assert said.out == ""
    assert "office safe" in said.err
    assert (tmp_path / "again.txt").read_bytes() == (tmp_path / "key.txt").read_bytes()
    assert typed("key", "paper", "--file", tmp_path / "key.txt", *given).status == 2
    assert typed("key", "paper", "--file", folder / "key.txt", *given).status == 2
    assert not (folder / "key.txt").exists()


def test_the_page_from_the_safe_gives_the_key_a_new_passphrase(
    folder: Path, tmp_path: Path
) -> None:
    new = passphrase_file(tmp_path, OTHER)
    line = ("key", "restore", "--school", folder, "--paper", tmp_path / "key.txt")
    said = typed(*line, "--passphrase-file", new, "--json")
    assert said.status == 0
    assert set(said.document) == {"school", "fingerprint"}
    assert unlocks(folder, OTHER)
    assert not unlocks(folder, PASSPHRASE)


def test_the_lines_can_be_typed_and_a_slip_changes_nothing(folder: Path, tmp_path: Path) -> None:
    page = (tmp_path / "key.txt").read_text(encoding="utf-8").splitlines()
    lines = [line.split("   ")[-1].lower() for line in page if "Line " in line]
    before = (folder / "school-key.json").read_bytes()
    slip = [lines[0], lines[0], lines[2], lines[3]]
    wrong = typed("key", "restore", "--school", folder, answers=[*slip, OTHER, OTHER])
    assert wrong.status == 2
    assert (folder / "school-key.json").read_bytes() == before
    right = typed("key", "restore", "--school", folder, answers=[*lines, OTHER, OTHER])
    assert right.status == 0
    assert unlocks(folder, OTHER)
    assert not any(line in right.out for line in lines)


def test_the_paper_of_another_school_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = tmp_path / "other" / "school"
    set_up(other)
    before = (other / "school-key.json").read_bytes()
    line = ("key", "restore", "--school", other, "--paper", tmp_path / "key.txt")
    said = typed(*line, "--passphrase-file", passphrase_file(tmp_path, OTHER))
    assert said.status == 2
    assert "not of this school" in said.err
    assert (other / "school-key.json").read_bytes() == before


def test_after_many_wrong_tries_the_paper_opens_at_once(folder: Path, tmp_path: Path) -> None:
    wrong = passphrase_file(tmp_path, "wrong wrong wrong")
    for _ in range(8):
        typed("status", "--school", folder, "--passphrase-file", wrong)
    waiting = typed("status", "--school", folder, "--passphrase-file", passphrase_file(tmp_path))
    assert "Wait" in waiting.err
    new = passphrase_file(tmp_path, OTHER)
    line = ("key", "restore", "--school", folder, "--paper", tmp_path / "key.txt")
    typed(*line, "--passphrase-file", new)
    assert typed("status", "--school", folder, "--passphrase-file", new).status == 0


@pytest.mark.parametrize("what", ["paper", "restore", "passphrase"])
def test_a_practice_school_has_no_key_for_the_safe(practice_school: Path, what: str) -> None:
    said = typed("key", what, "--school", practice_school, answers=["a"] * 4)
    assert said.status == 2
    assert "practice" in said.err


def test_who_knows_the_passphrase_changes_it_and_the_paper_stays_good(
    folder: Path, tmp_path: Path
) -> None:
    trust = (folder / "trust.json").read_bytes()
    line = ("key", "passphrase", "--school", folder)
    old = ("--passphrase-file", passphrase_file(tmp_path))
    new = ("--new-passphrase-file", passphrase_file(tmp_path, OTHER))
    said = typed(*line, *old, *new, "--json")
    assert (said.status, said.document) == (0, {"school": "Elm Park"})
    assert unlocks(folder, OTHER) and not unlocks(folder, PASSPHRASE)
    assert (folder / "trust.json").read_bytes() == trust
    page = typed("key", "paper", "--school", folder, answers=[OTHER])
    assert page.out == (tmp_path / "key.txt").read_text(encoding="utf-8")


def test_the_new_passphrase_is_asked_for_twice_and_must_be_long(folder: Path) -> None:
    answers = [PASSPHRASE, "short", "short", OTHER, "no such one", OTHER, OTHER]
    said = typed("key", "passphrase", "--school", folder, answers=answers)
    assert said.status == 0
    assert "too short" in said.err
    assert OTHER not in said.out + said.err
    assert unlocks(folder, OTHER)


@pytest.mark.parametrize("old, new", [(OTHER, OTHER), (PASSPHRASE, "short")])
def test_a_passphrase_is_not_changed_by_a_wrong_one_or_for_a_weak_one(
    folder: Path, tmp_path: Path, old: str, new: str
) -> None:
    before = (folder / "school-key.json").read_bytes()
    files = ("--new-passphrase-file", passphrase_file(tmp_path, new))
    said = typed("key", "passphrase", "--school", folder, *files, answers=[old])
    assert said.status == 2
    assert (folder / "school-key.json").read_bytes() == before


def test_a_change_of_key_that_was_not_finished_comes_first(folder: Path) -> None:
    other = folder.parent / "other"
    assert set_up(other).status == 0
    shutil.copy(other / "school-key.json", folder / "school-key.next.json")
    said = typed("key", "passphrase", "--school", folder, answers=[PASSPHRASE, OTHER, OTHER])
    assert said.status == 2
    assert "not finished" in said.err
    assert unlocks(folder, PASSPHRASE)
