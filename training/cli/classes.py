"""The class that a command names."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from training.school.roles import Trusted
    from training.school.school import Roll


def class_seen(roll: "Roll", who: "Trusted", named: str) -> str:
    """The name of a class as the school writes it; capitals and spaces round it do not matter.

    Raises:
        click.ClickException: there is none of that name, or it is not for them to see.
    """
    names = [known.name for known in roll.classes if who.sees(known.name)]
    for name in names:
        if name.casefold() == named.strip().casefold():
            return name
    known = ", ".join(names) or "none yet"
    raise click.ClickException(f"there is no class called {named}. The classes here: {known}.")
