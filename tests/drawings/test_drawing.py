from pathlib import Path

import pytest

import training.drawings
from training.drawings.drawing import CLEAR, drawing_named, read_drawing

NAMES = sorted(file.stem for file in Path(training.drawings.__file__).parent.glob("*.txt"))
WIDEST = 42
"""Beside a column of text in a window of 100 columns."""

TALLEST = 32
"""Pixels that fit a card in a window of 24 lines, two to a line."""


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_can_be_read_and_fits_beside_a_card(name: str) -> None:
    drawing = drawing_named(name)
    assert drawing is not None
    assert 0 < drawing.width <= WIDEST
    assert 0 < len(drawing.rows) <= TALLEST
    assert {len(row) for row in drawing.rows} == {drawing.width}
    assert drawing.caption


@pytest.mark.parametrize("name", ["../secret", "a/b", "", "..", "no-such", "PIP", "pip.txt"])
def test_a_name_that_is_no_drawing_opens_no_file(name: str) -> None:
    assert drawing_named(name) is None


def test_a_drawing_is_read_from_a_map_of_letters() -> None:
    drawing = read_drawing("A dot\nb #0000ff\n\nb.\n.b\nb\n")
    assert drawing.caption == "A dot"
    assert drawing.rows == (
        ("#0000ff", CLEAR),
        (CLEAR, "#0000ff"),
        ("#0000ff", CLEAR),
        (CLEAR, CLEAR),
    )


def test_a_drawing_can_be_made_larger() -> None:
    small = read_drawing("A dot\nb #0000ff\n\nb.\n")
    large = small.larger(2)
    assert large.caption == small.caption
    assert large.rows == tuple(
        tuple(pixel for pixel in row for _ in range(2)) for row in small.rows for _ in range(2)
    )


def test_a_drawing_can_be_put_in_the_middle_of_clear_ground() -> None:
    drawing = read_drawing("A dot\nb #0000ff\n\nb\nb\n")
    assert drawing.centred(4).rows == ((CLEAR, "#0000ff", CLEAR, CLEAR),) * 2
