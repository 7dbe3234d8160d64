from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.school.policy.dates import dates_in, months_later


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("9 May 2019", date(2019, 5, 9), date(2019, 5, 9)),
        ("9th of May, 2019", date(2019, 5, 9), date(2019, 5, 9)),
        ("May 9, 2019", date(2019, 5, 9), date(2019, 5, 9)),
        ("09/05/2019", date(2019, 5, 9), date(2019, 5, 9)),
        ("9.5.2019", date(2019, 5, 9), date(2019, 5, 9)),
        ("2019-05-09", date(2019, 5, 9), date(2019, 5, 9)),
        ("Sept. 2020", date(2020, 9, 1), date(2020, 9, 30)),
        ("February 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("Summer term 2027", date(2027, 4, 1), date(2027, 8, 31)),
        ("autumn 2026", date(2026, 9, 1), date(2026, 12, 31)),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, first: date, last: date) -> None:
    spans = list(dates_in(f"due {text}, or so"))
    assert [(span.words.rstrip(","), span.first, span.last) for span in spans] == [
        (text, first, last)
    ]


@pytest.mark.parametrize("text", ["31 February 2024", "13/13/2019", "the act 1986", "May be 2 20"])
def test_what_is_no_day_is_no_date(text: str) -> None:
    assert [span.words for span in dates_in(text)] in ([], ["February 2024"])


def test_months_later_is_the_same_day_or_the_last() -> None:
    assert months_later(date(2019, 5, 9), 36) == date(2022, 5, 9)
    assert months_later(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert months_later(date(9999, 5, 9), 36) == date(9999, 5, 9)


@given(st.text(alphabet="0123456789/-. MayJune", max_size=40))
def test_any_text_has_dates_or_none(text: str) -> None:
    assert all(span.first <= span.last for span in dates_in(text))
