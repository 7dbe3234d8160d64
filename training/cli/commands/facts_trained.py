"""`training facts trained`: who was trained while the school said something else."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.unlocking import want_an_adult

if TYPE_CHECKING:
    from training.reports.told_before import ToldBefore


@click.command("trained")
@click.argument("name")
@click.option("--before", type=click.DateTime(["%Y-%m-%d"]), help="Only completed before that day.")
@adult_option
@school_option
@json_option
def trained(
    name: str,
    before: datetime | None,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """List who completed a module that names this fact while it said something else."""
    from training.school.facts import fact_name

    folder, fact = school_folder(school), fact_name(name)
    want_an_adult(folder, passphrase_file)
    found = _found(folder, fact, before.date() if before else None)
    click.echo(json.dumps([_row(one) for one in found]) if as_json else _told(found))


def _found(folder: Path, fact: str, before: date | None) -> "tuple[ToldBefore, ...]":
    from training.cli.building import open_rooms
    from training.reports.told_before import told_before

    rooms = open_rooms(folder)
    modules, learners = rooms.shelf.modules(), rooms.roll.learners
    return told_before(fact, rooms.school, modules, learners, rooms.records, before)


def _row(one: "ToldBefore") -> dict[str, str]:
    return {
        "id": one.learner.id,
        "name": one.learner.name,
        "group": one.learner.group,
        "module": one.module,
        "on": one.on.isoformat(),
        "said": one.said,
    }


def _told(found: "tuple[ToldBefore, ...]") -> str:
    if not found:
        return "Nobody was told anything else than what the school says now."
    return "\n".join(
        f"{one.on}  {one.module:<8} {one.learner.name} ({one.learner.group}): {one.said}"
        for one in found
    )
