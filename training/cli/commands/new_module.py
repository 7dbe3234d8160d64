"""`training content new`: a module to fill in."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.options import school_option
from training.cli.places import school_folder
from training.core.module import Audience

if TYPE_CHECKING:
    from training.library.shelf import Shelf


@click.command("new")
@click.argument("module_id", metavar="ID")
@click.option(
    "--audience",
    type=click.Choice([audience.value for audience in Audience]),
    default=Audience.LOWER_KS2.value,
    show_default=True,
    help="Whom it is for.",
)
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where to write it, when not among the school's own modules.",
)
@school_option
def new_module(module_id: str, audience: str, folder: Path | None, school: str | None) -> None:
    """Write a new module to fill in.

    It is small, whole and without a fault, and its lines say what to write there. ID is also the
    name of the file: the letters a to z, digits and hyphens, such as kind-words.
    """
    from training.cli.building import open_shelf
    from training.library.template import check_new_id, template
    from training.school.folder import SchoolFolder

    own = SchoolFolder(school_folder(school)).content
    shelf, whom = open_shelf(own), Audience(audience)
    check_new_id(module_id, lambda id_: _is_on(shelf, id_))
    path = _write(folder or _of_the_school(own), module_id, template(module_id, whom))
    click.echo("\n".join(_told(path)))
    if folder is None:
        click.echo(f"It is on the shelf of {whom.words} from now on.")


def _is_on(shelf: "Shelf", module_id: str) -> bool:
    from training.library.errors import FaultyModule, NoSuchModule

    try:
        shelf.module(module_id)
    except NoSuchModule:
        return False
    except FaultyModule:
        return True
    return True


def _of_the_school(own: Path) -> Path:
    """Where the school's own modules lie, if there is a school."""
    from training.school.door import over_the_door
    from training.school.errors import NoSchool

    try:
        over_the_door(own.parent)
    except NoSchool:
        raise click.ClickException(
            f"there is no school in {own.parent} to write the module for. "
            "Name a school folder with --school DIR, or any other folder with --folder DIR."
        ) from None
    return own


def _write(folder: Path, module_id: str, text: str) -> Path:
    from training.cli.writing import folder_to_write_in
    from training.disk.replace import replace

    path = folder_to_write_in(folder) / f"{module_id}.md"
    if os.path.lexists(path):
        raise click.ClickException(
            f"{path} is there already, and was left alone. Name another id or folder."
        )
    replace(path, text.encode())
    return path


def _told(path: Path) -> Iterator[str]:
    from training.cli.writing import in_a_command

    yield f"Written: {path}"
    yield "Open it in a text editor, and put your own words in the place of each line."
    yield f"Look for faults:        training content check {in_a_command(path)}"
    yield f"See it as learners do:  training content preview {in_a_command(path)}"
