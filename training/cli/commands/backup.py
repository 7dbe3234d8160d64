"""`training backup`: the whole school in one file."""

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.unlocking import want_an_adult


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@adult_option
@school_option
@json_option
def command(file: Path, passphrase_file: Path | None, school: str | None, as_json: bool) -> None:
    """Put everything in the school folder into one new FILE; the key in it stays sealed."""
    from training.actions.back_up import back_up

    folder, file = school_folder(school), file.expanduser().absolute()
    want_an_adult(folder, passphrase_file)
    made = back_up(folder, file, datetime.now(UTC))
    if as_json:
        click.echo(
            json.dumps(
                {
                    "file": str(file),
                    "school": made.school,
                    "made": made.made.isoformat(),
                    "files": len(made.files),
                    "bytes": made.bytes,
                }
            )
        )
        return
    click.echo(f"{len(made.files)} files are in {file}. It holds everybody's records: lock it up.")
    click.echo("To put it back: training restore FILE --school NEW-FOLDER")
