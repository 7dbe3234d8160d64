"""The shelf: what stands on it, what takes whose place, and what is left out."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.library.sample import CONTENT, SMALL_CONTENT, module_text
from training.core.module import Audience
from training.library.errors import FaultyModule, LibraryError, NoSuchContent, NoSuchModule
from training.library.shelf import Shelf


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder of the test's own, with the small modules."""
    return Path(shutil.copytree(SMALL_CONTENT, tmp_path / "content"))


def put(
    folder: Path, module_id: str, *, title: str = "Kind words", audience: str = "staff"
) -> Path:
    """Put a module into a folder, which is made where there is none."""
    folder.mkdir(exist_ok=True)
    text = module_text().replace("id: sample", f"id: {module_id}")
    text = text.replace("title: Kind words", f"title: {title}")
    path = folder / f"{module_id}.md"
    path.write_text(text.replace("upper-ks2", audience), encoding="utf-8")
    return path


def test_modules_stand_by_audience_and_then_by_id(tmp_path: Path) -> None:
    put(tmp_path, "a", audience="governors")
    put(tmp_path, "b", audience="staff")
    put(tmp_path, "z", audience="ks1")
    put(tmp_path, "y", audience="ks1")
    put(tmp_path, "c", audience="upper-ks2")
    put(tmp_path, "d", audience="lower-ks2")
    assert [module.id for module in Shelf([tmp_path]).modules()] == ["y", "z", "d", "c", "b", "a"]


def test_the_pages_that_are_no_modules_are_not_on_the_shelf(folder: Path) -> None:
    (folder / "README.md").write_text("# How to write", encoding="utf-8")
    shelf = Shelf([folder])
    assert [module.id for module in shelf.modules()] == ["tiny", "staff-tiny"]
    assert shelf.faults == ()


def test_one_module_is_had_by_its_id(folder: Path) -> None:
    module = Shelf([folder]).module("tiny")
    assert (module.id, len(module.questions)) == ("tiny", 7)


def test_placeholders_are_left_for_whoever_knows_the_school(folder: Path) -> None:
    scenario = Shelf([folder]).module("tiny").scenario
    assert scenario is not None
    assert "{childline}" in str(scenario.scene("told").text)


def test_a_later_folder_replaces_a_module_and_adds_others(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    put(own, "tiny", title="Our own")
    put(own, "ours")
    shelf = Shelf([folder, own])
    assert shelf.module("tiny").title == "Our own"
    assert [module.id for module in shelf.modules()] == ["ours", "staff-tiny", "tiny"]


def test_a_file_with_errors_is_left_out_and_the_others_stay(folder: Path) -> None:
    put(folder, "bad", title="")
    shelf = Shelf([folder])
    assert [module.id for module in shelf.modules()] == ["tiny", "staff-tiny"]
    assert [(Path(fault.file).name, fault.rule) for fault in shelf.faults] == [
        ("bad.md", "empty-value")
    ]


def test_a_faulty_module_says_its_first_fault_and_how_to_see_all(folder: Path) -> None:
    put(folder, "bad", title="")
    with pytest.raises(FaultyModule, match=r"line 3: The title is empty.*content check .*bad\.md"):
        Shelf([folder]).module("bad")


def test_a_faulty_replacement_does_not_take_a_module_away(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    put(own, "tiny", title="")
    shelf = Shelf([folder, own])
    assert shelf.module("tiny").title == "A tiny module"
    assert "tiny" in [module.id for module in shelf.modules()]
    assert [fault.rule for fault in shelf.faults] == ["empty-value"]


@pytest.mark.parametrize(
    "asked", ["tinny", "", "help", "README", "../content/tiny", "a/b", "tiny.md"]
)
def test_an_id_that_is_not_there_is_told_with_those_that_are_near(folder: Path, asked: str) -> None:
    with pytest.raises(NoSuchModule, match="tiny"):
        Shelf([folder]).module(asked)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    shelf = Shelf([tmp_path / "nowhere"])
    for ask in (shelf.modules, shelf.check, lambda: shelf.module("tiny"), lambda: shelf.faults):
        with pytest.raises(NoSuchContent, match="nowhere"):
            ask()


def test_every_error_of_the_library_is_of_one_family() -> None:
    assert issubclass(NoSuchModule, LibraryError)
    assert issubclass(FaultyModule, LibraryError)
    assert issubclass(NoSuchContent, LibraryError)


def test_a_file_is_read_when_it_is_asked_for_and_then_only_once(folder: Path) -> None:
    shelf = Shelf([folder])
    put(folder, "later", title="First")
    assert shelf.module("later").title == "First"
    put(folder, "later", title="Second")
    assert shelf.module("later").title == "First"
    assert Shelf([folder]).module("later").title == "Second"


def test_one_module_can_be_had_while_another_cannot_be_opened(folder: Path) -> None:
    (folder / "gone.md").symlink_to(folder / "nowhere.md")
    assert Shelf([folder]).module("tiny").id == "tiny"


def test_later_facts_take_the_place_of_earlier_ones(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    text = (folder / "facts.toml").read_text(encoding="utf-8").split("\n\n")[0]
    (own / "facts.toml").write_text(text.replace("0800 1111", "0800 0000"), encoding="utf-8")
    known = Shelf([folder, own]).facts
    assert (known["childline"].value, known["emergency"].value) == ("0800 0000", "999")


def test_a_fact_of_one_folder_can_be_named_in_another(folder: Path, tmp_path: Path) -> None:
    path = put(tmp_path / "own", "ours", title="Ring {childline}")
    assert Shelf([folder, path.parent]).module("ours").title == "Ring {childline}"
    assert [fault.rule for fault in Shelf([path.parent]).faults] == ["unknown-placeholder"]


def test_a_school_may_know_facts_of_its_own(tmp_path: Path) -> None:
    put(tmp_path, "ours", title="Ask {caretaker}")
    assert Shelf([tmp_path], ["caretaker"]).module("ours").title == "Ask {caretaker}"


def test_the_help_pages_of_a_later_folder_take_the_place_of_ours(folder: Path) -> None:
    assert Shelf([CONTENT, folder]).help_pages() == Shelf([folder]).help_pages()
    assert Shelf([CONTENT, folder]).help_pages() != Shelf([CONTENT]).help_pages()


def test_a_shelf_costs_no_markdown_until_a_module_is_read() -> None:
    code = "import sys, training.library.shelf; print('markdown_it' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_the_shipped_modules_are_on_the_shelf() -> None:
    assert {"k1-01", "u2-02", "s-3"} <= {module.id for module in Shelf([CONTENT]).modules()}


def test_the_modules_of_one_audience(tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_text("", encoding="utf-8")
    shelf = Shelf([SMALL_CONTENT, tmp_path])
    every = shelf.modules()
    for audience in Audience:
        assert shelf.modules(audience) == tuple(m for m in every if m.audience is audience)
    assert {module.audience for module in every} > {Audience.KS1}


def test_a_schools_own_module_may_be_for_another_audience(folder: Path, tmp_path: Path) -> None:
    put(folder, "kind-words", audience="ks1")
    put(tmp_path / "own", "kind-words", audience="staff")
    shelf = Shelf([folder, tmp_path / "own"])
    assert "kind-words" not in [module.id for module in shelf.modules(Audience.KS1)]
    assert "kind-words" in [module.id for module in shelf.modules(Audience.STAFF)]
