"""`training certificates rotate / stolen`: another key in the place of the school's."""

import json
import os
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from training.cli.options import json_option, passphrase_option, school_option
from training.cli.places import school_folder
from training.cli.reviewing import Review, review_options
from training.cli.unlocking import school_passphrase

if TYPE_CHECKING:
    from training.actions.change_key import ChangedKey
    from training.actions.ledger import Ledger
    from training.actions.stolen_key import Theft

_RESUMED = (
    "An earlier change of key had been interrupted. It is finished now, and nothing else was done. "
    "If you want yet another key, give the command once more."
)
_HAND_OUT = "Hand the new list out: training certificates trust --out FILE, and the page anew."
_BY_HAND = (
    "Nobody is led from the stolen key to the new one. Tell everybody who checks certificates the "
    "new fingerprint, by telephone or on paper, and let them compare it by hand."
)

_paper_option = click.option(
    "--paper",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a page to print with the new key on it, for the office safe.",
)


@click.command("rotate")
@_paper_option
@review_options
@passphrase_option
@school_option
@json_option
def rotate(
    paper: Path | None,
    dry_run: bool,
    yes: bool,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Give the school a new key, as once a year. It wants the school's own passphrase.

    What the old key signed counts as before, and whoever trusts the old key can trust the new one.
    With --json, which wants --yes: {school, fingerprint, words, number, stopped, resumed}.
    """
    folder, review = school_folder(school), Review(yes, dry_run, as_json)
    passphrase, says = _unlocked(folder, paper, passphrase_file)
    if not as_json:
        click.echo("The school gets a new signing key. The old one retires; it can sign no more.")
        click.echo("Whoever may sign with a passphrase of their own has to be allowed again.")
    if not review.agrees("Go on?"):
        click.echo(json.dumps({"changed": False}) if as_json else "Nothing was changed.")
        return
    from training.actions.rotate_key import rotate_key

    changed = rotate_key(folder, passphrase, says, _today(), os.urandom)
    _told_change(folder, changed, paper, asking=passphrase_file is None, as_json=as_json)


@click.command("stolen")
@click.option(
    "--before",
    type=click.DateTime(["%Y-%m-%d"]),
    required=True,
    metavar="DAY",
    help="The first day on which somebody else may have had the key: 2027-05-10.",
)
@click.option(
    "--key", "fingerprint", metavar="FINGERPRINT", help="Another key than the one in use."
)
@_paper_option
@review_options
@passphrase_option
@school_option
@json_option
def stolen(
    before: datetime,
    fingerprint: str | None,
    paper: Path | None,
    dry_run: bool,
    yes: bool,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Say that a key was stolen. It wants the school's own passphrase.

    Of what it signed, only what is on record as issued before that DAY counts from now on; the rest
    waits to be signed anew. Where it was the key in use, the school gets a new one, whose
    fingerprint people have to compare by hand.
    """
    folder, review = school_folder(school), Review(yes, dry_run, as_json)
    passphrase, says = _unlocked(folder, paper, passphrase_file)
    from training.actions.stolen_key import theft

    found = theft(folder, fingerprint, before.date(), says)
    if not as_json:
        click.echo("\n".join(_theft(found)))
    if not review.agrees("Go on? This cannot be taken back."):
        click.echo(json.dumps({"changed": False}) if as_json else "Nothing was changed.")
    elif found.key.status == "current":
        _replace(folder, found, passphrase, says, paper, passphrase_file is None, as_json)
    else:
        _disown(folder, found, passphrase, says, as_json)


def _unlocked(
    folder: Path, paper: Path | None, passphrase_file: Path | None
) -> "tuple[str, Ledger]":
    """The school's passphrase, and what its records say of certificates."""
    from training.actions.change_passphrase import refuse_practice
    from training.cli.building import open_rooms
    from training.cli.on_record import on_record
    from training.cli.saving import refuse_place

    refuse_practice(folder)
    if paper:
        refuse_place(folder, paper)
    passphrase = school_passphrase(folder, passphrase_file)
    return passphrase, on_record(folder, open_rooms(folder).records)


def _replace(
    folder: Path,
    found: "Theft",
    passphrase: str,
    says: "Ledger",
    paper: Path | None,
    asking: bool,
    as_json: bool,
) -> None:
    from training.actions.stolen_key import replace_stolen_key

    changed = replace_stolen_key(folder, found, passphrase, says, _today(), os.urandom)
    _told_change(folder, changed, paper, asking=asking, as_json=as_json, by_hand=True)


def _disown(folder: Path, found: "Theft", passphrase: str, says: "Ledger", as_json: bool) -> None:
    from training.actions.open_key import open_key
    from training.actions.stolen_key import disown_old_key
    from training.school.roles import ADMINISTRATOR

    key = open_key(folder, ADMINISTRATOR.id, passphrase)
    trust = disown_old_key(folder, found, key, says, _today())
    if as_json:
        click.echo(json.dumps({"changed": True, "number": trust.number}))
    else:
        click.echo(f"Done: list number {trust.number} says so.\n{_HAND_OUT}")


def _told_change(
    folder: Path,
    changed: "ChangedKey",
    paper: Path | None,
    *,
    asking: bool,
    as_json: bool,
    by_hand: bool = False,
) -> None:
    """Say what was done; nobody but a script goes on without the new key on paper."""
    from training.cli.saving import PRINT_IT, save_key_page
    from training.cli.showing_key import show_until_written
    from training.school.door import over_the_door

    name, _ = over_the_door(folder)
    if as_json:
        click.echo(json.dumps(_changed_document(name, changed)))
    else:
        click.echo("\n".join(_changed_lines(changed, by_hand=by_hand)))
    if paper:
        save_key_page(folder, paper, name, changed.paper)
        click.echo(PRINT_IT.format(file=paper), err=as_json)
    elif asking:
        show_until_written(folder, name, changed.paper)
    else:
        click.echo(
            "The new key is not on paper yet; `training key paper --file FILE` writes it.", err=True
        )


def _changed_document(school: str, changed: "ChangedKey") -> dict[str, Any]:
    return {
        "changed": True,
        "school": school,
        "fingerprint": changed.paper.fingerprint,
        "words": list(changed.words),
        "number": changed.number,
        "stopped": list(changed.stopped),
        "resumed": changed.resumed,
    }


def _changed_lines(changed: "ChangedKey", *, by_hand: bool) -> Iterator[str]:
    from training.cli.signers import told_stopped

    if changed.resumed:
        yield _RESUMED
    yield f"The new key's fingerprint: {changed.paper.fingerprint}"
    yield f"In words: {' '.join(changed.words)}"
    if changed.stopped:
        yield told_stopped(changed.stopped)
    if by_hand and not changed.resumed:
        yield _BY_HAND
    yield _HAND_OUT


def _theft(found: "Theft") -> Iterator[str]:
    yield f"The key {found.key.fingerprint} is told to be stolen."
    yield f"Certificates of it that count on: {len(found.genuine)}."
    yield f"Certificates that count no more, and wait to be signed anew: {len(found.since)}."
    if found.key.status == "current":
        yield "The school gets a new key. Whoever may sign has to be allowed again."


def _today() -> date:
    from training.cli.building import now

    return now().date()
