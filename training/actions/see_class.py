"""Seeing who has done what: the class grid and the status table, from the records."""

from collections.abc import Iterable
from datetime import datetime

from training.actions.rooms import Rooms
from training.core.events import Event
from training.core.module import Module
from training.core.people import Learner
from training.reports.class_view import ClassView
from training.reports.grid import Dated, Grid, grid
from training.reports.hard import hard_questions
from training.school.school import STAFF


def see_class(rooms: Rooms, group: str) -> ClassView:
    """The desk's view of a class, or of the staff, as it is now."""
    learners = rooms.roll.of(group)
    dated = {learner.id: dated_events(rooms, learner) for learner in learners}
    events = {id_: [event for _, event in pairs] for id_, pairs in dated.items()}
    modules = _modules_of(rooms, learners)
    columns = tuple(module.id for module in modules)
    return ClassView(
        name=group,
        grid=grid(learners, columns, dated, rooms.clock()),
        titles={module.id: module.title for module in modules},
        hard=hard_questions(modules, events),
    )


def groups(rooms: Rooms) -> tuple[str, ...]:
    """The classes, and the staff where there are any."""
    classes = tuple(group.name for group in rooms.roll.classes)
    return (*classes, STAFF) if rooms.roll.of(STAFF) else classes


def status(rooms: Rooms, learners: Iterable[Learner], as_of: datetime) -> Grid:
    """Those learners by the modules of their shelves, as of a moment (UTC)."""
    chosen = tuple(learners)
    columns = tuple(module.id for module in _modules_of(rooms, chosen))
    dated = {learner.id: dated_events(rooms, learner) for learner in chosen}
    return grid(chosen, columns, dated, as_of)


def dated_events(rooms: Rooms, learner: Learner) -> tuple[Dated, ...]:
    """The learner's events with their times."""
    return tuple((recorded.at, recorded.event) for recorded in rooms.records.of(learner.id))


def completed_modules(rooms: Rooms, learner: Learner) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of the modules a learner has done, and of those started and not done."""
    events: tuple[Event, ...] = tuple(event for _, event in dated_events(rooms, learner))
    done = frozenset(event.module for event in events if event.kind == "completed")
    started = frozenset(event.module for event in events if event.kind == "started")
    return done, started - done


def _modules_of(rooms: Rooms, learners: Iterable[Learner]) -> tuple[Module, ...]:
    audiences = {learner.audience for learner in learners}
    return tuple(module for module in rooms.modules() if module.audience in audiences)
