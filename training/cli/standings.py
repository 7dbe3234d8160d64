"""How adults stand with what they need: for `training status` and `training induction`."""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

import click

from training.actions.induction import induction_table
from training.actions.rooms import Rooms
from training.actions.standing import changed_clauses
from training.reports.standings import AdultRow, Changed, adult_rows
from training.school.errors import SchoolError
from training.school.people import Person
from training.school.policy.keeping import PolicyFolder


def standings(rooms: Rooms, people: Iterable[Person], as_of: datetime) -> tuple[AdultRow, ...]:
    """Those adults as of a moment (UTC), the most urgent first.

    Raises:
        SchoolError, LibraryError: the induction table cannot be read, or has faults.
        DiskError: the records or the policy cannot be read.
    """
    chosen = tuple(people)
    if not chosen or rooms.folder is None:
        return ()
    table = induction_table(rooms.folder, rooms.shelf)
    changed = _changed_by(rooms.folder, as_of.date())
    return adult_rows(chosen, table, rooms.records, changed, as_of)


def _changed_by(folder: Path, day: date) -> Changed:
    """Asks the version of the policy in force on that day.

    Where it cannot be read, that is said on stderr, and nothing counts as changed.
    """
    try:
        in_force = PolicyFolder(folder).versions().in_force(day)
    except SchoolError as error:
        click.echo(f"training: nobody can tell what is superseded: {error}", err=True)
        in_force = None
    return lambda event: changed_clauses(event, in_force)
