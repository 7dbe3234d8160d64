from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.core.module import Audience
from training.core.school_facts import UNSAID
from training.school.errors import UnfitWords, UnknownFact
from training.school.facts import changed, fact_name, phases_of, said_on
from training.school.school import FactChange, School

ELM = School(name="Elm Park", facts={"dsl_name": "Mr Kowalski"})
SPRING, SUMMER, AUTUMN = date(2026, 3, 1), date(2026, 6, 1), date(2026, 10, 1)


@pytest.mark.parametrize("typed", ["dsl_name", "DSL-name", "  dsl-NAME "])
def test_a_fact_is_known_however_its_name_is_typed(typed: str) -> None:
    assert fact_name(typed) == "dsl_name"


def test_an_unknown_fact_is_refused_with_those_that_are_near() -> None:
    with pytest.raises(UnknownFact, match=r"“head-nam”.*Did you mean head_name"):
        fact_name("head-nam")
    with pytest.raises(UnknownFact, match="There are: head_name, dsl_name"):
        fact_name("zzz")
    with pytest.raises(UnknownFact):
        fact_name("phases")


def test_a_change_is_remembered_with_its_day() -> None:
    after = changed(ELM, "dsl-name", "  Ms  New ", AUTUMN)
    assert after.facts == {"dsl_name": "Ms New"}
    assert after.changes == (
        FactChange(fact="dsl_name", was="Mr Kowalski", now="Ms New", on=AUTUMN),
    )


def test_saying_the_same_again_is_no_change() -> None:
    for name, words in [("dsl_name", "Mr Kowalski "), ("verify_address", ""), ("phases", "")]:
        words = words if name != "phases" else "upper-ks2 ks1,lower-ks2"
        assert changed(ELM, name, words, AUTUMN) == ELM


def test_a_fact_can_be_taken_back() -> None:
    after = changed(ELM, "dsl_name", "", AUTUMN)
    assert after.facts == {}
    assert after.changes[0].now == ""


def test_the_address_and_the_phases_are_changed_and_remembered_too() -> None:
    there = changed(ELM, "verify-address", "https://elm.example/v", SPRING)
    there = changed(there, "phases", "lower-ks2, KS1", SUMMER)
    assert there.verify_address == "https://elm.example/v"
    assert there.phases == (Audience.KS1, Audience.LOWER_KS2)
    assert [(change.fact, change.was, change.now) for change in there.changes] == [
        ("verify_address", "", "https://elm.example/v"),
        ("phases", "ks1,lower-ks2,upper-ks2", "ks1,lower-ks2"),
    ]
    assert School.model_validate_json(there.model_dump_json()) == there


@pytest.mark.parametrize(
    ("name", "words"),
    [("verify_address", "elm"), ("phases", "ks9"), ("phases", "staff"), ("phases", " ")],
)
def test_words_that_do_not_fit_change_nothing(name: str, words: str) -> None:
    with pytest.raises(UnfitWords):
        changed(ELM, name, words, AUTUMN)


def test_phases_are_named_in_any_order() -> None:
    assert phases_of("upper-ks2 ks1") == (Audience.KS1, Audience.UPPER_KS2)


def test_what_was_said_on_a_day_is_what_stood_before_the_next_change() -> None:
    there = changed(ELM, "dsl_name", "Ms New", SUMMER)
    there = changed(there, "head_name", "Mrs Lee", SUMMER)
    there = changed(there, "dsl_name", "Mr Third", AUTUMN)
    assert said_on(there, "dsl_name", SPRING) == "Mr Kowalski"
    assert said_on(there, "dsl_name", SUMMER) == "Mr Kowalski"
    assert said_on(there, "dsl_name", date(2026, 6, 2)) == "Ms New"
    assert said_on(there, "dsl_name", date(2026, 12, 1)) == "Mr Third"
    assert said_on(there, "head_name", SPRING) == ""


def test_a_clock_that_jumped_back_hides_no_change() -> None:
    there = changed(changed(ELM, "dsl_name", "Ms New", AUTUMN), "dsl_name", "Mr Third", SPRING)
    assert said_on(there, "dsl_name", SUMMER) == "Mr Kowalski"
    assert said_on(there, "dsl_name", date(2026, 12, 1)) == "Mr Third"


@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(UNSAID)),
            st.text(max_size=20),
            st.dates(date(2026, 1, 1), date(2027, 1, 1)),
        ),
        max_size=8,
    )
)
def test_the_changes_lead_from_what_was_said_at_first_to_what_is_said_now(
    said: list[tuple[str, str, date]],
) -> None:
    there = ELM
    for name, words, day in said:
        there = changed(there, name, words, day)
    for fact in UNSAID:
        steps = [change for change in there.changes if change.fact == fact]
        spoken = [ELM.facts.get(fact, ""), *(change.now for change in steps)]
        assert [change.was for change in steps] == spoken[:-1]
        assert spoken[-1] == there.facts.get(fact, "")
        assert all(change.was != change.now for change in steps)
