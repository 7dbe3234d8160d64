"""A change of the list of people, shown first, and written when somebody agrees."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from training.cli.signers import told_stopped

if TYPE_CHECKING:
    from training.actions.change_people import Change
    from training.school.people import Person
    from training.school.roster.plan import Plan, Planned

Decorated = Callable[..., Any]


class Review(NamedTuple):
    """How to review: without asking, without writing, or as one JSON document."""

    yes: bool = False
    dry_run: bool = False
    as_json: bool = False

    def agrees(self, question: str) -> bool:
        """Whether to go on. A document cannot ask, so without `--yes` it writes nothing.

        Raises:
            click.ClickException: nobody answered.
        """
        if self.dry_run or (self.as_json and not self.yes):
            return False
        return self.yes or _asked(question)


def review_options(command: Decorated) -> Decorated:
    """`--dry-run` and `--yes`."""
    dry_run = click.option("--dry-run", is_flag=True, help="Only show what would be done.")
    return dry_run(click.option("--yes", is_flag=True, help="Do it without asking.")(command))


def reviewed(
    folder: Path, change: "Change", review: Review, before: Iterable[str] = (), **more: Any
) -> None:
    """Show a change, ask, and write it.

    `before` is said before the change; `more` goes into the JSON document.

    Raises:
        SchoolError, DiskError: it could not be written; the list stands as it was.
    """
    from training.actions.change_people import carry_out
    from training.school.folder import SchoolFolder
    from training.school.roster.telling import told

    if not review.as_json:
        for line in (*before, *told(change.plan)):
            click.echo(line)
    writes = change.changes_something and review.agrees("Write this?")
    stopped: tuple[str, ...] = ()
    if writes:
        stopped = carry_out(SchoolFolder(folder), change)
    if review.as_json:
        document = _document(change.plan, knows_new=writes)
        click.echo(json.dumps({**document, "written": writes, "stopped_signing": stopped, **more}))
    elif not change.changes_something:
        click.echo("There is nothing to change.")
    else:
        click.echo("Written." if writes else "Nothing was written.")
        if stopped:
            click.echo(told_stopped(stopped))


def _asked(question: str) -> bool:
    try:
        return click.confirm(question, err=True)
    except click.Abort:
        click.echo(err=True)  # the question stands on a line of its own
        raise click.ClickException(
            "nobody said yes, so nothing was changed. --yes does it without asking."
        ) from None


def _document(plan: "Plan", *, knows_new: bool) -> dict[str, Any]:
    """The contract's document; the ids of new people are made when they are written."""
    from training.school.roster.telling import counts

    number = counts(plan)
    return {
        "added": number["added"],
        "changed": number["changed"],
        "left": number["left out"],
        "same": number["as before"],
        "problems": [problem.model_dump() for problem in plan.problems],
        "lines": [_line(line, knows_new=knows_new) for line in plan.lines],
    }


def _line(line: "Planned", *, knows_new: bool) -> dict[str, Any]:
    who: Person | None = line.person or line.was
    known = line.was or knows_new
    return {
        "line": line.line,
        "does": line.does.value,
        "id": who.id if who and known else None,
        "name": who.name if who else None,
        "group": who.group if who else None,
        "changes": line.words() if line.was else "",
    }
