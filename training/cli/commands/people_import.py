"""`training people import`: takes in a list as a school's system exported it."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from training.cli.options import adult_option, json_option, school_option
from training.cli.pairs import pairs
from training.cli.places import school_folder
from training.cli.reviewing import Review, review_options, reviewed
from training.cli.unlocking import want_an_adult

if TYPE_CHECKING:
    from datetime import date

    from training.actions.import_people import Import, Orders
    from training.core.module import Audience
    from training.school.roster.headings import Column

_ROLES = ("staff", "governor", "supply", "volunteer")
_PHASES = ("ks1", "lower-ks2", "upper-ks2")


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--map",
    "mapped",
    multiple=True,
    metavar='name="Preferred Forename"',
    help="Which column says what: name, forename, surname, class, year, id, role, started, born; "
    "by its heading or its number.",
)
@click.option("--class", "group", default="", metavar="NAME", help="The class of all without one.")
@click.option("--year", "years", multiple=True, metavar='"Robins=4"', help="A class's year group.")
@click.option(
    "--phase",
    "phases",
    multiple=True,
    metavar='"Robins=lower-ks2"',
    help=f"Whose lessons a class has: {', '.join(_PHASES)}.",
)
@click.option("--role", type=click.Choice(_ROLES), help="They all are adults.")
@click.option("--leavers", is_flag=True, help="Who is missing from these classes has left.")
@click.option("--same", multiple=True, metavar="LINE=ID", help="That line is this person.")
@click.option("--new", multiple=True, type=int, metavar="LINE", help="That line is a new person.")
@review_options
@adult_option
@school_option
@json_option
def import_list(
    file: Path,
    dry_run: bool,
    yes: bool,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
    **said: Any,
) -> None:
    """Take in a class list, or a list of staff or governors, from a CSV file.

    Shows line by line what would be added, changed and left out, and why; asks; then writes. What
    is kept is the preferred name with a letter of the surname, class, year group and an id.
    """
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    from training.actions.import_people import list_file, plan_import
    from training.cli.building import now
    from training.school.folder import SchoolFolder

    today = now().date()
    orders = _orders(today, **said)
    planned = plan_import(SchoolFolder(folder), list_file(file), orders, today, os.urandom)
    read = {column.value: _headings(planned, column) for column in planned.columns.at}
    review = Review(yes, dry_run, as_json)
    reviewed(folder, planned.change, review, planned.words(), columns=read)


def _headings(planned: "Import", column: "Column") -> list[str]:
    """What the file calls a column; its number where it has no headings."""
    headings = planned.columns.headings
    return [
        headings[place] if place < len(headings) else str(place + 1)
        for place in planned.columns.at[column]
    ]


def _orders(
    today: "date",
    mapped: Iterable[str],
    group: str,
    years: Iterable[str],
    phases: Iterable[str],
    role: str | None,
    leavers: bool,
    same: Iterable[str],
    new: Iterable[int],
) -> "Orders":
    from training.actions.import_people import Orders
    from training.school.people import Role
    from training.school.roster.entry import Told
    from training.school.roster.matching import Said
    from training.school.roster.planning import Wishes

    said = Said(same=_lines(same), new=frozenset(new))
    return Orders(
        columns=_columns(mapped),
        told=Told(group=group.strip(), role=Role(role) if role else None, years=_years(years)),
        wishes=Wishes(said=said, leavers=today if leavers else None, phases=_phases(phases)),
    )


def _columns(mapped: Iterable[str]) -> "dict[Column, str]":
    from training.school.roster.headings import Column

    said = pairs(mapped, "--map", 'name="Preferred Forename"')
    names = [column.value for column in Column]
    for name in said:
        if name not in names:
            raise click.UsageError(f"--map knows no {name}. It knows {', '.join(names)}.")
    return {Column(name): heading for name, heading in said.items()}


def _years(years: Iterable[str]) -> dict[str, int]:
    from training.school.roster.years import is_primary, year_in

    said = pairs(years, "--year", '"Robins=4"')
    found = {name: year_in(words) for name, words in said.items()}
    known = {name: year for name, year in found.items() if year is not None and is_primary(year)}
    if len(known) < len(found):
        raise click.UsageError('--year gives R or a number from 1 to 6: --year "Robins=4"')
    return known


def _phases(phases: Iterable[str]) -> "dict[str, Audience]":
    from training.core.module import Audience

    said = pairs(phases, "--phase", f'"Robins={_PHASES[1]}"')
    if not set(said.values()) <= set(_PHASES):
        raise click.UsageError(f"--phase knows {', '.join(_PHASES)}.")
    return {name: Audience(phase) for name, phase in said.items()}


def _lines(same: Iterable[str]) -> dict[int, str]:
    said = pairs(same, "--same", "12=ID")
    if not all(line.isdecimal() for line in said):
        raise click.UsageError("--same gives a line of the file and an id: --same 12=ID")
    return {int(line): person for line, person in said.items()}
