"""The school's induction table: read, and changed for one role."""

from pathlib import Path

import pytest

from tests.support.rooms import CONTENT
from training.actions.errors import Refused
from training.actions.induction import change_needs, induction_table
from training.library.errors import FaultyInduction, NoSuchModule
from training.library.shelf import Shelf

SHELF = Shelf([CONTENT])


def own(folder: Path) -> str:
    return (folder / "induction.toml").read_text(encoding="utf-8")


def test_a_school_without_a_table_has_ours(tmp_path: Path) -> None:
    assert induction_table(tmp_path, SHELF) == SHELF.induction()
    assert induction_table(None, SHELF) == SHELF.induction()


def test_a_change_makes_the_school_its_own_table_which_then_holds(tmp_path: Path) -> None:
    table = change_needs(tmp_path, SHELF, "volunteer", ("s-7", "s-1", "s-7"))
    assert table == SHELF.induction().changed("volunteer", ("s-7", "s-1"))
    assert induction_table(tmp_path, SHELF) == table
    assert change_needs(tmp_path, SHELF, "supply", ()).of("volunteer") == ("s-7", "s-1")


def test_what_somebody_wrote_by_hand_stays(tmp_path: Path) -> None:
    change_needs(tmp_path, SHELF, "volunteer", ("s-1",))
    text = own(tmp_path).replace("months = 12", 'on = "1 September" # the training day')
    (tmp_path / "induction.toml").write_text(text, encoding="utf-8")
    table = change_needs(tmp_path, SHELF, "lead", ("s-1", "g-2"))
    assert own(tmp_path) == text.replace(
        next(line for line in text.splitlines() if line.startswith("lead")), 'lead = ["s-1", "g-2"]'
    )
    assert table.renewal.words == "every year by 1 September"


@pytest.mark.parametrize(
    ("role", "modules", "error"),
    [
        ("pupil", ("s-1",), Refused),
        ("cook", ("s-1",), Refused),
        ("lead", ("s-99",), NoSuchModule),
    ],
)
def test_an_unknown_role_or_module_changes_nothing(
    tmp_path: Path, role: str, modules: tuple[str, ...], error: type[Exception]
) -> None:
    with pytest.raises(error):
        change_needs(tmp_path, SHELF, role, modules)
    assert not (tmp_path / "induction.toml").exists()


def test_a_faulty_table_is_told_and_not_changed(tmp_path: Path) -> None:
    (tmp_path / "induction.toml").write_text("[roles]\nlead = 1\n", encoding="utf-8")
    with pytest.raises(FaultyInduction, match="line 2"):
        induction_table(tmp_path, SHELF)
    with pytest.raises(FaultyInduction):
        change_needs(tmp_path, SHELF, "lead", ("s-1",))
    assert own(tmp_path) == "[roles]\nlead = 1\n"


def test_a_table_in_an_unusual_form_is_to_be_changed_by_hand(tmp_path: Path) -> None:
    change_needs(tmp_path, SHELF, "lead", ("s-1",))
    text = own(tmp_path).replace('lead = ["s-1"]', 'lead = [ # [see below]\n"s-1"]')
    (tmp_path / "induction.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match="by hand"):
        change_needs(tmp_path, SHELF, "lead", ("s-2",))
    assert own(tmp_path) == text
