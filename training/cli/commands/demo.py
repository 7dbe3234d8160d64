"""`training demo`: a practice school, made on the spot."""

import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import click


@click.command()
@click.option("--folder", metavar="DIR", help="Make the practice school there, and leave.")
def command(folder: str | None) -> int:
    """Open the app on a practice school; it touches nothing of yours."""
    if folder:
        path = Path(folder).expanduser().absolute()
        make_practice(path)
        click.echo(f"The practice school is in {path}. Open it: training --school {path}")
        return 0
    return open_practice()


def open_practice() -> int:
    """Open the app on a practice school that is put away afterwards; gives the exit status.

    Raises:
        SchoolError, LibraryError, DiskError: with what to do about it.
    """
    from training.cli.opening import open_app

    with tempfile.TemporaryDirectory(prefix="training-practice-") as made:
        make_practice(Path(made))
        status = open_app(Path(made))
    click.echo("The practice school is put away. To keep one: training demo --folder DIR")
    return status


def make_practice(path: Path) -> None:
    """Make the practice school with its records.

    Raises:
        SchoolError, LibraryError, DiskError: with what to do about it.
    """
    from training.actions.make_practice import LessonClock, fill_records, make_practice_folder
    from training.cli.building import open_rooms

    today = datetime.now(UTC)
    make_practice_folder(path, today, os.urandom)
    random = Random(today.year)
    clock = LessonClock(today, random)
    fill_records(open_rooms(path, clock), clock, random)
