import pytest
from textual.color import Color
from textual.containers import VerticalScroll
from textual.dom import DOMNode
from textual.screen import Screen

from tests.support.learning import (
    EVERY_KIND,
    FULL,
    GAPS,
    ORDERING,
    SEVERAL,
    SINGLE,
    LearnApp,
    attempt_at,
    shown,
)
from training.app.messages import BreathAsked, HelpAsked, LeaveAsked
from training.app.screens.sit_out import SitOutScreen
from training.app.widgets.enter_button import EnterButton
from training.app.widgets.key_row import KeyRow
from training.app.widgets.learn_view import LearnView
from training.app.widgets.reading import Reading
from training.core.attempt import Attempt, Stage
from training.core.events import Answered, CardRead, Completed, ScenarioDone
from training.core.questions import Question

RIGHT = SINGLE.right_answer[0]


class CountingApp(LearnApp):
    """Takes down whatever has its styles looked for."""

    def __init__(self, attempt: Attempt) -> None:
        super().__init__(attempt)
        self.styled: list[DOMNode] = []

    def update_styles(self, node: DOMNode, animate: bool = True) -> None:
        """Take it down, and style it."""
        self.styled.append(node)
        super().update_styles(node, animate)


def key_of(app: LearnApp, place: int) -> str:
    """The number key of the row at that place in the file."""
    return str(app.learn.attempt.order.index(place) + 1)


async def test_the_opening_says_what_the_module_is_and_what_it_takes() -> None:
    app = LearnApp(attempt_at(Stage.OPENING))
    async with app.run_test():
        words = shown(app)
    for wanted in (
        "The group chat",
        "Someone is left out.",
        "about 30 minutes",
        "I can tell an adult.",
        "Start",
    ):
        assert wanted in words


async def test_starting_is_no_step_to_be_recorded() -> None:
    app = LearnApp(attempt_at(Stage.OPENING))
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert app.learn.attempt.stage is Stage.LESSON
        assert "Card 1 of 2" in shown(app)
    assert app.steps == []


async def test_a_card_that_has_been_read_is_recorded_before_the_next_is_shown() -> None:
    app = LearnApp(attempt_at(Stage.LESSON))
    app.deaf = True
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert app.steps[0].events == (CardRead(attempt="a1", card=1),)
        assert "Card 1 of 2" in shown(app)
        app.learn.kept(app.steps[0])
        await pilot.pause()
        assert "Card 2 of 2" in shown(app)


async def test_while_a_step_is_being_recorded_no_other_is_taken() -> None:
    app = LearnApp(attempt_at(Stage.LESSON, card=1, cards_read=1))
    app.deaf = True
    async with app.run_test() as pilot:
        await pilot.press("enter", "enter", "b", "s", "space")
        assert app.learn.attempt.card == 1
    assert len(app.steps) == 1


async def test_two_quick_presses_make_one_step_each_and_skip_nothing() -> None:
    app = LearnApp(attempt_at(Stage.LESSON))
    async with app.run_test() as pilot:
        button = app.learn.query_one(EnterButton)
        button.on_click()
        button.on_click()
        await pilot.pause()
        assert app.learn.attempt.card == 1
    assert len(app.steps) == 1


async def test_help_a_breath_and_leaving_work_even_while_a_step_is_being_recorded() -> None:
    app = LearnApp(attempt_at(Stage.LESSON))
    app.deaf = True
    async with app.run_test() as pilot:
        await pilot.press("enter", "h", "t", "escape", "q")
    assert [type(asked) for asked in app.asked] == [
        HelpAsked,
        BreathAsked,
        BreathAsked,
        LeaveAsked,
    ]


async def test_a_step_that_could_not_be_kept_leaves_the_learner_there_and_enter_tries_again() -> (
    None
):
    app = LearnApp(attempt_at(Stage.LESSON))
    app.full = True
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert FULL in shown(app)
        assert app.learn.attempt.card == 0
        app.full = False
        await pilot.press("enter")
        assert FULL not in shown(app)
        assert app.learn.attempt.card == 1
    assert app.steps[0] == app.steps[1]


async def test_a_step_kept_after_the_learner_has_left_is_taken_calmly() -> None:
    app = LearnApp(attempt_at(Stage.LESSON))
    app.deaf = True
    async with app.run_test() as pilot:
        await pilot.press("enter")
        app.learn.dismiss(None)
        await pilot.pause()
        app.learn.kept(app.steps[0])
        app.learn.not_kept(FULL)
        await pilot.pause()
    assert app.answers == [None]


async def test_b_goes_back_and_nothing_is_recorded() -> None:
    app = LearnApp(attempt_at(Stage.LESSON, card=1, cards_read=1))
    async with app.run_test() as pilot:
        await pilot.press("b")
        assert "Card 1 of 2" in shown(app)
        await pilot.press("b")
        assert app.learn.attempt.stage is Stage.OPENING
        await pilot.press("b")
        assert app.learn.attempt.stage is Stage.OPENING
    assert app.steps == []


async def test_a_card_read_before_is_not_recorded_again() -> None:
    app = LearnApp(attempt_at(Stage.LESSON, cards_read=2))
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert app.learn.attempt.card == 1
    assert app.steps == []


@pytest.mark.parametrize(
    "keys", [("2",), ("down", "down", "enter"), ("up", "space"), ("tab", "tab", "enter")]
)
async def test_a_choice_in_the_story_is_made_with_numbers_or_arrows_and_not_recorded(
    keys: tuple[str, ...],
) -> None:
    app = LearnApp(attempt_at(Stage.SCENARIO))
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press(*keys)
        assert app.learn.attempt.trail == ("start", "told")
    assert app.steps == []


async def test_a_choice_in_the_story_is_made_with_the_mouse_anywhere_on_its_row() -> None:
    app = LearnApp(attempt_at(Stage.SCENARIO))
    async with app.run_test(size=(80, 40)) as pilot:
        row = list(app.learn.query(KeyRow))[1]
        await pilot.click(row, offset=(row.size.width - 2, 1))
        assert app.learn.attempt.trail == ("start", "told")


async def test_enter_alone_never_chooses() -> None:
    app = LearnApp(attempt_at(Stage.SCENARIO))
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("enter", "space", "9")
        assert app.learn.attempt.trail == ("start",)


async def test_where_a_scene_has_one_way_on_enter_takes_it() -> None:
    app = LearnApp(attempt_at(Stage.SCENARIO, trail=("start", "quiet")))
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert app.learn.attempt.trail == ("start", "quiet", "told")
    assert app.steps == []


async def test_every_scene_says_where_help_is() -> None:
    for trail in (("start",), ("start", "quiet"), ("start", "told")):
        app = LearnApp(attempt_at(Stage.SCENARIO, trail=trail))
        async with app.run_test():
            assert "who can help" in shown(app)


async def test_an_ending_can_be_played_again_or_gone_on_from() -> None:
    app = LearnApp(attempt_at(Stage.SCENARIO, trail=("start", "told")))
    async with app.run_test() as pilot:
        assert "The end of this story." in shown(app)
        await pilot.press("r")
        assert app.learn.attempt.trail == ("start",)
        await pilot.press("r", "2", "enter")
        assert app.learn.attempt.stage is Stage.QUIZ
    assert [step.events for step in app.steps] == [(ScenarioDone(attempt="a1"),)]


async def test_a_story_is_sat_out_after_one_question() -> None:
    app = LearnApp(attempt_at(Stage.SCENARIO))
    async with app.run_test() as pilot:
        await pilot.press("s")
        assert "It counts as done." in shown(app)
        await pilot.press("1")
        assert app.learn.attempt.stage is Stage.QUIZ
    assert [step.sat_out for step in app.steps] == ["scenario"]


@pytest.mark.parametrize("keys", [("2",), ("escape",), ("enter", "n"), ("down", "down", "enter")])
async def test_anything_but_a_yes_to_sitting_out_stays(keys: tuple[str, ...]) -> None:
    app = LearnApp(attempt_at(Stage.QUIZ))
    async with app.run_test() as pilot:
        await pilot.press("s", *keys)
        assert not isinstance(app.screen, SitOutScreen)
        assert app.learn.attempt.question == SINGLE
    assert app.steps == []


async def test_sitting_out_is_not_offered_in_the_lesson() -> None:
    app = LearnApp(attempt_at(Stage.LESSON))
    async with app.run_test() as pilot:
        await pilot.press("s")
        assert not isinstance(app.screen, SitOutScreen)


async def test_sitting_out_the_last_question_ends_the_module() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ))
    async with app.run_test() as pilot:
        await pilot.press("s", "y")
        await pilot.pause()
    assert app.steps[0].sat_out == "q-single"
    assert app.answers == [app.steps[0].attempt]


async def test_a_module_that_ends_under_another_screen_ends_once_that_one_goes() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ))
    app.deaf = True
    async with app.run_test() as pilot:
        await pilot.press("s", "y")
        over = Screen[None]()
        await app.push_screen(over)
        app.learn.kept(app.steps[0])
        await pilot.pause()
        assert app.answers == []
        over.dismiss()
        await pilot.pause()
    assert app.answers == [app.steps[0].attempt]


async def test_a_right_answer_is_recorded_then_said_to_be_right_and_read_before_going_on() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ, SINGLE, SEVERAL))
    async with app.run_test() as pilot:
        await pilot.press(key_of(app, RIGHT), "enter")
        assert [type(event) for event in app.steps[0].events] == [Answered]
        assert "● Yes  said to 1" in shown(app)
        assert SINGLE.stem in shown(app)
        await pilot.press("enter")
        assert SEVERAL.stem in shown(app)


async def test_an_answer_that_is_not_right_yet_opens_its_remark_and_a_hint() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ))
    async with app.run_test() as pilot:
        await pilot.press(key_of(app, 0), "enter")
        words = shown(app)
        assert "◇ Not yet  said to 0" in words
        assert "Hint: Who do you know well?" in words
        assert "said to 1" not in words
        await pilot.press("enter")
        assert "said to 0" not in shown(app)
        assert "Hint: Who do you know well?" in shown(app)
        assert not any(row.chosen for row in app.learn.query(KeyRow))


async def test_when_no_try_is_left_the_right_idea_is_shown() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ, SINGLE, SEVERAL))
    async with app.run_test() as pilot:
        await pilot.press(key_of(app, 0), "enter", "enter", key_of(app, 2), "enter")
        assert "◇ Not yet  said to 2" in shown(app)
        assert "◆ A good answer  said to 1" in shown(app)
        assert "Next question" in shown(app)


async def test_the_screen_answers_with_the_attempt_only_after_the_last_feedback_was_read() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ))
    async with app.run_test() as pilot:
        await pilot.press(key_of(app, RIGHT), "enter")
        assert app.answers == []
        assert "Finish" in shown(app)
        await pilot.press("s", "b", "enter")
        await pilot.pause()
    assert isinstance(app.steps[0].events[-1], Completed)
    assert app.answers == [app.steps[0].attempt]


async def test_a_question_that_comes_round_again_says_so_and_no_score_is_shown() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ))
    async with app.run_test() as pilot:
        for _ in range(2):
            await pilot.press(key_of(app, 0), "enter", "enter")
        assert "Coming back to this one" in shown(app)
        assert "%" not in shown(app)


async def test_choosing_repaints_rows_and_builds_nothing_anew() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ))
    async with app.run_test() as pilot:
        before = list(app.learn.walk_children())
        await pilot.press("1", "2", "down", "space")
        assert list(app.learn.walk_children()) == before


async def test_a_chosen_row_stands_out_in_the_colour_of_any_theme_until_it_is_marked() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ))
    async with app.run_test() as pilot:
        row, other, _ = app.learn.query(KeyRow)
        await pilot.press("2", "1")
        for theme in ("evening", "paper", "high-contrast"):
            app.theme = theme
            await pilot.pause()
            assert row.styles.background == Color.parse(app.theme_variables["chosen"])
            assert other.styles.background == Color.parse(app.theme_variables["surface-1"])
        await pilot.press("enter")
        assert row.styles.background == other.styles.background


@pytest.mark.parametrize("question", EVERY_KIND, ids=lambda question: question.kind)
async def test_choosing_looks_for_no_styles(question: Question) -> None:
    app = CountingApp(attempt_at(Stage.QUIZ, question))
    async with app.run_test() as pilot:
        await pilot.pause()
        app.styled.clear()
        await pilot.press("1", "2", "1")
        assert app.styled == []


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize("question", [SINGLE, SEVERAL, ORDERING, GAPS], ids=lambda each: each.kind)
async def test_choosing_lays_nothing_out_anew(question: Question, size: tuple[int, int]) -> None:
    app = LearnApp(attempt_at(Stage.QUIZ, question))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        laid_out: list[Screen[object]] = []
        app.learn.screen_layout_refresh_signal.subscribe(app.learn, laid_out.append)
        await pilot.press("1", "2", "1")
        assert laid_out == []


async def test_the_first_remark_and_its_row_are_in_sight_after_marking_in_a_low_window() -> None:
    wordy = tuple(
        option.model_copy(update={"text": "word " * 40, "feedback": "said " * 20})
        for option in SEVERAL.options
    )
    question = SEVERAL.model_copy(update={"options": wordy, "hint": "Think."})
    app = LearnApp(attempt_at(Stage.QUIZ, question))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1", "3", "enter")
        await pilot.pause()
        row = app.learn.query(KeyRow).first()
        window = app.learn.query_one(Reading).query_one(VerticalScroll)
        assert row.has_class("-said")
        assert window.region.contains_region(row.region)


async def test_the_keys_stay_with_the_view_after_a_click_beside_it() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(offset=(40, 0))
        await pilot.click(offset=(2, 8))
        assert isinstance(app.focused, LearnView)
        await pilot.press("1")
        assert [row.chosen for row in app.learn.query(KeyRow)].count(True) == 1


async def test_a_key_in_the_bar_can_be_clicked() -> None:
    app = LearnApp(attempt_at(Stage.OPENING))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click("Key")
    assert app.asked == [HelpAsked()]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (200, 60)])
async def test_every_view_shows_its_button_or_its_choices_at_every_size(
    size: tuple[int, int],
) -> None:
    for stage in (Stage.OPENING, Stage.LESSON, Stage.SCENARIO, Stage.QUIZ):
        app = LearnApp(attempt_at(stage))
        async with app.run_test(size=size):
            pressed = [*app.learn.query(EnterButton), *app.learn.query(KeyRow)]
            window = app.learn.region
            assert all(each.region in window for each in pressed)


async def test_an_attempt_that_is_done_already_is_answered_with_at_once() -> None:
    done = attempt_at(Stage.DONE)
    app = LearnApp(done)
    async with app.run_test() as pilot:
        await pilot.pause()
    assert app.answers == [done]


async def test_a_key_of_the_bar_waits_like_the_key_itself() -> None:
    app = LearnApp(attempt_at(Stage.LESSON, card=1, cards_read=1))
    app.deaf = True
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await pilot.click("Key")
        assert app.learn.attempt.card == 1
        app.learn.kept(app.steps[0])
        await pilot.pause()
        await pilot.click("Key")
        assert app.learn.attempt.stage is Stage.LESSON
