"""The school's own induction table, kept whole."""

from pathlib import Path

import pytest

from training.school.errors import DamagedSchool, TwoTables
from training.school.induction_file import change_table, own_table


def test_a_school_has_no_table_of_its_own_at_first(tmp_path: Path) -> None:
    assert own_table(tmp_path) is None


def test_what_was_kept_is_read_again(tmp_path: Path) -> None:
    change_table(tmp_path, lambda before: f"{before}: é\n")
    assert own_table(tmp_path) == "None: é\n"
    change_table(tmp_path, lambda before: f"{before}again\n")
    assert own_table(tmp_path) == "None: é\nagain\n"


def test_what_windows_makes_of_a_text_is_read_as_the_same(tmp_path: Path) -> None:
    (tmp_path / "induction.toml").write_bytes(b"\xef\xbb\xbfa\r\nb\r\n")
    assert own_table(tmp_path) == "a\nb\n"


def test_a_table_that_cannot_be_read_is_told_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "induction.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DamagedSchool):
        own_table(tmp_path)
    with pytest.raises(DamagedSchool):
        change_table(tmp_path, lambda _: "another\n")
    assert file.read_bytes() == b"\xff\xfe\x00"


def test_a_change_that_fails_leaves_the_table_as_it_was(tmp_path: Path) -> None:
    change_table(tmp_path, lambda _: "before\n")

    def fails(_: str | None) -> str:
        raise ValueError

    with pytest.raises(ValueError):
        change_table(tmp_path, fails)
    assert own_table(tmp_path) == "before\n"


@pytest.mark.parametrize(
    "name",
    ["induction (1).toml", "induction-LAPTOP.toml", "induction.sync-conflict-20261122.toml"],
)
def test_beside_a_second_table_nothing_is_changed(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("other", encoding="utf-8")
    with pytest.raises(TwoTables, match="take"):
        change_table(tmp_path, lambda _: "mine")
    assert own_table(tmp_path) is None
