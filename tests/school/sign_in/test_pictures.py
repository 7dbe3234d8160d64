"""Three pictures: which there are, and how they are dealt."""

import os
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from training.school.sign_in.pictures import HOW_MANY, PICTURES, Trio, deal, trio


def test_there_are_twelve_pictures_with_words_that_begin_and_look_unlike() -> None:
    assert len(set(PICTURES)) == 12
    assert all(word.isalpha() and word.islower() and len(word) <= 5 for word in PICTURES)


@given(st.lists(st.sampled_from(PICTURES), min_size=3, max_size=3, unique=True))
def test_the_order_of_choosing_does_not_matter(chosen: list[str]) -> None:
    assert trio(chosen) == trio(reversed(chosen))
    assert set(trio(chosen)) == set(chosen)


def test_what_is_no_picture_is_none() -> None:
    assert trio(["cat", "cat", "dog"]) == ("cat",)


@given(st.integers())
def test_nobody_in_a_class_is_dealt_what_another_has(seed: int) -> None:
    random, dealt = Random(seed), set[Trio]()
    for _ in range(35):
        new = deal(dealt, random.randbytes)
        assert new not in dealt
        assert len(set(new)) == HOW_MANY
        assert trio(new) == new
        dealt.add(new)


def test_when_all_are_taken_one_is_dealt_again() -> None:
    dealt = set[Trio]()
    for _ in range(220):
        dealt.add(deal(dealt, os.urandom))
    assert len(dealt) == 220
    assert deal(dealt, os.urandom) in dealt
