"""Where the learner's screens cite clauses, and how the clauses are shown."""

from pathlib import Path

import pytest
from textual.app import App

from tests.support.adopted import (
    LATER,
    MARKUP,
    adopt,
    both,
    damage,
    school_rooms,
    shown_words,
)
from tests.support.learning import SINGLE, LearnApp, attempt_at
from tests.support.online_policy import NO_FRIENDS, POLICY, REVISED
from tests.support.rooms import events_of
from tests.support.whole_app import shows, until, whole_app, words
from training.actions.both_wordings import NOT_NOW, NOT_PUT_IN
from training.actions.rooms import Rooms
from training.app.messages import HelpAsked, WordsAsked
from training.app.screens.clauses import ClausesScreen
from training.app.screens.help import HelpScreen
from training.app.screens.learn import HELP_LISTS, LearnScreen
from training.app.widgets.bars import Key
from training.app.widgets.module.title import Title, cited_in_short
from training.core.attempt import Attempt, Stage
from training.core.module import Audience

PRIYA, AISHA = "priya-desai", "aisha-b"
STAGES = (Stage.LESSON, Stage.SCENARIO, Stage.QUIZ)


def standing(stage: Stage, audience: Audience = Audience.STAFF) -> Attempt:
    """A standing whose cards cite clauses too."""
    attempt = attempt_at(stage)
    cards = tuple(card.model_copy(update={"clauses": ("4.2",)}) for card in attempt.module.cards)
    changes = {"cards": cards, "audience": audience}
    return attempt.changed(module=attempt.module.model_copy(update=changes))


def lines(app: App[None]) -> str:
    """The screen as it stands."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize(
    ("stage", "cited"), zip(STAGES, ("Policy 4.2", "Policy 4.4.3", "Policy 5.2"), strict=True)
)
async def test_adults_see_on_the_line_under_a_title_which_clauses_it_cites(
    stage: Stage, cited: str, size: tuple[int, int]
) -> None:
    app = LearnApp(standing(stage))
    async with app.run_test(size=size):
        assert cited in lines(app)


@pytest.mark.parametrize("stage", STAGES)
async def test_a_click_on_the_citation_or_the_key_asks_for_the_clauses(stage: Stage) -> None:
    app = LearnApp(standing(stage))
    async with app.run_test(size=(80, 24)) as pilot:
        title = app.learn.query_one(Title)
        await pilot.click(Title, offset=(title.outer_size.width - 6, title.outer_size.height - 1))
        await pilot.press("c")
        await pilot.click(list(app.learn.query(Key))[-1])
        asked = WordsAsked(app.learn.attempt.cited)
        assert app.asked == [asked, asked, asked]
        assert app.steps == []


@pytest.mark.parametrize("audience", [one for one in Audience if one.is_pupils])
@pytest.mark.parametrize("stage", STAGES)
async def test_children_see_no_numbers_and_can_ask(stage: Stage, audience: Audience) -> None:
    app = LearnApp(standing(stage, audience))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Policy" not in lines(app)
        assert (" c  Rule" in lines(app)) is (audience is not Audience.KS1)
        await pilot.press("c")
    assert app.asked == [WordsAsked(app.learn.attempt.cited)]


async def test_where_nothing_is_cited_there_is_no_key_for_it() -> None:
    app = LearnApp(standing(Stage.OPENING))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        assert " c " not in lines(app)
    assert app.asked == []


async def test_while_a_chat_arrives_the_key_only_asks() -> None:
    app = LearnApp(standing(Stage.SCENARIO), pace=1000)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        assert app.asked == [WordsAsked(("4.4.3",))]
        assert "i like the roof" not in lines(app)


async def test_after_an_answer_the_clauses_are_still_those_of_its_question() -> None:
    other = SINGLE.model_copy(update={"id": "q-next", "clauses": ("5.3",)})
    app = LearnApp(attempt_at(Stage.QUIZ, SINGLE, other))
    async with app.run_test(size=(80, 24)) as pilot:
        right = app.learn.attempt.order.index(SINGLE.right_answer[0]) + 1
        await pilot.press(str(right), "enter", "c")
        assert app.asked == [WordsAsked(("5.2",))]
        await pilot.press("enter", "c")
        assert app.asked[1:] == [WordsAsked(("5.3",))]


async def test_the_panel_lies_over_the_screen_that_asked_and_gives_it_back_as_it_was() -> None:
    app = LearnApp(standing(Stage.QUIZ))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
        app.learn.show_words(shown_words(both("5.2", "Tell the head.")))
        await pilot.pause()
        assert "Tell the head." in lines(app)
        await pilot.press("enter")
        assert app.screen is app.learn
        await pilot.press("enter")
        assert len(app.steps) == 1


async def test_clauses_that_come_too_late_are_not_shown() -> None:
    app = LearnApp(standing(Stage.QUIZ))
    async with app.run_test(size=(80, 24)) as pilot:
        app.learn.show_words(shown_words(both("4.2", "Look later.")))
        await pilot.pause()
        assert app.screen is app.learn


async def test_help_is_asked_for_with_a_line_on_the_key() -> None:
    app = LearnApp(standing(Stage.QUIZ))
    async with app.run_test() as pilot:
        await pilot.press("h")
    assert app.asked == [HelpAsked(HELP_LISTS)]


async def test_the_youngest_ones_help_says_nothing_of_it() -> None:
    app = LearnApp(standing(Stage.QUIZ, Audience.KS1))
    async with app.run_test() as pilot:
        await pilot.press("h")
    assert app.asked == [HelpAsked()]


@pytest.mark.parametrize(
    ("cited", "said"),
    [
        ((), ""),
        (("7",), "Policy 7"),
        (("1.1", "1.2", "2.1d", "7"), "Policy 1.1, 1.2, 2.1d, 7"),
        (("1.1", "1.2", "2.1d", "7", "8.1"), "Policy 1.1, 1.2, 2.1d and 2 more"),
    ],
)
def test_many_clauses_are_named_in_short(cited: tuple[str, ...], said: str) -> None:
    assert cited_in_short(cited) == said


@pytest.fixture
def rooms(tmp_path: Path) -> Rooms:
    return school_rooms(tmp_path)


async def test_in_the_app_c_shows_the_schools_own_words(rooms: Rooms) -> None:
    adopt(rooms, POLICY.replace(NO_FRIENDS, MARKUP))
    app = whole_app(lambda: rooms, start=(PRIYA, "staff-tiny"))
    async with app.run_test(size=(120, 40)) as pilot:
        await shows(pilot, LearnScreen, "A tiny module for staff")
        await pilot.press("enter", "c")
        await shows(pilot, ClausesScreen, "No employee has", "Nobody [b]who[/b] works is an")
        await pilot.press("h")
        await shows(pilot, HelpScreen)
        await pilot.press("enter", "enter", "h")
        await shows(pilot, HelpScreen, HELP_LISTS[:40])
    assert [event.kind for event in events_of(rooms, PRIYA)] == ["started"]


async def test_a_child_without_a_text_of_the_school_reads_our_line(rooms: Rooms) -> None:
    app = whole_app(lambda: rooms, start=(AISHA, "tiny"))
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, LearnScreen, "A tiny module")
        await pilot.press("enter", "c")
        await shows(pilot, ClausesScreen, NOT_PUT_IN, "Tell a grown-up you trust.")


async def test_where_the_text_cannot_be_read_the_panel_says_why_and_the_lesson_goes_on(
    rooms: Rooms,
) -> None:
    damage(rooms, adopt(rooms))
    app = whole_app(lambda: rooms, start=(PRIYA, "staff-tiny"))
    async with app.run_test(size=(120, 40)) as pilot:
        await shows(pilot, LearnScreen, "A tiny module for staff")
        await pilot.press("enter", "c")
        await shows(pilot, ClausesScreen, NOT_NOW, "is not whole, or was altered", "No employee")
        await pilot.press("enter", "enter")
        await shows(pilot, LearnScreen, "Whom to tell")


async def test_a_version_that_comes_into_force_is_shown_in_the_next_attempt(rooms: Rooms) -> None:
    adopt(rooms)
    app = whole_app(lambda: rooms, start=(PRIYA, "staff-tiny"))
    async with app.run_test(size=(120, 40)) as pilot:
        for day in ("3 September 2026", "3 September 2026", "1 November 2026"):
            if day.startswith("1 "):
                await pilot.press("q")
                await until(pilot, lambda: not isinstance(app.screen, LearnScreen))
                await pilot.press("enter")
            await until(pilot, lambda: isinstance(app.screen, LearnScreen))
            if "about" in words(pilot):
                await pilot.press("enter")
            await pilot.press("c")
            await shows(pilot, ClausesScreen, day)
            await pilot.press("enter")
            if not rooms_have_later(rooms):
                adopt(rooms, REVISED, LATER)


def rooms_have_later(rooms: Rooms) -> bool:
    """Whether the later text has been put in."""
    assert rooms.folder is not None
    return any((rooms.folder / "policy").glob(f"{LATER}-*"))
