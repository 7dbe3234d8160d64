"""`training key`: the school's signing key on paper and back from it, and its passphrase."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.options import json_option, passphrase_in, passphrase_option, school_option
from training.cli.places import school_folder
from training.cli.unlocking import school_passphrase

if TYPE_CHECKING:
    from training.actions.paper_key import PaperKey

_PRACTICE = "a practice school's key lies open in its folder: there is nothing to put on paper."


@click.group()
def command() -> None:
    """Put the school's signing key on paper, restore it from there, or change its passphrase."""


@command.command("paper")
@click.option(
    "--file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a page to print instead of showing the key.",
)
@passphrase_option
@school_option
@json_option
def paper(
    file: Path | None, passphrase_file: Path | None, school: str | None, as_json: bool
) -> None:
    """Show the key, to be written down for the office safe."""
    from training.school.door import over_the_door

    folder = school_folder(school)
    name, practice = over_the_door(folder)
    if practice:
        raise click.ClickException(_PRACTICE)
    key = _paper_key(folder, passphrase_file)
    if file:
        _save(folder, file, name, key)
    if as_json:
        shown = {"file": str(file)} if file else {"lines": list(key.lines)}
        click.echo(json.dumps({"school": name, "fingerprint": key.fingerprint, **shown}))
    elif not file:
        click.echo(_page(name, key), nl=False)


@command.command("restore")
@click.option(
    "--paper",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A text file with the four lines; otherwise they are asked for.",
)
@click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A file that holds the new passphrase.",
)
@school_option
@json_option
def restore(
    paper: Path | None, passphrase_file: Path | None, school: str | None, as_json: bool
) -> None:
    """Seal the key of the paper under a new passphrase, when nobody knows the old one."""
    from training.actions.paper_key import own_key, restore_key
    from training.cli.asking_school import asked_passphrase
    from training.school.door import over_the_door

    folder = school_folder(school)
    name, _ = over_the_door(folder)
    key = own_key(folder, _written(paper))
    passphrase = passphrase_in(passphrase_file) if passphrase_file else asked_passphrase()
    restore_key(folder, key, passphrase, os.urandom)
    if as_json:
        click.echo(json.dumps({"school": name, "fingerprint": key.fingerprint}))
    else:
        click.echo(f"The key of {name} ({key.fingerprint}) opens with the new passphrase now.")


@command.command("passphrase")
@click.option(
    "--new-passphrase-file",
    "new_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A file that holds the new passphrase; otherwise it is asked for.",
)
@passphrase_option
@school_option
@json_option
def change(
    new_file: Path | None, passphrase_file: Path | None, school: str | None, as_json: bool
) -> None:
    """Change the school's passphrase. The key stays the same, and so does its paper."""
    from training.actions.change_passphrase import change_passphrase, refuse_practice
    from training.cli.asking_school import asked_passphrase
    from training.school.door import over_the_door

    folder = school_folder(school)
    name, _ = over_the_door(folder)
    refuse_practice(folder)
    old = school_passphrase(folder, passphrase_file)
    new = passphrase_in(new_file) if new_file else asked_passphrase()
    change_passphrase(folder, old, new, os.urandom)
    if as_json:
        click.echo(json.dumps({"school": name}))
    else:
        click.echo(f"The key of {name} opens with the new passphrase now. The paper stays good.")


def _paper_key(folder: Path, passphrase_file: Path | None) -> "PaperKey":
    from training.actions.paper_key import paper_key

    return paper_key(folder, school_passphrase(folder, passphrase_file))


def _save(folder: Path, file: Path, school: str, key: "PaperKey") -> None:
    from training.cli.saving import PRINT_IT, save_key_page

    save_key_page(folder, file, school, key)
    click.echo(PRINT_IT.format(file=file), err=True)


def _page(school: str, key: "PaperKey") -> str:
    from training.reports.key_page import key_page

    return key_page(school, key.fingerprint, key.lines)


def _written(paper: Path | None) -> str:
    """The four lines, from the file or typed one after another."""
    from training.reports.key_page import key_on_page

    if paper is None:
        return "\n".join(click.prompt(f"Line {number}", err=True) for number in range(1, 5))
    try:
        return key_on_page(paper.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        raise click.ClickException(
            f"the file {paper} cannot be read. Check its name and that it is plain text."
        ) from None
