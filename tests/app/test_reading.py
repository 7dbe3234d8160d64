from textual.app import App, ComposeResult
from textual.widgets import Static

from tests.support.learning import LearnApp, attempt_at, paragraph, shown
from training.app.widgets.reading import Reading
from training.core.attempt import Stage
from training.core.module import Card


class ReadingApp(App[None]):
    """Twenty-nine lines to read."""

    def compose(self) -> ComposeResult:
        yield Reading([Static("\n".join(f"line {number}" for number in range(1, 30)))])


async def test_long_text_says_that_there_is_more_until_its_end_has_been_seen() -> None:
    app = ReadingApp()
    async with app.run_test(size=(60, 20)) as pilot:
        reading = app.query_one(Reading)
        await pilot.pause()
        assert "▼ more below" in shown(app)
        reading.page(1)
        await pilot.pause()
        await pilot.pause()
        assert "▲ more above" in shown(app)
        assert not reading.more_below


async def test_text_that_fits_says_nothing() -> None:
    app = ReadingApp()
    async with app.run_test(size=(60, 40)) as pilot:
        await pilot.pause()
        assert "more" not in shown(app)


async def test_enter_shows_the_rest_of_a_long_card_before_it_goes_on() -> None:
    attempt = attempt_at(Stage.LESSON)
    long = Card(title="Long", clauses=(), text=(paragraph("word " * 250),))
    app = LearnApp(attempt.changed(module=attempt.module.model_copy(update={"cards": (long,) * 2})))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("enter")
        assert app.steps == []
        await pilot.press("enter", "enter", "enter")
        assert len(app.steps) == 1


async def test_arrows_scroll_a_card_and_come_back() -> None:
    attempt = attempt_at(Stage.LESSON)
    long = Card(title="Long", clauses=(), text=(paragraph("word " * 250),))
    app = LearnApp(attempt.changed(module=attempt.module.model_copy(update={"cards": (long,) * 2})))
    async with app.run_test(size=(60, 20)) as pilot:
        reading = app.learn.query_one(Reading)
        await pilot.press("down")
        assert reading.more_above
        await pilot.press("up", "pagedown", "pageup")
        assert not reading.more_above
