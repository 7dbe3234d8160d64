"""Lists as schools' systems export them, each with the plan that it must come to.

The people in them are made up. `<file>.plan` beside each was read line by line before it was kept.
"""

from pathlib import Path

import pytest

from tests.support.rosters import ROSTERS, Lists, lines_of

EXPORTS = sorted(path for path in ROSTERS.iterdir() if path.suffix in (".csv", ".tsv"))


def named(path: Path) -> str:
    return path.name


def test_there_are_exports_of_many_kinds() -> None:
    assert len(EXPORTS) >= 12


@pytest.mark.parametrize("export", EXPORTS, ids=named)
def test_an_export_comes_to_its_plan(export: Path) -> None:
    expected = export.with_name(f"{export.name}.plan").read_text(encoding="utf-8").splitlines()
    assert lines_of(Lists().plan(export.read_bytes())) == expected


@pytest.mark.parametrize("export", EXPORTS, ids=named)
def test_the_same_export_again_changes_nothing(export: Path) -> None:
    school = Lists()
    school.take_in(export.read_bytes())
    before = school.people
    again = school.take_in(export.read_bytes())
    assert not again.changes_something
    assert school.people == before


@pytest.mark.parametrize("export", EXPORTS, ids=named)
def test_nothing_of_other_columns_and_no_surname_is_kept(export: Path) -> None:
    school = Lists()
    school.take_in(export.read_bytes())
    kept = school.people.model_dump_json()
    for secret in (
        *("Achebe", "Castellano", "Luciana", "Fergus D.", "14/02/2018", "2018-02-14", "A9990"),
        *("Thornbury", "01/10/2018", "Oak", "88121", "31000", "11/10/2027", "Beaumont", "Samuel"),
    ):
        assert secret not in kept
