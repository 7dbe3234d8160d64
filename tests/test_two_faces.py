"""The app and plain mode are two faces over the same rules: the same answers, the same records."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.support.player import (
    PlainPlayer,
    Wish,
    always_right,
    answer_for,
    right_at_second,
)
from tests.support.rooms import CONTENT, SMALL_CONTENT, rooms_on, small_school, told
from tests.support.whole_app import until, whole_app
from training.actions.certificate import certificate
from training.actions.rooms import Rooms
from training.actions.take_module import ModuleTaking
from training.app.screens.finish import FinishScreen
from training.app.screens.learn import LearnScreen
from training.app.widgets.learn_view import LearnView
from training.core.attempt import Attempt, Stage
from training.core.people import Learner
from training.core.questions import Question
from training.plain.learning import PlainLearning
from training.plain.voice import Voice


def never_at_first(question: Question, go: int) -> bool:
    """Right only when the question comes round again."""
    return go > 1


def mixed(question: Question, go: int) -> bool:
    """Some right at once, some after a hint, some in the next round."""
    return go >= sum(map(ord, question.id)) % 3


def by_plain_lines(rooms: Rooms, learner: Learner, module_id: str, wish: Wish) -> None:
    """Take the module in plain mode."""
    module = rooms.module(module_id)
    player = PlainPlayer(module, wish)
    taking = ModuleTaking(rooms, learner)
    signed = lambda: certificate(rooms, learner, module)  # noqa: E731  # read best in place
    learning = PlainLearning(Voice(player.write, player.read), taking, (), (), signed)
    learning.take(taking.take_up(module))


async def by_keys(rooms: Rooms, learner: Learner, module_id: str, wish: Wish) -> None:
    """Take the module in the app, by its keys alone."""
    app = whole_app(lambda: rooms, start=(learner.id, module_id))
    goes: dict[str, int] = {}
    async with app.run_test(size=(100, 40)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, LearnScreen))
        for _ in range(400):
            if isinstance(app.screen, FinishScreen):
                return
            await press_on(pilot, wish, goes)
    raise AssertionError("the module never came to its end")


async def press_on(pilot: Pilot[None], wish: Wish, goes: dict[str, int]) -> None:
    """Press what a learner would press on the view that is there now."""
    await until(pilot, lambda: is_finished(pilot) or ready_view(pilot) is not None)
    screen, view = pilot.app.screen, ready_view(pilot)
    if not isinstance(screen, LearnScreen) or view is None:
        return
    attempt = screen.attempt
    scene, question = attempt.scene, attempt.question
    if scene and not scene.is_ending:
        await pilot.press("1")
    elif question and attempt.stage is Stage.QUIZ and not view.has_class("-marked"):
        await pilot.press(*keys_for(attempt, question, wish, goes), "enter")
    else:
        await pilot.press("enter")


def keys_for(attempt: Attempt, question: Question, wish: Wish, goes: dict[str, int]) -> list[str]:
    """The number keys of an answer, by the order in which its rows are shown."""
    go = goes.get(question.id, 0)
    goes[question.id] = go + 1
    answer = answer_for(question, wish(question, go))
    return [str(attempt.order.index(place) + 1) for place in answer]


def is_finished(pilot: Pilot[None]) -> bool:
    return isinstance(pilot.app.screen, FinishScreen)


def ready_view(pilot: Pilot[None]) -> LearnView | None:
    """The view on the screen, unless it waits for something."""
    views = [view for view in pilot.app.screen.query(LearnView) if not view.held]
    return views[0] if len(views) == 1 and views[0].has_focus else None


@pytest.mark.usefixtures("quick_pilot")
@pytest.mark.parametrize("wish", [always_right, right_at_second, never_at_first, mixed])
@pytest.mark.parametrize(
    ("content", "module", "who"),
    [
        (SMALL_CONTENT, "tiny", "aisha-b"),
        (SMALL_CONTENT, "staff-tiny", "priya-desai"),
        (CONTENT, "k1-01", "aisha-b"),
        (CONTENT, "u2-02", "amara-c"),
        (CONTENT, "s-3", "priya-desai"),
    ],
)
async def test_the_same_answers_make_the_same_records(
    tmp_path: Path, content: Path, module: str, who: str, wish: Wish
) -> None:
    spoken = rooms_on(small_school(tmp_path / "plain"), content)
    by_plain_lines(spoken, spoken.roll.find(who), module, wish)
    pressed = rooms_on(small_school(tmp_path / "app"), content)
    await by_keys(pressed, pressed.roll.find(who), module, wish)
    recorded = told(spoken, who)
    assert recorded[-2]["kind"] == "completed"
    assert recorded[-1]["kind"] == "certificate issued"
    assert told(pressed, who) == recorded
    assert pressed.tallies.of("Herons") == spoken.tallies.of("Herons")
    assert pressed.tallies.of("Robins") == spoken.tallies.of("Robins")
