import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.one_screen import OneScreen
from training.app.learner_visit import QUIET
from training.app.screens.pick import PickScreen
from training.app.widgets.tiles.name_tile import NameTile, Pick
from training.app.widgets.tiles.tiling import GAP, tiling

FEW = tuple(Pick(name.casefold(), name) for name in ("Aisha B", "Ben T", "Chidi O"))
THIRTY = tuple(
    Pick(f"p{place}", f"{forename} {string.ascii_uppercase[place % 26]}")
    for place, forename in enumerate(
        (
            *(
                "Aisha",
                "Ben",
                "Chidi",
                "Daisy",
                "Ewa",
                "Farhan",
                "Grace",
                "Hodan",
                "Isaac",
                "Jasmin",
            ),
            *("Kacper", "Lily", "Mohammed", "Nia", "Oscar", "Priya", "Quentin", "Ruby", "Sanjeet"),
            *("Tola", "Uma", "Viktor", "Willow", "Xin", "Yusuf", "Zara", "Amelia", "Bilal"),
            *("Caitlin", "Hana"),
        )
    )
)
OTHER = Pick("guest", "Just looking", "nothing is kept")


def asking(picks: tuple[Pick, ...] = FEW, other: Pick | None = OTHER) -> OneScreen[str | None]:
    return OneScreen(PickScreen("Who are you?", picks, other))


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (["2"], "ben t"),
        (["enter"], "aisha b"),
        (["down", "space"], "ben t"),
        (["0"], "guest"),
        (["down", "down", "down", "enter"], "guest"),
        (["down", "down", "down", "up", "enter"], "chidi o"),
        (["tab", "tab", "tab", "enter"], "guest"),
        (["c", "enter"], "chidi o"),
        (["B", "enter"], "ben t"),
        (["b"], None),
        (["q"], None),
    ],
)
async def test_a_few_names_are_picked_by_any_key_that_is_near(
    keys: list[str], answer: str | None
) -> None:
    app = asking()
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        await pilot.pause()
    assert app.answers == [answer]


async def test_a_click_picks_a_name() -> None:
    app = asking()
    async with app.run_test() as pilot:
        await pilot.click(list(app.screen.query(NameTile))[1])
        await pilot.pause()
    assert app.answers == ["ben t"]


async def test_a_number_without_a_name_does_nothing() -> None:
    app = asking(other=None)
    async with app.run_test() as pilot:
        await pilot.press("7", "0")
        assert app.is_showing


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_thirty_names_are_all_seen_at_once(size: tuple[int, int]) -> None:
    app = asking(THIRTY)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for pick in (*THIRTY, OTHER):
            assert pick.words in app.words
        assert "more below" not in app.words


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_a_line_about_what_came_before_takes_no_name_out_of_sight(
    size: tuple[int, int],
) -> None:
    app = OneScreen(PickScreen("Who are you?", THIRTY, OTHER, said=QUIET))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert QUIET in app.words
        assert all(pick.words in app.words for pick in (*THIRTY, OTHER))
        assert "more below" not in app.words


async def test_among_many_there_are_no_number_keys_and_the_hint_says_what_to_do() -> None:
    app = asking(THIRTY)
    async with app.run_test() as pilot:
        await pilot.press("2")
        assert app.is_showing
        assert "The arrow keys move. Or hold Shift and press your first letter." in app.words


async def test_a_first_letter_finds_one_name_after_another() -> None:
    app = asking(THIRTY)
    async with app.run_test() as pilot:
        found = []
        for _ in range(3):
            await pilot.press("A")
            await pilot.pause()
            found.append("▶ Aisha A" in app.words)
        assert found == [False, True, False]
        await pilot.press("m", "enter")
        await pilot.pause()
    assert app.answers == ["p12"]


async def test_small_h_stays_help_and_the_capital_finds_the_name() -> None:
    app = asking(THIRTY)
    async with app.run_test() as pilot:
        await pilot.press("h")
        await pilot.pause()
        assert "▶ Aisha A" in app.words
        await pilot.press("H")
        await pilot.pause()
        assert "▶ Hodan H" in app.words


async def test_down_goes_a_row_down() -> None:
    app = asking(THIRTY)
    async with app.run_test() as pilot:
        await pilot.press("down", "right")
        await pilot.pause()
        assert "▶ Farhan F" in app.words


async def test_more_names_than_fit_say_that_there_are_more_and_come_into_sight() -> None:
    crowd = tuple(Pick(str(n), f"Somebody {n:03}") for n in range(200))
    app = asking(crowd)
    app.animation_level = "none"
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.pause()
        assert "more below" in app.words
        assert "Somebody 199" not in app.words
        list(app.screen.query(NameTile))[199].focus()
        for _ in range(20):
            await pilot.pause()
        assert "▶ Somebody 199" in app.words
        assert "more above" in app.words


async def test_a_name_in_markup_is_words_and_nothing_more() -> None:
    app = asking((Pick("x", "[b]Sam[/b] [@click=app.quit]"),))
    async with app.run_test():
        assert "[b]Sam[/b] [@click=app.quit]" in app.words


SIZES = ((3, 1), (1, 1), (1, 0))


@given(
    count=st.integers(1, 200),
    narrowest=st.integers(1, 60),
    width=st.integers(20, 250),
    lines=st.integers(1, 80),
)
def test_tiles_never_stand_outside_the_room(
    count: int, narrowest: int, width: int, lines: int
) -> None:
    plan = tiling(count, narrowest, 40, (width, lines), SIZES)
    assert plan.columns * (plan.width + GAP) - GAP <= width
    assert (plan.height, plan.gap) in SIZES
    rows = -(-count // plan.columns)
    fits = rows * (plan.height + plan.gap) - plan.gap <= lines
    assert fits or (plan.height, plan.gap) == SIZES[-1]


def test_tiles_are_as_high_as_will_do_and_in_few_columns() -> None:
    assert tiling(3, 12, 38, (80, 17), SIZES).columns == 1
    assert tiling(14, 15, 38, (80, 17), SIZES) == tiling(16, 15, 38, (80, 17), SIZES)
    assert tiling(30, 17, 38, (80, 17), SIZES).height == 1
