"""Checking files and folders: what one file cannot know of the others."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.library.sample import BROKEN, FRONT, SMALL_CONTENT, module_text
from training.library.checking import Checked
from training.library.errors import NoSuchContent
from training.library.shelf import Shelf


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder of the test's own, with the small modules."""
    return Path(shutil.copytree(SMALL_CONTENT, tmp_path / "content"))


def told(checked: Checked) -> list[tuple[str, int, str]]:
    return [(Path(fault.file).name, fault.line, fault.rule) for fault in checked.faults]


def sample(folder: Path, name: str = "sample.md", after: str = "tiny") -> Path:
    path = folder / name
    path.write_text(module_text(front=FRONT + f"after: {after}\n"), encoding="utf-8")
    return path


def test_the_small_content_has_no_fault() -> None:
    checked = Shelf([SMALL_CONTENT]).check(today=date(2026, 11, 22))
    assert (checked.modules, checked.faults, checked.has_errors) == (2, (), False)


def test_after_names_a_module_of_the_shelf(folder: Path) -> None:
    sample(folder, after="tiny, nowhere")
    assert told(Shelf([folder]).check()) == [("sample.md", 8, "unknown-after")]


def test_no_module_comes_before_itself(folder: Path) -> None:
    sample(folder, after="sample")
    assert told(Shelf([folder]).check()) == [("sample.md", 8, "unknown-after")]


def test_a_file_elsewhere_is_checked_against_the_shelf(folder: Path, tmp_path: Path) -> None:
    checked = Shelf([folder]).check([sample(tmp_path)])
    assert (checked.modules, checked.faults) == (1, ())


def test_files_checked_together_know_one_another(folder: Path, tmp_path: Path) -> None:
    first = sample(tmp_path, after="other")
    text = first.read_text(encoding="utf-8").replace("id: sample", "id: other")
    second = tmp_path / "other.md"
    second.write_text(text.replace("after: other", "after: tiny"), encoding="utf-8")
    assert told(Shelf([folder]).check([first, second])) == []


def test_two_modules_with_one_id_are_told(folder: Path) -> None:
    sample(folder)
    sample(folder, "sample-2.md")
    assert told(Shelf([folder]).check()) == [
        ("sample-2.md", 2, "file-and-id-differ"),
        ("sample.md", 2, "doubled-module"),
    ]


def test_a_schools_own_module_may_have_the_id_of_ours(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    shutil.copy(folder / "tiny.md", own)
    checked = Shelf([folder, own]).check()
    assert (checked.modules, checked.faults) == (3, ())


def test_a_folder_that_is_named_is_checked_with_its_own_facts(folder: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert Shelf([empty]).check([folder]).faults == ()


def test_facts_and_help_pages_are_checked_too(folder: Path) -> None:
    help_file = folder / "help.md"
    text = help_file.read_text(encoding="utf-8").replace("{dsl_name}", "{dsl}", 1)
    help_file.write_text(text, encoding="utf-8")
    shelf = Shelf([folder])
    assert told(shelf.check()) == [("help.md", 15, "unknown-placeholder")]
    assert told(shelf.check(today=date(2028, 1, 1))) == [
        ("facts.toml", 1, "old-fact"),
        ("facts.toml", 7, "old-fact"),
        ("facts.toml", 13, "old-fact"),
        ("help.md", 15, "unknown-placeholder"),
    ]
    assert told(shelf.check([help_file])) == [("help.md", 15, "unknown-placeholder")]


def test_an_empty_help_file_is_told(folder: Path) -> None:
    (folder / "help.md").write_text("", encoding="utf-8")
    assert told(Shelf([folder]).check()) == [("help.md", 1, "missing-page")] * 6


def test_all_broken_files_are_told_in_one_pass() -> None:
    checked = Shelf([SMALL_CONTENT]).check([BROKEN])
    files = {Path(fault.file).stem for fault in checked.faults}
    assert files == {path.stem for path in BROKEN.glob("*.md")}
    assert checked.modules == len(files)
    assert checked.has_errors


def test_a_page_about_writing_is_passed_over(folder: Path) -> None:
    page = folder / "README.md"
    page.write_text("# How to write", encoding="utf-8")
    checked = Shelf([folder]).check([page])
    assert (checked.modules, checked.faults) == (0, ())


@pytest.mark.parametrize("name", ["nowhere.md", "nowhere", "notes.txt"])
def test_what_cannot_be_checked_is_refused(folder: Path, name: str) -> None:
    (folder / "notes.txt").write_text("a", encoding="utf-8")
    with pytest.raises(NoSuchContent, match=name):
        Shelf([folder]).check([folder / name])


def test_a_file_of_another_encoding_is_read_as_far_as_it_goes(folder: Path) -> None:
    path = sample(folder)
    text = path.read_text(encoding="utf-8").replace("Kind words", "Café").replace("[x]", "[ ]")
    path.write_bytes(text.encode("cp1252"))
    assert told(Shelf([folder]).check([path])) == [
        ("sample.md", 3, "not-utf-8"),
        ("sample.md", 33, "no-right-option"),
    ]
    path.write_bytes(text.encode("utf-16"))
    assert told(Shelf([folder]).check([path])) == [
        ("sample.md", 1, "not-utf-8"),
        ("sample.md", 33, "no-right-option"),
    ]
