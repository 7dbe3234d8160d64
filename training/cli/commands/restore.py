"""`training restore`: a school put back from a backup."""

import json
from pathlib import Path

import click

from training.cli.options import json_option, school_option
from training.cli.places import school_folder
from training.cli.writing import in_a_command


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@school_option
@json_option
def command(file: Path, school: str | None, as_json: bool) -> None:
    """Put back the school that a backup FILE holds, into a folder that is empty or not there.

    Everything in the file is checked before anything is touched.
    """
    from training.actions.restore_school import restore_school

    folder = school_folder(school)
    restored = restore_school(file.expanduser().absolute(), folder)
    if as_json:
        click.echo(
            json.dumps(
                {
                    "school": restored.school,
                    "folder": str(folder),
                    "made": restored.made.isoformat(),
                    "files": len(restored.files),
                    "bytes": restored.bytes,
                }
            )
        )
        return
    click.echo(f"{len(restored.files)} files are back in {folder}, as on {restored.made:%d %B %Y}.")
    click.echo(f"Open it: training --school {in_a_command(folder)}")
    click.echo(
        "If certificates were taken back or the key was changed since that day, take over the "
        "newest list that was handed out: training certificates trust --take FILE"
    )
