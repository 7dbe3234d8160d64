"""A change of the list of people, shown first, and written when somebody agrees."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

if TYPE_CHECKING:
    from training.actions.change_people import Change
    from training.school.people import Person
    from training.school.roster.plan import Plan, Planned, Problem

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

    if not review.as_json:
        for line in (*before, *_told(change.plan)):
            click.echo(line)
    writes = change.changes_something and review.agrees("Write this?")
    if writes:
        carry_out(SchoolFolder(folder), change)
    if review.as_json:
        document = _document(change.plan, knows_new=writes)
        click.echo(json.dumps({**document, "written": writes, **more}))
    elif not change.changes_something:
        click.echo("There is nothing to change.")
    else:
        click.echo("Written." if writes else "Nothing was written.")


def _asked(question: str) -> bool:
    try:
        return click.confirm(question, err=True)
    except click.Abort:
        click.echo(err=True)  # the question stands on a line of its own
        raise click.ClickException(
            "nobody said yes, so nothing was changed. --yes does it without asking."
        ) from None


def planned_lines(lines: Iterable["Planned"]) -> Iterator[str]:
    """The lines that do something, each with its place and what changes."""
    for line in lines:
        if line.does.value in ("added", "changed", "gone"):
            place = f"line {line.line}: " if line.line else ""
            whom = f"{line.was.name} ({line.was.id})" if line.was else ""
            yield f"{place}{line.does.value}: {': '.join(filter(None, (whom, line.words())))}"


def _told(plan: "Plan") -> Iterator[str]:
    yield from planned_lines(plan.lines)
    for problem in plan.problems:
        yield from _problem(problem)
    yield ", ".join(f"{number} {what}" for what, number in _counts(plan).items())


def _problem(problem: "Problem") -> Iterator[str]:
    yield f"{f'line {problem.line}: ' if problem.line else ''}{problem.problem}"
    yield f"    What to do: {problem.fix}"


def _counts(plan: "Plan") -> dict[str, int]:
    from training.school.roster.plan import Does

    return {
        "added": plan.count(Does.ADDED),
        "changed": plan.count(Does.CHANGED),
        "left out": plan.count(Does.LEFT_OUT),
        "as before": plan.count(Does.SAME),
    } | ({"gone": gone} if (gone := plan.count(Does.GONE)) else {})


def _document(plan: "Plan", *, knows_new: bool) -> dict[str, Any]:
    """The contract's document; the ids of new people are made when they are written."""
    counts = _counts(plan)
    return {
        "added": counts["added"],
        "changed": counts["changed"],
        "left": counts["left out"],
        "same": counts["as before"],
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
