"""What single cells say: year groups, classes, days, roles, and text as such."""

import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.certificates.wording import readable
from training.school.people import Role
from training.school.roster.days import day_in
from training.school.roster.roles import role_in
from training.school.roster.words import clean, has_letter, same
from training.school.roster.years import NURSERY, is_primary, year_in, year_of_class


@pytest.mark.parametrize(
    ("cell", "year"),
    [
        *(
            (cell, 4)
            for cell in ("Year 4", "Y4", "Yr 4", "4", "04", "4.0", "NC Year 4", "year four")
        ),
        *((cell, 0) for cell in ("R", "Reception", "YR", "Year R", "FS2")),
        *((cell, NURSERY) for cell in ("N1", "Nursery", "FS1")),
        ("Year 7", 7),
        *((cell, None) for cell in ("", "2025/26", "4B", "Robins", "KS2", "-1")),
    ],
)
def test_a_year_group_is_read_however_it_is_written(cell: str, year: int | None) -> None:
    assert year_in(cell) == year


@pytest.mark.parametrize(
    ("name", "year"),
    [
        *((name, 4) for name in ("4B", "Y4 Robins", "Robins (Y4)", "Year 4", "4 - Oak", "4b")),
        *((name, 0) for name in ("R", "RB", "Reception Owls")),
        ("Nursery", NURSERY),
        *((name, None) for name in ("3/4", "Y3/4 Oak", "3 and 4", "Robins", "Class 4", "10A", "")),
    ],
)
def test_a_classs_name_tells_its_one_year_group(name: str, year: int | None) -> None:
    assert year_of_class(name) == year


def test_lessons_are_for_reception_to_year_6() -> None:
    assert [year for year in range(-1, 9) if is_primary(year)] == [0, 1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    "cell",
    [
        *("03/09/2026", "3/9/26", "03.09.2026", "3-9-2026", "2026-09-03", "2026-09-03T00:00:00"),
        *("3 Sep 2026", "3rd September 2026", "03-SEP-26", "03/09/2026 00:00", "3 September, 2026"),
    ],
)
def test_a_day_is_read_with_the_day_before_the_month(cell: str) -> None:
    assert day_in(cell) == date(2026, 9, 3)


@pytest.mark.parametrize("cell", ["", "soon", "09/15/2026", "31/02/2026", "45900", "1/1", "0/0/0"])
def test_what_says_no_day_says_none(cell: str) -> None:
    assert day_in(cell) is None


@pytest.mark.parametrize(
    ("role", "jobs"),
    [
        (
            Role.TEACHER,
            ("Class Teacher", "ECT", "Student teacher", "Teacher of Year 4", "SENCO, teacher"),
        ),
        (
            Role.STAFF,
            ("Teaching Assistant", "HLTA", "TA in Year 4"),
        ),
        (
            None,
            (
                *("Site Manager", "", "Head of Kitchen", "Head Cook", "School council"),
                *("Volunteer coordinator", "Supply manager"),
                *("Lead Midday", "PA to the Headteacher", "Headteacher's PA", "Principal's office"),
            ),
        ),
        (
            Role.LEAD,
            (
                *("Headteacher", "Acting Head Teacher", "Head", "Deputy Head", "Head of School"),
                *("Assistant Headteacher (Inclusion)", "DSL", "Deputy DSL", "Safeguarding Lead"),
                *("lead", "Executive Principal", "Co-Head"),
            ),
        ),
        (Role.GOVERNOR, ("Parent Governor", "Trustee", "Co-opted governor", "Volunteer governor")),
        (Role.SUPPLY, ("Supply", "Supply Teacher", "Agency TA", "supply teacher, Year 4")),
        (Role.VOLUNTEER, ("Volunteer", "Reading volunteer", "Parent helper", "Volunteers")),
        (Role.PUPIL, ("Pupil", "student")),
    ],
)
def test_a_jobs_title_comes_to_a_role(role: Role | None, jobs: tuple[str, ...]) -> None:
    assert {job: role_in(job) for job in jobs} == dict.fromkeys(jobs, role)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  Ann\u00a0 Marie \t", "Ann Marie"),
        ("Sam\u200b\u202e Khan\ufeff", "Sam Khan"),
        ("Zoe\u0308", "Zoë"),
        ("a\nb\r\nc", "a b c"),
        ("'=1+1", "=1+1"),
        ("'s Gravesande", "'s Gravesande"),
        ("\x1b[31mSam", "[31mSam"),
        ("ক্\u200dষ", "ক্\u200dষ"),
    ],
)
def test_text_is_cleaned_of_what_cannot_be_seen(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_every_character_of_a_cell_is_cleaned_away_or_can_be_signed() -> None:
    last = sys.maxunicode + 1  # planes 4 to 13 are empty
    numbers = (*range(0x40000), *range(0xE0000, 0xE0400), *range(0x10FFF0, last))
    cells = (clean(f"A{chr(number)}b") for number in numbers)
    assert all(readable(cell) == cell for cell in cells)


@pytest.mark.parametrize("cell", ["\u3164", "\uffa0 \u115f", "\u2800", "\ufdd0\uffff"])
def test_letters_that_draw_nothing_are_nobodys_name(cell: str) -> None:
    assert clean(cell) == ""
    assert not has_letter(clean(cell))


@given(st.text())
def test_clean_text_with_a_letter_can_be_signed_and_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned or cleaned.startswith("'")
    if has_letter(cleaned):
        assert readable(cleaned) == cleaned


def test_what_people_take_for_the_same_is_the_same() -> None:
    assert same("O\u2019Brien \u2013 Łukasz") == same("o'brien - łukasz")
    assert same("Zoë") != same("Zoe")
