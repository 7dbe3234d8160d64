"""`training content preview`: a module as learners see it, with nothing recorded."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from training.cli.options import school_option
from training.cli.places import school_folder

if TYPE_CHECKING:
    from training.actions.rooms import Rooms
    from training.app.app import TrainingApp
    from training.core.module import Module
    from training.library.faults import Fault

GUEST = "guest"


@click.command("preview")
@click.argument("named", metavar="MODULE_OR_FILE")
@click.option("--plain", is_flag=True, help="As plain lines, for screen readers and scripts.")
@school_option
def preview(named: str, plain: bool, school: str | None) -> int:
    """See a module as learners do; nothing is recorded.

    MODULE_OR_FILE is the id of a module, or the path of a file that is being written. A module with
    errors is not shown; its errors are told instead.
    """
    from training.cli.trying import trying_rooms

    rooms = trying_rooms(school_folder(school))
    path = Path(named).expanduser()
    is_path = bool(path.suffix) or len(path.parts) > 1
    rooms, module = _in_a_file(rooms, path.absolute()) if is_path else _on_the_shelf(rooms, named)
    if plain:
        _in_plain_lines(rooms, module)
        return 0
    with TemporaryDirectory(prefix="training-preview-") as empty:
        app = preview_app(rooms, module.id, Path(empty))
        app.run()
    return app.return_code or 0


def _in_a_file(rooms: "Rooms", path: Path) -> "tuple[Rooms, Module]":
    from training.cli.trying import with_folder
    from training.library.errors import NoSuchContent
    from training.library.files import NOT_MODULES

    if path.name in NOT_MODULES:
        raise NoSuchContent(path, "this file is no module")
    _refuse_errors(path.stem, rooms.shelf.check([path]).faults)
    rooms = with_folder(rooms, path.parent)
    return rooms, rooms.module(path.stem)


def _on_the_shelf(rooms: "Rooms", module_id: str) -> "tuple[Rooms, Module]":
    from training.library.errors import FaultyModule

    try:
        return rooms, rooms.module(module_id)
    except FaultyModule:
        _refuse_errors(module_id, _faults_of(rooms, module_id))
        raise


def _faults_of(rooms: "Rooms", module_id: str) -> "Iterable[Fault]":
    return (fault for fault in rooms.shelf.faults if Path(fault.file).stem == module_id)


def _refuse_errors(module_id: str, faults: "Iterable[Fault]") -> None:
    """Go on only where none of the faults is an error; otherwise tell those that are."""
    told = [
        f"{fault.file}:{fault.line}: {fault.message}\n    Mend it: {fault.fix}"
        for fault in faults
        if fault.severity == "error"
    ]
    if told:
        raise click.ClickException("\n".join([f"{module_id} cannot be shown yet:", *told]))


def _in_plain_lines(rooms: "Rooms", module: "Module") -> None:
    from training.cli.plain_lines import take_in_plain_lines
    from training.core import people

    take_in_plain_lines(rooms, people.GUEST, module)


def preview_app(rooms: "Rooms", module_id: str, empty: Path) -> "TrainingApp":
    """The app, opened on a module by somebody of whom nothing is kept.

    `empty` is a folder with nothing in it, where the app looks for records and finds none.
    """
    from training.app.app import TrainingApp
    from training.cli.trying import with_records_in

    return TrainingApp(
        rooms.school.name,
        lambda: with_records_in(rooms, empty),
        unlock=lambda _: False,
        practice=rooms.school.practice,
        start=(GUEST, module_id),
    )
