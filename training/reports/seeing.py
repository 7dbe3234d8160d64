"""Seeing who has done what: a class at the desk, the status table, one learner's progress."""

from collections.abc import Iterable
from datetime import datetime

from training.core.events import Completed, Started
from training.core.module import Module
from training.core.people import Learner
from training.core.values import Frozen
from training.records.records import Records
from training.reports.class_view import ClassView
from training.reports.grid import Dated, Grid, Row, State, grid
from training.reports.hard import hard_questions
from training.school.school import GOVERNORS, STAFF, Roll


class Progress(Frozen):
    """The ids of the modules a learner has done, and of those begun and not done."""

    done: frozenset[str]
    started: frozenset[str]


def groups(roll: Roll) -> tuple[str, ...]:
    """The classes, and the staff and the governors where there are any."""
    classes = tuple(group.name for group in roll.classes)
    return (*classes, *(group for group in (STAFF, GOVERNORS) if roll.of(group)))


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
    """Those learners by modules, as of a moment (UTC); each has cells for their own modules only.

    Raises:
        DiskError: the records cannot be read.
    """
    chosen = tuple(learners)
    dated = {learner.id: _dated(records, learner) for learner in chosen}
    columns = _modules_of(chosen, modules)
    table = grid(chosen, (module.id for module in columns), dated, as_of)
    rows = tuple(_own_cells(row, columns) for row in table.rows)
    return table.model_copy(update={"rows": rows})


def progress(records: Records, learner: Learner) -> Progress:
    """How far a learner is.

    Raises:
        DiskError: the records cannot be read.
    """
    events = tuple(event for _, event in _dated(records, learner))
    done = frozenset(event.module for event in events if isinstance(event, Completed))
    started = frozenset(event.module for event in events if isinstance(event, Started))
    return Progress(done=done, started=started - done)


def _own_cells(row: Row, modules: Iterable[Module]) -> Row:
    """The row without the modules that are neither for this learner nor begun by them."""
    theirs = {module.id for module in modules if module.audience is row.learner.audience}
    begun = {id_ for id_, cell in row.cells.items() if cell.state is not State.NOT_YET}
    cells = {id_: cell for id_, cell in row.cells.items() if id_ in theirs | begun}
    return row.model_copy(update={"cells": cells})


def _dated(records: Records, learner: Learner) -> tuple[Dated, ...]:
    return tuple((recorded.at, recorded.event) for recorded in records.of(learner.id))


def _modules_of(learners: Iterable[Learner], modules: Iterable[Module]) -> tuple[Module, ...]:
    audiences = {learner.audience for learner in learners}
    return tuple(module for module in modules if module.audience in audiences)
