from datetime import date
from pathlib import Path

import pytest

from training.school.errors import DamagedSchool, NewerSchool
from training.school.keeping import Keeping, read_keeping
from training.school.people import Person, Role

PUPIL = Person(id="a", name="Sam K", group="6H", year=6)
TEACHER = Person(id="b", name="Priya Desai", group="Staff", role=Role.TEACHER)


def until(person: Person, left: date | None) -> date | None:
    return Keeping().keep_until(person.model_copy(update={"left": left}))


def test_who_is_here_is_kept() -> None:
    assert until(PUPIL, None) is None
    assert until(TEACHER, None) is None


@pytest.mark.parametrize(
    ("left", "kept"),
    [
        (date(2026, 7, 22), date(2027, 8, 31)),
        (date(2026, 8, 31), date(2027, 8, 31)),
        (date(2026, 9, 1), date(2028, 8, 31)),
        (date(2026, 12, 18), date(2028, 8, 31)),
    ],
)
def test_a_pupil_is_kept_for_the_school_year_after_the_one_they_left_in(
    left: date, kept: date
) -> None:
    assert until(PUPIL, left) == kept


def test_an_adults_training_is_kept_for_six_years() -> None:
    assert until(TEACHER, date(2026, 7, 22)) == date(2032, 7, 22)
    assert until(TEACHER, date(2024, 2, 29)) == date(2030, 2, 28)


def test_the_school_decides_in_a_file_of_its_own(tmp_path: Path) -> None:
    assert read_keeping(tmp_path) == Keeping()
    (tmp_path / "keeping.json").write_text('{"format": 1, "pupil_school_years": 0}')
    keeping = read_keeping(tmp_path)
    assert keeping.keep_until(PUPIL.model_copy(update={"left": date(2026, 7, 22)})) == date(
        2026, 8, 31
    )
    assert keeping.adult_years == 6


@pytest.mark.parametrize("years", [0, 1, 3])
def test_every_kind_of_record_has_a_rule_in_words(years: int) -> None:
    rules = Keeping(pupil_school_years=years, adult_years=2).rules()
    assert len(rules) == 6
    assert all(rule.kind and rule.until for rule in rules)
    assert "2 years" in rules[1].until


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ("{", DamagedSchool),
        ('{"format": 1, "pupil_school_years": -1}', DamagedSchool),
        ('{"format": 1, "pupils": 1}', DamagedSchool),
        ('{"format": 2}', NewerSchool),
    ],
)
def test_rules_that_cannot_be_read_are_not_guessed_at(
    tmp_path: Path, content: str, error: type[Exception]
) -> None:
    (tmp_path / "keeping.json").write_text(content)
    with pytest.raises(error):
        read_keeping(tmp_path)
