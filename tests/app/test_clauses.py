"""The panel that shows clauses in both wordings."""

import pytest
from textual.containers import VerticalScroll
from textual.events import MouseScrollDown

from tests.support.adopted import MARKUP, both, shown_words
from tests.support.one_screen import OneScreen
from training.actions.both_wordings import NOT_PUT_IN, Place, Wordings
from training.app.screens.clauses import FOR_GROWN_UPS, ClausesScreen
from training.app.widgets.bars import Key
from training.app.widgets.enter_button import EnterButton
from training.app.widgets.reading import Reading
from training.core.module import Audience

SIZES = [(60, 20), (80, 24), (120, 40), (200, 60)]
FOUND = shown_words(both("4.4.7", "Nobody here is a friend of a minor."))
LONG = shown_words(both("4.4", "\n".join(f"Point {number} of many." for number in range(60))))
ALONE = Wordings(
    audience=Audience.STAFF, clauses=(both("4.4.7", place=Place.NO_TEXT),), said=NOT_PUT_IN
)


def panel(words: Wordings) -> OneScreen[None]:
    """The panel alone."""
    return OneScreen(ClausesScreen(words))


@pytest.mark.parametrize("size", SIZES)
async def test_it_says_the_number_both_wordings_and_where_the_schools_is_from(
    size: tuple[int, int],
) -> None:
    app = panel(FOUND)
    async with app.run_test(size=size):
        for said in (
            "Clause 4.4.7",
            "Our line for 4.4.7.",
            "Nobody here is a friend of a minor.",
            "from the policy adopted on 3 September 2026",
            "Back",
        ):
            assert said in app.words.replace("┃ ", "")


@pytest.mark.parametrize(("size", "beside"), [((80, 24), False), ((100, 30), True)])
async def test_the_wordings_stand_side_by_side_where_there_is_room(
    size: tuple[int, int], beside: bool
) -> None:
    app = panel(FOUND)
    async with app.run_test(size=size):
        ours, schools = (app.screen.query_one(kind).region for kind in (".ours", ".schools"))
        assert (schools.x > ours.right) is beside
        assert (schools.y >= ours.bottom) is not beside
        assert ours.y <= schools.y


@pytest.mark.parametrize("size", SIZES)
async def test_without_a_text_our_line_stands_alone(size: tuple[int, int]) -> None:
    app = panel(ALONE)
    async with app.run_test(size=size):
        assert NOT_PUT_IN in app.words
        assert "Our line for 4.4.7." in app.words
        assert not app.screen.query(".schools")


async def test_a_doubtful_clause_is_marked_and_a_missing_one_said_to_be() -> None:
    words = shown_words(
        both("4.4.7", "Nobody here.", Place.NOT_CONFIRMED), both("5.2", place=Place.MISSING)
    )
    app = panel(words)
    async with app.run_test(size=(120, 40)):
        assert "In the school's own words, at 5.7 ▲ not confirmed yet" in app.words
        assert "The school's text has no clause 5.2." in app.words


async def test_what_looks_like_markup_is_shown_as_it_stands() -> None:
    app = panel(shown_words(both("4.4.7", MARKUP)))
    async with app.run_test(size=(120, 40)):
        shown = app.words
        assert MARKUP[:30] in shown
        assert "{childline} [x" in shown


async def test_points_are_set_in_and_stay_so_where_they_wrap() -> None:
    app = panel(shown_words(both("4.4", "All of us:\n    - " + "more " * 40)))
    async with app.run_test(size=(80, 24)):
        first, *wrapped = (line for line in app.lines if "more more" in line)
        assert wrapped
        assert {line.index("more") for line in wrapped} == {first.index("-")}


@pytest.mark.parametrize("size", SIZES)
async def test_a_long_clause_says_so_and_is_scrolled_by_keys(size: tuple[int, int]) -> None:
    app = panel(LONG)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "more below" in app.words
        assert "Point 59" not in app.words
        for _ in range(40):
            await pilot.press("down")
        await pilot.pause()
        assert "Point 59" in app.words
        await pilot.press(*["pageup"] * 30)
        assert "Point 0 of" in app.words


async def test_a_long_clause_is_scrolled_by_the_wheel() -> None:
    app = panel(LONG)
    async with app.run_test(size=(80, 24)) as pilot:
        scroll = app.screen.query_one(Reading).query_one(VerticalScroll)
        await pilot._post_mouse_events([MouseScrollDown], scroll)
        await pilot.pause()
        assert scroll.scroll_offset.y > 0


@pytest.mark.parametrize("key", ["enter", "space", "b", "c", "q"])
async def test_any_likely_key_goes_back(key: str) -> None:
    app = panel(FOUND)
    async with app.run_test() as pilot:
        await pilot.press(key)
        await pilot.pause()
    assert app.answers == [None]


async def test_the_button_can_be_clicked() -> None:
    app = panel(FOUND)
    async with app.run_test() as pilot:
        await pilot.click(EnterButton)
        await pilot.pause()
    assert app.answers == [None]


async def test_help_and_a_breath_are_one_key_away() -> None:
    app = panel(FOUND)
    async with app.run_test() as pilot:
        await pilot.press("h", "t", "escape")
    assert app.asked == ["HelpAsked", "BreathAsked", "BreathAsked"]
    assert app.answers == []


@pytest.mark.parametrize("audience", [Audience.LOWER_KS2, Audience.UPPER_KS2])
async def test_children_read_our_line_first(audience: Audience) -> None:
    app = panel(shown_words(both("4.4.3", "Abuse nobody."), audience=audience))
    async with app.run_test(size=(80, 24)):
        assert "Rule 4.4.3" in app.words
        assert app.words.index("Our line for") < app.words.index("Abuse nobody.")


async def test_the_youngest_see_the_schools_words_only_when_somebody_asks() -> None:
    app = panel(shown_words(both("5.3", "Cyberbullying."), audience=Audience.KS1))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Our line for 5.3." in app.words
        assert "Cyberbullying." not in app.words
        assert FOR_GROWN_UPS in app.words
        await pilot.press("c")
        await pilot.pause()
        assert "Cyberbullying." in app.words
        assert FOR_GROWN_UPS not in app.words
        await pilot.press("c")
        await pilot.pause()
    assert app.answers == [None]


async def test_a_grown_up_can_click_for_them_too() -> None:
    app = panel(shown_words(both("5.3", "Cyberbullying."), audience=Audience.KS1))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(Key)
        await pilot.pause()
        assert "Cyberbullying." in app.words
    assert app.answers == []
