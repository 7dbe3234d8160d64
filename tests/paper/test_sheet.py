from collections.abc import Iterable
from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.names import ARABIC, EVERY, FROM_LEFT, FROM_RIGHT, MIXED, UNKNOWN
from tests.support.paper import cells, inked_outside, is_inked, opened, picture_of, words_of
from training.paper.places import A4, Box
from training.paper.sheet import Align, Sheet
from training.paper.writing import number_of

DAY = date(2026, 11, 22)
LINE = Box(20, 20, 170, 12)


def one_to_a_page(names: Iterable[str]) -> Sheet:
    sheet = Sheet("Names", "Elm Park", DAY)
    for name in names:
        sheet.page()
        sheet.fitted(name, LINE, 24)
    return sheet


def is_within(ink: Box, box: Box) -> bool:
    slack = 1e-6
    across = ink.x >= box.x - slack and ink.right <= box.right + slack
    return across and ink.y >= box.y - slack and ink.bottom <= box.bottom + slack


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("align", ["left", "centre", "right"])
def test_every_name_stays_in_its_box_as_it_was_measured(align: Align, bold: bool) -> None:
    sheet = Sheet("Names", "Elm Park", DAY)
    sheet.page()
    box = Box(20, 20, 30, 6)
    for name in EVERY:
        for ink in sheet.fitted(name, box, 40, bold=bold, align=align, halves=bold):
            assert is_within(ink, box), name
            assert ink.width > 1
    assert sheet.pdf()


def test_every_name_stays_in_its_box_as_it_is_drawn() -> None:
    sheet = Sheet("Names", "Elm Park", DAY)
    sheet.page()
    boxes = cells(3, 22)[: len(EVERY)]
    assert len(boxes) == len(EVERY)
    for number, (name, box) in enumerate(zip(EVERY, boxes, strict=True)):
        sheet.fitted(name, box, 40, bold=number % 2 == 0, halves=number % 3 == 0)
    picture = picture_of(sheet.pdf())
    assert inked_outside(picture, boxes) is None
    assert all(is_inked(picture, box) for box in boxes)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.floats(1, 190), st.floats(1, 40), st.floats(1, 200))
def test_any_text_at_all_stays_in_any_box(
    text: str, width: float, height: float, size: float
) -> None:
    sheet = Sheet("Names", "Elm Park", DAY)
    sheet.page()
    box = Box(5, 5, width, height)
    assert all(is_within(ink, box) for ink in sheet.fitted(text, box, size, halves=True))
    assert sheet.pdf().startswith(b"%PDF-")


def test_words_are_as_large_as_asked_where_they_fit_and_shrink_where_they_do_not() -> None:
    sheet = Sheet("Names", "Elm Park", DAY)
    sheet.page()
    (plain,) = sheet.fitted("Aisha", LINE, 20)
    (half,) = sheet.fitted("Aisha", LINE, 10)
    (narrow,) = sheet.fitted("Aisha", LINE._replace(width=10), 20)
    (low,) = sheet.fitted("Aisha", LINE._replace(height=3), 20)
    assert half.width == pytest.approx(plain.width / 2)
    assert narrow.width == pytest.approx(10, abs=0.02)
    assert low.height == pytest.approx(3, abs=0.02)
    assert sheet.pdf()


def test_words_may_be_parted_into_two_lines_where_they_are_larger_so() -> None:
    sheet = Sheet("Names", "Elm Park", DAY)
    sheet.page()
    box = Box(20, 20, 50, 15)
    long = "Wolfeschlegelstein Hubert Blaine Longlastname"
    (one,) = sheet.fitted(long, box, 30)
    first, second = sheet.fitted(long, box, 30, halves=True)
    assert first.height > 1.2 * one.height
    assert first.bottom <= second.y
    assert len(sheet.fitted("Aisha B", box, 30, halves=True)) == 1
    assert sheet.pdf()


def test_names_from_the_left_are_copied_as_they_were_written() -> None:
    found = words_of(one_to_a_page(FROM_LEFT).pdf())
    assert found == [normalize("NFC", name) for name in FROM_LEFT]


def test_names_from_the_right_are_copied_in_the_order_in_which_they_are_read() -> None:
    assert words_of(one_to_a_page(ARABIC).pdf()) == list(ARABIC)


def test_no_letter_of_any_name_is_lost() -> None:
    """Readers differ in the order of words from the right, and in spaces round marks."""
    names = (*FROM_RIGHT, *MIXED)
    for name, found in zip(names, words_of(one_to_a_page(names).pdf()), strict=True):
        assert sorted(found.replace(" ", "")) == sorted(normalize("NFC", name).replace(" ", ""))


@pytest.mark.parametrize(("name", "missing"), UNKNOWN.items())
def test_a_sign_that_no_font_has_is_told_and_shown_as_its_number(name: str, missing: str) -> None:
    sheet = one_to_a_page([name])
    assert sheet.unshown == missing
    (ink,) = sheet.fitted(name, LINE, 10)
    (shown,) = sheet.fitted("".join(map(number_of, missing)), LINE, 10)
    assert ink.width > shown.width
    assert sheet.pdf()


def test_signs_without_a_look_do_not_turn_words_round() -> None:
    plain, tricky = one_to_a_page(["Aisha B"]), one_to_a_page(["\u202eAi\u200bsha\n B\u2069"])
    assert tricky.pdf() == plain.pdf()


def test_the_same_words_and_day_give_the_same_bytes() -> None:
    assert one_to_a_page(EVERY).pdf() == one_to_a_page(EVERY).pdf()


def test_the_document_says_what_it_is_and_whose_and_in_which_language() -> None:
    pdf = one_to_a_page(["Aisha"]).pdf()
    told = opened(pdf).get_metadata_dict()
    assert (told["Title"], told["Author"]) == ("Names", "Elm Park")
    assert told["CreationDate"].startswith("D:20261122")
    assert b"/Lang (en-GB)" in pdf
    assert b"/DisplayDocTitle true" in pdf


def test_a_page_with_a_name_in_every_script_is_small_enough_to_send() -> None:
    assert len(one_to_a_page(EVERY).pdf()) < 250_000


def test_pages_are_a4() -> None:
    (page,) = opened(one_to_a_page(["Aisha"]).pdf())
    assert [round(side * 25.4 / 72) for side in page.get_size()] == [A4.width, A4.height]


def test_a_drawing_is_painted_in_its_colours_with_no_seams() -> None:
    sheet = Sheet("A square", "Elm Park", DAY)
    sheet.page()
    box = Box(20, 20, 33.3, 33.3)
    sheet.drawing([["#000000"] * 7] * 7, box)
    picture = picture_of(sheet.pdf())
    assert inked_outside(picture, [box]) is None
    inside = picture.crop((125, 125, 308, 308))
    assert inside.getextrema() == (0, 0)


def test_panels_and_rules_are_drawn() -> None:
    sheet = Sheet("Lines", "Elm Park", DAY)
    sheet.page()
    panel, rule = Box(20, 20, 30, 20), Box(20, 60, 50, 2)
    sheet.panel(panel, ground="#164f86", edge="#000000", corner=3)
    sheet.rule((20, 61), (70, 61), width=0.5, dashed=True)
    picture = picture_of(sheet.pdf())
    assert is_inked(picture, panel)
    assert is_inked(picture, rule)
    assert inked_outside(picture, [panel.inside(-0.3), rule.inside(-0.3)]) is None
