"""`training learn`: takes one module, in the app or as plain lines."""

from pathlib import Path

import click

from training.cli.options import passphrase_option, school_option
from training.cli.places import school_folder

GUEST = "guest"


@click.command()
@click.argument("module")
@click.option("--as", "who", required=True, metavar="NAME", help="A name or id, or guest.")
@click.option("--plain", is_flag=True, help="As plain lines, for screen readers and scripts.")
@passphrase_option
@school_option
def command(
    module: str, who: str, plain: bool, passphrase_file: Path | None, school: str | None
) -> int:
    """Take one module. Who has pictures or a passphrase is asked for them first."""
    folder = school_folder(school)
    if plain:
        _in_plain_lines(folder, module, who, passphrase_file)
        return 0
    if passphrase_file:
        raise click.UsageError("--passphrase-file goes with --plain: the app asks by itself.")
    from training.cli.opening import open_app

    return open_app(folder, start=(who, module))


def _in_plain_lines(folder: Path, module_id: str, who: str, passphrase_file: Path | None) -> None:
    from training.cli.building import guest_rooms, open_rooms
    from training.cli.plain_lines import is_let_in, take_in_plain_lines
    from training.core import people
    from training.school.errors import NoSchool

    guest = who.strip().casefold() == GUEST
    try:
        rooms = open_rooms(folder)
    except NoSchool:
        if not guest:
            raise
        rooms = guest_rooms()
    learner = people.GUEST if guest else rooms.roll.find(who)
    module = rooms.module(module_id)
    if is_let_in(rooms, learner, passphrase_file):
        take_in_plain_lines(rooms, learner, module)
