import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from training.paper.writing import clings, levels, number_of, seen


def test_text_is_composed_and_white_space_of_any_kind_is_one_space() -> None:
    assert seen(" Zoe\u0308\t\n  Beth\u00a0K ") == "Zoë Beth K"


def test_signs_without_a_look_are_left_out_and_joiners_are_kept() -> None:
    assert seen("\ufeffAi\u00adsha\u202e\u2066 B\u200f") == "Aisha B"
    assert seen("क्\u200dष می\u200cرود") == "क्\u200dष می\u200cرود"


@given(st.text())
def test_whatever_can_be_seen_stays(text: str) -> None:
    unseen = ("Cf", "Zs", "Zl", "Zp", "Cc", "Mn", "Lo", "Cn")
    kept = [sign for sign in unicodedata.normalize("NFC", text) if not sign.isspace()]
    visible = [sign for sign in kept if unicodedata.category(sign) not in unseen]
    assert [sign for sign in seen(text) if unicodedata.category(sign) not in unseen] == visible
    assert seen(seen(text)) == seen(text)


def test_a_sign_with_no_letter_is_shown_by_its_number() -> None:
    assert [number_of(sign) for sign in "\u0007小🦊"] == ["[U+0007]", "[U+5C0F]", "[U+1F98A]"]


def test_marks_and_joiners_cling_to_the_letter_before_them() -> None:
    assert [clings(sign) for sign in "a\u0301\u093f\u200d्ক"] == [
        *(False, True, True, True, True, False)
    ]


def test_words_from_the_left_lie_at_no_depth() -> None:
    assert levels("Aisha B 2") == [0] * 9


def test_a_text_is_read_from_the_side_of_its_first_letter() -> None:
    assert list(levels("אב ab")) == [1, 1, 1, 2, 2]
    assert list(levels("ab אב")) == [0, 0, 0, 1, 1]


def test_numbers_among_words_from_the_right_are_read_from_the_left() -> None:
    assert list(levels("אב 12 אב")) == [1, 1, 1, 2, 2, 1, 1, 1]


def test_a_joiner_lies_as_deep_as_the_letter_before_it() -> None:
    assert list(levels("a می\u200cرود")) == [0, 0, 1, 1, 1, 1, 1, 1]


@given(st.text(max_size=60).map(seen))
def test_every_sign_has_a_depth(text: str) -> None:
    assert len(levels(text)) == len(text)
