"""The class that a command names."""

from typing import TYPE_CHECKING

import click

from training.school.roles import Right

if TYPE_CHECKING:
    from training.school.roles import Trusted
    from training.school.school import Roll


def groups_seen(
    roll: "Roll", who: "Trusted", named: str | None = None, *, staff: bool = False
) -> tuple[str, ...]:
    """The class that is named, or the staff and governors, or all that this adult may see.

    Raises:
        click.ClickException: there is none of that name, or it is not for them to see.
    """
    from training.school.school import GOVERNORS, STAFF

    if named is not None and staff:
        raise click.ClickException("choose one of --class and --staff.")
    if named is not None:
        return (class_seen(roll, who, named),)
    if staff and not who.may(Right.EVERYBODY):
        raise click.ClickException(f"you may not {Right.EVERYBODY}: leave out --staff.")
    classes = () if staff else tuple(known.name for known in roll.classes)
    return tuple(name for name in (*classes, STAFF, GOVERNORS) if who.sees(name))


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
