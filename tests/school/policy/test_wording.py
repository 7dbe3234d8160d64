import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.school.policy.wording import fingerprint, one_form, tidied, without_emphasis


@pytest.mark.parametrize(
    "other",
    [
        "Tell an adult's “friend” - at once.",
        'Tell an adult’s "friend" –  at\nonce.',  # noqa: RUF001
        'Tell an adult\'s "friend" ‑ at\u00a0once.',  # noqa: RUF001
        "Tell an adult′s «friend» — at once. ",  # noqa: RUF001
    ],
)
def test_what_only_another_program_would_change_leaves_the_hash_as_it_is(other: str) -> None:
    assert fingerprint([other]) == fingerprint(['Tell an adult\'s "friend" - at once.'])


@pytest.mark.parametrize("other", ["tell an adult.", "Tell an adult", "Tell a adult.", "Tell."])
def test_letters_case_and_punctuation_change_the_hash(other: str) -> None:
    assert fingerprint([other]) != fingerprint(["Tell an adult."])


def test_where_paragraphs_break_does_not_change_the_hash() -> None:
    assert fingerprint(["one two", "three"]) == fingerprint(["one", "two three"])
    assert (
        fingerprint(["one"]) == "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a **bold** and *slanted* word", "a bold and slanted word"),
        ("__bold__ and _slanted_", "bold and slanted"),
        ("***both*** and **bold with *slanted* in it**", "both and bold with slanted in it"),
        ("**a **b**", "**a b"),
        ("3 * 4 * 5 and snake_case_name", "3 * 4 * 5 and snake_case_name"),
        ("Name: ________", "Name: ________"),
        ("**not closed", "**not closed"),
    ],
)
def test_only_marks_that_open_and_close_are_emphasis(written: str, read: str) -> None:
    assert without_emphasis(written) == read


@given(st.lists(st.text(max_size=60), max_size=4))
def test_one_form_is_the_form_of_itself(paragraphs: list[str]) -> None:
    assert one_form([one_form(paragraphs)]) == one_form(paragraphs)


@given(st.text(max_size=200))
def test_tidied_words_have_single_spaces_and_stay_so(text: str) -> None:
    assert "  " not in tidied(text)
    assert tidied(tidied(text)) == tidied(text)
