"""`training people add / leave / return / new-year / undo`: changes without a list."""

import os
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.options import adult_option, json_option, school_option
from training.cli.pairs import pairs
from training.cli.places import school_folder
from training.cli.reviewing import Review, review_options, reviewed
from training.cli.unlocking import want_an_adult

if TYPE_CHECKING:
    from training.school.folder import SchoolFolder

_ROLES = ("staff", "teacher", "lead", "governor", "supply", "volunteer", "pupil")
_DAY = click.DateTime(["%Y-%m-%d"])


@click.command("add")
@click.option("--name", required=True, help="Of a pupil, one letter of the surname is kept.")
@click.option("--role", type=click.Choice(_ROLES), required=True, help="What they are.")
@click.option("--started", type=_DAY, help="An adult's first day: 2026-09-01.")
@click.option("--class", "classes", multiple=True, metavar="NAME", help="Their class or classes.")
@click.option("--year", type=click.IntRange(0, 6), help="A pupil's year group, 0 for Reception.")
@click.option("--id", "own_id", default="", help="The school's own id for them.")
@review_options
@adult_option
@school_option
@json_option
def add(
    name: str,
    role: str,
    started: datetime | None,
    classes: tuple[str, ...],
    year: int | None,
    own_id: str,
    dry_run: bool,
    yes: bool,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Add one person."""
    folder = _opened(school, passphrase_file)
    from training.actions.change_people import add_person
    from training.school.people import Role
    from training.school.roster.by_hand import typed_in

    first_day = started.date() if started else None
    entry = typed_in(name, Role(role), classes, year=year, started=first_day, own_id=own_id)
    change = add_person(folder, entry, _today(), os.urandom)
    reviewed(folder.path, change, Review(yes, dry_run, as_json))


@click.command("leave")
@click.argument("who", metavar="ID")
@click.option("--date", "day", type=_DAY, help="Their last day; today if not said.")
@review_options
@adult_option
@school_option
@json_option
def leave(
    who: str,
    day: datetime | None,
    dry_run: bool,
    yes: bool,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Somebody leaves; what they did is kept as long as the school's rule says."""
    folder = _opened(school, passphrase_file)
    from training.actions import change_people

    today = _today()
    change = change_people.leave(folder, who, day.date() if day else today, today)
    reviewed(folder.path, change, Review(yes, dry_run, as_json))


@click.command("return")
@click.argument("who", metavar="ID")
@click.option("--class", "group", default="", metavar="NAME", help="Another class than before.")
@click.option("--year", type=click.IntRange(0, 6), help="Another year group, 0 for Reception.")
@review_options
@adult_option
@school_option
@json_option
def come_back(
    who: str,
    group: str,
    year: int | None,
    dry_run: bool,
    yes: bool,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Somebody who left is here again, with all they did."""
    folder = _opened(school, passphrase_file)
    from training.actions import change_people

    change = change_people.come_back(folder, who, group.strip(), year, _today())
    reviewed(folder.path, change, Review(yes, dry_run, as_json))


@click.command("new-year")
@click.option("--class", "classes", multiple=True, metavar='"3B=4B"', help="A class's next name.")
@click.option("--again", is_flag=True, help="Though everybody went up a short while ago.")
@review_options
@adult_option
@school_option
@json_option
def new_year(
    classes: tuple[str, ...],
    again: bool,
    dry_run: bool,
    yes: bool,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Everybody goes up one year group and Year 6 leaves; `undo` takes it back.

    Asks what each class is called next year. A class with its year in its name is proposed with
    the next one; other names stay.
    """
    folder = _opened(school, passphrase_file)
    from training.actions import change_people

    review = Review(yes, dry_run, as_json)
    said = pairs(classes, "--class", '"3B=4B"')
    if not (yes or dry_run or as_json):
        said = _asked(folder, said)
    change = change_people.new_year(folder, said, _today(), again=again)
    reviewed(folder.path, change, review)
    if not as_json:
        click.echo("Class totals of the old year can go now: training people purge")


@click.command("undo")
@review_options
@adult_option
@school_option
@json_option
def undo(
    dry_run: bool, yes: bool, passphrase_file: Path | None, school: str | None, as_json: bool
) -> None:
    """Take back the last change of the list."""
    folder = _opened(school, passphrase_file)
    from training.actions import change_people

    change = change_people.undo(folder)
    reviewed(folder.path, change, Review(yes, dry_run, as_json), _last(folder))


def _asked(folder: "SchoolFolder", said: dict[str, str]) -> dict[str, str]:
    """Next year's name of each class, asked with the proposal as the answer of Enter."""
    from training.school.year_end import proposed_classes

    proposed = proposed_classes(folder.people.read().people)
    asked = {
        name: click.prompt(f"{name} is next year", default=after, err=True)
        for name, after in proposed.items()
        if name not in said
    }
    return {**asked, **said}


def _last(folder: "SchoolFolder") -> Iterable[str]:
    before = folder.people.read().people.before
    if before:
        yield f"Taking back: {before.what}, of {before.on.isoformat()}."


def _opened(school: str | None, passphrase_file: Path | None) -> "SchoolFolder":
    """The school folder, once an adult's passphrase was given."""
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    from training.school.folder import SchoolFolder

    return SchoolFolder(folder)


def _today() -> date:
    from training.cli.building import now

    return now().date()
