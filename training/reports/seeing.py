"""Seeing who has done what: the desk's view of a class, the status table, one learner's progress."""

from collections.abc import Iterable
from datetime import datetime

from training.core.events import Completed, Started
from training.core.module import Module
from training.core.people import Learner
from training.core.values import Frozen
from training.records.records import Records
from training.reports.class_view import ClassView
from training.reports.grid import Dated, Grid, grid
from training.reports.hard import hard_questions
from training.school.school import STAFF, Roll


class Progress(Frozen):
    """The ids of the modules a learner has done, and of those begun and not done."""

    done: frozenset[str]
    started: frozenset[str]


def groups(roll: Roll) -> tuple[str, ...]:
    """The classes, and the staff where there are any."""
    classes = tuple(group.name for group in roll.classes)
    return (*classes, STAFF) if roll.of(STAFF) else classes


def class_view(
    group: str, roll: Roll, modules: Iterable[Module], records: Records, now: datetime
) -> ClassView:
    """The desk's view of a class, or of the staff.

    Raises:
        DiskError: the records cannot be read.
    """
    learners = roll.of(group)
    dated = {learner.id: _dated(records, learner) for learner in learners}
    columns = _modules_of(learners, modules)
    events = {id_: tuple(event for _, event in pairs) for id_, pairs in dated.items()}
    return ClassView(
        name=group,
        grid=grid(learners, (module.id for module in columns), dated, now),
        titles={module.id: module.title for module in columns},
        hard=hard_questions(columns, events),
    )


def status(
    learners: Iterable[Learner], modules: Iterable[Module], records: Records, as_of: datetime
) -> Grid:
    """Those learners by the modules of their shelves, as of a moment (UTC).

    Raises:
        DiskError: the records cannot be read.
    """
    chosen = tuple(learners)
    dated = {learner.id: _dated(records, learner) for learner in chosen}
    return grid(chosen, (module.id for module in _modules_of(chosen, modules)), dated, as_of)


def progress(records: Records, learner: Learner) -> Progress:
    """How far a learner is.

    Raises:
        DiskError: the records cannot be read.
    """
    events = tuple(event for _, event in _dated(records, learner))
    done = frozenset(event.module for event in events if isinstance(event, Completed))
    started = frozenset(event.module for event in events if isinstance(event, Started))
    return Progress(done=done, started=started - done)


def _dated(records: Records, learner: Learner) -> tuple[Dated, ...]:
    return tuple((recorded.at, recorded.event) for recorded in records.of(learner.id))


def _modules_of(learners: Iterable[Learner], modules: Iterable[Module]) -> tuple[Module, ...]:
    audiences = {learner.audience for learner in learners}
    return tuple(module for module in modules if module.audience in audiences)
