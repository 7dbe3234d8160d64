"""Whatever a certificate says, it stays in its place and is in nothing else's way."""

from collections.abc import Callable, Iterable
from functools import cache

import pytest

from tests.support.certificate_set import (
    LONGEST_NAME,
    LONGEST_TITLE,
    OBJECTIVES,
    certificate_for,
    certificate_set,
)
from tests.support.measured import Measured
from training.actions.certificate import Certificate
from training.core.module import Audience
from training.paper.places import A4, A4_ACROSS, Box
from training.reports.printed.certificates import adult, card, pupil, pupil_plan

CARD = A4.inside(10, 8).rows(4)[0].columns(2)[0]
PUPILS = (A4_ACROSS, A4_ACROSS.rows(2)[0].columns(2)[1])
ADULTS = (A4, A4.rows(2)[1].columns(2)[0])
LONG_ADDRESS = "https://www.st-bartholomews-primary.county.sch.example/check"
SMALLEST, SMALL = 3.0, 5.0
"""Points, four certificates to a page: of sixty broad letters in one word, and of anything else."""


@cache
def odd_ones() -> tuple[Certificate, ...]:
    """Some of the set, and the longest there can be, for practice too and with nothing to say."""
    kinds = (Audience.KS1, Audience.LOWER_KS2, Audience.UPPER_KS2, Audience.STAFF)
    many = tuple(f"4.{number}.{number}" for number in range(1, 15))
    long = {"objectives": OBJECTIVES, "clauses": many, "address": LONG_ADDRESS}
    bare: dict[str, tuple[str, ...] | str] = {"objectives": (), "clauses": (), "address": ""}
    return (
        *certificate_set()[::16],
        *(certificate_for(LONGEST_NAME, LONGEST_TITLE, kind, **long) for kind in kinds),  # type: ignore[arg-type]
        *(certificate_for("Bo", "Pip", kind, **bare) for kind in kinds),  # type: ignore[arg-type]
        *(certificate_for(LONGEST_NAME, LONGEST_TITLE, kind, practice=True) for kind in kinds),
    )


def drawn(
    draw: Callable[[Measured, Certificate, Box], None], shown: Certificate, whole: Box
) -> Measured:
    surface = Measured(whole)
    draw(surface, shown, whole)
    return surface


@pytest.mark.parametrize("whole", PUPILS)
def test_a_pupils_words_stay_in_the_frame_and_out_of_one_anothers_way(whole: Box) -> None:
    plan = pupil_plan.plan_for(whole)
    for shown in odd_ones():
        surface = drawn(pupil.draw_pupils, shown, whole)
        assert surface.outside(plan.frame.inside(4 * plan.unit)) == [], shown.holder
        assert surface.in_one_anothers_way() == [], shown.holder
        assert surface.written_in(plan.code) == []


@pytest.mark.parametrize("whole", ADULTS)
def test_an_adults_words_stay_in_the_frame_and_out_of_one_anothers_way(whole: Box) -> None:
    plan = adult.plan_for(whole)
    for shown in odd_ones():
        surface = drawn(adult.draw_adults, shown, whole)
        assert surface.outside(plan.frame.inside(3 * plan.unit)) == [], shown.holder
        assert surface.in_one_anothers_way() == [], shown.holder
        assert surface.written_in(plan.code) == []


def test_a_cards_words_stay_on_the_card_and_out_of_one_anothers_way() -> None:
    for shown in odd_ones():
        surface = drawn(card.draw_card, shown, CARD)
        assert surface.outside(card.plan_for(CARD).card) == [], shown.holder
        assert surface.in_one_anothers_way() == [], shown.holder
        assert surface.written_in(card.plan_for(CARD).code) == []


def test_a_short_name_is_large_and_no_larger_than_becomes_it() -> None:
    bo = drawn(pupil.draw_pupils, certificate_for("Bo"), A4_ACROSS)
    aisha = drawn(pupil.draw_pupils, certificate_for("Aisha K"), A4_ACROSS)
    assert bo.size_of("Bo") == aisha.size_of("Aisha K") == 64
    assert bo.size_of("Bo") > 2 * bo.size_of("The group chat: who speaks up?")


def test_a_long_name_shrinks_and_can_still_be_read() -> None:
    for whole, draw in ((A4_ACROSS, pupil.draw_pupils), (A4, adult.draw_adults)):
        surface = drawn(draw, certificate_for(LONGEST_NAME, LONGEST_TITLE), whole)
        assert 20 < surface.size_of(LONGEST_NAME) < 40
        assert surface.size_of(LONGEST_TITLE) > 13
    small = drawn(pupil.draw_pupils, certificate_for(LONGEST_NAME, LONGEST_TITLE), PUPILS[1])
    assert small.size_of(LONGEST_NAME) > 10
    assert drawn(card.draw_card, certificate_for(LONGEST_NAME), CARD).size_of(LONGEST_NAME) > 9


def test_nothing_is_ever_written_too_small_to_be_read() -> None:
    for shown in odd_ones():
        for draw, whole in ((pupil.draw_pupils, PUPILS[1]), (adult.draw_adults, ADULTS[1])):
            sizes = {one.words: one.size for one in drawn(draw, shown, whole).written}
            long = {shown.holder, shown.title, *_addresses(sizes)}
            assert min(sizes.values()) >= SMALLEST
            assert min(sizes[words] for words in sizes.keys() - long) >= SMALL, shown.holder


def _addresses(words: Iterable[str]) -> list[str]:
    return [each for each in words if each.startswith("Check it at")]


def test_what_a_child_can_do_is_written_in_one_size() -> None:
    surface = drawn(pupil.draw_pupils, certificate_for("Bo", objectives=OBJECTIVES), A4_ACROSS)
    assert len({surface.size_of(objective) for objective in OBJECTIVES}) == 1


@pytest.mark.parametrize(
    ("code", "least"),
    [
        (pupil_plan.plan_for(A4_ACROSS).code, 45),
        (adult.plan_for(A4).code, 45),
        (pupil_plan.plan_for(PUPILS[1]).code, 30),
        (adult.plan_for(ADULTS[1]).code, 30),
        (card.plan_for(CARD).code, 30),
    ],
)
def test_a_code_with_its_quiet_zone_is_as_large_as_readers_want_it(code: Box, least: int) -> None:
    assert code.width == code.height >= least
