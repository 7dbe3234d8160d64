"""The reading grade: the published formula, worked by hand."""

import pytest

from training.library.rules.prose import Passage
from training.library.rules.reading_level import reading_grade


def sentences(text: str) -> tuple[tuple[str, ...], ...]:
    return Passage(line=1, text=text).sentences


def test_the_grade_is_the_published_formula() -> None:
    # 9 words in 2 sentences, 10 syllables: 0.39 * 4.5 + 11.8 * 10 / 9 - 15.59
    text = "The cat sat. The rabbit sat on a mat."
    assert reading_grade(sentences(text)) == pytest.approx(-0.7239, abs=0.0001)


def test_longer_words_and_longer_sentences_are_harder() -> None:
    easy = reading_grade(sentences("Tell a friend. Tell a grown-up too."))
    longer = reading_grade(sentences("Tell a friend and tell a grown-up too."))
    harder = reading_grade(sentences("Inform a companion. Notify an educator immediately."))
    assert easy < longer < harder


def test_a_sentence_ends_where_a_reader_takes_a_breath() -> None:
    text = '“Stop!” says Kofi. "Why?" It is 3 now: we go; you stay'
    assert [len(sentence) for sentence in sentences(text)] == [1, 2, 1, 4, 2, 2]


def test_the_name_of_a_fact_is_one_word() -> None:
    assert sentences("Ring {childline} now.") == (("Ring", "fact", "now"),)
