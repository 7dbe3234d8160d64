"""Which school folder a command is about, and the options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Decorated = Callable[..., Any]


def school_folder(named: str | None) -> Path:
    """The folder that was named, else that of the whole command line, else the usual one."""
    context = click.get_current_context(silent=True)
    chosen = named or (context.find_root().obj if context else None)
    if chosen:
        return Path(chosen).expanduser().absolute()
    from training.paths import default_school_folder

    return default_school_folder()


def school_option(command: Decorated) -> Decorated:
    """`--school DIR`, also after the command's name."""
    return click.option("--school", metavar="DIR", help="The school folder.")(command)


def json_option(command: Decorated) -> Decorated:
    """`--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")(command)


def passphrase_option(command: Decorated) -> Decorated:
    """`--passphrase-file FILE`."""
    return click.option(
        "--passphrase-file",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="A file that holds an adult's passphrase.",
    )(command)


def passphrase_in(file: Path) -> str:
    """The passphrase in a file, without the line end.

    Raises:
        click.ClickException: the file cannot be read.
    """
    try:
        return file.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise click.ClickException(
            f"the passphrase file {file} cannot be read. Check its name and that it is plain text."
        ) from None
