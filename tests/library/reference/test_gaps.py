"""The page of known gaps: ours, and what is told of a faulty one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.sample import CONTENT
from training.core.text import Paragraph, words
from training.library.errors import NoKnownGaps
from training.library.reference.gaps import known_gaps, read_gaps
from training.library.reference.register import register

ONE = """\
# To be settled

Until then, ask.

## Who may post? (4.4.6, 4.4.9)

Nobody has said. **To settle:** the Headteacher.

## Which apps? (1.2)

There is no list. Ring {childline}.

# To be checked

## The age (1.2)

It may change.
"""


def told(text: str) -> list[tuple[str, int]]:
    page, faults = read_gaps(text, "known-gaps.md", {"childline"}, register([CONTENT]))
    assert page is None
    assert all(fault.fix and fault.message.endswith(".") for fault in faults)
    return [(fault.rule, fault.line) for fault in faults]


def test_a_gap_says_what_is_open_and_which_clauses_it_is_near_to() -> None:
    page, faults = read_gaps(ONE, "known-gaps.md", {"childline"}, register([CONTENT]))
    assert page is not None
    assert faults == ()
    assert [(part.title, len(part.gaps)) for part in page.parts] == [
        ("To be settled", 2),
        ("To be checked", 1),
    ]
    assert [gap.clauses for gap in page.gaps] == [("4.4.6", "4.4.9"), ("1.2",), ("1.2",)]
    first = page.gaps[0].text[0]
    assert isinstance(first, Paragraph)
    assert words(first.runs) == "Nobody has said. To settle: the Headteacher."


@pytest.mark.parametrize(
    ("before", "after", "rule", "line"),
    [
        ("# To be settled\n", "Some words.\n", "text-outside-gap", 1),
        ("# To be settled\n\nUntil then, ask.\n\n", "", "text-outside-gap", 1),
        (" (4.4.6, 4.4.9)", "", "gap-without-clause", 5),
        ("(4.4.6, 4.4.9)", "(4.4.6, 4.4.99)", "unknown-clause", 5),
        ("There is no list. Ring {childline}.", "", "empty-gap", 9),
        ("{childline}", "{childlin}", "unknown-placeholder", 11),
        ("It may change.", "It may <b>change</b>.", "raw-html", 17),
    ],
)
def test_a_faulty_page_is_told_with_its_line(before: str, after: str, rule: str, line: int) -> None:
    assert before in ONE
    assert (rule, line) in told(ONE.replace(before, after))


def test_a_page_without_gaps_is_none() -> None:
    assert read_gaps("# To be settled\n\nNothing.", "known-gaps.md") == (None, ())


def test_the_page_of_a_later_folder_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "known-gaps.md").write_text(ONE, encoding="utf-8")
    assert len(known_gaps([CONTENT, tmp_path]).gaps) == 3
    (tmp_path / "known-gaps.md").write_text("## A gap", encoding="utf-8")
    assert known_gaps([CONTENT, tmp_path]) == known_gaps([CONTENT])


def test_where_no_folder_has_the_page_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoKnownGaps, match=r"known-gaps\.md"):
        known_gaps([tmp_path])


def test_our_page_is_short_enough_to_act_on() -> None:
    text = (CONTENT / "known-gaps.md").read_text(encoding="utf-8")
    assert len(text.split()) < 1200
    assert len(known_gaps([CONTENT]).gaps) >= 20


@given(st.text())
def test_no_text_is_too_odd_for_the_page(text: str) -> None:
    page, faults = read_gaps(text, "known-gaps.md", set())
    assert page is None or page.gaps
    assert all(fault.line >= 1 for fault in faults)
