"""What pages and pictures have in common; both are tried."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.support.paper import inked_outside, is_inked, picture_of
from training.paper.places import A4, A4_ACROSS, Box, Point
from training.paper.sheet import Sheet
from training.paper.surface import Surface
from training.paper.svg import SvgPicture

DAY = date(2026, 11, 22)


def sheet(across: bool = False) -> Sheet:
    made = Sheet("A page", "Elm Park", DAY)
    made.page(across)
    return made


def end(surface: Surface) -> None:
    """A document lets go of its fonts when it is finished."""
    assert surface.pdf() if isinstance(surface, Sheet) else True


EACH = pytest.mark.parametrize("begin", [sheet, lambda: SvgPicture("A page", A4)])


@EACH
def test_two_lines_that_are_as_large_either_way_are_parted_in_the_middle(
    begin: Callable[[], Surface],
) -> None:
    surface = begin()
    words = "When someone tells you: concerns, disclosures, reports"
    first, second = surface.fitted(words, Box(10, 10, 140, 20), 22, halves=True)
    assert first.width == pytest.approx(second.width, rel=0.45)
    end(surface)


@EACH
def test_what_goes_together_can_be_written_in_one_size(begin: Callable[[], Surface]) -> None:
    surface = begin()
    box = Box(10, 10, 60, 8)
    long = surface.size_in("I can see how small messages add up to bullying.", box, 20)
    assert long < surface.size_in("I can.", box, 20) == 20
    (ink,) = surface.fitted("I can see how small messages add up to bullying.", box, long)
    assert ink.width == pytest.approx(box.width, abs=0.1)
    end(surface)


@pytest.mark.parametrize("across", [False, True])
def test_a_stamp_goes_across_its_box_and_stays_within_it(across: bool) -> None:
    made, whole = sheet(across), A4_ACROSS if across else A4
    box = whole.inside(15)
    made.stamp("PRACTICE", box, "#000000")
    picture = picture_of(made.pdf())
    assert inked_outside(picture, [box]) is None
    corners = (box.columns(4)[0].rows(4)[3], box.columns(4)[3].rows(4)[0])
    assert all(is_inked(picture, corner) for corner in corners)
    others = (box.columns(4)[0].rows(4)[0], box.columns(4)[3].rows(4)[3])
    assert not any(is_inked(picture, corner) for corner in others)


def test_shapes_are_drawn_on_a_page_where_they_were_put() -> None:
    made = sheet(across=True)
    flag, string, square = Box(20, 20, 20, 20), Box(50, 20, 40, 10), Box(100, 20, 8, 8)
    made.polygon((Point(20, 20), Point(40, 20), Point(30, 40)), "#000000")
    made.thread((Point(50, 20), Point(70, 30), Point(90, 20)), width=0.6)
    made.fill(square.rows(2), "#000000")
    made.fill((), "#ff0000")
    picture = picture_of(made.pdf())
    assert inked_outside(picture, [flag, string.inside(-0.5), square]) is None
    assert all(is_inked(picture, shape) for shape in (flag, string, square))
    assert not is_inked(picture, Box(21, 35, 4, 4))


def test_boxes_that_touch_show_no_seam() -> None:
    made = sheet()
    made.fill(Box(20, 20, 33.3, 33.3).rows(13), "#000000")
    inside = picture_of(made.pdf()).crop((125, 125, 308, 308))
    assert inside.getextrema() == (0, 0)
