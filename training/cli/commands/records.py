"""`training records`: whether the records are whole."""

from pathlib import Path

import click

from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.unlocking import want_an_adult


@click.group()
def command() -> None:
    """Check the records."""


@command.command("check")
@adult_option
@school_option
@json_option
def check(passphrase_file: Path | None, school: str | None, as_json: bool) -> int:
    """Read every record; say what is torn, altered or doubled. Leaves with 1 when something is."""
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    from training.cli.building import open_rooms

    checked = open_rooms(folder).records.check()
    if as_json:
        click.echo(checked.model_dump_json())
        return 1 if checked.faults else 0
    for fault in checked.faults:
        click.echo(f"{fault.file}:{fault.line}: {fault.what}: {fault.message}")
        click.echo(f"    What to do: {fault.fix}")
    click.echo(f"{checked.files} files, {checked.events} events, {len(checked.faults)} faults")
    return 1 if checked.faults else 0
