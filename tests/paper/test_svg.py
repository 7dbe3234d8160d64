import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.names import EVERY
from training.paper.places import A4, Box, Point
from training.paper.svg import SvgPicture
from training.paper.writing import seen

SVG = "{http://www.w3.org/2000/svg}"
LINE = Box(20, 20, 170, 12)


def parsed(picture: SvgPicture) -> ElementTree.Element:
    return ElementTree.fromstring(picture.svg())


def with_words(*words: str) -> SvgPicture:
    picture = SvgPicture("Some words", A4)
    for each in words:
        picture.fitted(each, LINE, 20)
    return picture


def said(picture: SvgPicture) -> str:
    return parsed(picture).findtext(f"{SVG}desc") or ""


def test_a_picture_has_a_title_its_words_and_its_measures() -> None:
    root = parsed(with_words("Aisha B", "The group chat"))
    assert root.findtext(f"{SVG}title") == "Some words"
    assert root.findtext(f"{SVG}desc") == "Aisha B\nThe group chat"
    assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]
    assert (root.get("role"), root.get("lang")) == ("img", "en-GB")
    assert (root.get("width"), root.get("viewBox")) == ("210mm", "0 0 210 297")


def test_every_name_is_drawn_as_outlines_and_told_in_words() -> None:
    picture = with_words(*EVERY)
    assert said(picture).split("\n") == [seen(name) for name in EVERY]
    root = parsed(picture)
    assert {child.tag for child in root} == {
        f"{SVG}{tag}" for tag in ("title", "desc", "rect", "path")
    }
    assert len(root.findall(f"{SVG}path")) >= len(EVERY)


def test_nothing_in_it_asks_for_anything_or_does_anything() -> None:
    picture = SvgPicture('"><script>x()</script>', A4)
    picture.fitted('<a href="https://a.example">&amp;</a> url(x) onload=', LINE, 20)
    picture.stamp("</svg>", A4, "#000000")
    written = picture.svg().decode()
    outside_words = re.sub("<(title|desc)>.*?</\\1>", "", written, flags=re.DOTALL)
    assert "<script" not in written
    for word in ("href", "url(", "style", "onload", "<text", "font", "&", "<a"):
        assert word not in outside_words
    assert re.findall("https?://[^\"' ]+", outside_words) == ["http://www.w3.org/2000/svg"]
    assert "<a href=" in said(picture)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=30), st.text(max_size=30))
def test_any_words_at_all_make_a_whole_picture(title: str, words: str) -> None:
    picture = SvgPicture(title, A4)
    picture.fitted(words, LINE, 20, halves=True)
    picture.stamp(words, A4, "#000000")
    assert parsed(picture).tag == f"{SVG}svg"


@pytest.mark.parametrize("words", ["Aisha", "ક્ષ", "عائشة", "Ẹ̀bùn"])
def test_the_outlines_of_words_lie_where_their_ink_was_measured(words: str) -> None:
    picture = SvgPicture("Some words", A4)
    (ink,) = picture.fitted(words, LINE, 30)
    xs, ys = zip(*(point for path in _paths(picture) for point in path), strict=True)
    assert ink.x <= min(xs) < max(xs) <= ink.right
    assert max(xs) - min(xs) > 0.75 * ink.width  # ink counts the white beside a letter too
    assert min(ys) == pytest.approx(ink.y, abs=0.4)  # points that steer a curve lie beyond it
    assert max(ys) == pytest.approx(ink.bottom, abs=0.4)


def _paths(picture: SvgPicture) -> list[list[tuple[float, float]]]:
    return [_points(path) for path in parsed(picture).findall(f"{SVG}path")]


def _points(path: ElementTree.Element) -> list[tuple[float, float]]:
    place = re.fullmatch(r"translate\((\S+) (\S+)\) scale\((\S+)\)", path.get("transform") or "")
    assert place
    left, top, scale = map(float, place.groups())
    numbers = [float(one) for one in re.findall(r"-?[\d.]+", path.get("d") or "")]
    points = zip(numbers[::2], numbers[1::2], strict=True)
    return [(left + x * scale, top + y * scale) for x, y in points]


def test_shapes_are_drawn_in_their_places_and_colours() -> None:
    picture = SvgPicture("Shapes", A4)
    picture.fill((Box(1, 2, 3, 4), Box(5, 6, 7, 8)), "#111111")
    picture.polygon((Point(0, 0), Point(10, 0), Point(5, 5.5)), "#222222")
    picture.thread((Point(0, 1), Point(2, 3)), colour="#333333", width=0.5)
    picture.panel(Box(1, 1, 20, 10), ground="#444444", edge="#555555", corner=2)
    picture.rule((0, 9), (9, 9), colour="#666666", dashed=True)
    picture.fill((), "#777777")
    fill, polygon, thread, rule = parsed(picture).findall(f"{SVG}path")
    assert fill.attrib == {"d": "M1 2h3v4h-3zM5 6h7v8h-7z", "fill": "#111111"}
    assert polygon.attrib == {"d": "M0 0L10 0L5 5.5Z", "fill": "#222222"}
    assert (thread.get("d"), thread.get("stroke-width")) == ("M0 1L2 3", "0.5")
    assert (rule.get("stroke"), rule.get("stroke-dasharray")) == ("#666666", "1.5")
    panel = parsed(picture).findall(f"{SVG}rect")[1]
    assert (panel.get("rx"), panel.get("stroke"), panel.get("fill")) == ("2", "#555555", "#444444")


def test_signs_that_no_font_has_are_told() -> None:
    assert with_words("小明 W").unshown == "小明"
    assert said(with_words("小明 W")) == "小明 W"
