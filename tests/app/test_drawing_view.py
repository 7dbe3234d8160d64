from textual.app import App

from training.app.widgets.text.drawing import DrawingView, on_ground
from training.drawings.drawing import drawing_named, read_drawing


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
