import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.app.widgets.block_letters import large


def test_a_name_is_drawn_in_half_blocks() -> None:
    assert large("Li") == (
        "▄     ▄",
        "█     ▄",
        "█     █",
        "█▄▄▄▄ █",
    )


def test_letters_that_hang_below_the_line_take_one_more_row() -> None:
    assert len(large("Ana") or ()) == 4
    assert len(large("Anya") or ()) == 5


@pytest.mark.parametrize(
    ("plain", "marked"), [("Zoe", "Zoë"), ("Jose", "José"), ("Elodie", "Élodie")]
)
def test_marks_are_drawn_with_their_letters(plain: str, marked: str) -> None:
    without, with_marks = large(plain), large(marked)
    assert with_marks
    assert with_marks != without
    assert with_marks[-1] == (without or ())[-1]


@pytest.mark.parametrize(
    "name", ["Łukasz", "Ayşe", "Nguyễn", "O\u2019Neil", "O'Neil", "Anne-Marie", "St. J"]
)
def test_names_of_british_classrooms_have_large_letters(name: str) -> None:
    assert large(name)


@pytest.mark.parametrize("name", ["આઈશા", "Аня", "محمد", "", "A1"])
def test_what_has_no_large_form_has_none(name: str) -> None:
    assert large(name) is None


@given(st.text(max_size=40))
def test_any_text_gives_even_rows_or_none(text: str) -> None:
    rows = large(text)
    assert rows is None or len({len(row) for row in rows}) == 1
