from pathlib import Path

import pytest
from textual.app import App

import training.app.drawings
from tests.support.learning import module
from training.app.drawings.cast import _CAST, _OWN, drawing_for, welcome
from training.app.drawings.drawing import CLEAR, drawing_named, read_drawing
from training.app.widgets.text.drawing import DrawingView, on_ground
from training.core.module import Audience

NAMES = sorted(file.stem for file in Path(training.app.drawings.__file__).parent.glob("*.txt"))
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


def test_everybody_in_the_cast_has_been_drawn() -> None:
    named = {name for names in (*_CAST.values(), *_OWN.values()) for name in names}
    assert named <= set(NAMES)


@pytest.mark.parametrize("audience", list(Audience))
def test_every_phase_has_somebody_beside_each_card_and_at_the_opening(audience: Audience) -> None:
    other = module().model_copy(update={"id": "x-99", "audience": audience})
    assert all(drawing_for(other, card) for card in range(7))
    assert welcome(other)


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


def test_two_pixels_make_one_cell() -> None:
    drawing = read_drawing("A dot\nb #0000ff\n\nb.\nb.\n")
    assert on_ground(drawing).plain == "  "
    assert on_ground(read_drawing("A dot\nb #0000ff\n\nb.\n.b\n")).plain == "▀▀"


async def test_a_drawing_takes_half_as_many_lines_as_it_has_rows() -> None:
    drawing = drawing_named("pip")
    assert drawing is not None
    app = App[None]()
    async with app.run_test(size=(80, 24)) as pilot:
        view = DrawingView(drawing)
        await app.mount(view)
        await pilot.pause()
        assert view.size == (drawing.width, len(drawing.rows) // 2)
