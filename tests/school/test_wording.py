import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.school.errors import UnfitWords
from training.school.wording import LONGEST, school_name, tidy, web_address


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Mrs   Lee\n", "Mrs Lee"),
        ("Mr\u00a0Khan,\t01632 960001", "Mr Khan, 01632 960001"),
        ("\ufeffMs \u202eŁukasz\u00ad", "Ms Łukasz"),
        ("Zoe\u0308", "Zoë"),
        ("ગુજરાતી \u200d", "ગુજરાતી \u200d"),
        ("", ""),
        ("\x1b[31mred", "[31mred"),
        ("Hill\u3164 View\u2800\uffff", "Hill View"),
    ],
)
def test_words_are_kept_as_they_are_read(typed: str, kept: str) -> None:
    assert tidy(typed) == kept


@given(st.text(max_size=300))
def test_whatever_is_typed_is_tidied_for_good_or_refused(typed: str) -> None:
    try:
        tidied = tidy(typed)
    except UnfitWords:
        assert len(unicodedata.normalize("NFC", typed)) > LONGEST
        return
    assert tidy(tidied) == tidied
    assert "\n" not in tidied
    assert "\x1b" not in tidied
    tidied.encode("utf-8")


def test_words_that_are_too_long_are_refused() -> None:
    with pytest.raises(UnfitWords, match="200 characters at most"):
        tidy("x" * 201)


@pytest.mark.parametrize("typed", ["", "   ", "\u200b", "!?", "x" * 121])
def test_a_school_needs_a_name(typed: str) -> None:
    with pytest.raises(UnfitWords):
        school_name(typed)


def test_a_name_may_be_of_any_script() -> None:
    assert school_name(" 3 Queens’  ਵਿਲੋ ") == "3 Queens’ ਵਿਲੋ"  # noqa: RUF001  # as typed


@pytest.mark.parametrize(
    "typed", ["", "https://our-school.example/v", " http://school.local:8000/check.html "]
)
def test_an_address_may_be_left_out_or_is_whole(typed: str) -> None:
    assert web_address(typed) == typed.strip()


@pytest.mark.parametrize(
    "typed",
    [
        "our-school.example/v",
        "https://",
        "ftp://our-school.example",
        "https://our school.example",
        "https://our-school.example/v#1",
        "https://schüle.example",
        "javascript:alert(1)",
        "https://x.example/" + "v" * 80,
        "https://x.example/\x1b",
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(UnfitWords):
        web_address(typed)
