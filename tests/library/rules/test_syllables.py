"""How many syllables a word has: known words, and that any word at all has some."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.library.rules.syllables import syllables

KNOWN = {
    1: "cat friend asked shared names safe make the me she school can't don't you're likes judge "
    "judged helped tired fire hour our house smile rule whole world months clothes free freed "
    "breathe breathes bathes move moves moved loaned played eyes eye",
    2: "tablet password private adult grown-up wanted pages table little people teacher picture "
    "online crying playing social couldn't didn't wasn't isn't boxes clashes wishes careful "
    "careless lovely homework somewhere question kindness anxious people's Ellie's houses voices "
    "needed being statement player buyer royal allowed followed carries carried worries worried "
    "copied married believe receive apple giggle muscle rhythm ages science wobbly tummy every "
    "evening telling unkind secret agree agreed lunchtimes sometimes something before therefore "
    "needn't hadn't trusted useful children's safety safely equal",
    3: "telephone computer policy agreement permission headteacher bullying media idea area "
    "serious curious previous delicious annual graduate quality videos photographs messages "
    "created "
    "management employees governors employer ideas diary museum radio wherever safeguarding "
    "different",
    4: "information community education usually actually situation geography",
    6: "responsibility",
}


@pytest.mark.parametrize(
    ("word", "count"), [(word, count) for count, words in KNOWN.items() for word in words.split()]
)
def test_a_known_word_is_counted_as_it_is_spoken(word: str, count: int) -> None:
    assert syllables(word) == count
    assert syllables(word.upper().replace("'", "’")) == count  # noqa: RUF001


@given(st.text())
def test_any_text_at_all_has_at_least_one(text: str) -> None:
    assert syllables(text) >= 1
