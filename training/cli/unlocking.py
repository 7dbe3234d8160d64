"""Commands that show other people's records want an adult's passphrase first."""

from pathlib import Path

import click

from training.cli.options import passphrase_in
from training.school.door import over_the_door


def want_an_adult(folder: Path, passphrase_file: Path | None) -> None:
    """Go on only with a passphrase that opens the school; a practice school asks for none.

    Raises:
        SchoolError: there is no school that can be read.
        click.ClickException: the passphrase is not the right one.
    """
    _, practice = over_the_door(folder)
    if practice:
        return
    from training.actions.unlock import unlocks

    given = passphrase_in(passphrase_file) if passphrase_file else _asked()
    if not unlocks(folder, given):
        raise click.ClickException("that passphrase does not open this school. Nothing was shown.")


def _asked() -> str:
    asked: str = click.prompt("An adult's passphrase", hide_input=True, err=True)
    return asked
