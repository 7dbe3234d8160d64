from datetime import date

import pytest

from tests.support.garden import document, plain
from tests.support.word_files import garden_docx
from training.school.policy.review_words import Kind
from training.school.policy.reviews import Reviews, reviews
from training.school.policy.text import read_document

ADOPTED = date(2023, 3, 3)


def told(text: str, adopted: date = ADOPTED) -> Reviews:
    return reviews(read_document(text.encode(), "a.txt"), adopted)


def said(text: str) -> list[tuple[str, str]]:
    return [(one.kind.value, one.words) for one in told(text).said]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Adopted\t16 April 2015", [("adopted", "16 April 2015")]),
        ("Approved by governors: 16/04/2015", [("adopted", "16/04/2015")]),
        ("Reviewed (Due May 2019)\t9 May 2019", [("due", "May 2019"), ("done", "9 May 2019")]),
        ("Date of last review: May 2019", [("done", "May 2019")]),
        ("Last reviewed on 9 May 2019.", [("done", "9 May 2019")]),
        ("Next review due: June 2020", [("due", "June 2020")]),
        ("Review date: June 2020", [("due", "June 2020")]),
        ("To be reviewed in Summer 2020", [("due", "Summer 2020")]),
        ("It will be reviewed by 1 June 2020", [("due", "1 June 2020")]),
        ("Next review due:\n\nJune 2020", [("due", "June 2020")]),
        ("This policy is reviewed every three years.", [("every", "every three years")]),
        ("Review cycle: annual", [("every", "annual")]),
        ("It is reviewed on a two-year cycle.", [("every", "two-year cycle")]),
        ("Posts are deleted in June 2020.", []),
        ("It is due to rain in June 2020.", []),
    ],
)
def test_what_the_text_says_of_its_reviews(line: str, expected: list[tuple[str, str]]) -> None:
    assert said(f"{line}\n") == expected


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("every three years", 36),
        ("every 2 years", 24),
        ("every year", 12),
        ("annually", 12),
        ("every other year", 24),
        ("biennially", 24),
        ("every 18 months", 18),
        ("every term", 4),
        ("termly", 4),
        ("three-yearly", 36),
    ],
)
def test_an_interval_is_told_in_months(words: str, months: int) -> None:
    assert [one.months for one in told(f"It is reviewed {words}.").said] == [months]


def test_the_garden_policy_is_due_in_march_2027_and_contradicts_nothing() -> None:
    for text in (plain(), document("markdown.md").decode()):
        found = told(text)
        assert found.next_due == date(2027, 3, 31)
        assert found.contradictions == ()
        assert not found.is_overdue(date(2027, 3, 31))
        assert found.is_overdue(date(2027, 4, 1))


def test_headers_and_footers_count_too() -> None:
    found = reviews(read_document(garden_docx(), "garden.docx"), ADOPTED)
    assert [one.words for one in found.said if one.kind is Kind.DONE] == ["11 March 2025"] * 2


def test_a_date_that_a_review_has_met_is_due_no_more() -> None:
    found = told("Next review due: May 2019\nReviewed 9 May 2019\nIt is reviewed every two years.")
    assert found.next_due == date(2021, 5, 9)


def test_without_a_date_the_interval_counts_from_the_adoption() -> None:
    assert told("It is reviewed every two years.").next_due == date(2025, 3, 3)
    assert told("It says nothing at all.").next_due is None
    assert not told("It says nothing at all.").is_overdue(date(2099, 1, 1))


def test_two_dates_for_the_next_review_contradict_each_other() -> None:
    found = told("Reviewed (Due June 2022)\n\nNext review due: June 2020\n")
    assert found.contradictions == (
        "The text has more than one date for the next review: "
        "June 2022 (line 1) and June 2020 (line 3).",
    )
    assert found.next_due == date(2020, 6, 30)


def test_an_interval_that_leads_to_another_date_contradicts_it() -> None:
    text = "Reviewed 9 May 2019\nReviewed every three years.\nNext review: June 2020\n"
    assert told(text).contradictions == (
        "“every three years” (line 2) from 9 May 2019 (line 1) leads to May 2022, "
        "and not to June 2020 (line 3).",
    )
    assert told(text.replace("June 2020", "June 2022")).contradictions == ()


def test_two_intervals_contradict_each_other() -> None:
    found = told("It is reviewed every two years.\nThe head reviews it annually.\n")
    assert found.contradictions[0].startswith("The text has more than one interval")
