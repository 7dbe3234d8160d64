"""Every module in both faces, by every path of its story and by every way to answer its quiz.

The modules are found, not listed. The app and plain mode are two faces over the same rules: the
same answers make the same records.
"""

import gc
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from textual import _wait

from tests.support.answering import (
    Answering,
    answers,
    at_first,
    at_second,
    in_the_next_round,
    mixed,
    outcomes_of,
)
from tests.support.player import PlainPlayer
from tests.support.pressing import AppPlayer
from tests.support.rooms import CONTENT, events_of, rooms_on, small_school, told
from tests.support.walks import Walk, scenes, walks
from tests.support.whole_app import whole_app
from training.actions.certificate import certificate
from training.actions.clause_words import PolicyWords
from training.actions.rooms import Rooms
from training.actions.take_module import ModuleTaking
from training.core.attempt import Stage
from training.core.events import Answered, CardRead, Completed, Event
from training.core.module import Audience, Module, Scene
from training.core.people import Learner
from training.core.resuming import outcomes
from training.core.signing import SIGNING
from training.core.taking import go_on, sit_out
from training.library.shelf import Shelf
from training.plain.learning import PlainLearning
from training.plain.voice import Voice

pytestmark = pytest.mark.long

MODULES = Shelf([CONTENT]).modules()
STORIES = [module.id for module in MODULES if module.scenario]
QUIZZES = [module.id for module in MODULES if module.questions]
TO_SIGN = [module.id for module in MODULES if module.acknowledges]

SIZE = (100, 60)
"""So tall that nothing a module says has to be scrolled to."""

WAYS = [at_second, in_the_next_round, mixed]
"""Ways to answer a quiz, beside all right at once, which is how those answer who walk the story."""

TEXTS = ("title", "text", "caption")
"""Where scenes, choices, cards and what they are made of have their words."""

Way = Callable[[Module], Answering]
Fact = tuple[object, ...]


@pytest.fixture(scope="module", autouse=True)
def brisk() -> Iterator[None]:
    """For thousands of keys: look sooner whether the app is idle, and seldom collect rubbish.

    The front door has it collected as seldom.
    """
    often = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(100_000, 50, 1000)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_wait, "SLEEP_GRANULARITY", 0.0005)
        patch.setattr(_wait, "SLEEP_IDLE", 0.00025)
        patch.setattr(_wait.wait_for_idle, "__defaults__", (0.0005, 1))
        yield
    gc.set_threshold(*often)
    gc.unfreeze()


@pytest.fixture
def spoken(tmp_path: Path) -> Rooms:
    """A school whose learners use plain mode."""
    return rooms_on(small_school(tmp_path / "spoken"), CONTENT)


@pytest.fixture
def pressed(tmp_path: Path) -> Rooms:
    """The same school, whose learners use the app."""
    return rooms_on(small_school(tmp_path / "pressed"), CONTENT)


def learner_for(rooms: Rooms, module: Module) -> Learner:
    """Somebody of the practice school whom the module is for."""
    return next(one for one in rooms.roll.learners if one.audience is module.audience)


def speak(
    rooms: Rooms, module: Module, answering: Answering, story: Sequence[Walk] = ()
) -> PlainPlayer:
    """Take the module in plain mode, from where the learner stands."""
    learner = learner_for(rooms, module)
    choices = [place + 1 for walk in story for place in walk]
    player = PlainPlayer(module, answering.is_right, choices, {answering.sat_out})
    taking = ModuleTaking(rooms, learner)
    signed = lambda: certificate(rooms, learner, module)  # noqa: E731  # read best in place
    words = PolicyWords(rooms, module.audience).of
    learning = PlainLearning(Voice(player.write, player.read), taking, (), (), words, signed)
    learning.take(taking.take_up(module))
    return player


async def press(
    rooms: Rooms, module: Module, answering: Answering, story: Sequence[Walk] = ()
) -> AppPlayer:
    """Take the module in the app, from where the learner stands."""
    app = whole_app(lambda: rooms, start=(learner_for(rooms, module).id, module.id))
    async with app.run_test(size=SIZE) as pilot:
        player = AppPlayer(pilot, answering.is_right, story, {answering.sat_out})
        await player.play()
    return player


def to_the_quiz(rooms: Rooms, module: Module) -> None:
    """Read the lesson and sit the story out, so that the learner stands at the first question."""
    taking = ModuleTaking(rooms, learner_for(rooms, module))
    attempt = taking.take_up(module)
    while attempt.stage is not Stage.QUIZ:
        attempt = taking.keep(sit_out(attempt) if attempt.scene else go_on(attempt))


def recorded(rooms: Rooms, module: Module) -> list[Fact]:
    """What was recorded of the learner, in short."""
    return [_fact(event) for event in events_of(rooms, learner_for(rooms, module).id)]


def _fact(event: Event) -> Fact:
    match event:
        case CardRead():
            return event.kind, event.card
        case Answered():
            return event.kind, event.question, event.right
        case Completed():
            return event.kind, event.module, event.got, event.of
        case _:
            return (event.kind,)


def wanted(module: Module, answering: Answering) -> list[Fact]:
    """What is to be recorded of somebody who completes the module so, in the same words."""
    given = answers(module, answering)
    got = sum(right for _, right in given)
    return [
        ("started",),
        *(("card read", count) for count, _ in enumerate(module.cards, 1)),
        *([("scenario done",)] if module.scenario else []),
        *(("answered", *one) for one in given),
        ("completed", module.id, got, len(module.questions)),
        ("certificate issued",),
    ]


def story_of(module: Module) -> tuple[tuple[Walk, ...], list[Scene]]:
    """Every walk through the story, and all the scenes they meet, one after another."""
    assert module.scenario
    every = walks(module.scenario)
    return every, [scene for walk in every for scene in scenes(module.scenario, walk)]


def is_told(scene: Scene, page: str) -> bool:
    """Whether all the words of the scene and its choices stand on the page."""
    return all(text.strip() in page for text in texts(scene.model_dump()))


def texts(value: object) -> Iterator[str]:
    """Every text in a value that was dumped, whatever holds it."""
    match value:
        case dict():
            yield from (value[key] for key in TEXTS if isinstance(value.get(key), str))
            yield from texts(tuple(value.values()))
        case tuple() | list():
            yield from (text for inner in value for text in texts(inner))


def gives_away(rooms: Rooms, module: Module) -> set[str]:
    """The scenes and choices that what was recorded of the learner names, which should be none."""
    assert module.scenario
    whole = told(rooms, learner_for(rooms, module).id)
    kept = {str(value) for event in whole for value in event.values()}
    met = module.scenario.scenes
    choices = {choice.text for scene in met for choice in scene.choices}
    return kept & {*(scene.id for scene in met), *(scene.title for scene in met), *choices}


@pytest.mark.parametrize("module_id", STORIES)
def test_every_path_of_a_story_is_told_in_plain_mode(spoken: Rooms, module_id: str) -> None:
    module = spoken.module(module_id)
    story, met = story_of(module)
    player = speak(spoken, module, at_first(module), story)
    assert [is_told(*pair) for pair in zip(met, player.told, strict=True)] == [True] * len(met)
    assert recorded(spoken, module) == wanted(module, at_first(module))
    assert gives_away(spoken, module) == set()


@pytest.mark.parametrize("module_id", STORIES)
async def test_every_path_of_a_story_is_shown_in_the_app(pressed: Rooms, module_id: str) -> None:
    module = pressed.module(module_id)
    story, met = story_of(module)
    player = await press(pressed, module, at_first(module), story)
    assert [is_told(*pair) for pair in zip(met, player.told, strict=True)] == [True] * len(met)
    assert recorded(pressed, module) == wanted(module, at_first(module))
    assert gives_away(pressed, module) == set()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("module_id", QUIZZES)
async def test_both_faces_record_the_same_of_a_quiz_answered_in_any_way(
    spoken: Rooms, pressed: Rooms, module_id: str, way: Way
) -> None:
    module = spoken.module(module_id)
    answering = way(module)
    for rooms in (spoken, pressed):
        to_the_quiz(rooms, module)
    speak(spoken, module, answering)
    await press(pressed, module, answering)
    assert recorded(spoken, module) == wanted(module, answering)
    learner = learner_for(spoken, module)
    assert outcomes(events_of(spoken, learner.id)) == outcomes_of(answers(module, answering))
    assert told(pressed, learner.id) == told(spoken, learner.id)
    assert pressed.tallies.of(learner.group) == spoken.tallies.of(learner.group)


@pytest.mark.parametrize("module_id", TO_SIGN)
async def test_what_is_to_be_signed_ends_at_the_signing_and_is_not_completed(
    spoken: Rooms, pressed: Rooms, module_id: str
) -> None:
    module = spoken.module(module_id)
    for _ in ("to its end", "taken up again"):
        assert says_signing(speak(spoken, module, at_first(module)).printed)
        assert says_signing((await press(pressed, module, at_first(module))).last)
    short_of_completed = wanted(module, at_first(module))[:-2]
    assert recorded(spoken, module) == short_of_completed
    assert recorded(pressed, module) == short_of_completed


def says_signing(page: str) -> bool:
    """Whether the page says all that stands where statements are signed."""
    return all(text in page for text in texts(SIGNING.model_dump()))


@pytest.mark.parametrize("audience", Audience)
def test_somebody_of_each_audience_has_every_module_of_theirs(
    spoken: Rooms, audience: Audience
) -> None:
    theirs = [module for module in spoken.modules() if module.audience is audience]
    assert theirs
    assert list(spoken.modules_for(learner_for(spoken, theirs[0]))) == theirs
