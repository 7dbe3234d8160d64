"""Where the commands write what somebody asked them for."""

from pathlib import Path

import click

from training.disk.folders import make_anew


def folder_to_write_in(named: Path) -> Path:
    """The folder, made where it is not there yet.

    Raises:
        click.ClickException: something that is no folder is in its way.
        DiskError: it cannot be made.
    """
    folder = named.expanduser().absolute()
    there = next(path for path in (folder, *folder.parents) if path.exists())
    if not there.is_dir():
        raise click.ClickException(f"{there} is a file. Name a folder.")
    make_anew(folder)
    return folder


def in_a_command(path: Path) -> str:
    """A path as it can be copied into a command line."""
    return f'"{path}"' if " " in str(path) else str(path)
