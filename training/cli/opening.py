"""Opens the app. The rooms are opened behind the first screen, so that it comes at once."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from training.school.door import over_the_door
from training.school.errors import NoSchool

if TYPE_CHECKING:
    from training.actions.rooms import Rooms


def open_app(folder: Path, start: tuple[str, str] | None = None) -> int:
    """Run the app on a school folder until it is left; gives the exit status.

    `start` opens it on a module at once: (who, as an id or a name; the module's id). Where there
    is no school yet, whoever sits at a terminal is asked to set one up.

    Raises:
        SchoolError: the folder holds no school that can be read.
    """
    try:
        name, practice = over_the_door(folder)
    except NoSchool:
        if start is not None or not _is_somebody_there():
            raise
        from training.cli.first_run import first_run

        return first_run(folder)
    from training.app.app import TrainingApp

    app = TrainingApp(
        name,
        lambda: _rooms(folder),
        unlock=lambda passphrase: _unlocks(folder, passphrase),
        practice=practice,
        start=start,
        without_school=_guest_rooms,
        keep=_keep,
    )
    app.run()
    return app.return_code or 0


def _is_somebody_there() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _rooms(folder: Path) -> "Rooms":
    from training.certificates.loading import load
    from training.cli.building import open_rooms

    rooms = open_rooms(folder)
    load()
    return rooms


def _guest_rooms() -> "Rooms":
    from training.cli.building import guest_rooms

    return guest_rooms()


def _unlocks(folder: Path, passphrase: str) -> bool:
    from training.actions.unlock import unlocks

    return unlocks(folder, passphrase)


def _keep(name: str, content: bytes) -> Path:
    from training.cli.documents import keep_document
    from training.paths import documents_folder

    return keep_document(documents_folder(), name, content)
