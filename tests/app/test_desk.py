import pytest
from rich.cells import cell_len

from tests.support.class_views import class_view, full_class, hard_question
from tests.support.one_screen import OneScreen
from training.app.screens.desk import DeskScreen, DeskWish, Errand
from training.app.widgets.bars import Key, KeyBar
from training.app.widgets.desk.signing_lines import Signing
from training.reports.class_view import ClassView

ROBINS = class_view("Robins", {"Aisha B": "DS-", "Ben T": "DS-", "Chidi O": "SD-"})
HERONS = class_view(
    "Herons",
    {"Amara C": "DD", "Bilal H": "DD"},
    hard=(hard_question("Which two can help?", 2, 8, 4), hard_question("Fill the gap.", 9, 3, 2)),
)
STAFF = class_view("Staff", {"Priya Desai": "-"})


WAITING = Signing(waiting=7)


def desk(*views: ClassView, again: DeskWish | None = None) -> OneScreen[DeskWish | None]:
    views = views or (ROBINS, HERONS, STAFF)
    return OneScreen(DeskScreen(views, "Willow Lane Primary School", True, again))


async def test_the_grid_shows_a_name_and_a_letter_for_each_module() -> None:
    app = desk()
    async with app.run_test():
        row = next(line for line in app.lines if "Chidi O" in line)
        assert row.split()[-3:] == ["S", "D", "-"]
        heads = next(line for line in app.lines if "u2-01" in line)
        assert heads.split() == ["u2-01", "u2-02", "u2-03"]


async def test_the_letters_are_explained_in_words_with_counts() -> None:
    app = desk()
    async with app.run_test() as pilot:
        assert "D 2 done S 1 started - 0 not yet" in app.words
        await pilot.press("right")
        assert "D 1 done S 2 started - 0 not yet" in app.words


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ({"A": "DS-", "B": "DS-", "C": "SD-"}, "1 of 3 has finished The group chat; 2 are in"),
        ({"A": "D", "B": "D", "C": "S"}, "2 of 3 have finished A game with a stranger; 1 is in"),
        ({"A": "DD-", "B": "D--"}, "1 of 2 has finished The group chat."),
        ({"A": "--S"}, "0 of 1 have finished “Who sees my post?”; 1 is in"),
        ({"A": "D-"}, "Nobody has started The group chat yet."),
        ({"A": "DD"}, "Everybody has finished everything."),
        ({"A": ""}, "There are no modules for this class yet."),
        ({}, "Nobody is in this class yet."),
    ],
)
async def test_the_line_at_the_top_says_what_needs_doing(states: dict[str, str], said: str) -> None:
    app = desk(class_view("Robins", states))
    async with app.run_test():
        assert said in app.words


async def test_the_cursor_says_in_words_where_it_stands() -> None:
    app = desk()
    async with app.run_test() as pilot:
        assert "u2-01 A game with a stranger Aisha B: done on 3 November 2026." in app.words
        await pilot.press("down", "right")
        assert "u2-02 The group chat Ben T: started." in app.words
        await pilot.press("right")
        assert "u2-03 Who sees my post? Ben T: not yet." in app.words


async def test_the_cursor_stops_at_the_edges() -> None:
    app = desk()
    async with app.run_test() as pilot:
        await pilot.press("up", "left")
        assert "Aisha B: done" in app.words
        await pilot.press("end", "right", "right", "right", "down")
        assert "Chidi O: not yet." in app.words


async def test_a_click_puts_the_cursor_there() -> None:
    app = desk()
    async with app.run_test() as pilot:
        y = next(place for place, line in enumerate(app.lines) if "Chidi O" in line)
        x = next(line for line in app.lines if "u2-02" in line).index("u2-02") + 2
        await pilot.click(offset=(x, y))
        assert "u2-02 The group chat Chidi O: done" in app.words


async def test_number_keys_open_the_classes() -> None:
    app = desk()
    async with app.run_test() as pilot:
        await pilot.press("2")
        assert "Amara C" in app.words
        assert "Aisha B" not in app.words
        await pilot.press("3", "9")
        assert "Nobody has started A game with a stranger yet." in app.words


async def test_an_empty_class_shows_nothing_of_the_one_before() -> None:
    app = desk(ROBINS, class_view("Wrens", {}))
    async with app.run_test() as pilot:
        await pilot.press("2")
        assert "Nobody is in this class yet." in app.words
        assert not any(name in app.words for name in ("Aisha", "u2-01", "done"))


async def test_arrows_and_the_mouse_open_the_classes() -> None:
    app = desk()
    async with app.run_test() as pilot:
        await pilot.press("shift+tab", "right")
        assert "Amara C" in app.words
        await pilot.press("left", "left")
        assert "Priya Desai" in app.words
        await pilot.click("ClassTabs", offset=(6, 0))
        assert "Aisha B" in app.words


async def test_every_one_of_many_classes_can_be_reached() -> None:
    views = [
        class_view(f"Year {number} Kingfishers", {f"Pupil {number}": "D"}) for number in range(14)
    ]
    app = desk(*views)
    async with app.run_test() as pilot:
        await pilot.press("shift+tab")
        for number in range(14):
            assert f"Year {number} Kingfishers" in app.lines[1]
            assert f"Pupil {number}" in app.words
            await pilot.press("right")
        assert "Year 0 Kingfishers" in app.lines[1]


async def test_thirty_pupils_and_eight_modules_are_seen_at_once() -> None:
    view = full_class("Herons", 30, 8)
    app = desk(view)
    async with app.run_test(size=(80, 24)):
        assert all(row.learner.name in app.words for row in view.grid.rows)
        assert "more below" not in app.words


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize(("learners", "modules"), [(1, 1), (30, 8), (64, 12), (3, 24)])
async def test_whatever_is_out_of_sight_is_said_and_can_be_reached(
    size: tuple[int, int], learners: int, modules: int
) -> None:
    view = full_class("Herons", learners, modules)
    view = view.model_copy(update={"titles": {m: m for m in view.grid.modules}})
    last = view.grid.rows[-1].learner.name
    app = desk(view)
    async with app.run_test(size=size) as pilot:
        assert last in app.words or "more below" in app.words
        for _ in range(modules - 1):
            await pilot.press("right")
        await pilot.press("end")
        assert f"{last}: " in app.words
        assert f"{view.grid.modules[-1]} {view.grid.modules[-1]}" in app.words
        assert max(map(cell_len, app.lines)) <= size[0]


async def test_what_was_hard_is_shown_with_counts_in_words_hardest_first() -> None:
    app = desk(HERONS)
    async with app.run_test() as pilot:
        assert "found hard" not in " ".join(app.lines[:-1])
        await pilot.press("f")
        assert "What Herons found hard" in app.words
        first = app.words.index("Which two can help?")
        assert first < app.words.index("Fill the gap.")
        assert "2 of 14 right first time" in app.words
        assert "8 after a hint, 4 not yet" in app.words
        assert "Amara C" not in app.words
        await pilot.press("f")
        assert "Amara C" in app.words


async def test_a_bar_has_a_shape_for_each_outcome_and_adds_up() -> None:
    app = desk(HERONS)
    async with app.run_test() as pilot:
        await pilot.press("f")
        line = next(line for line in app.lines if "2 of 14" in line)
        bar = [line.count(shape) for shape in "█▒░"]
        assert sum(bar) == 20
        assert bar[1] > bar[2] > bar[0] > 0


async def test_where_too_few_have_answered_nothing_is_shown_and_it_says_why() -> None:
    app = desk(ROBINS)
    async with app.run_test() as pilot:
        await pilot.press("f")
        assert "once 5 people have answered it" in app.words


async def test_a_wide_window_shows_both_pages() -> None:
    app = desk(HERONS)
    async with app.run_test(size=(120, 40)):
        assert "Amara C" in app.words
        assert "Which two can help?" in app.words


async def test_names_can_be_hidden_and_shown_again() -> None:
    app = desk()
    async with app.run_test() as pilot:
        await pilot.press("n")
        assert not any(name in app.words for name in ("Aisha", "Ben", "Chidi"))
        await pilot.press("down", "right")
        assert not any(name in app.words for name in ("Aisha", "Ben", "Chidi"))
        assert "Names are hidden" in app.words
        await pilot.press("n")
        assert all(name in app.words for name in ("Aisha B", "Ben T", "Chidi O"))


async def test_without_names_the_order_does_not_give_them_away() -> None:
    app = desk(
        class_view("Robins", {"A": "S", "B": "D"}), class_view("Wrens", {"A": "D", "B": "S"})
    )
    async with app.run_test() as pilot:
        await pilot.press("n")
        robins = [line.split() for line in app.lines if "······" in line]
        await pilot.press("2")
        wrens = [line.split() for line in app.lines if "······" in line]
        assert wrens == robins == [["▶", "······", "[D]"], ["······", "S"]]


async def test_looking_again_remembers_the_class_and_the_hidden_names() -> None:
    app = desk()
    async with app.run_test() as pilot:
        await pilot.press("2", "n", "r")
        assert app.answers == [DeskWish("Herons", names_hidden=True)]
    app = desk(again=DeskWish("Herons", names_hidden=True))
    async with app.run_test():
        assert "Everybody has finished everything." in app.words
        assert "Amara" not in app.words


@pytest.mark.parametrize("key", ["b", "escape", "q"])
async def test_a_key_leaves_the_desk(key: str) -> None:
    app = desk()
    async with app.run_test() as pilot:
        await pilot.press(key)
        assert app.answers == [None]


async def test_a_school_without_classes_still_has_a_desk() -> None:
    app = OneScreen(DeskScreen((), "Willow Lane Primary School", False))
    async with app.run_test() as pilot:
        assert "No class list yet" in app.words
        await pilot.press("down", "right", "f", "n", "2", "r")
        assert len(app.answers) == 1


def full_desk(signing: Signing | None = WAITING, can_print: bool = True) -> DeskScreen:
    return DeskScreen(
        (ROBINS, HERONS), "Willow Lane Primary School", False, None, signing, can_print=can_print
    )


@pytest.mark.parametrize(
    ("key", "errand"),
    [
        ("r", Errand.LOOK_AGAIN),
        ("c", Errand.CHECK),
        ("s", Errand.SIGN),
        ("o", Errand.LESSON),
        ("p", Errand.PRINT),
    ],
)
async def test_a_key_asks_for_an_errand_with_the_class_that_is_shown(
    key: str, errand: Errand
) -> None:
    app = OneScreen(full_desk())
    async with app.run_test() as pilot:
        await pilot.press("2", key)
        assert app.answers == [DeskWish("Herons", names_hidden=False, errand=errand)]


@pytest.mark.parametrize("keys", ["p", "s", "o"])
async def test_what_the_desk_does_not_offer_no_key_asks_for(keys: str) -> None:
    app = OneScreen(full_desk(signing=None, can_print=False))
    async with app.run_test() as pilot:
        await pilot.press(keys)
        assert app.answers == []
        assert "print" not in app.lines[-1]


@pytest.mark.parametrize("width", [80, 120])
async def test_the_bar_has_room_for_every_key_on_it(width: int) -> None:
    app = OneScreen(full_desk())
    async with app.run_test(size=(width, 24)):
        bar = app.screen.query_one(".all", KeyBar)
        assert all(key.region.right <= width for key in bar.query(Key))
        for word in ("found hard", "hide names", "print", "check", "help", "back"):
            assert word in app.lines[-1]


async def test_even_in_a_narrow_window_back_and_help_are_on_the_bar() -> None:
    app = OneScreen(full_desk())
    async with app.run_test(size=(60, 20)):
        assert "help" in app.lines[-1] and "back" in app.lines[-1]


@pytest.mark.parametrize("signing", [None, WAITING])
async def test_help_tells_of_every_key_that_works_here(signing: Signing | None) -> None:
    app = OneScreen(full_desk(signing))
    async with app.run_test() as pilot:
        await pilot.press("h")
        (also,) = app.helped
        keys = "fncrp" if signing is None else "fncrpso"
        assert all(f"{key} " in also for key in keys)
        assert ("o opens a lesson" in also) is (signing is not None)
