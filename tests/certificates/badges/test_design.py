from io import BytesIO
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.support.names import EVERY
from training.certificates.badges.design import SIDE, png, shapes, svg

SVG = "{http://www.w3.org/2000/svg}"


def painted(practice: bool) -> Image.Image:
    with Image.open(BytesIO(png(practice))) as picture:
        return picture.convert("RGBA")


@pytest.mark.parametrize("practice", [False, True])
def test_every_shape_lies_inside_the_picture(practice: bool) -> None:
    found = shapes(practice)
    assert len(found) > 20
    assert all(0 <= x <= SIDE and 0 <= y <= SIDE for one in found for x, y in one.points)


def test_the_png_is_small_has_clear_corners_and_its_own_colours() -> None:
    assert len(png(practice=False)) < 20_000
    picture = painted(practice=False)
    assert picture.size == (SIDE, SIDE)
    assert all(picture.getpixel(at) == (0, 0, 0, 0) for at in ((1, 1), (510, 1), (1, 510)))
    red, _, blue, _ = (int(part) for part in pixel(picture, (256, 80)))
    assert blue > red, "the disc is blue"


def test_a_practice_badge_is_grey_and_another_picture() -> None:
    picture = painted(practice=True)
    for at in ((256, 80), (256, 30), (256, 400)):
        red, green, blue, _ = (int(part) for part in pixel(picture, at))
        assert max(red, green, blue) - min(red, green, blue) < 40
    assert png(practice=True) != png(practice=False)


def test_the_picture_is_always_the_same() -> None:
    assert png(practice=False) == png(practice=False)


@pytest.mark.parametrize("name", [*EVERY, "<b>&amp;\"'", "]]>", "<script>alert(1)</script>"])
def test_words_stand_in_the_svg_as_they_are(name: str) -> None:
    root = ElementTree.fromstring(svg(False, name, f"for {name}"))
    assert (root[0].tag, root[0].text) == (f"{SVG}title", name)
    assert (root[1].tag, root[1].text) == (f"{SVG}desc", f"for {name}")
    assert {child.tag for child in root[2:]} == {f"{SVG}polygon"}


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
@example("a\ufffeb\uffffc")
def test_any_words_make_a_whole_svg(words: str) -> None:
    root = ElementTree.fromstring(svg(True, words, words))
    shown = words.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    assert (root[0].text or "") == shown
    assert len(root) == 2 + len(shapes(practice=True))


def pixel(picture: Image.Image, at: tuple[int, int]) -> tuple[int, ...]:
    found = picture.getpixel(at)
    assert isinstance(found, tuple)
    return tuple(int(part) for part in found)
