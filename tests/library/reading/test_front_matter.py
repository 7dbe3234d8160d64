"""The front matter: keys and values between two lines of three hyphens."""

import pytest

from training.core.module import Audience
from training.library.faults import Findings
from training.library.reading.front_matter import Front, front_matter


def read(*lines: str) -> tuple[Front, int, list[tuple[str, int]]]:
    findings = Findings("any.md")
    front, taken = front_matter(lines, findings)
    return front, taken, [(fault.rule, fault.line) for fault in findings.faults]


WHOLE = ("id: a", "title: A", "audience: ks1", "minutes: 5", "clauses: 5.2", "pass: complete")


def test_a_value_is_everything_after_the_first_colon_as_it_stands() -> None:
    front, _, faults = read(
        "---", *WHOLE[:1], 'title: The "chat": who # speaks?', *WHOLE[2:], "---"
    )
    assert front.title == 'The "chat": who # speaks?'
    assert faults == []


def test_it_tells_how_many_lines_it_takes_and_the_line_of_each_key() -> None:
    front, taken, faults = read("", "---", *WHOLE, "", "---", "# Lesson")
    assert (taken, faults) == (10, [])
    assert (front.line("id"), front.line("pass"), front.line("after")) == (3, 8, 1)


def test_what_follows_a_front_matter_that_never_ends_is_still_read() -> None:
    _, taken, faults = read("---", *WHOLE, "# Lesson", "note: in the lesson")
    assert (taken, faults) == (7, [("unterminated-front-matter", 1)])


def test_clauses_are_brought_to_one_spelling_and_said_once() -> None:
    typed = "clauses: aua-b1, 2.1D,AUA–5 , 7,, 7"  # noqa: RUF001
    front, _, faults = read("---", *WHOLE[:4], typed, WHOLE[5], "---")
    assert front.clauses == ("AUA-B1", "2.1d", "AUA-5", "7")
    assert faults == []


@pytest.mark.parametrize("typed", ["five", "4.4.", "4..4", "AUA14", "AUA-", "123", "4.4.3.x", "-"])
def test_what_has_not_the_form_of_a_clause_is_a_fault(typed: str) -> None:
    _, _, faults = read("---", *WHOLE[:4], f"clauses: 5.2, {typed}", WHOLE[5], "---")
    assert faults == [("bad-clause", 6)]


@pytest.mark.parametrize("typed", ["0", "-5", "5.5", "1000", "٣", "", "ten"])
def test_minutes_are_a_whole_number(typed: str) -> None:
    _, _, faults = read("---", *WHOLE[:3], f"minutes: {typed}", *WHOLE[4:], "---")
    assert faults == [("bad-minutes", 5)]


@pytest.mark.parametrize("typed", ["0", "101", "all", ""])
def test_pass_is_a_per_cent_or_complete(typed: str) -> None:
    _, _, faults = read("---", *WHOLE[:5], f"pass: {typed}", "---")
    assert faults == [("bad-pass", 7)]


@pytest.mark.parametrize("audience", list(Audience))
def test_every_audience_can_be_named(audience: Audience) -> None:
    front, _, faults = read("---", *WHOLE[:2], f"audience: {audience}", *WHOLE[3:], "---")
    assert (front.audience, faults) == (audience, [])


def test_every_key_that_is_missing_is_told() -> None:
    _, _, faults = read("---", "---")
    assert faults == [("missing-key", 1)] * 6
