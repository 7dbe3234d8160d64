"""Small modules, and a way to walk through them in one line.

Every question made here is right at its first option, unless it is one of `every_kind`.
"""

from collections.abc import Callable
from typing import Any

import pytest

from training.core.attempt import Attempt, Stage, Step
from training.core.events import Event
from training.core.module import Audience, Card, Module, Scenario, Scene, SceneChoice
from training.core.questions import Choice, Gaps, Matching, Option, Ordering, Pair, Question
from training.core.taking import answer, begin, choose, go_back, go_on, replay, sit_out
from training.core.text import Paragraph, Run


@pytest.fixture(scope="session")
def question() -> Callable[..., Choice]:
    """A question of three options, the first one right."""

    def made(question_id: str, **changes: Any) -> Choice:
        options = (
            Option(text="Tell.", right=True, feedback="Yes, telling helps."),
            Option(text="Hide it.", right=False, feedback="Not yet: hiding it is heavy."),
            Option(text="Reply.", right=False, feedback="Not yet: leave it."),
        )
        fields = {
            "kind": "single",
            "stem": f"What about {question_id}?",
            "clauses": ("5.3",),
            "hint": "Who can help?",
            "wording": f"wording of {question_id}",
            "options": options,
        }
        return Choice(id=question_id, **{**fields, **changes})

    return made


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    """Three scenes: the gate, the chat beside the way, and the ending."""
    ways = {"gate": ("chat", "told"), "chat": ("gate", "told"), "told": ()}
    scenes = (
        Scene(
            id=scene,
            title=f"At the {scene}",
            clauses=("5.2",),
            help=scene == "gate",
            text=(Paragraph(runs=(Run(text="Somebody is left out."),)),),
            choices=tuple(SceneChoice(text=f"To the {way}", leads_to=way) for way in leads),
        )
        for scene, leads in ways.items()
    )
    return Scenario(title="The gate", scenes=tuple(scenes))


@pytest.fixture(scope="session")
def module(question: Callable[..., Choice], scenario: Scenario) -> Callable[..., Module]:
    """A module of two cards, a scenario and a question for each letter of `questions`."""

    def made(
        questions: str = "abc",
        cards: int = 2,
        story: bool = True,
        critical: str = "",
        **changes: Any,
    ) -> Module:
        fields = {
            "id": "u2-02",
            "title": "The gate",
            "audience": Audience.UPPER_KS2,
            "minutes": 20,
            "clauses": ("5.2", "5.3"),
            "pass_mark": 80,
            "objectives": ("I can tell.",),
            "cards": tuple(Card(title=f"Card {n}", clauses=(), text=()) for n in range(cards)),
            "scenario": scenario if story else None,
            "questions": tuple(question(id_, critical=id_ in critical) for id_ in questions),
            "version": "v1",
        }
        return Module(**{**fields, **changes})

    return made


@pytest.fixture(scope="session")
def every_kind(question: Callable[..., Choice]) -> tuple[Question, ...]:
    """A question of each kind."""
    words = (
        Option(text="three", right=True, feedback="Three is long."),
        Option(text="hide", right=True, feedback="Hide them."),
        Option(text="share", right=False, feedback="Not yet: keep them."),
    )
    pairs = (
        Pair(left="phrase", right="strong", feedback="Long is strong."),
        Pair(left="pet", right="weak", feedback="Easy to guess."),
        Pair(left="1234", right="weak"),
    )
    about: dict[str, Any] = {"clauses": ("5.3",), "wording": "w"}
    return (
        question("one"),
        question("this", kind="this-or-that", options=words[1:]),
        question("some", kind="multiple", options=words),
        question("spot", kind="spot"),
        Gaps(id="gaps", stem="Fill.", sentence="Use ___; ___ them.", options=words, **about),
        Ordering(
            id="order",
            stem="Order.",
            steps=("Stop.", "Leave it.", "Tell."),
            yes="Yes: stop, leave it, tell.",
            not_yet="Not yet: first we stop.",
            **about,
        ),
        Matching(id="match", stem="Match.", pairs=pairs, **about),
    )


@pytest.fixture(scope="session")
def begun() -> Callable[[Module], Attempt]:
    """A new attempt at a module."""

    def made(module: Module) -> Attempt:
        return begin("attempt-1", "sam-k", module, seed=7).attempt

    return made


@pytest.fixture(scope="session")
def walk() -> Callable[[Attempt, str], tuple[Attempt, tuple[Event, ...]]]:
    """Take moves one after another, and give the last standing and all the events.

    A move is a letter: n next, b back, 0 or 1 a choice in a scene, p play it again, r answer right,
    w answer wrong, s sit this out. Spaces are for the eye.
    """

    def walked(attempt: Attempt, moves: str) -> tuple[Attempt, tuple[Event, ...]]:
        events: tuple[Event, ...] = ()
        for move in moves.replace(" ", ""):
            step = _moved(attempt, move)
            attempt, events = step.attempt, (*events, *step.events)
        return attempt, events

    return walked


@pytest.fixture(scope="session")
def any_walk(
    walk: Callable[[Attempt, str], tuple[Attempt, tuple[Event, ...]]],
) -> Callable[..., tuple[Attempt, tuple[Event, ...]]]:
    """Take one of the moves that the screen offers and `never` does not name; 0 is the first."""

    def moved(attempt: Attempt, number: int, never: str = "") -> tuple[Attempt, tuple[Event, ...]]:
        moves = [move for move in _offered(attempt) if move not in never]
        return walk(attempt, moves[number % len(moves)])

    return moved


def _moved(attempt: Attempt, move: str) -> Step:
    match move:
        case "n":
            return go_on(attempt)
        case "b":
            return Step(attempt=go_back(attempt))
        case "p":
            return Step(attempt=replay(attempt))
        case "r":
            return answer(attempt, (0,))
        case "w":
            return answer(attempt, (1,))
        case "s":
            return sit_out(attempt)
        case _:
            return Step(attempt=choose(attempt, int(move)))


def _offered(attempt: Attempt) -> str:
    """The moves that fit the screen, the likely ones more than once."""
    at_ending = attempt.scene is not None and attempt.scene.is_ending
    match attempt.stage:
        case Stage.LESSON:
            return "nnnb"
        case Stage.SCENARIO:
            return "nnpb" if at_ending else "11100bs"
        case Stage.QUIZ:
            return "rrwwwsb"
        case _:
            return "n"
