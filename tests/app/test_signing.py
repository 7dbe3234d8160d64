"""What a learner sees and can do where statements are to be signed."""

from pathlib import Path
from shutil import copy

import pytest
from textual.pilot import Pilot

from tests.support.learning import LearnApp, module, shown
from tests.support.rooms import SMALL_CONTENT, events_of, rooms_on, small_school
from tests.support.whole_app import shows, until, whole_app
from training.actions.rooms import Rooms
from training.app.messages import LeaveAsked
from training.app.screens.learn import LearnScreen
from training.app.screens.shelf import ShelfScreen
from training.app.screens.sit_out import SitOutScreen
from training.app.widgets.enter_button import EnterButton
from training.core.attempt import Attempt, Stage
from training.core.signing import SIGNING
from training.core.taking import begin
from training.core.text import Paragraph, words

SIZE = (80, 30)
PRIYA = "priya-desai"
AGREEMENT = """\
---
id: agreement
title: Read and sign
audience: staff
minutes: 15
clauses: AUA-0
acknowledges: AUA-0
pass: complete
note: These cards explain the signing.
---

- I can say yes to each statement, or stop and ask.

# Lesson

## Before you start (AUA-0)

Choose a quiet half-hour.

# Teacher

Nothing to prepare.
"""


def at_signing() -> Attempt:
    """An attempt whose two cards have been read, and only the signing is left."""
    to_sign = module(scenario=False).model_copy(
        update={"questions": (), "acknowledges": ("AUA-0",)}
    )
    begun = begin("a1", "learner", to_sign, seed=7).attempt
    return begun.changed(stage=Stage.SIGNING, cards_read=2)


@pytest.fixture
def rooms(tmp_path: Path) -> Rooms:
    """A practice school whose staff have one module, which ends in signing."""
    content = tmp_path / "content"
    content.mkdir()
    for name in ("facts.toml", "help.md"):
        copy(SMALL_CONTENT / name, content / name)
    (content / "agreement.md").write_text(AGREEMENT, encoding="utf-8")
    return rooms_on(small_school(tmp_path / "school"), content)


async def to_the_signing(pilot: Pilot[None]) -> LearnScreen:
    """Start the module, and read its card."""
    await shows(pilot, LearnScreen, "Start")
    await pilot.press("enter")
    await shows(pilot, LearnScreen, "On to the signing")
    await pilot.press("enter")
    await shows(pilot, LearnScreen, SIGNING.title)
    screen = pilot.app.screen
    assert isinstance(screen, LearnScreen)
    return screen


async def test_it_says_what_comes_next_and_that_nothing_has_been_signed() -> None:
    app = LearnApp(at_signing())
    async with app.run_test(size=SIZE):
        said = shown(app)
    assert SIGNING.title in said
    for block in SIGNING.text:
        assert isinstance(block, Paragraph)
        assert words(block.runs) in said
    assert "Nothing has been signed" in said
    assert "Back to your modules" in said
    assert "● Lesson  ─  ◆ Signing" in said


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 60)])
async def test_its_button_is_in_sight_at_every_size(size: tuple[int, int]) -> None:
    app = LearnApp(at_signing())
    async with app.run_test(size=size):
        assert app.learn.region.contains_region(app.learn.query_one(EnterButton).region)


async def test_the_button_before_it_says_where_it_leads() -> None:
    app = LearnApp(at_signing().changed(stage=Stage.LESSON, card=1))
    async with app.run_test(size=SIZE) as pilot:
        assert "On to the signing" in shown(app)
        await pilot.press("enter")
        assert SIGNING.title in shown(app)


@pytest.mark.parametrize("key", ["enter", "space", "q"])
async def test_a_key_leads_away_and_nothing_is_recorded(key: str) -> None:
    app = LearnApp(at_signing())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(key)
    assert app.asked == [LeaveAsked()]
    assert app.steps == []


async def test_its_button_leads_away_too() -> None:
    app = LearnApp(at_signing())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.click(EnterButton)
    assert app.asked == [LeaveAsked()]
    assert app.steps == []


async def test_b_goes_back_to_the_last_card_and_enter_comes_here_again() -> None:
    app = LearnApp(at_signing())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("b")
        assert app.learn.attempt.stage is Stage.LESSON
        assert "Card 2 of 2" in shown(app)
        await pilot.press("enter")
        assert SIGNING.title in shown(app)
    assert app.steps == []


async def test_it_can_be_neither_sat_out_nor_played_again() -> None:
    app = LearnApp(at_signing())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("s")
        assert not isinstance(app.screen, SitOutScreen)
        await pilot.press("r")
        assert app.learn.attempt.stage is Stage.SIGNING


@pytest.mark.parametrize("by", ["enter", "button"])
async def test_from_it_one_comes_back_to_the_shelf_and_the_module_is_not_done(
    rooms: Rooms, by: str
) -> None:
    app = whole_app(lambda: rooms, start=(PRIYA, "agreement"))
    async with app.run_test(size=SIZE) as pilot:
        await to_the_signing(pilot)
        if by == "enter":
            await pilot.press("enter")
        else:
            await pilot.click(EnterButton)
        await shows(pilot, ShelfScreen, "0 of 1 done", "Saved.")
    assert [event.kind for event in events_of(rooms, PRIYA)] == ["started", "card read"]


async def test_taken_from_the_shelf_again_it_opens_at_the_signing(rooms: Rooms) -> None:
    app = whole_app(lambda: rooms, start=(PRIYA, "agreement"))
    async with app.run_test(size=SIZE) as pilot:
        left = await to_the_signing(pilot)
        await pilot.press("enter")
        await shows(pilot, ShelfScreen, "Read and sign")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, LearnScreen))
        await shows(pilot, LearnScreen, SIGNING.title)
        assert pilot.app.screen is not left
    assert [event.kind for event in events_of(rooms, PRIYA)] == ["started", "card read"]
