"""`training certificates list` and `issue`: what became of completions; signing those that wait."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.classes import groups_seen
from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.unlocking import want_a_signer, want_an_adult
from training.school.roles import Right

if TYPE_CHECKING:
    from training.actions.issuing.issue import Outcome
    from training.actions.issuing.judging import Judged
    from training.actions.issuing.waiting import Waiting
    from training.actions.rooms import Rooms


@click.command("list")
@click.option("--class", "group", metavar="NAME", help="Only this class.")
@click.option("--staff", is_flag=True, help="Only staff and governors.")
@adult_option
@school_option
@json_option
def list_them(
    group: str | None,
    staff: bool,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Show every certificate: waiting to be signed, issued, expired, superseded or taken back.

    With --json: "certificates" is a list of {state, certificate, short_code, id, name, group,
    module, title, completed, expires}; certificate, short_code and expires may be null.
    """
    folder = school_folder(school)
    who = want_an_adult(folder, passphrase_file, Right.OWN_CLASSES)
    from training.actions.issuing.waiting import judged
    from training.cli.building import open_rooms

    rooms = open_rooms(folder)
    found = tuple(judged(rooms, groups_seen(rooms.roll, who, group, staff=staff)))
    titles = {module.id: module.title for module in rooms.modules()}
    if as_json:
        told = [_document(one, titles) for one in found]
        click.echo(json.dumps({"certificates": told}))
    else:
        click.echo("\n".join(_table(found, titles)))


@click.command("issue")
@click.option("--class", "group", metavar="NAME", help="Only this class.")
@click.option("--staff", is_flag=True, help="Only staff and governors.")
@click.option("--id", "ids", multiple=True, metavar="ID", help="Only this person; repeatable.")
@click.option("--yes", is_flag=True, help="Sign all that is shown, and do not ask.")
@adult_option
@school_option
@json_option
def issue_them(
    group: str | None,
    staff: bool,
    ids: tuple[str, ...],
    yes: bool,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Sign what waits for a grown-up: it is shown, and signed once you say so.

    Look at what is odd. Records can be edited by whoever can write the folder, and you are the one
    who knows whether a child did the module.

    With --json, which wants --yes: "issued" is a list of {certificate, id, module}, "already" how
    many another program signed meanwhile, "left" a list of {id, module, reason}.
    """
    if as_json and not yes:
        raise click.ClickException("--json asks nobody, so say --yes as well.")
    folder = school_folder(school)
    who, key = want_a_signer(folder, passphrase_file, Right.OWN_CLASSES)
    from training.actions.issuing.issue import issue
    from training.actions.issuing.waiting import waiting
    from training.cli.building import open_rooms

    rooms = open_rooms(folder)
    groups = groups_seen(rooms.roll, who, group, staff=staff)
    found = _only(rooms, waiting(rooms, groups), ids)
    if not as_json:
        click.echo("\n".join(_lines(found)))
    if not yes and found:
        click.confirm(f"Sign {counted(len(found))}?", abort=True)
    outcome = issue(rooms, key, (one.completion for one in found), who.id)
    if as_json:
        click.echo(json.dumps(_told(outcome)))
    elif found:
        click.echo("\n".join(_outcome(outcome)))


def counted(number: int) -> str:
    """So many certificates, in words."""
    return f"{number} certificate{'' if number == 1 else 's'}"


def _only(rooms: "Rooms", found: "Sequence[Waiting]", ids: Iterable[str]) -> "tuple[Waiting, ...]":
    wanted = {rooms.roll.find(named).id for named in ids}
    return tuple(one for one in found if not wanted or one.completion.learner.id in wanted)


def _lines(found: "Sequence[Waiting]") -> Iterator[str]:
    """What waits, class by class, with what is odd under it."""
    if not found:
        yield "No certificate is waiting."
        return
    widest = max(len(one.name) for one in found)
    for group, theirs in groupby(found, key=lambda one: one.group):
        yield group
        for one in theirs:
            yield f"  {one.name:{widest}}  {one.day}  {one.title}"
            yield from (f"  {'':{widest}}  look twice: {odd}" for odd in one.odd)


def _outcome(outcome: "Outcome") -> Iterator[str]:
    yield f"Signed: {len(outcome.issued)}."
    if outcome.already:
        yield f"Signed meanwhile by another program: {outcome.already}."
    for left in outcome.left:
        completion = left.completion
        yield f"Still waiting: {completion.learner.name}, {completion.module}. {left.reason}"
    if outcome.issued:
        yield "To print them: training certificates pdf --out certificates.pdf"


def _told(outcome: "Outcome") -> dict[str, object]:
    return {
        "issued": [
            {
                "certificate": issued.certificate,
                "id": completion.learner.id,
                "module": completion.module,
            }
            for completion, issued in outcome.issued
        ],
        "already": outcome.already,
        "left": [
            {
                "id": one.completion.learner.id,
                "module": one.completion.module,
                "reason": one.reason,
            }
            for one in outcome.left
        ],
    }


def _table(found: "Sequence[Judged]", titles: dict[str, str]) -> Iterator[str]:
    from training.certificates.short_code import short_code

    if not found:
        yield "Nobody has completed anything yet."
    widest = max((len(one.completion.learner.name) for one in found), default=0)
    for group, theirs in groupby(found, key=lambda one: one.completion.learner.group):
        yield group
        for one in theirs:
            done = one.completion
            code = short_code(one.issued.certificate) if one.issued else ""
            row = f"  {done.learner.name:{widest}}  {one.state.value:10}  {done.day}  {code:17}"
            yield f"{row}  {titles.get(done.module, done.module)}"


def _document(one: "Judged", titles: dict[str, str]) -> dict[str, object]:
    from training.certificates.short_code import short_code

    done, issued = one.completion, one.issued
    return {
        "state": one.state.value,
        "certificate": issued.certificate if issued else None,
        "short_code": short_code(issued.certificate) if issued else None,
        "id": done.learner.id,
        "name": done.learner.name,
        "group": done.learner.group,
        "module": done.module,
        "title": titles.get(done.module, done.module),
        "completed": done.day.isoformat(),
        "expires": issued.expires.isoformat() if issued and issued.expires else None,
    }
