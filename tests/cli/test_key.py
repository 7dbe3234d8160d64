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


@pytest.mark.parametrize("what", ["paper", "restore"])
def test_a_practice_school_has_no_key_for_the_safe(practice_school: Path, what: str) -> None:
    said = typed("key", what, "--school", practice_school, answers=["a"] * 4)
    assert said.status == 2
    assert "practice" in said.err
