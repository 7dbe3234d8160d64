"""The induction table: ours, and what is told of faulty ones."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.sample import CONTENT
from training.core.induction import ADULT_ROLES
from training.library.errors import FaultyInduction, NoInduction
from training.library.reference.induction import read_induction, sound_induction, with_role
from training.library.shelf import Shelf

KNOWN = frozenset({"s-1", "s-2", "g-1"})
TABLE = """\
# Ours.
[roles]
staff = ["s-1", "s-2"]
teacher = ["s-1", "s-2"] # those with a class
lead = [
    "s-1",
]
governor = ["g-1"]
supply = []
"volunteer" = ["s-2"]

[renewal]
months = 12
early_days = 28
"""


def told(text: str) -> list[tuple[str, int]]:
    _, faults = read_induction(text, "induction.toml", KNOWN)
    assert all(fault.fix and fault.message.endswith(".") for fault in faults)
    return [(fault.rule, fault.line) for fault in faults]


def test_a_table_says_who_needs_what_and_how_often() -> None:
    table, faults = read_induction(TABLE, "induction.toml", KNOWN)
    assert faults == ()
    assert table.of("staff") == table.of("teacher") == ("s-1", "s-2")
    assert table.of("lead") == ("s-1",)
    assert table.of("supply") == ()
    assert (table.renewal.months, table.renewal.early_days) == (12, 28)


def test_a_fixed_day_is_written_in_words() -> None:
    text = TABLE.replace("months = 12", 'on = "1 September"')
    renewal = read_induction(text, "induction.toml", KNOWN)[0].renewal
    assert renewal.words == "every year by 1 September"


@pytest.mark.parametrize(
    ("before", "after", "rule", "line"),
    [
        ("lead = [", "leed = [", "unknown-role", 5),
        ('governor = ["g-1"]\n', "", "missing-role", 2),
        ('"g-1"', '"g-7"', "needed-module-missing", 8),
        ("supply = []", 'supply = "s-1"', "bad-induction", 9),
        ("supply = []", 'supply = ["s-1", "s-2", "s-1"]', "bad-induction", 9),
        ("[renewal]", "[reneval]", "bad-induction", 12),
        ("months = 12", 'on = "31 April"', "bad-renewal", 13),
        ("months = 12", 'months = 12\non = "1 May"', "bad-renewal", 12),
        ("early_days = 28", "early_day = 28", "bad-renewal", 14),
        ("early_days = 28", "early_days = -1", "bad-renewal", 14),
        ("supply = []", "supply = [", "bad-toml", 10),
    ],
)
def test_a_fault_is_told_with_its_line(before: str, after: str, rule: str, line: int) -> None:
    assert before in TABLE
    assert (rule, line) in told(TABLE.replace(before, after))


def test_all_faults_are_told_at_once() -> None:
    text = TABLE.replace("lead = [", "leed = [").replace('"g-1"', '"g-7"')
    assert [rule for rule, _ in told(text)] == [
        "missing-role",
        "unknown-role",
        "needed-module-missing",
    ]
    with pytest.raises(FaultyInduction) as caught:
        sound_induction(text, "induction.toml", KNOWN)
    assert len(str(caught.value).splitlines()) == 4
    assert "line 5: There is no role “leed”." in str(caught.value)


def test_an_empty_table_lacks_every_role() -> None:
    rules = [rule for rule, _ in told("")]
    assert sorted(rules) == ["bad-renewal", *["missing-role"] * len(ADULT_ROLES)]


@pytest.mark.parametrize("role", ADULT_ROLES)
def test_one_role_is_changed_and_all_else_stays_as_it_was_written(role: str) -> None:
    after = with_role(TABLE, role, ("s-2", "g-1"))
    before, table = (sound_induction(text, "t", KNOWN) for text in (TABLE, after))
    assert table == before.changed(role, ("s-2", "g-1"))
    assert after.startswith("# Ours.\n[roles]\n")
    assert "# those with a class" in after


def test_a_role_is_looked_for_among_the_roles_alone() -> None:
    text = TABLE.replace("# Ours.", "# An example:\n# lead = []")
    assert sound_induction(with_role(text, "lead", ()), "t", KNOWN).of("lead") == ()
    assert "# lead = []" in with_role(text, "lead", ("s-1",))


def test_our_own_table_has_all_of_the_staffs_and_the_governors_modules() -> None:
    shelf = Shelf([CONTENT])
    table = shelf.induction()
    staff = tuple(f"s-{number}" for number in range(1, 10))
    assert table.of("governor") == ("g-1", "g-2")
    assert {table.of(role) for role in ADULT_ROLES if role != "governor"} == {staff}
    assert table.renewal.months == 12
    assert [fault.rule for fault in shelf.check().faults if "induction" in fault.file] == []


def test_the_table_of_a_later_folder_holds(tmp_path: Path) -> None:
    (tmp_path / "induction.toml").write_text(TABLE, encoding="utf-8")
    assert Shelf([CONTENT, tmp_path]).induction().of("supply") == ()
    with pytest.raises(FaultyInduction, match="s-1"):
        Shelf([tmp_path]).induction()


def test_without_any_table_it_is_said_which_file_is_wanted(tmp_path: Path) -> None:
    with pytest.raises(NoInduction, match=r"induction\.toml"):
        Shelf([tmp_path]).induction()


def test_a_folders_check_tells_what_is_wrong_with_its_table(tmp_path: Path) -> None:
    text = TABLE.replace('"g-1"', '"g-11"')
    (tmp_path / "induction.toml").write_text(text, encoding="utf-8")
    for paths in ([tmp_path], [tmp_path / "induction.toml"]):
        checked = Shelf([CONTENT]).check(paths)
        assert [(fault.rule, fault.line) for fault in checked.faults] == [
            ("needed-module-missing", 8)
        ]
        assert checked.has_errors
        assert checked.faults[0].fix == 'governor = ["g-1"]'


@given(st.text() | st.text(alphabet='[]roles="staf-1\n,12'))
def test_no_text_is_too_odd_for_a_table(text: str) -> None:
    _, faults = read_induction(text, "induction.toml", KNOWN)
    assert faults
    assert all(1 <= fault.line <= text.count("\n") + 1 for fault in faults)
    with_role(text, "lead", ("s-1",))
