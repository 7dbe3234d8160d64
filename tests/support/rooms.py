"""Rooms for tests: a small school with small modules, a clock that ticks, chance that repeats."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

from training.actions.make_practice import make_practice_folder
from training.actions.rooms import Rooms
from training.cli.building import open_rooms
from training.core.events import Event
from training.library.shelf import Shelf

SMALL_CONTENT = Path(__file__).parent.parent / "small_content"
CONTENT = Path(__file__).parent.parent.parent / "content"
START = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def ticking() -> Callable[[], datetime]:
    """A clock that goes on a second each time it is read."""
    seconds = count()
    return lambda: START + timedelta(seconds=next(seconds))


def small_school(folder: Path) -> Path:
    """A practice school without records."""
    make_practice_folder(folder, START, Random(1).randbytes)
    return folder


def rooms_on(folder: Path, content: Path = SMALL_CONTENT, seed: int = 1) -> Rooms:
    """The school's rooms with other modules; chance is the same for the same seed."""
    rooms = open_rooms(folder, ticking())
    shelf = Shelf([content])
    facts = {**rooms.facts, **{name: fact.value for name, fact in shelf.facts.items()}}
    return replace(
        rooms,
        shelf=shelf,
        help_pages=shelf.help_pages(),
        facts=facts,
        random_bytes=Random(seed).randbytes,
    )


def events_of(rooms: Rooms, learner: str) -> tuple[Event, ...]:
    """Everything recorded of a learner."""
    return tuple(recorded.event for recorded in rooms.records.of(learner))


def told(rooms: Rooms, learner: str) -> list[dict[str, object]]:
    """What was recorded, without the ids that differ from one attempt to another."""
    apart = {"attempt", "certificate", "signed", "rests_on"}
    return [event.model_dump(exclude=apart) for event in events_of(rooms, learner)]
