import pytest

from tests.support.learning import (
    EVERY_KIND,
    GAPS,
    MATCHING,
    ORDERING,
    SEVERAL,
    SINGLE,
    SPOT,
    LearnApp,
    attempt_at,
    shown,
)
from training.app.widgets.enter_button import EnterButton
from training.app.widgets.key_row import KeyRow
from training.core.attempt import Stage
from training.core.questions import Answer, Question


def keys_for(app: LearnApp, answer: Answer) -> list[str]:
    """The number keys that pick those places of the file."""
    return [str(app.learn.attempt.order.index(place) + 1) for place in answer]


def given_answer(app: LearnApp) -> Answer:
    """The answer of the first step."""
    marked = app.steps[0].marked
    assert marked is not None
    return marked.answer


@pytest.mark.parametrize("question", EVERY_KIND, ids=lambda question: question.kind)
async def test_the_right_answer_by_number_keys_reaches_the_records_in_the_order_of_the_file(
    question: Question,
) -> None:
    app = LearnApp(attempt_at(Stage.QUIZ, question))
    async with app.run_test() as pilot:
        await pilot.press(*keys_for(app, question.right_answer), "enter")
        assert given_answer(app) == question.right_answer
        assert "● Yes" in shown(app)


@pytest.mark.parametrize("question", EVERY_KIND, ids=lambda question: question.kind)
async def test_the_right_answer_by_mouse_alone(question: Question) -> None:
    app = LearnApp(attempt_at(Stage.QUIZ, question))
    async with app.run_test(size=(100, 40)) as pilot:
        order = app.learn.attempt.order
        for place in question.right_answer:
            await pilot.click(list(app.learn.query(KeyRow))[order.index(place)])
        await pilot.click(EnterButton)
        assert given_answer(app) == question.right_answer


@pytest.mark.parametrize("question", EVERY_KIND, ids=lambda question: question.kind)
async def test_the_right_answer_by_arrows_and_enter_alone(question: Question) -> None:
    app = LearnApp(attempt_at(Stage.QUIZ, question))
    async with app.run_test() as pilot:
        order = app.learn.attempt.order
        at = -1
        for place in question.right_answer:
            by = order.index(place) - at
            await pilot.press(*(["down"] * by if by > 0 else ["up"] * -by), "enter")
            at = order.index(place)
        await pilot.press("enter")
        assert given_answer(app) == question.right_answer


@pytest.mark.parametrize("question", EVERY_KIND, ids=lambda question: question.kind)
async def test_an_answer_that_is_not_whole_is_gently_not_taken(question: Question) -> None:
    app = LearnApp(attempt_at(Stage.QUIZ, question))
    async with app.run_test() as pilot:
        await pilot.press(*keys_for(app, question.right_answer[1:]), "enter")
        assert "irst." in shown(app) or "Choose" in shown(app)
    assert app.steps == []


@pytest.mark.parametrize("question", EVERY_KIND, ids=lambda question: question.kind)
async def test_after_two_tries_the_right_idea_is_there_to_read(question: Question) -> None:
    app = LearnApp(attempt_at(Stage.QUIZ, question, SINGLE))
    wrong = {"multiple": (1, 3), "single": (0,), "spot": (0,)}.get(
        question.kind, question.right_answer[::-1]
    )
    async with app.run_test() as pilot:
        await pilot.press(*keys_for(app, wrong), "enter", "enter")
        await pilot.press(*keys_for(app, wrong), "enter")
        assert "◆ A good answer" in shown(app)
        assert "Next question" in shown(app)


async def test_backspace_takes_back_the_last_step() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ, ORDERING))
    async with app.run_test() as pilot:
        first, second, third = keys_for(app, ORDERING.right_answer)
        await pilot.press(third, "backspace", first, second, third, "enter")
        assert given_answer(app) == ORDERING.right_answer


async def test_the_order_made_so_far_is_listed() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ, ORDERING))
    async with app.run_test() as pilot:
        await pilot.press(*keys_for(app, (2, 0)))
        assert shown(app).split("My order")[1].split()[:6] == [
            "1.",
            "Tell.",
            "2.",
            "Stop.",
            "3.",
            "…",
        ]


async def test_matching_asks_for_one_left_side_after_another() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ, MATCHING))
    async with app.run_test() as pilot:
        assert "▶ passphrase goes with …" in shown(app)
        await pilot.press(*keys_for(app, (0,)))
        assert "passphrase goes with long" in shown(app)
        assert "▶ pet's name goes with …" in shown(app)


async def test_words_go_into_the_gaps_one_after_another() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ, GAPS))
    async with app.run_test() as pilot:
        assert "Use   ?   words;" in shown(app)
        await pilot.press(*keys_for(app, (0,)))
        assert "Use  three  words;   ?   them." in shown(app)


async def test_the_lines_of_a_chat_keep_their_order_and_their_speakers() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ, SPOT))
    async with app.run_test():
        words = shown(app)
    assert words.index("Jay  nice roof") < words.index("Ruby  vote her off")


async def test_a_choice_can_be_changed_before_it_is_handed_in() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ))
    async with app.run_test() as pilot:
        await pilot.press(*keys_for(app, (0, 2, 1)), "enter")
        assert given_answer(app) == (1,)


async def test_arrows_and_enter_change_a_choice_made_by_number() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ))
    async with app.run_test() as pilot:
        await pilot.press("1", "down", "down", "enter")
        assert app.steps == []
        await pilot.press("enter")
        assert given_answer(app) == (attempt_at(Stage.QUIZ).order[1],)


async def test_what_is_chosen_shows_without_colour() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ, SEVERAL))
    async with app.run_test() as pilot:
        assert shown(app).count("■") == 0
        await pilot.press("1", "2")
        assert shown(app).count("■") == 2


async def test_where_the_arrows_point_shows_without_colour() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ))
    async with app.run_test() as pilot:
        assert "▶" not in shown(app)
        await pilot.press("down")
        assert "▶" in shown(app)
        await pilot.press("1")
        assert "▶" not in shown(app)


async def test_a_marked_question_takes_no_more_picks() -> None:
    app = LearnApp(attempt_at(Stage.QUIZ))
    async with app.run_test() as pilot:
        await pilot.press(*keys_for(app, (0,)), "enter")
        before = shown(app)
        await pilot.press("1", "2", "3", "backspace")
        assert shown(app) == before
    assert len(app.steps) == 1
