"""`training people pictures / passphrase`: how people sign in."""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.classes import class_seen
from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.signers import told_stopped
from training.cli.unlocking import want_an_adult
from training.school.roles import Right

if TYPE_CHECKING:
    from training.actions.deal_pictures import ClassPictures
    from training.core.people import Learner


@click.command("pictures")
@click.argument("group", metavar="CLASS")
@click.option("--on/--off", "on", default=None, help="Ask the class for its pictures, or not.")
@click.option("--deal", is_flag=True, help="Deal pictures to children who have none.")
@click.option("--anew", metavar="ID", help="Deal one child other pictures.")
@adult_option
@school_option
@json_option
def pictures(
    group: str,
    on: bool | None,
    deal: bool,
    anew: str | None,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Sign in by three pictures, class by class; without an option, tell how a class stands.

    Children who have pictures keep them, whatever else is done. With --json: "asked" says whether
    the class is asked for its pictures, "dealt" are the ids of those who were dealt some now,
    "without" of those who have none and go straight on.
    """
    folder = school_folder(school)
    who = want_an_adult(folder, passphrase_file, Right.OWN_CLASSES)
    from training.school.folder import SchoolFolder

    roll = SchoolFolder(folder).roll()
    name = class_seen(roll, who, group)
    pupils = roll.of(name)
    dealt = _dealt(folder, pupils, anew, everybody=deal or bool(on))
    standing = _turned(folder, name, pupils, on)
    if as_json:
        click.echo(json.dumps(_document(name, standing, dealt)))
    else:
        click.echo("\n".join(_lines(name, standing, dealt)))


@click.command("passphrase")
@click.argument("person", metavar="ID")
@click.option("--reset", is_flag=True, required=True, help="Take the forgotten one away.")
@adult_option
@school_option
@json_option
def passphrase(
    person: str, reset: bool, passphrase_file: Path | None, school: str | None, as_json: bool
) -> None:
    """Take away a passphrase that was forgotten; it is recorded that this was done."""
    folder = school_folder(school)
    who = want_an_adult(folder, passphrase_file)
    from training.actions.own_passphrase import reset_passphrase
    from training.cli.building import now
    from training.school.folder import SchoolFolder
    from training.school.sign_in.cards import SignIns

    found = SchoolFolder(folder).people.read().people.find(person)
    signed = reset_passphrase(SignIns(folder), found.id, who, now().date())
    if as_json:
        click.echo(json.dumps({"reset": found.id, "stopped_signing": signed}))
        return
    click.echo("Done. They choose a new one when they next sign in in the app.")
    if signed:
        click.echo(told_stopped([found.id]))


def _dealt(
    folder: Path, pupils: "tuple[Learner, ...]", anew: str | None, *, everybody: bool
) -> tuple[str, ...]:
    """Deal what was asked for; the ids of those who were dealt some."""
    from training.actions.deal_pictures import deal_anew, deal_to_class
    from training.school.sign_in.cards import SignIns
    from training.school.sign_in.classes import PictureClasses

    PictureClasses(folder).asked()  # where that cannot be told, nobody is dealt anything
    child = _one_of(pupils, anew) if anew else None
    dealt = deal_to_class(SignIns(folder), pupils, os.urandom) if everybody else ()
    if child is None or child in dealt:
        return dealt
    deal_anew(SignIns(folder), pupils, child, os.urandom)
    return (*dealt, child)


def _one_of(pupils: "Iterable[Learner]", child: str) -> str:
    if child not in {pupil.id for pupil in pupils}:
        raise click.ClickException(
            "nobody in that class has that id. `training people list` shows ids."
        )
    return child


def _turned(
    folder: Path, name: str, pupils: "tuple[Learner, ...]", on: bool | None
) -> "ClassPictures":
    """Turn the pictures on or off if that was asked for; how the class then stands."""
    from training.actions.deal_pictures import class_pictures
    from training.school.sign_in.cards import SignIns
    from training.school.sign_in.classes import PictureClasses

    classes = PictureClasses(folder)
    if on is not None:
        classes.turn(name, on=on)
    return class_pictures(SignIns(folder), classes, name, pupils)


def _document(name: str, standing: "ClassPictures", dealt: tuple[str, ...]) -> dict[str, object]:
    return {
        "class": name,
        "asked": standing.asked,
        "dealt": list(dealt),
        "with": list(standing.having),
        "without": list(standing.without),
    }


def _lines(name: str, standing: "ClassPictures", dealt: tuple[str, ...]) -> Iterator[str]:
    asked = "asked for their pictures" if standing.asked else "not asked for pictures"
    yield f"{name}: children are {asked} when they sign in."
    yield f"With pictures: {len(standing.having)}. Without: {len(standing.without)}."
    if dealt:
        yield f"Dealt now: {len(dealt)}. Print their cards:"
        yield f'  training people cards "{name}" --out cards.pdf'
    if standing.without and standing.asked:
        yield (
            f'Those without go straight on. Deal to them: training people pictures "{name}" --deal'
        )
