"""Where there is no school yet: the set-up, and then what somebody wants next."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from training.app.first_list import Lists
from training.app.first_run import FirstRunApp
from training.app.founding import Outcome
from training.cli.first_people import first_list
from training.school.folder import refuse_other_things

if TYPE_CHECKING:
    from training.actions.import_people import Import
    from training.actions.paper_key import PaperKey
    from training.school.school import School


def first_run(folder: Path) -> int:
    """Set up a school with whoever is there; gives the exit status.

    Raises:
        FolderInUse: something else lies in the folder, so no school can be made there.
        SchoolError, DiskError: what was wanted next cannot be had.
    """
    refuse_other_things(folder)
    lists = Lists(lambda file: first_list(folder, file), lambda shown: _take_in(folder, shown))
    app = FirstRunApp(folder, lambda school, passphrase: _make(folder, school, passphrase), lists)
    match app.run():
        case Outcome.OPEN:
            from training.cli.opening import open_app

            return open_app(folder)
        case Outcome.PRACTISE:
            from training.cli.commands.demo import open_practice

            return open_practice()
    return app.return_code or 0


def _make(folder: Path, school: "School", passphrase: str) -> "PaperKey":
    from training.actions.make_school import make_school

    return make_school(folder, school, passphrase, datetime.now(UTC).date(), os.urandom)


def _take_in(folder: Path, shown: "Import") -> None:
    from training.actions.change_people import carry_out
    from training.school.folder import SchoolFolder

    carry_out(SchoolFolder(folder), shown.change)
