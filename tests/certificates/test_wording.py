import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.certificates.wording import readable

SEEN_BY_ALL = [
    "Aisha K",
    "O'Brien-Łukasz Żółć",
    "ગુજરાતી આઈશા",
    "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "عائشة ك",
    "ක්\u200dෂ",
    "می\u200cروم",
    "7",
]


@pytest.mark.parametrize("words", SEEN_BY_ALL)
def test_names_in_every_script_of_the_school_pass_unchanged(words: str) -> None:
    assert readable(unicodedata.normalize("NFC", words)) == unicodedata.normalize("NFC", words)


@pytest.mark.parametrize(
    "words",
    [
        "Aisha\nK",
        "Aisha\x1b[31mK",
        "Aisha\x00",
        "Aisha\x7f",
        "Aisha\x9bK",
        "Aisha\u202eK",
        "Aisha\u2066K",
        "Aisha\u200fK",
        "Aisha\u200bK",
        "Aisha\ufeff",
        "Aisha\u2028K",
        "Aisha\u2029K",
        "Aisha\ud800",
        "Aisha\ue000",
        *(f"Aisha{blank}" for blank in "\u115f\u1160\u3164\uffa0\u2800"),
        *(f"Aisha{never}" for never in "\ufdd0\ufdef\ufffe\uffff\U0001fffe\U0010ffff"),
    ],
)
def test_what_cannot_be_seen_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="take out line breaks"):
        readable(words)


@pytest.mark.parametrize("words", ["Zoe\u0308", "\u0a36", "\u212bsa"])
def test_other_forms_than_nfc_are_refused(words: str) -> None:
    with pytest.raises(ValueError, match="NFC"):
        readable(words)


@pytest.mark.parametrize("words", ["", " ", "\u00a0", "\u200d\u200c", "...", "\u0301"])
def test_words_with_nothing_to_read_are_refused(words: str) -> None:
    with pytest.raises(ValueError, match="at least one letter"):
        readable(words)


@settings(deadline=None)
@given(st.text())
def test_whatever_passes_is_composed_visible_and_encodable(words: str) -> None:
    try:
        passed = readable(words)
    except ValueError:
        return
    assert passed == words == unicodedata.normalize("NFC", words)
    assert passed.encode().decode() == words
    assert "\n" not in words and "\x1b" not in words
