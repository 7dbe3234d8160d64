from hypothesis import given
from hypothesis import strategies as st

from training.app.widgets.module.large_title import large_lines, titles


def test_a_title_is_broken_between_words_into_lines_that_fit() -> None:
    lines = large_lines("The group chat", 56)
    assert len(lines) == 2
    assert all(len(row) <= 56 for line in lines for row in line)


def test_a_word_too_long_for_large_letters_leaves_the_title_as_it_is() -> None:
    assert large_lines("Electroencephalography now", 56) == []
    assert len(list(titles("Electroencephalography now"))) == 1


def test_a_title_in_large_letters_is_there_in_usual_ones_for_a_low_window_too() -> None:
    assert len(list(titles("Not for me"))) == 2


@given(st.text(max_size=40))
def test_every_title_can_be_shown(title: str) -> None:
    assert list(titles(title))
