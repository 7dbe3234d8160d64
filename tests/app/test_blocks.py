import pytest
from textual.app import App

from tests.support.learning import CHAT, LearnApp, attempt_at, paragraph, shown
from training.app.widgets.text.blocks import TextBlocks
from training.app.widgets.text.chat import Bubble
from training.core.attempt import Stage
from training.core.text import Block, Chat, Line, Quote, Run, Steps

NEVER = 3600.0
"""A pace at which no line comes of itself while a test runs."""

LINES = ("has everyone seen ellies build", "i like the roof", "Ellie has left the chat.")


class BlocksApp(App[None]):
    """Shows some blocks."""

    def __init__(self, *blocks: Block) -> None:
        super().__init__()
        self.blocks = TextBlocks(blocks, {"Jay": 1})

    def on_mount(self) -> None:
        self.mount(self.blocks)


@pytest.mark.parametrize(
    "text", ["[b]bold[/b]", "[@click=app.bell]press[/]", "a [4] [answer] [/] b"]
)
async def test_no_text_of_a_module_is_ever_read_as_markup(text: str) -> None:
    blocks = (
        paragraph(text),
        Chat(lines=(Line(name=text, text=text),)),
        Quote(paragraphs=((Run(text=text, strong=True),),)),
        Steps(numbered=False, rows=((Run(text=text),),)),
    )
    app = BlocksApp(*blocks)
    async with app.run_test():
        assert shown(app).count(text) == 5


async def test_the_learner_speaks_on_the_right_and_others_on_the_left() -> None:
    app = BlocksApp(CHAT)
    async with app.run_test(size=(80, 24)):
        jay, me = (bubble.query_one("Static").region for bubble in app.query(Bubble))
    assert jay.x == 0
    assert me.right == 80


async def test_a_second_line_of_the_same_speaker_does_not_repeat_the_name() -> None:
    app = BlocksApp(Chat(lines=(Line(name="Jay", text="one"), Line(name="Jay", text="two"))))
    async with app.run_test():
        assert shown(app).count("Jay") == 1


async def test_without_a_pace_every_line_is_there_at_once() -> None:
    app = LearnApp(attempt_at(Stage.SCENARIO))
    async with app.run_test():
        words = shown(app)
    assert all(line in words for line in LINES)


async def test_with_animations_off_every_line_is_there_at_once() -> None:
    app = LearnApp(attempt_at(Stage.SCENARIO), pace=NEVER)
    app.animation_level = "none"
    async with app.run_test():
        words = shown(app)
    assert all(line in words for line in LINES)


async def test_lines_arrive_one_by_one_and_the_choices_after_the_last() -> None:
    app = LearnApp(attempt_at(Stage.SCENARIO), pace=NEVER)
    async with app.run_test() as pilot:
        seen = []
        for _ in range(4):
            words = shown(app)
            seen.append((sum(line in words for line in LINES), "Keep reading." in words))
            app.learn.query_one(TextBlocks).show_next()
            await pilot.pause()
    assert seen == [(1, False), (2, False), (3, False), (3, True)]


@pytest.mark.parametrize("key", ["1", "enter", "space", "x", "down"])
async def test_any_key_shows_all_lines_at_once_and_chooses_nothing(key: str) -> None:
    app = LearnApp(attempt_at(Stage.SCENARIO), pace=NEVER)
    async with app.run_test() as pilot:
        await pilot.press(key)
        assert app.learn.attempt.trail[-1] == "start"
        assert "Keep reading." in shown(app)
        await pilot.press("1")
        assert app.learn.attempt.trail[-1] == "quiet"


async def test_help_needs_one_key_even_while_lines_arrive() -> None:
    app = LearnApp(attempt_at(Stage.SCENARIO), pace=NEVER)
    async with app.run_test() as pilot:
        await pilot.press("h")
    assert len(app.asked) == 1


async def test_a_click_shows_all_lines_too() -> None:
    app = LearnApp(attempt_at(Stage.SCENARIO), pace=NEVER)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(offset=(40, 10))
        assert all(line in shown(app) for line in LINES)
