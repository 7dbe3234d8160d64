"""`training setup`: makes a school folder."""

import json
from pathlib import Path

import click

from training.cli.options import json_option, passphrase_option, school_option
from training.cli.places import school_folder


@click.command()
@click.option("--name", help="The school's name.")
@click.option(
    "--fact",
    "facts",
    multiple=True,
    metavar="NAME=WORDS",
    help='What the school says of itself, such as head_name="Mrs Lee". Can be given again.',
)
@click.option("--verify-address", metavar="URL", help="The school's page to check certificates.")
@click.option("--phases", metavar="LIST", help="Whom it teaches, such as ks1,lower-ks2.")
@click.option(
    "--paper",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a page to print with the key on it, for the office safe.",
)
@click.option(
    "--people",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Take in this list of people, as `training people import` does.",
)
@passphrase_option
@school_option
@json_option
def command(
    name: str | None,
    facts: tuple[str, ...],
    verify_address: str | None,
    phases: str | None,
    paper: Path | None,
    people: Path | None,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Make a school, by questions or by options.

    With --name and --passphrase-file nothing is asked.
    """
    from training.cli.setting_up import Wanted, set_up

    folder = school_folder(school)
    wanted = Wanted(name, facts, verify_address, phases, paper, people, passphrase_file)
    made, key = set_up(folder, wanted, as_json=as_json)
    told = {"school": made.name, "folder": str(folder), "fingerprint": key.fingerprint}
    click.echo(json.dumps(told) if as_json else _said(told))


def _said(made: dict[str, str]) -> str:
    return (
        f"{made['school']} is set up in {made['folder']}.\n"
        f"Its key's fingerprint: {made['fingerprint']}\n"
        "Next: training people import FILE takes in a class list; training opens the app."
    )
