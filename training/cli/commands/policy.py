"""`training policy`: the school's own policy text, version by version."""

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.unlocking import want_an_adult

if TYPE_CHECKING:
    from training.actions.import_policy import Import, Proposal
    from training.actions.rooms import Rooms
    from training.school.policy.keeping import PolicyFolder

_DAYS = ["%Y-%m-%d", "%d/%m/%Y"]


@click.group()
def command() -> None:
    """Keep the school's own policy text, and see what changes in it."""


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--adopted", type=click.DateTime(_DAYS), required=True, help="The day it was adopted."
)
@click.option("--yes", is_flag=True, help="Do not ask; what is doubtful stays doubtful.")
@click.option("--dry-run", is_flag=True, help="Show what would be kept, and keep nothing.")
@click.option(
    "--confirm",
    multiple=True,
    metavar="CLAUSE=PLACE",
    help="Say where a clause stands in this document, such as 4.4.7=5.7.",
)
@adult_option
@school_option
@json_option
def import_text(
    file: Path,
    adopted: datetime,
    yes: bool,
    dry_run: bool,
    confirm: tuple[str, ...],
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Import the school's policy and agreement: .docx, Markdown or plain text.

    The text is cut into its clauses and lined up with the register of what the modules teach. The
    file is kept as it is. What was imported before is kept too; the version adopted last is in
    force.

    With --json nothing is asked: "clauses" are those that were found, each with the hash of its
    words; "doubtful" are those that a person must confirm, with --confirm or by importing the file
    again without --json; "missing" are clauses of the register of which the text says nothing;
    "unknown" are places in the text that are no clause of the register.
    """
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    from training.actions.import_policy import Import, keep, propose
    from training.cli.building import open_rooms
    from training.cli.commands.policy_lines import proposed, proposed_document
    from training.school.policy.keeping import PolicyFolder

    rooms, policy = open_rooms(folder), PolicyFolder(folder)
    wish = Import(file.name, _content(file), adopted.date(), _pairs(confirm))
    asks = not (yes or as_json or dry_run)
    proposal = _asked(rooms, policy, wish) if asks else propose(rooms, policy, wish)
    register = rooms.shelf.beside.register
    if as_json:
        told = json.dumps(proposed_document(proposal, register))
    else:
        click.echo("\n".join(proposed(proposal, register, rooms.clock().date())))
        told = f"Kept: {proposal.version.id}"
    if dry_run:
        click.echo(told if as_json else "Nothing was kept: this was a dry run.")
    elif not asks or proposal.is_kept or _is_wanted():
        keep(policy, proposal)
        click.echo(told)


@command.command("status")
@adult_option
@school_option
@json_option
def status(passphrase_file: Path | None, school: str | None, as_json: bool) -> None:
    """Tell which version is in force, what it says of its reviews, and what is overdue."""
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    from training.actions.policy_standing import standing
    from training.cli.building import open_rooms
    from training.cli.commands.policy_lines import standing_document, stands
    from training.school.policy.keeping import PolicyFolder

    found = standing(open_rooms(folder), PolicyFolder(folder))
    if as_json:
        click.echo(json.dumps(standing_document(found)))
    else:
        click.echo("\n".join(stands(found)))


@command.command("diff")
@click.argument("old")
@click.argument("new")
@adult_option
@school_option
@json_option
def diff(
    old: str, new: str, passphrase_file: Path | None, school: str | None, as_json: bool
) -> None:
    """Tell which clauses differ between two versions, and which modules and people that concerns.

    A version is named by its day, such as 2019-05-09, by its whole name or by its hash. "people"
    are those who completed one of the modules before the newer text was here and in force.
    """
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    from training.actions.compare_policy import compare
    from training.cli.building import open_rooms
    from training.cli.commands.policy_lines import differs
    from training.school.policy.keeping import PolicyFolder

    rooms, kept = open_rooms(folder), PolicyFolder(folder).versions()
    found = compare(rooms, kept.named(old), kept.named(new))
    if as_json:
        click.echo(found.model_dump_json(exclude={"touched"}))
    else:
        names = {learner.id: learner.name for learner in rooms.roll.learners}
        click.echo("\n".join(differs(found, names)))


@command.command("show")
@click.argument("clause")
@adult_option
@school_option
@json_option
def show(clause: str, passphrase_file: Path | None, school: str | None, as_json: bool) -> None:
    """Show one clause in both wordings: our plain line, and the school's own words.

    The clause is named as it is cited, such as 4.4.7, 2.1d or AUA-14. With --json, "ours" is our
    line and "children" the one for children; "school" are the school's own words of the version in
    force, and "place" says whether it has them: found, not confirmed, missing, or no text at all.
    """
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    from training.actions.both_wordings import NOT_PUT_IN
    from training.actions.clause_words import in_force, our_lines, wordings
    from training.cli.building import open_rooms
    from training.cli.commands.policy_lines import both, both_document
    from training.core.module import Audience

    rooms = open_rooms(folder)
    named = _cited(clause)
    ours = our_lines(rooms, named)
    if ours is None:
        raise click.ClickException(
            f"there is no clause {clause} in the register. Name one such as 4.4.7, 2.1d or AUA-14."
        )
    words = wordings(Audience.STAFF, {named: ours.adults}, in_force(rooms), NOT_PUT_IN)
    if as_json:
        click.echo(json.dumps(both_document(words, ours.children)))
    else:
        click.echo("\n".join(both(words, ours.children)))


def _cited(typed: str) -> str:
    from training.library.reading.clauses import clause

    return clause(typed) or typed


def _content(file: Path) -> bytes:
    """The file's bytes; of one that is too large only so many that it is seen to be."""
    from training.school.policy.text import LARGEST

    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        reason = error.strerror or "it failed"
        raise click.ClickException(f"{file} cannot be read: {reason}. Check its name.") from None


def _pairs(confirm: tuple[str, ...]) -> dict[str, str]:
    from training.library.reading.clauses import clause

    pairs = {}
    for one in confirm:
        before, equals, place = one.partition("=")
        id_ = clause(before)
        if not (equals and id_ and place.strip()):
            raise click.ClickException(
                f"{one} does not say where a clause stands. Write it so: --confirm 4.4.7=5.7"
            )
        pairs[id_] = place.strip()
    return pairs


def _asked(rooms: "Rooms", policy: "PolicyFolder", wish: "Import") -> "Proposal":
    """Ask about each doubtful clause once; an answer may settle others, or raise new ones."""
    from dataclasses import replace

    from training.actions.import_policy import propose
    from training.cli.commands.policy_lines import doubted

    later: set[str] = set()
    proposal = propose(rooms, policy, wish)
    while waiting := [one for one in proposal.version.doubtful if one.id not in later]:
        one = waiting[0]
        click.echo("\n".join(doubted(one, rooms.shelf.beside.register, rooms.facts)))
        said = click.prompt(
            f"Is this {one.id}? (y)es, (n)o, (l)ater",
            type=click.Choice(["y", "n", "l"]),
            default="l",
            show_choices=False,
        )
        if said == "y":
            wish = replace(wish, confirmed={**wish.confirmed, one.id: one.place})
        elif said == "n":
            wish = replace(wish, refused=(*wish.refused, (one.id, one.place)))
        else:
            later.add(one.id)
        proposal = propose(rooms, policy, wish)
    return proposal


def _is_wanted() -> bool:
    if click.confirm("Keep this version?", default=False):
        return True
    click.echo("Nothing was kept.")
    return False
