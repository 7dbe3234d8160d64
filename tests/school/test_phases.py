from datetime import date

import pytest

from training.core.module import Audience
from training.school.phases import end_of_school_year, phase_of, year_words


def test_each_year_group_has_the_lessons_of_its_phase() -> None:
    assert [phase_of(year) for year in range(7)] == [
        *([Audience.KS1] * 3),
        *([Audience.LOWER_KS2] * 2),
        *([Audience.UPPER_KS2] * 2),
    ]


def test_year_groups_are_said_as_people_say_them() -> None:
    assert [year_words(year) for year in (0, 1, 6, None)] == ["Reception", "Year 1", "Year 6", ""]


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2026, 9, 1), date(2027, 8, 31)),
        (date(2026, 12, 31), date(2027, 8, 31)),
        (date(2027, 8, 31), date(2027, 8, 31)),
        (date(2027, 1, 1), date(2027, 8, 31)),
    ],
)
def test_a_school_year_ends_in_august(day: date, end: date) -> None:
    assert end_of_school_year(day) == end
