"""`training content export`: modules as pages to print."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.options import json_option, school_option
from training.cli.places import school_folder
from training.school.door import over_the_door
from training.school.errors import NoSchool

if TYPE_CHECKING:
    from training.actions.rooms import Rooms
    from training.core.module import Module

INDEX = "index.html"


@click.command("export")
@click.argument("ids", nargs=-1, metavar="[MODULE]...")
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    required=True,
    metavar="DIR",
    help="Where to write them.",
)
@school_option
@json_option
def export(ids: tuple[str, ...], folder: Path, school: str | None, as_json: bool) -> None:
    """Write modules as pages to print, or to read in a browser: one HTML file each.

    All of them where none is named, and then a page that leads to them too. Each file needs no
    other, and no network. Pages of ours are written over; any other file stays.

    With --json: "written" is the list of files.
    """
    from training.cli.trying import trying_rooms
    from training.cli.writing import folder_to_write_in
    from training.disk.replace import replace

    rooms = trying_rooms(school_folder(school))
    pages = _pages(rooms, _chosen(rooms, ids), _name(school_folder(school)))
    there = folder_to_write_in(folder)
    _refuse_others(there / name for name in pages)
    for name, page in pages.items():
        replace(there / name, page.encode())
    written = [str(there / name) for name in pages]
    click.echo(json.dumps({"written": written}) if as_json else _told(written))


def _chosen(rooms: "Rooms", ids: Sequence[str]) -> "tuple[Module, ...]":
    if ids:
        return tuple(rooms.module(id_) for id_ in dict.fromkeys(ids))
    for file in dict.fromkeys(one.file for one in rooms.shelf.faults if one.severity == "error"):
        click.echo(f"training: {file} has errors and is left out.", err=True)
    return rooms.modules()


def _name(folder: Path) -> str:
    """The school's name; empty where there is no school."""
    try:
        return over_the_door(folder)[0]
    except NoSchool:
        return ""


def _pages(rooms: "Rooms", modules: "Sequence[Module]", school: str) -> Mapping[str, str]:
    """What each file will hold, by its name. A module called index keeps its own page."""
    from training.reports.printed.index import file_name, index
    from training.reports.printed.pack import pack

    pages = {
        file_name(module): pack(module, rooms.help_for(module.audience)[0], school)
        for module in modules
    }
    return {INDEX: index(modules, school), **pages} if len(pages) > 1 else pages


def _refuse_others(paths: Iterable[Path]) -> None:
    """Go on only where no page but ours is written over."""
    for path in _others(paths):
        raise click.ClickException(
            f"{path} is there already, and is no page of training's. Name another folder."
        )


def _others(paths: Iterable[Path]) -> Iterator[Path]:
    from training.disk.replace import read
    from training.reports.printed.sheet import MADE_HERE

    for path in paths:
        if path.exists() and MADE_HERE.encode() not in read(path):
            yield path


def _told(written: Sequence[str]) -> str:
    return "\n".join(f"Written: {file}" for file in written)
