"""Learners, modules, and events at times counted in minutes."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from training.core.events import Answered, Completed, Event, Started
from training.core.module import Audience, Module
from training.core.people import Learner
from training.core.questions import Choice, Option


@pytest.fixture(scope="session")
def at() -> Callable[[int], datetime]:
    """So many minutes after the lesson began."""
    return lambda minute: datetime(2026, 6, 15, 9, tzinfo=UTC) + timedelta(minutes=minute)


@pytest.fixture(scope="session")
def learner() -> Callable[..., Learner]:
    """A learner of a class; the id is the name in small letters without accents."""

    def made(name: str, group: str = "Herons", audience: str = "upper-ks2") -> Learner:
        id_ = name.casefold().replace(" ", "-").replace("ë", "e")
        return Learner(id=id_, name=name, group=group, audience=Audience(audience))

    return made


@pytest.fixture(scope="session")
def module() -> Callable[..., Module]:
    """A module with a question for each letter of `questions`."""

    def made(module_id: str, questions: str = "", audience: str = "upper-ks2") -> Module:
        options = (Option(text="Tell.", right=True), Option(text="Hide it.", right=False))
        asked = tuple(
            Choice(
                id=id_,
                stem=f"What about {id_}?",
                clauses=(),
                kind="single",
                options=options,
                wording="w",
            )
            for id_ in questions
        )
        return Module(
            id=module_id,
            title=f"About {module_id}",
            audience=Audience(audience),
            minutes=20,
            clauses=(),
            pass_mark=80,
            objectives=(),
            cards=(),
            questions=asked,
        )

    return made


@pytest.fixture(scope="session")
def started() -> Callable[..., Event]:
    """Somebody begins a module."""

    def made(module_id: str, attempt: str = "") -> Event:
        return Started(attempt=attempt or f"at {module_id}", module=module_id, version="v", seed=1)

    return made


@pytest.fixture(scope="session")
def completed() -> Callable[..., Event]:
    """Somebody completes a module."""

    def made(module_id: str, attempt: str = "") -> Event:
        attempt = attempt or f"at {module_id}"
        return Completed(attempt=attempt, module=module_id, version="v", got=1, of=1)

    return made


@pytest.fixture(scope="session")
def tries() -> Callable[..., list[Event]]:
    """Answers in an attempt: `a+` question a right, `a-` not right."""

    def made(marks: str, attempt: str = "first") -> list[Event]:
        return [
            Answered(attempt=attempt, question=mark[0], wording="w", right=mark[1] == "+")
            for mark in marks.split()
        ]

    return made
