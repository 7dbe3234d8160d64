"""`training people`: the list of people, and everything that is done with it."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.commands.cards import cards
from training.cli.commands.people_changes import add, come_back, leave, new_year, undo
from training.cli.commands.people_copies import copies
from training.cli.commands.people_import import import_list
from training.cli.commands.people_keeping import erase, export, purge
from training.cli.commands.sign_in import passphrase, pictures
from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.unlocking import want_an_adult
from training.school.phases import LAST_YEAR, year_words

if TYPE_CHECKING:
    from training.school.people import Person


@click.group()
def command() -> None:
    """Class lists, staff and governors: take them in, change them, tell them, forget them."""


for each in (import_list, add, leave, come_back, new_year, undo, copies, export, erase, purge):
    command.add_command(each)
command.add_command(pictures)
command.add_command(passphrase)
command.add_command(cards)


@command.command("list")
@click.option("--all", "leavers", is_flag=True, help="Those who have left as well.")
@click.option("--csv", "csv_file", type=click.Path(path_type=Path), help="Write a CSV file.")
@adult_option
@school_option
@json_option
def list_people(
    leavers: bool,
    csv_file: Path | None,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """List everybody with name, id, class and role."""
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    from training.reports.people import people_as_csv, people_as_json
    from training.school.folder import SchoolFolder

    people = SchoolFolder(folder).people.read().people
    chosen = people.people if leavers else people.here
    if csv_file:
        _write_csv(csv_file, people_as_csv(chosen))
    if as_json:
        click.echo(json.dumps(people_as_json(chosen)))
    elif csv_file:
        click.echo(f"Written: {csv_file}")
    else:
        click.echo("\n".join((*_lines(chosen), *_to_finish(folder))))


def _write_csv(path: Path, content: str) -> None:
    """With a byte order mark, which is how Excel knows that it is UTF-8."""
    from training.disk.replace import replace

    replace(path.absolute(), content.encode("utf-8-sig"))


def _lines(people: "Sequence[Person]") -> Iterator[str]:
    """Each class with its people, the youngest class first, then the adults."""
    if not people:
        yield "There is nobody on the list yet. Take a list in: training people import FILE"
    youngest: dict[str, int] = {}
    for person in people:
        year = LAST_YEAR + 1 if not person.is_pupil else person.year or 0
        youngest[person.group] = min(year, youngest.get(person.group, year))
    for group in sorted(youngest, key=lambda name: (youngest[name], name.casefold())):
        yield group
        members = (person for person in people if person.group == group)
        for person in sorted(members, key=lambda one: one.name.casefold()):
            yield f"  {person.id:<16} {_words(person)}"


def _words(person: "Person") -> str:
    told = (
        person.name,
        year_words(person.year),
        "" if person.is_pupil else person.role.value,
        f"left {person.left.isoformat()}" if person.left else "",
    )
    return ", ".join(word for word in told if word)


def _to_finish(folder: Path) -> Iterator[str]:
    """What was begun and not finished, and what two computers did at once."""
    from training.actions.erase_person import unfinished
    from training.school.folder import SchoolFolder

    for person in unfinished(SchoolFolder(folder)):
        yield f"An erasure was not finished. Finish it: training people erase {person}"
    if SchoolFolder(folder).people.copies():
        yield "There is a second list beside this one. See both: training people copies"
