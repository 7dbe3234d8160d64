from collections.abc import Sequence
from datetime import date

import pytest

from tests.support.names import EVERY, FROM_LEFT, UNKNOWN
from tests.support.paper import inked_outside, is_inked, opened, picture_of, words_of
from training.paper.places import A4, Box
from training.reports.printed.sign_in_card import KEEP_SAFE, NO_PICTURES, SignInCard
from training.reports.printed.sign_in_cards import ACROSS, DOWN, Printed, sign_in_cards
from training.school.sign_in.pictures import PICTURES

DAY = date(2026, 11, 22)
SCHOOL = "Willow Lane Primary School"
TO_A_PAGE = ACROSS * DOWN
TRIO = ("apple", "boat", "moon")


def made(cards: Sequence[SignInCard], school: str = SCHOOL, group: str = "Robins") -> Printed:
    return sign_in_cards(school, group, cards, DAY)


def cards_for(names: Sequence[str]) -> list[SignInCard]:
    return [SignInCard(name, PICTURES[at % 10 : at % 10 + 3]) for at, name in enumerate(names)]


def test_a_card_has_the_school_the_class_the_name_the_pictures_words_and_what_to_do() -> None:
    page, _ = words_of(made([SignInCard("Aisha B", TRIO)]).pdf)
    assert page.split("\n") == [f"{SCHOOL} Robins", "Aisha B", "apple boat moon", KEEP_SAFE]


def test_a_child_without_pictures_has_a_card_that_says_so() -> None:
    page, teachers = words_of(made([SignInCard("Aisha B")]).pdf)
    assert NO_PICTURES in page
    assert "no pictures yet" in teachers


def test_eight_cards_stand_on_a_page_in_the_order_given_and_the_list_comes_last() -> None:
    names = [f"Child{number:02}" for number in range(TO_A_PAGE + 1)]
    first, second, teachers = words_of(made(cards_for(names)).pdf)
    found = [word for word in first.split() if word.startswith("Child")]
    assert found == names[:TO_A_PAGE]
    assert names[TO_A_PAGE] in second
    assert [word for word in teachers.split() if word.startswith("Child")] == names


def test_the_teachers_list_has_every_name_with_its_words_and_says_when_it_was_made() -> None:
    cards = cards_for(FROM_LEFT)
    *_, first, second = words_of(made(cards).pdf)
    for page in (first, second):
        assert "Robins: sign-in pictures" in page
        assert f"{SCHOOL}. Made on 22 November 2026." in page
    rows = f"{first}\n{second}"
    assert all(f"{card.name} {' '.join(card.pictures)}" in _joined(rows) for card in cards)


def _joined(page: str) -> str:
    return " ".join(page.split())


def test_a_class_of_nobody_is_an_empty_list() -> None:
    (page,) = words_of(made([]).pdf)
    assert "Robins: sign-in pictures" in page


@pytest.mark.parametrize("picture", PICTURES)
def test_every_picture_has_been_drawn_and_shows_on_the_card(picture: str) -> None:
    drawn = picture_of(made([SignInCard("", (picture,))]).pdf)
    wordless = picture_of(made([SignInCard("", ())]).pdf)
    upper_half_of_the_tile = Box(40, 36, 34, 15)
    assert is_inked(drawn, upper_half_of_the_tile)
    assert not is_inked(wordless, Box(40, 36, 34, 8))


def test_a_picture_that_nobody_drew_is_there_as_its_word() -> None:
    page, _ = words_of(made([SignInCard("Aisha B", ("pear",))]).pdf)
    assert "\npear\n" in page


def test_nothing_on_a_page_leaves_its_card_whatever_the_names() -> None:
    printed = made(cards_for(EVERY), school="S" * 200, group="Class " * 30)
    cuts = [Box(5, 5, 200, 287)]
    for number in range(len(EVERY) // TO_A_PAGE):
        assert inked_outside(picture_of(printed.pdf, number), cuts) is None


def test_cards_can_be_cut_apart_without_cutting_anything() -> None:
    """Between two cards runs one dashed line on white ground, and nothing else."""
    picture = picture_of(made(cards_for(EVERY[:TO_A_PAGE])).pdf)
    for x in (10, A4.width / 2, 200):
        for side in (x - 1.6, x + 0.6):
            assert not is_inked(picture, Box(side, 12, 1, 60))


def test_signs_that_no_font_has_are_told() -> None:
    assert made(cards_for(["Aisha B"])).unshown == ""
    assert set(made(cards_for(tuple(UNKNOWN))).unshown) == set("".join(UNKNOWN.values()))


def test_the_same_class_on_the_same_day_is_the_same_file_and_a_small_one() -> None:
    cards = cards_for(EVERY[:32])
    assert made(cards) == made(cards)
    assert len(made(cards).pdf) < 200_000


def test_the_document_says_what_it_is() -> None:
    told = opened(made(cards_for(["Aisha B"])).pdf).get_metadata_dict()
    assert (told["Title"], told["Author"]) == ("Robins: sign-in cards", SCHOOL)
