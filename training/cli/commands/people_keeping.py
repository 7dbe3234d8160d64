"""`training people export / erase / purge`: telling what is held of somebody, and forgetting."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.reviewing import Review, review_options
from training.cli.unlocking import want_an_adult

if TYPE_CHECKING:
    from training.actions.erase_person import Holding
    from training.actions.purge import Purge
    from training.school.receipts import Receipt

_BY = "an adult with the school's passphrase"


@click.command("export")
@click.argument("who", metavar="ID")
@click.option(
    "--folder",
    "into",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Write it there, as ID.txt and ID.json.",
)
@adult_option
@school_option
@json_option
def export(
    who: str,
    into: Path | None,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Tell everything that is held of one person."""
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    from training.actions.export_person import as_text, everything_of
    from training.cli.building import now, open_rooms
    from training.school.folder import SchoolFolder

    rooms = open_rooms(folder)
    everything = everything_of(SchoolFolder(folder), rooms.records, who, now())
    text = as_text(everything, {module.id: module.title for module in rooms.modules()})
    document = everything.model_dump_json(indent=1)
    if into:
        names = {f"{everything.person.id}.txt": text, f"{everything.person.id}.json": document}
        _write(into, names, as_json)
    else:
        click.echo(document if as_json else text)


@click.command("erase")
@click.argument("who", metavar="ID")
@click.option("--by", default=_BY, help="Who asks for it, as a role; it stands in the receipt.")
@review_options
@adult_option
@school_option
@json_option
def erase(
    who: str,
    by: str,
    dry_run: bool,
    yes: bool,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Forget one person: records, sign-in and place on the list. It cannot be taken back."""
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    from training.actions.erase_person import erase_person, holding
    from training.cli.building import now
    from training.school.folder import SchoolFolder

    found = holding(SchoolFolder(folder), who)
    if not as_json:
        click.echo("\n".join(_held(found)))
    receipt = None
    if Review(yes, dry_run, as_json).agrees("Forget all of it? This cannot be taken back."):
        receipt = erase_person(SchoolFolder(folder), found.person, by, now)
    click.echo(_erased_document(found, receipt) if as_json else "\n".join(_erased(receipt)))


@click.command("purge")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Go by this day.")
@review_options
@adult_option
@school_option
@json_option
def purge(
    today: datetime | None,
    dry_run: bool,
    yes: bool,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Forget whoever and whatever need not be kept any longer; shows the rules and asks."""
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    from training.actions import purge as purging
    from training.cli.building import now, open_rooms
    from training.school.folder import SchoolFolder

    day = today.date() if today else None
    plan = purging.plan_purge(SchoolFolder(folder), open_rooms(folder).records, now(), day)
    if not as_json:
        click.echo("\n".join(_purge(plan)))
    receipts = None
    agrees = Review(yes, dry_run, as_json).agrees
    if plan.takes_something and agrees("Take all of that away for good?"):
        receipts = purging.purge(SchoolFolder(folder), plan, now)
    click.echo(_purge_document(plan, receipts) if as_json else _purged(receipts))


def _write(into: Path, files: dict[str, str], as_json: bool) -> None:
    from training.cli.writing import folder_to_write_in
    from training.disk.replace import replace

    place = folder_to_write_in(into)
    for name, content in files.items():
        replace(place / name, content.encode())
    names = [str(place / name) for name in files]
    click.echo(json.dumps({"files": names}) if as_json else "Written: " + ", ".join(names))


def _held(found: "Holding") -> Iterator[str]:
    yield f"Of {found.person} there is:"
    for one in found.removed:
        yield f"  {one.kind}: files {one.files}, entries {one.entries}"
    yield "What stays:"
    yield from (f"  {words}" for words in found.stays)


def _erased(receipt: "Receipt | None") -> Iterator[str]:
    if receipt is None or receipt.finished is None:
        yield "Nothing was taken away."
    else:
        yield f"Everything held of {receipt.person} was taken away on {receipt.finished:%Y-%m-%d}."
        yield "The receipt is in the school folder, in receipts."


def _erased_document(found: "Holding", receipt: "Receipt | None") -> str:
    """The receipt, or one that nothing is finished in."""
    if receipt:
        return receipt.model_dump_json()
    removed = [one.model_dump() for one in found.removed]
    return json.dumps({"person": found.person, "finished": None, "removed": removed})


def _purge(plan: "Purge") -> Iterator[str]:
    yield f"By {plan.today.isoformat()}, and by these rules (keeping.json changes them):"
    yield from (f"  {rule.kind}: {rule.until}" for rule in plan.keeping.rules())
    yield from (
        f"goes: {due.person.name} ({due.person.id}), kept until {due.until.isoformat()}"
        for due in plan.due
    )
    yield from (f"goes: what is left of {one}, who was forgotten before" for one in plan.returned)
    if plan.totals:
        yield f"goes: {len(plan.totals)} documents of class totals"
    for one in plan.unknown:
        yield f"stays: records of {one}, who is not on the list: training people erase {one}"
    if not plan.takes_something:
        yield "There is nothing that must go."


def _purged(receipts: "tuple[Receipt, ...] | None") -> str:
    if receipts is None:
        return "Nothing was taken away."
    return "Done. Receipts are in the school folder, in receipts."


def _purge_document(plan: "Purge", receipts: "tuple[Receipt, ...] | None") -> str:
    document = {
        "today": plan.today.isoformat(),
        "rules": [rule._asdict() for rule in plan.keeping.rules()],
        "due": [{"id": due.person.id, "until": due.until.isoformat()} for due in plan.due],
        "returned": plan.returned,
        "totals": len(plan.totals),
        "unknown": plan.unknown,
        "receipts": [receipt.model_dump(mode="json") for receipt in receipts or ()],
        "written": receipts is not None,
    }
    return json.dumps(document)
