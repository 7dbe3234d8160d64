import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.school.policy.marks import Kind, as_roman, mark_of


@pytest.mark.parametrize(
    ("line", "kind", "label", "words"),
    [
        ("4.2 Nobody runs.", Kind.DOTTED, "4.2", "Nobody runs."),
        ("4.2. Nobody runs.", Kind.DOTTED, "4.2", "Nobody runs."),
        ("04.02\tNobody runs.", Kind.DOTTED, "4.2", "Nobody runs."),
        ("4.2Nobody runs.", Kind.DOTTED, "4.2", "Nobody runs."),
        ("4.4.16) Nobody runs.", Kind.DOTTED, "4.4.16", "Nobody runs."),
        ("Clause 4.2: Nobody runs.", Kind.DOTTED, "4.2", "Nobody runs."),
        ("2.1(b) share it", Kind.DOTTED, "2.1b", "share it"),
        ("2.1b share it", Kind.DOTTED, "2.1b", "share it"),
        ("2.1 a share", Kind.DOTTED, "2.1", "a share"),
        ("7. OTHER PAPERS", Kind.NUMBER, "7", "OTHER PAPERS"),
        ("7\tOther papers", Kind.NUMBER, "7", "Other papers"),
        ("7 Other papers", Kind.NUMBER, "7", "Other papers"),
        ("(7) other papers", Kind.NUMBER, "7", "other papers"),
        ("Section 7: Other papers", Kind.NUMBER, "7", "Other papers"),
        ("b) share it", Kind.LETTER, "b", "share it"),
        ("(B) share it", Kind.LETTER, "b", "share it"),
        ("iv) share it", Kind.ROMAN, "iv", "share it"),
        ("• share it", Kind.BULLET, "•", "share it"),
        ("•share it", Kind.BULLET, "•", "share it"),
        ("- share it", Kind.BULLET, "-", "share it"),
        ("-Share it", Kind.BULLET, "-", "Share it"),
        ("–\tshare it", Kind.BULLET, "–", "share it"),  # noqa: RUF001
        ("* share it", Kind.BULLET, "*", "share it"),
        ("o share it", Kind.BULLET, "o", "share it"),
        ("§\tshare it", Kind.BULLET, "§", "share it"),
        ("Ø\tshare it", Kind.BULLET, "Ø", "share it"),
        ("\uf0b7 share it", Kind.BULLET, "\uf0b7", "share it"),
    ],
)
def test_a_mark_is_known_however_it_was_typed(
    line: str, kind: Kind, label: str, words: str
) -> None:
    mark = mark_of(line)
    assert mark is not None
    assert (mark.kind, mark.label, mark.words) == (kind, label, words)


@pytest.mark.parametrize(
    "line",
    [
        "Nobody runs.",
        "16 April 2015",
        "2019 was wet.",
        "10:30 is break",
        "5 a day is good for you.",
        "on the beds",
        "1.5th of it",
        "-5 degrees",
        "4.2",
        "•",
    ],
)
def test_what_only_looks_like_a_mark_is_none(line: str) -> None:
    assert mark_of(line) is None


def test_a_letter_can_be_read_as_a_roman_number() -> None:
    mark = mark_of("v) share")
    assert mark is not None
    roman = as_roman(mark)
    assert (mark.kind, mark.place) == (Kind.LETTER, 22)
    assert roman is not None
    assert (roman.kind, roman.place) == (Kind.ROMAN, 5)


@given(st.text(max_size=60))
def test_the_words_of_a_mark_are_the_end_of_its_line(text: str) -> None:
    line = " ".join(text.split())
    mark = mark_of(line)
    if mark:
        assert mark.words
        assert line.replace(" ", "").endswith(mark.words.replace(" ", ""))
