"""The map of frameworks: ours, and what is told of a faulty one."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.sample import CONTENT
from training.core.module import Audience
from training.library.reference.frameworks import FrameworkMap, framework_map, read_frameworks

ONE = """\
[strands.privacy-security]
name = "Privacy and security"

[frameworks.computing]
name = "Computing"
standing = "Must be taught."
source = "A page"
checked = 2026-11-01

[statements.help]
framework = "computing"
for = ["ks1", "staff"]
says = "Know where to go for help."
certainty = "sure"
modules = ["k1-01"]

[statements.search]
framework = "computing"
for = ["upper-ks2"]
says = "Search well."
certainty = "likely"
modules = []
"""


def told(text: str, today: date | None = None) -> list[tuple[str, int]]:
    _, faults = read_frameworks(text, "frameworks.toml", {"childline"}, today=today)
    assert all(fault.fix for fault in faults)
    return [(fault.rule, fault.line) for fault in faults]


def test_a_statement_says_whose_it_is_what_it_asks_and_who_carries_it() -> None:
    found, faults = read_frameworks(ONE, "frameworks.toml")
    assert faults == ()
    assert found.strands["privacy-security"].name == "Privacy and security"
    assert found.frameworks["computing"].checked == date(2026, 11, 1)
    assert found.statements["help"].audiences == (Audience.KS1, Audience.STAFF)
    assert list(found.statements_of("computing")) == ["help", "search"]
    assert list(found.carried_by("k1-01")) == ["help"]
    assert found.statements["search"].modules == ()


@pytest.mark.parametrize(
    ("before", "after", "rule", "line"),
    [
        ('name = "Privacy and security"', "", "bad-statement", 1),
        ('source = "A page"\n', "", "bad-statement", 4),
        ("checked = 2026-11-01", 'checked = "soon"', "bad-statement", 8),
        ('for = ["ks1", "staff"]', 'for = ["pupils"]', "bad-statement", 12),
        ('certainty = "sure"', 'certainty = "certain"', "bad-statement", 14),
        ("[statements.search]", "[statement.search]", "bad-statement", 17),
        (
            'framework = "computing"\nfor = ["u',
            'framework = "maths"\nfor = ["u',
            "unknown-framework",
            18,
        ),
        ("Search well.", "Search {well}.", "unknown-placeholder", 20),
        ("modules = []", "modules = [", "bad-toml", 23),
    ],
)
def test_a_faulty_statement_is_told_with_its_line(
    before: str, after: str, rule: str, line: int
) -> None:
    assert before in ONE
    assert told(ONE.replace(before, after)) == [(rule, line)]


def test_a_statement_without_a_framework_is_left_out() -> None:
    text = ONE.replace('framework = "computing"', 'framework = "maths"', 1)
    assert list(read_frameworks(text, "frameworks.toml")[0].statements) == ["search"]


@pytest.mark.parametrize(("today", "count"), [(date(2027, 4, 30), 0), (date(2027, 5, 1), 1)])
def test_a_framework_is_to_be_looked_up_again_after_180_days(today: date, count: int) -> None:
    assert told(ONE, today) == [("old-framework", 8)] * count


def test_a_school_may_add_a_statement_to_a_framework_of_ours(tmp_path: Path) -> None:
    own = ONE[ONE.index("[statements.search]") :].replace("statements.search", "statements.ours")
    (tmp_path / "frameworks.toml").write_text(own, encoding="utf-8")
    found = framework_map([CONTENT, tmp_path])
    assert found.statements["ours"].says == "Search well."
    assert len(found.statements) == len(framework_map([CONTENT]).statements) + 1


def test_a_folder_without_a_map_has_an_empty_one(tmp_path: Path) -> None:
    assert framework_map([tmp_path]) == FrameworkMap()


def test_our_map_has_the_eight_strands_and_tells_what_nobody_carries() -> None:
    found = framework_map([CONTENT])
    assert len(found.strands) == 8
    carried_by_none = {key for key, one in found.statements.items() if not one.modules}
    assert "health-time" in carried_by_none
    assert all(found.statements_of(key) for key in found.frameworks)


@given(st.text())
def test_no_text_is_too_odd_for_a_map(text: str) -> None:
    _, faults = read_frameworks(text, "frameworks.toml")
    assert all(1 <= fault.line <= text.count("\n") + 1 for fault in faults)
