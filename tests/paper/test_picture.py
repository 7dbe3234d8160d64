from datetime import date
from io import BytesIO

from PIL import Image

from training.paper.picture import SHARP, png
from training.paper.places import Box
from training.paper.sheet import Sheet


def pdf() -> bytes:
    sheet = Sheet("Two pages", "Elm Park", date(2026, 11, 22))
    sheet.page(across=True)
    sheet.panel(Box(0, 0, 100, 100), ground="#164f86")
    sheet.page()
    return sheet.pdf()


def test_the_first_page_is_drawn_in_its_colours_and_knows_its_size() -> None:
    picture = Image.open(BytesIO(png(pdf(), 150)))
    assert (picture.format, picture.mode) == ("PNG", "RGB")
    assert picture.size == (1754, 1241)
    assert picture.getpixel((100, 100)) == (0x16, 0x4F, 0x86)
    assert picture.getpixel((1700, 1200)) == (255, 255, 255)
    assert [round(dots) for dots in picture.info["dpi"]] == [150, 150]


def test_a_picture_is_sharp_and_the_same_each_time() -> None:
    assert Image.open(BytesIO(png(pdf()))).width == round(297 / 25.4 * SHARP)
    assert png(pdf()) == png(pdf())
