"""The options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Decorated = Callable[..., Any]

WHO = "training.who"
"""Under which name the click context remembers who gives the passphrase."""


def school_option(command: Decorated) -> Decorated:
    """`--school DIR`, after the command's name as well as before it."""
    return click.option(
        "--school",
        metavar="DIR",
        help="The school folder.",
        callback=lambda context, _, named: named or context.find_root().obj,
    )(command)


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


def adult_option(command: Decorated) -> Decorated:
    """`--passphrase-file FILE`, and `--who NAME` for an adult with a passphrase of their own.

    `training.cli.unlocking.want_an_adult` asks who it was.
    """
    return passphrase_option(
        click.option(
            "--who",
            "adult",
            metavar="NAME",
            expose_value=False,
            callback=_remember,
            help="An adult's name or id: the passphrase is their own, not the school's.",
        )(command)
    )


def _remember(context: click.Context, _: click.Parameter, who: str | None) -> None:
    context.meta[WHO] = who


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
