from datetime import UTC, date, datetime

import pytest
from pydantic import ValidationError

from tests.support.garden import CLAUSES, plain, version
from training.school.policy.errors import DamagedVersion, NoSuchVersion
from training.school.policy.versions import Version, Versions, in_order

OLD = version(plain().encode(), date(2023, 3, 3))
NEW = version(plain().replace("apple", "pear").encode(), date(2026, 9, 1), number=2)
BOTH = Versions(in_order((NEW, OLD)))


def test_a_version_is_called_by_its_day_and_its_hash() -> None:
    assert OLD.id == f"2023-03-03-{OLD.sha256[:12]}"


def test_the_text_of_a_clause_has_a_line_for_each_paragraph() -> None:
    assert OLD.text("1.2") == CLAUSES["1.2"]
    assert OLD.text("2.1") == (
        "With these rules we want to:\n"
        "• keep fingers and toes out of harm's way\n"
        "• let the soil rest between two crops\n"
        "• share whatever is picked"
    )


def test_a_letter_gives_one_point_of_its_clause() -> None:
    assert OLD.text("2.1b") == "let the soil rest between two crops"
    assert OLD.text("4c") == "Acceptable use of the shed"
    assert (OLD.text("2.1d"), OLD.text("1.2a"), OLD.text("9.9"), OLD.text("9.9a")) == (None,) * 4


def test_a_point_of_a_point_is_shown_with_it() -> None:
    text = "1.1 Dig:\n\n- here\n  - and here\n  - and there\n- never\n"
    assert version(text.encode(), date(2023, 3, 3)).text("1.1a") == (
        "here\n    • and here\n    • and there"
    )


def test_words_that_were_altered_since_are_refused() -> None:
    page = OLD.model_dump_json()
    assert Version.model_validate_json(page) == OLD
    with pytest.raises(ValidationError, match=r"the words of 1\.2 are not as they were kept"):
        Version.model_validate_json(page.replace("apple tree", "pear tree"))


def test_the_version_adopted_last_is_in_force() -> None:
    assert BOTH.in_force(date(2026, 8, 31)) == OLD
    assert BOTH.in_force(date(2026, 9, 1)) == NEW
    assert Versions(()).in_force(date(2026, 9, 1)) is None


def test_of_two_texts_of_one_day_the_later_import_is_in_force() -> None:
    again = version(plain().replace("frogs", "newts").encode(), OLD.adopted, number=2)
    assert Versions(in_order((again, OLD))).in_force(date(2026, 1, 1)) == again


def test_a_clock_that_fell_back_before_everything_leaves_the_policy_in_force() -> None:
    assert BOTH.in_force(date(1970, 1, 1)) == NEW


def test_a_text_for_the_future_alone_is_not_in_force_yet() -> None:
    coming = version(plain().encode(), date(2027, 9, 1))
    assert Versions((coming,)).in_force(date(2026, 11, 22)) is None


def test_a_version_that_would_be_in_force_and_cannot_be_read_is_told() -> None:
    fault = DamagedVersion("damaged")
    for id_ in ("2026-09-02-aaaaaaaaaaaa", NEW.id):
        with pytest.raises(DamagedVersion):
            Versions((OLD, NEW), {id_: fault}).in_force(date(2026, 11, 22))
    old_fault = Versions((NEW,), {OLD.id: fault})
    assert old_fault.in_force(date(2026, 11, 22)) == NEW
    later_fault = Versions((NEW,), {"2027-01-01-aaaaaaaaaaaa": fault})
    assert later_fault.in_force(date(2026, 11, 22)) == NEW


@pytest.mark.parametrize("words", [OLD.id, "2023", "2023-03-03", OLD.sha256, OLD.sha256[:8]])
def test_a_version_is_named_by_its_day_or_hash_or_the_beginning_of_them(words: str) -> None:
    assert BOTH.named(words) == OLD


@pytest.mark.parametrize("words", ["2024", "", "20", "nothing"])
def test_a_name_that_fits_none_lists_those_that_are_kept(words: str) -> None:
    with pytest.raises(NoSuchVersion, match=rf"{OLD.id}, {NEW.id}"):
        BOTH.named(words)


@pytest.mark.parametrize("words", [OLD.id, "2023", "2023-03-03"])
def test_a_name_of_one_that_cannot_be_read_says_what_is_wrong_with_it(words: str) -> None:
    with pytest.raises(DamagedVersion):
        Versions((NEW,), {OLD.id: DamagedVersion("damaged")}).named(words)


def test_a_name_that_fits_several_lists_them() -> None:
    again = version(plain().replace("frogs", "newts").encode(), OLD.adopted, number=2)
    with pytest.raises(NoSuchVersion, match="several versions"):
        Versions((OLD, again)).named("2023-03-03")


def test_a_text_follows_the_last_one_adopted_before_it() -> None:
    assert BOTH.before(date(2026, 11, 22)) == NEW
    assert BOTH.before(date(2026, 1, 1)) == OLD
    assert BOTH.before(date(2020, 1, 1)) == NEW
    assert Versions(()).before(date(2020, 1, 1)) is None


def test_the_time_of_import_and_the_files_name_say_nothing_different() -> None:
    later = version(plain().encode(), OLD.adopted, datetime(2027, 1, 1, tzinfo=UTC), 7)
    assert later.says_the_same(OLD)
    assert not NEW.says_the_same(OLD)
