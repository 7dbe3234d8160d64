"""Facts with their sources, and how old they may be."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.sample import CONTENT, SMALL_CONTENT
from training.library.reference.facts import facts, read_facts, stale, values

ONE = """\
# a remark

[childline]
value = "0800 1111"
what = "Childline"
source = "its own page"
checked = 2026-11-01
"""


def test_a_fact_has_its_words_its_source_and_the_day_of_its_check() -> None:
    known, faults = read_facts(ONE, "facts.toml")
    assert faults == ()
    assert values(known) == {"childline": "0800 1111"}
    assert known["childline"].source == "its own page"
    assert known["childline"].checked == date(2026, 11, 1)


@pytest.mark.parametrize(
    ("before", "after", "rule", "line"),
    [
        ('value = "0800 1111"\n', "", "bad-fact", 3),
        ("checked = 2026-11-01", 'checked = "soon"', "bad-fact", 3),
        ("[childline]", "[Child-Line]", "bad-fact", 3),
        ("[childline]\n", 'other = "a"\n[childline]\n', "bad-fact", 1),
        ('what = "Childline"', 'what = "Childline', "bad-toml", 5),
        ("checked = 2026-11-01", "checked = 2026-11-01\nwho = 'me'", "bad-fact", 3),
    ],
)
def test_a_faulty_fact_is_told_with_its_line(before: str, after: str, rule: str, line: int) -> None:
    _, faults = read_facts(ONE.replace(before, after), "facts.toml")
    assert [(fault.rule, fault.line) for fault in faults] == [(rule, line)]


def test_a_faulty_fact_leaves_the_others() -> None:
    known, faults = read_facts(ONE + '\n[emergency]\nvalue = "999"\n', "facts.toml")
    assert list(known) == ["childline"]
    assert len(faults) == 1


@pytest.mark.parametrize(("today", "count"), [(date(2027, 4, 30), 0), (date(2027, 5, 1), 1)])
def test_a_fact_is_to_be_checked_again_after_180_days(today: date, count: int) -> None:
    known, _ = read_facts(ONE, "facts.toml")
    found = stale(known, ONE, "facts.toml", today)
    assert [(fault.rule, fault.line, fault.severity) for fault in found] == [
        ("old-fact", 3, "warning")
    ] * count


def test_a_folder_without_facts_has_none(tmp_path: Path) -> None:
    assert facts(tmp_path) == {}


@pytest.mark.parametrize("folder", [CONTENT, SMALL_CONTENT])
def test_the_facts_of_a_content_folder_are_read(folder: Path) -> None:
    assert facts(folder)["childline"].value == "0800 1111"


@given(st.text())
def test_no_text_is_too_odd_for_facts(text: str) -> None:
    known, faults = read_facts(text, "facts.toml")
    last = text.count("\n") + 1
    assert all(1 <= fault.line <= last for fault in faults)
    assert isinstance(known, dict)
