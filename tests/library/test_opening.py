"""Opening a file: whatever is in it, and whether or not it can be opened."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.sample import module_text
from training.library.opening import open_module


def test_a_good_file_gives_its_module(tmp_path: Path) -> None:
    path = tmp_path / "sample.md"
    path.write_text(module_text(), encoding="utf-8")
    reading = open_module(path)
    assert reading.module is not None
    assert (reading.module.id, reading.faults) == ("sample", ())


def test_what_cannot_be_opened_is_a_fault_and_not_an_error_of_the_program(tmp_path: Path) -> None:
    folder = tmp_path / "folder.md"
    folder.mkdir()
    for path in (folder, tmp_path / "nowhere.md"):
        reading = open_module(path)
        assert [(fault.file, fault.rule) for fault in reading.faults] == [(str(path), "not-opened")]
        assert reading.module is None


def test_a_letter_that_is_not_utf_8_keeps_a_module_back_and_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "sample.md"
    path.write_bytes(module_text().replace("Kind words", "Café").encode("cp1252"))
    reading = open_module(path)
    assert [(fault.line, fault.rule) for fault in reading.faults] == [(3, "not-utf-8")]
    assert reading.module is None


@pytest.fixture(scope="session")
def any_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all the files that one test makes up."""
    return tmp_path_factory.mktemp("any")


@given(raw=st.binary())
def test_no_bytes_are_too_odd_to_open(any_folder: Path, raw: bytes) -> None:
    path = any_folder / "any.md"
    path.write_bytes(raw)
    reading = open_module(path)
    assert reading.module is None
    assert reading.faults
