"""What commands that print have in common: where a PDF may go, and signs that no font has."""

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


def numbers_of(unshown: str) -> list[str]:
    """The signs that no font has, as the numbers that stand on paper for them."""
    return [f"U+{ord(sign):04X}" for sign in unshown]


def told_of(unshown: str) -> str:
    """What to do about such signs, in words; they name no person."""
    return (
        f"No font has these signs of a name: {', '.join(numbers_of(unshown))}. On paper their "
        "numbers stand for them. Write such a name there by hand, or in other letters in the list "
        "of people."
    )


def _is_pdf(path: Path) -> bool:
    from training.disk.replace import read

    return read(path).startswith(_PDF)
