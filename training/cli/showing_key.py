"""Showing the paper key in the terminal until it is on paper."""

from pathlib import Path

import click

from training.actions.errors import Refused
from training.actions.paper_key import PaperKey
from training.cli.saving import PRINT_IT, save_key_page
from training.disk.errors import DiskError
from training.reports.key_page import key_lines

_WHY = """
This is the school's signing key. Write the four lines on paper for the office safe: without them,
a forgotten passphrase means a new key. `training key paper` shows them again.
"""
_ASK = "Is it on paper? Type yes, or the name of a new file to print it from, such as key.txt"


def show_until_written(folder: Path, school: str, paper: PaperKey) -> None:
    """Show the key; go on once it is written down, or saved as a page to print."""
    click.echo(_WHY, err=True)
    for line in key_lines(paper.lines):
        click.echo(f"    {line}", err=True)
    click.echo(f"\n    Fingerprint   {paper.fingerprint}\n", err=True)
    while not _is_written(folder, school, paper):
        pass


def _is_written(folder: Path, school: str, paper: PaperKey) -> bool:
    answer: str = click.prompt(_ASK, err=True).strip()
    if answer.lower() in ("yes", "y"):
        return True
    file = Path(answer).expanduser()
    if not file.suffix:  # "yess" is no file to put the key into
        return False
    try:
        save_key_page(folder, file, school, paper)
    except (Refused, DiskError) as error:
        click.echo(str(error), err=True)
        return False
    click.echo(PRINT_IT.format(file=file), err=True)
    return True
