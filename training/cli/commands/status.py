"""`training status`: who has completed what."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.classes import class_seen
from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.unlocking import want_an_adult
from training.school.roles import Right

if TYPE_CHECKING:
    from training.actions.rooms import Rooms
    from training.core.people import Learner
    from training.reports.grid import Grid
    from training.reports.standings import AdultRow
    from training.school.people import Person
    from training.school.roles import Trusted


@click.command()
@click.option("--class", "group", metavar="NAME", help="Only this class.")
@click.option("--staff", is_flag=True, help="Only staff and governors.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="As it was on that day's evening.")
@click.option("--csv", "csv_file", type=click.Path(path_type=Path), help="Write a CSV file.")
@click.option("--strict", is_flag=True, help="Leave with 1 when an adult is overdue or expired.")
@adult_option
@school_option
@json_option
def command(
    group: str | None,
    staff: bool,
    as_of: datetime | None,
    csv_file: Path | None,
    strict: bool,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> int:
    """Show who has completed what; of adults also what is due, the most urgent first."""
    folder = school_folder(school)
    who = want_an_adult(folder, passphrase_file, Right.OWN_CLASSES)
    from training.cli.building import open_rooms
    from training.cli.standings import standings
    from training.reports.tables import as_csv
    from training.reports.tables import as_json as document

    rooms = open_rooms(folder)
    learners = _chosen(rooms, who, group, staff)
    moment = _moment(rooms, as_of)
    adults = standings(rooms, _in_post(rooms, who, group, as_of), moment)
    table = _table(rooms, learners, adults, moment)
    if csv_file:
        _write_csv(csv_file, as_csv(table, adults))
    if as_json:
        click.echo(json.dumps(document(table, adults)))
    elif csv_file:
        click.echo(f"Written: {csv_file}")
    else:
        click.echo("\n".join((*_lines(table, adults), *_waiting(rooms, learners))))
    return int(strict and any(row.is_late for row in adults))


def _chosen(
    rooms: "Rooms", who: "Trusted", group: str | None, staff: bool
) -> "tuple[Learner, ...]":
    if staff:
        return _adults(rooms, who)
    if group is None:
        return tuple(each for each in rooms.roll.learners if who.sees(each.group))
    return rooms.roll.of(class_seen(rooms.roll, who, group))


def _adults(rooms: "Rooms", who: "Trusted") -> "tuple[Learner, ...]":
    if not who.may(Right.EVERYBODY):
        raise click.ClickException(f"you may not {Right.EVERYBODY}: leave out --staff.")
    return rooms.roll.adults


def _in_post(
    rooms: "Rooms", who: "Trusted", group: str | None, as_of: datetime | None
) -> "list[Person]":
    """The adults to be shown: those of today, or those who were in post on that day."""
    there = rooms.people.in_post(as_of.date() if as_of else None)
    return [one for one in there if group is None and who.sees(one.group)]


def _table(
    rooms: "Rooms", learners: "Iterable[Learner]", adults: "Iterable[AdultRow]", moment: datetime
) -> "Grid":
    """The pupils' grid; its columns are the modules of the pupils and of the adults."""
    from training.reports.seeing import status

    modules = rooms.modules()
    table = status((each for each in learners if each.is_pupil), modules, rooms.records, moment)
    theirs = dict.fromkeys((*table.modules, *(id_ for row in adults for id_ in row.standings)))
    on_shelf = [module.id for module in modules if module.id in theirs]
    columns = tuple(dict.fromkeys((*on_shelf, *theirs)))
    return table.model_copy(update={"modules": columns})


def _moment(rooms: "Rooms", as_of: datetime | None) -> datetime:
    return _end_of(as_of.date()) if as_of else rooms.clock()


def _end_of(day: date) -> datetime:
    return datetime.combine(day, time.max, UTC)


def _write_csv(path: Path, content: str) -> None:
    """With a byte order mark, which is how Excel knows that it is UTF-8."""
    from training.disk.replace import replace

    replace(path.absolute(), content.encode("utf-8-sig"))


def _waiting(rooms: "Rooms", learners: "Iterable[Learner]") -> Iterator[str]:
    """How many of their certificates nobody has signed yet."""
    from training.actions.issuing.waiting import how_many

    number = how_many(rooms, dict.fromkeys(learner.group for learner in learners))
    if number:
        yield f"Waiting to be signed: {number}. See training certificates issue"


def _lines(table: "Grid", adults: "Sequence[AdultRow]") -> Iterator[str]:
    """A table for each class, with the modules that its people have; then the adults."""
    if not table.rows and not adults:
        yield "There is nobody on the list yet."
    yield from _classes(table)
    if adults:
        from training.cli.adult_lines import adult_lines

        yield from (*adult_lines(adults, table.modules), "")


def _classes(table: "Grid") -> Iterator[str]:
    widest = max((len(row.learner.name) for row in table.rows), default=0)
    for group, rows in groupby(table.rows, key=lambda row: row.learner.group):
        people = tuple(rows)
        modules = [m for m in table.modules if any(m in row.cells for row in people)]
        yield group
        yield " ".join([" " * widest, *(f"{module:^9}" for module in modules)]).rstrip()
        for row in people:
            cells = (f"{row.cells[m].state.value if m in row.cells else '':^9}" for m in modules)
            yield " ".join([row.learner.name.ljust(widest), *cells]).rstrip()
        yield ""
