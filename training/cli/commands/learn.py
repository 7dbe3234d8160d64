"""`training learn`: takes one module, in the app or as plain lines."""

import sys
from pathlib import Path

import click

from training.cli.options import school_option
from training.cli.places import school_folder

GUEST = "guest"


@click.command()
@click.argument("module")
@click.option("--as", "who", required=True, metavar="NAME", help="A name or id, or guest.")
@click.option("--plain", is_flag=True, help="As plain lines, for screen readers and scripts.")
@school_option
def command(module: str, who: str, plain: bool, school: str | None) -> int:
    """Take one module."""
    folder = school_folder(school)
    if plain:
        _in_plain_lines(folder, module, who)
        return 0
    from training.cli.opening import open_app

    return open_app(folder, start=(who, module))


def _in_plain_lines(folder: Path, module_id: str, who: str) -> None:
    from training.actions.certificate import certificate
    from training.actions.take_module import ModuleTaking
    from training.cli.building import guest_rooms, open_rooms
    from training.core import people
    from training.plain.learning import PlainLearning
    from training.plain.voice import Voice
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
    taking = ModuleTaking(rooms, learner)
    help_page, breath = rooms.help_for(module.audience)
    PlainLearning(
        Voice(_write, _read),
        taking,
        help_page.text,
        breath.text,
        lambda: certificate(rooms, learner, module),
    ).take(taking.take_up(module))


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _read() -> str | None:
    """The next line; where it comes from a pipe, the line that a terminal would show is ended."""
    line = sys.stdin.readline()
    if line and not sys.stdin.isatty():
        _write("\n")
    return line or None
