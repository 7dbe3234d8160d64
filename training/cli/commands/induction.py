"""`training induction`: who needs which modules, and somebody's own way through them."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from training.cli.options import adult_option, json_option, passphrase_option, school_option
from training.cli.places import school_folder
from training.cli.unlocking import own_passphrase, want_an_adult
from training.core.induction import ADULT_ROLES

if TYPE_CHECKING:
    from training.core.induction import Induction
    from training.core.renewal import Renewal

_ROLE = click.Choice(ADULT_ROLES)


@click.group(invoke_without_command=True)
@click.option("--role", type=_ROLE, help="Only what this role needs.")
@click.option("--as", "name", metavar="NAME", help="An adult's own way, by their name or id.")
@passphrase_option
@school_option
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    role: str | None,
    name: str | None,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Show which role needs which modules, and how often; or with --as somebody's own way."""
    if ctx.invoked_subcommand is not None:
        ctx.find_root().obj = school
    elif name is None:
        table = _table(school_folder(school))
        told = _document(table, role) if as_json else "\n".join(_lines(table, role))
        click.echo(told)
    elif role:
        raise click.UsageError("choose one of --role and --as: a person has the role they have.")
    else:
        _own_way(school_folder(school), name, passphrase_file, as_json)


@command.command("set")
@click.argument("role", type=_ROLE)
@click.argument("modules", nargs=-1, metavar="MODULE...")
@click.option("--none", is_flag=True, help="The role needs no module.")
@adult_option
@school_option
@json_option
def set_needs(
    role: str,
    modules: tuple[str, ...],
    none: bool,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Have a role of this school need these modules, in this order."""
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    if none is bool(modules):
        raise click.UsageError("name the modules that the role needs, or say --none.")
    from training.actions.induction import change_needs
    from training.cli.building import open_shelf
    from training.school.folder import SchoolFolder

    shelf = open_shelf(SchoolFolder(folder).content)
    table = change_needs(folder, shelf, role, modules)
    click.echo(_document(table, role) if as_json else "\n".join(_lines(table, role)))


def _table(folder: Path) -> "Induction":
    """The school's table; the one that comes with the program where there is no school."""
    from training.actions.induction import induction_table
    from training.cli.building import open_shelf
    from training.school.folder import SchoolFolder

    return induction_table(folder, open_shelf(SchoolFolder(folder).content))


def _shown(table: "Induction", role: str | None) -> dict[str, tuple[str, ...]]:
    return {one: table.of(one) for one in ADULT_ROLES if role in (None, one)}


def _document(table: "Induction", role: str | None) -> str:
    renewal = table.renewal
    told = {
        "months": renewal.months,
        "on": renewal.on.words if renewal.on else None,
        "early_days": renewal.early_days,
        "start_days": renewal.start_days,
    }
    return json.dumps({"roles": _shown(table, role), "renewal": told})


def _lines(table: "Induction", role: str | None) -> Iterator[str]:
    for one, modules in _shown(table, role).items():
        yield f"{one}: {', '.join(modules) or 'nothing'}"
    yield from _renewal(table.renewal)


def _renewal(renewal: "Renewal") -> Iterable[str]:
    return (
        "",
        f"To be completed in the first {renewal.start_days} days, and again {renewal.words}.",
        f"Who renews up to {renewal.early_days} days early keeps the due date.",
    )


def _own_way(folder: Path, name: str, passphrase_file: Path | None, as_json: bool) -> None:
    from training.cli.building import open_rooms
    from training.cli.own_way import own_way, way_as_json, way_in_lines

    rooms = open_rooms(folder)
    person = rooms.people.find(name)
    if person.is_pupil or not person.is_here:
        raise click.ClickException("--as wants an adult who is at the school now.")
    if not rooms.school.practice:
        own_passphrase(folder, person, passphrase_file, "Your passphrase")
    way = own_way(rooms, person)
    document: dict[str, Any] = way_as_json(person, way)
    click.echo(json.dumps(document) if as_json else "\n".join(way_in_lines(person, way)))
