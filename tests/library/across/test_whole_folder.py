"""A content folder as a whole: what its register, misconceptions and map promise."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.library.sample import FRONT, OPTIONS, module_text
from training.library.errors import NoSuchContent
from training.library.shelf import Shelf

BESIDE = Path(__file__).parent / "beside"
THINKS = OPTIONS.replace("know them.\n", "know them.\n  > Thinks: online-means-friend\n").replace(
    "Somebody can.\n", "Somebody can.\n  > Thinks: silence-is-enough\n"
)
PUPILS = module_text(front=FRONT.replace("5.2", "5.2, 5.3"), question=THINKS)
GOVERNORS = module_text(front=FRONT.replace("upper-ks2", "governors"), stem="Who asks?")
STAFF = module_text(
    front=FRONT.replace("upper-ks2", "staff") + "acknowledges: AUA-0\n", stem="Who reads?"
)


def put(folder: Path, module_id: str, text: str, clauses: str) -> None:
    """A module that teaches and asks about all of its clauses."""
    text = text.replace("id: sample", f"id: {module_id}").replace("(5.2", f"({clauses}")
    lines = [f"clauses: {clauses}" if "clauses:" in line else line for line in text.split("\n")]
    (folder / f"{module_id}.md").write_text("\n".join(lines), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder without fault: every clause taught, every idea shown, the map true."""
    whole = Path(shutil.copytree(BESIDE, tmp_path / "content"))
    (whole / "facts.toml").write_text(
        '[since]\nvalue = "then"\nwhat = "a"\nsource = "b"\nchecked = 2026-11-01\n',
        encoding="utf-8",
    )
    put(whole, "sample", PUPILS, "5.2, 5.3")
    put(whole, "heads", GOVERNORS, "6.3")
    put(whole, "signing", STAFF, "2.1, 4.4.7, 5.2, AUA-0")
    return whole


def told(folder: Path, *paths: Path, today: date | None = None) -> list[tuple[str, int, str]]:
    faults = Shelf([folder]).check(paths, today).faults
    return [(Path(fault.file).name, fault.line, fault.rule) for fault in faults]


def change(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_a_folder_that_keeps_its_promises_has_no_fault(folder: Path) -> None:
    assert told(folder) == []


def test_a_clause_that_a_group_is_not_taught_is_told_at_its_entry(folder: Path) -> None:
    (folder / "heads.md").unlink()
    assert told(folder) == [("register.toml", 36, "uncovered-clause")]
    message = Shelf([folder]).check().faults[0].message
    assert message == "Clause 6.3 has no card and no question for governors."


def test_a_statement_that_nobody_signs_is_told(folder: Path) -> None:
    change(folder / "signing.md", "acknowledges: AUA-0\n", "")
    assert ("register.toml", 42, "uncovered-clause") in told(folder)


def test_coverage_is_not_asked_of_single_files(folder: Path) -> None:
    (folder / "heads.md").unlink()
    files = (folder / "register.toml", folder / "sample.md")
    assert told(folder, *files) == []


def test_while_a_module_is_faulty_nothing_is_said_of_the_whole(folder: Path) -> None:
    change(folder / "heads.md", "[x]", "[ ]")
    assert [rule for *_, rule in told(folder)] == ["no-right-option"]


def test_a_folder_without_a_register_promises_nothing(folder: Path) -> None:
    (folder / "heads.md").unlink()
    (folder / "register.toml").unlink()
    assert told(folder) == []


def test_modules_on_the_shelf_count_for_a_folder_beside_it(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    text = (folder / "register.toml").read_text(encoding="utf-8")
    (own / "register.toml").write_text(text.split('["6.3"]')[0], encoding="utf-8")
    assert told(folder, own) == []
    assert {rule for *_, rule in told(own)} == {"uncovered-clause"}


def test_an_idea_that_no_option_shows_is_told(folder: Path) -> None:
    change(folder / "sample.md", "Thinks: silence-is-enough", "Thinks: online-means-friend")
    assert told(folder) == [("misconceptions.toml", 8, "unused-misconception")]


def test_the_map_names_modules_that_are_there(folder: Path) -> None:
    change(folder / "frameworks.toml", '["sample"]', '["sample", "gone"]')
    assert told(folder) == [("frameworks.toml", 20, "mapped-module-missing")]


def test_the_map_names_modules_for_those_it_asks_it_of(folder: Path) -> None:
    change(folder / "frameworks.toml", "modules = []", 'modules = ["heads"]')
    assert told(folder) == [("frameworks.toml", 27, "module-not-for-phase")]


def test_a_lesson_for_pupils_stands_on_the_map(folder: Path) -> None:
    change(folder / "frameworks.toml", '["sample"]', "[]")
    assert told(folder) == [("frameworks.toml", 1, "module-not-on-map")]


def test_files_beside_the_modules_are_checked_with_the_rest(folder: Path) -> None:
    change(folder / "register.toml", 'summary = "Four aims."', 'summary = "{four} aims."')
    change(folder / "misconceptions.toml", '"Ask: what have you seen for yourself?"', '""')
    page = "# Open\n\n## A gap (9.9)\n\nIt is open.\n"
    (folder / "known-gaps.md").write_text(page, encoding="utf-8")
    assert told(folder, today=date(2027, 5, 1)) == [
        ("facts.toml", 1, "old-fact"),
        ("frameworks.toml", 13, "old-framework"),
        ("known-gaps.md", 3, "unknown-clause"),
        ("misconceptions.toml", 5, "bad-misconception"),
        ("register.toml", 4, "unknown-placeholder"),
        ("sample.md", 40, "unknown-misconception"),
    ]


def test_each_file_beside_the_modules_can_be_checked_alone(folder: Path) -> None:
    change(folder / "register.toml", "testable = false", "testable = maybe")
    assert told(folder, folder / "register.toml") == [("register.toml", 47, "bad-toml")]
    assert told(folder, folder / "frameworks.toml", folder / "misconceptions.toml") == []


def test_any_other_file_of_tables_is_refused(folder: Path) -> None:
    other = folder / "other.toml"
    other.write_text("", encoding="utf-8")
    with pytest.raises(NoSuchContent, match=r"register\.toml"):
        Shelf([folder]).check([other])
