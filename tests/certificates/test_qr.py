from io import BytesIO

import pytest
from PIL import Image

from training.certificates import carriage
from training.certificates.pictures import png, text_in_picture
from training.certificates.qr import (
    Cells,
    Level,
    Matrix,
    bordered,
    fits,
    half_blocks,
    least_room,
    matrix,
    size,
)

ADDRESS = "https://school.example/v"  # 24 characters; with # the 25 of the design's measurements


@pytest.fixture(scope="session")
def text(raw: bytes) -> str:
    return carriage.text(raw, ADDRESS)


@pytest.fixture(scope="session")
def code(text: str) -> Matrix:
    return matrix(text, "L")


def terminal(cells: Cells, width: int, height: int, background: int) -> bytes:
    """What a terminal shows: each half cell painted, the theme's background around it all."""
    columns, rows = len(cells[0]), len(cells)
    picture = Image.new("L", ((columns + 8) * width, (rows + 4) * height), background)
    for y, row in enumerate(cells):
        for x, (upper, lower) in enumerate(row):
            left, top = (x + 4) * width, (y + 2) * height
            picture.paste(0 if upper else 255, (left, top, left + width, top + height // 2))
            picture.paste(
                0 if lower else 255, (left, top + height // 2, left + width, top + height)
            )
    return as_png(picture)


def as_png(picture: Image.Image) -> bytes:
    written = BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


@pytest.mark.parametrize(("level", "modules"), [("L", 53), ("M", 57)])
def test_the_sample_is_as_small_as_the_design_measured(
    text: str, level: Level, modules: int
) -> None:
    made = matrix(text, level)

    assert len(made) == modules
    assert {len(row) for row in made} == {modules}


@pytest.mark.parametrize("level", ["L", "M"])
@pytest.mark.parametrize("quiet", [1, 2, 4])
def test_a_code_reads_back_from_a_picture(text: str, level: Level, quiet: int) -> None:
    assert text_in_picture(png(matrix(text, level), scale=4, quiet=quiet)) == text


@pytest.mark.parametrize("quiet", [1, 2, 4])
@pytest.mark.parametrize("background", [0, 24, 255])
@pytest.mark.parametrize(("width", "height"), [(8, 16), (10, 20)])
def test_a_code_reads_back_from_a_terminal(
    text: str, code: Matrix, quiet: int, background: int, width: int, height: int
) -> None:
    shown = terminal(half_blocks(code, quiet), width, height, background)

    assert text_in_picture(shown) == text


@pytest.mark.parametrize("level", ["L", "M"])
@pytest.mark.parametrize("count", [83, 171, 512])
def test_certificates_of_every_length_read_back(level: Level, count: int, raw: bytes) -> None:
    text = carriage.text((raw * 3)[:count], ADDRESS)

    assert text_in_picture(png(matrix(text, level), scale=4, quiet=4)) == text


def test_a_used_code_does_not_make_the_next_one_larger(text: str) -> None:
    assert len(matrix(text, "L")) > len(matrix("hi", "L")) == 21


def test_the_border_is_light_on_every_side(code: Matrix) -> None:
    framed = bordered(code, 4)

    assert {len(row) for row in framed} == {len(framed)} == {len(code) + 8}
    assert not any(any(row) for row in (*framed[:4], *framed[-4:]))
    assert not any(any(row[:4]) or any(row[-4:]) for row in framed)
    assert tuple(row[4:-4] for row in framed[4:-4]) == code


def test_half_blocks_are_pairs_of_rows_and_the_odd_half_is_light() -> None:
    dark = ((True, False, True),) * 3

    assert half_blocks(dark, quiet=0) == (
        ((True, True), (False, False), (True, True)),
        ((True, False), (False, False), (True, False)),
    )


@pytest.mark.parametrize("quiet", [1, 2, 4])
def test_the_size_is_what_half_blocks_take(code: Matrix, quiet: int) -> None:
    cells = half_blocks(code, quiet)

    assert size(code, quiet) == (len(cells[0]), len(cells))


@pytest.mark.parametrize(
    ("columns", "rows", "quiet"),
    [
        (120, 40, 4),
        (61, 31, 4),
        (60, 31, 2),
        (61, 30, 2),
        (57, 29, 2),
        (56, 29, 1),
        (57, 28, 1),
        (55, 28, 1),
        (54, 28, None),
        (55, 27, None),
        (80, 24, None),
        (0, 0, None),
    ],
)
def test_the_widest_border_that_fits_is_taken(
    code: Matrix, columns: int, rows: int, quiet: int | None
) -> None:
    assert fits(code, columns, rows) == quiet


def test_the_least_room_is_just_enough(code: Matrix) -> None:
    columns, rows = least_room(code)

    assert fits(code, columns, rows) == 1
    assert fits(code, columns - 1, rows) is None
    assert fits(code, columns, rows - 1) is None
