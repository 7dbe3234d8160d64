"""What commands that print have in common: where a PDF may go."""

from pathlib import Path

import click

_PDF = b"%PDF-"
"""What every PDF begins with."""


def place_for_pdf(named: Path) -> Path:
    """Where to write a PDF. One that is there is replaced; no other file ever is.

    Raises:
        click.ClickException: a folder or another file has that name.
        DiskError: what has that name cannot be read.
    """
    path = named.expanduser().absolute()
    if path.is_dir():
        raise click.ClickException(f"{path} is a folder. Name a file in it, such as cards.pdf.")
    if path.exists() and not _is_pdf(path):
        raise click.ClickException(f"{path} is there already, and is no PDF. Name another file.")
    return path


def _is_pdf(path: Path) -> bool:
    from training.disk.replace import read

    return read(path).startswith(_PDF)
