"""`training setup`: makes a school folder."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import click

from training.cli.options import json_option, passphrase_in, passphrase_option, school_option
from training.cli.places import school_folder


@click.command()
@click.option("--name", help="The school's name.")
@passphrase_option
@school_option
@json_option
def command(
    name: str | None, passphrase_file: Path | None, school: str | None, as_json: bool
) -> None:
    """Make an empty school, by questions or by options."""
    from training.actions.make_school import make_school

    folder = school_folder(school)
    name = (name if name is not None else click.prompt("The school's name")).strip()
    if not name:
        raise click.UsageError('the school needs a name: --name "Our Primary School"')
    passphrase = passphrase_in(passphrase_file) if passphrase_file else _asked_passphrase()
    fingerprint = make_school(folder, name, passphrase, datetime.now(UTC).date(), os.urandom)
    made = {"school": name, "folder": str(folder), "fingerprint": fingerprint}
    if as_json:
        click.echo(json.dumps(made))
    else:
        click.echo(f"{name} is set up in {folder}.")
        click.echo(f"Its key's fingerprint: {fingerprint}")


def _asked_passphrase() -> str:
    click.echo("A passphrase keeps the school's signing key. Four unlinked words are good.")
    asked: str = click.prompt("Passphrase", hide_input=True, confirmation_prompt=True)
    return asked
