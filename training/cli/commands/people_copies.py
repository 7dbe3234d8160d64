"""`training people copies`: two lists of people, where two computers changed the list at once."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.reviewing import Review, review_options
from training.cli.unlocking import want_an_adult

if TYPE_CHECKING:
    from training.actions.settle_people import Copy


@click.command("copies")
@click.option("--keep", metavar="NAME", help="Keep this list; the others are taken away.")
@review_options
@adult_option
@school_option
@json_option
def copies(
    keep: str | None,
    dry_run: bool,
    yes: bool,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Show how second lists differ that a sync program left, and keep the right one."""
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    from training.actions import settle_people
    from training.cli.building import now
    from training.school.folder import SchoolFolder

    found = settle_people.copies(SchoolFolder(folder))
    review = Review(yes, dry_run, as_json)
    if not as_json:
        click.echo("\n".join(_told(found)))
    keeps = bool(found and keep and review.agrees(f"Keep {keep} and take the others away?"))
    if keeps and keep:
        settle_people.settle(SchoolFolder(folder), keep, found, now().date())
    if as_json:
        click.echo(json.dumps({"copies": [_document(copy) for copy in found], "written": keeps}))
    elif keep and found:
        click.echo("Written." if keeps else "Nothing was written.")


def _told(found: "tuple[Copy, ...]") -> Iterator[str]:
    from training.school.roster.telling import planned_lines

    if not found:
        yield "There is one list of people, as it should be."
    for copy in found:
        yield f"{copy.name} says, other than people.json:"
        yield from (f"  {line}" for line in planned_lines(copy.differences))
        yield from (f"  not on it: {person}" for person in copy.missing)
    if found:
        yield "Keep one: training people copies --keep people.json, or the name of the other."


def _document(copy: "Copy") -> dict[str, Any]:
    return {
        "name": copy.name,
        "differences": [
            {"id": line.person.id, "changes": line.words()}
            for line in copy.differences
            if line.person
        ],
        "missing": copy.missing,
    }
