"""`training certificates signers / allow / stop`: who may sign with a passphrase of their own."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.unlocking import own_passphrase, want_a_signer, want_an_adult

if TYPE_CHECKING:
    from training.school.people import Person


@click.command("signers")
@adult_option
@school_option
@json_option
def signers(passphrase_file: Path | None, school: str | None, as_json: bool) -> None:
    """Show who may sign certificates, beside whoever has the school's passphrase.

    With --json: "signers" is a list of {id, name, role}.
    """
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    from training.actions.open_key import signers as allowed

    may = allowed(folder)
    if as_json:
        told = [{"id": one.id, "name": one.name, "role": one.role.value} for one in may]
        click.echo(json.dumps({"signers": told}))
    else:
        click.echo("\n".join(_lines(may)))


@click.command("allow")
@click.argument("name", metavar="NAME")
@click.option(
    "--own-passphrase-file",
    "own_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A file that holds that person's own passphrase; otherwise they type it.",
)
@adult_option
@school_option
@json_option
def allow(
    name: str,
    own_file: Path | None,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Let a teacher or a lead sign certificates with their own passphrase.

    NAME is their name or id. They have to be there, to type their passphrase. It ends when they get
    another passphrase or role, leave, or the school changes its key; then allow it again.
    """
    folder = school_folder(school)
    _, key = want_a_signer(folder, passphrase_file)
    from training.actions.open_key import allow_signing

    person = _found(folder, name)
    allow_signing(folder, person.id, key, _theirs(folder, person, own_file), os.urandom)
    if as_json:
        click.echo(json.dumps({"allowed": person.id}))
    else:
        click.echo(f"{person.name} ({person.id}) may sign certificates, with their own passphrase.")


@click.command("stop")
@click.argument("name", metavar="NAME")
@adult_option
@school_option
@json_option
def stop(name: str, passphrase_file: Path | None, school: str | None, as_json: bool) -> None:
    """Let somebody sign no more; what they signed counts as before.

    If they may have copied the key, change it: `training certificates stolen`.
    """
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    from training.actions.open_key import stop_signing

    person = _found(folder, name)
    had = stop_signing(folder, person.id)
    if as_json:
        click.echo(json.dumps({"stopped": person.id, "could_sign": had}))
    elif had:
        click.echo(f"{person.name} ({person.id}) can sign no certificates any more.")
    else:
        click.echo(f"{person.name} ({person.id}) was not allowed to sign. Nothing was changed.")


def _found(folder: Path, name: str) -> "Person":
    from training.school.folder import SchoolFolder

    return SchoolFolder(folder).people.read().people.find(name)


def _theirs(folder: Path, person: "Person", own_file: Path | None) -> str:
    """That person's own passphrase; a practice school has none to ask for."""
    from training.school.door import over_the_door

    _, practice = over_the_door(folder)
    question = f"The own passphrase of {person.name}, typed by themselves"
    return "" if practice else own_passphrase(folder, person, own_file, question)


def _lines(may: "tuple[Person, ...]") -> Iterator[str]:
    if not may:
        yield "Nobody may sign but whoever has the school's passphrase."
    for person in may:
        yield f"{person.name} ({person.id}), {person.role.value}"
    yield "To allow it to somebody at the desk: training certificates allow NAME"
