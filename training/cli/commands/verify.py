"""`training verify`: is this certificate genuine, and does it still hold?"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from training.cli.options import json_option, school_option
from training.cli.places import school_folder

if TYPE_CHECKING:
    from training.actions.checking.checked import Checked
    from training.actions.checking.known import Known

IN_ORDER, NOT_IN_ORDER, UNREADABLE = 0, 1, 2
STDIN = "-"


@click.command()
@click.argument("what", nargs=-1, required=True)
@click.option(
    "--trust", type=click.Path(path_type=Path), metavar="FILE", help="A school's trust file."
)
@school_option
@json_option
def command(what: tuple[str, ...], trust: Path | None, school: str | None, as_json: bool) -> int:
    """Check certificates: digits or an address, a short code, a picture, a PDF, a .cose file.

    Open Badges too: .png, .svg, .jwt, or the signed text.

    A PDF or a picture may hold several. - stands for standard input, text or a file. A WHAT that
    ends like a file (.png, .jpg, .svg, .pdf, .cose, .jwt, .txt) or begins like a path (./ or /) is
    opened; anything else is text. Short codes need the school folder.

    Leaves with 0 when all are in order, 1 when one is not, 2 when one cannot be read.
    """
    from training.cli.checking import known_in

    known = known_in(school_folder(school), trust)
    checked = [one for given in what for one in _checked(given, known)]
    if as_json:
        click.echo(json.dumps([_document(one) for one in checked], ensure_ascii=False))
    else:
        _tell(checked)
    return max(map(_status, checked))


def _checked(given: str, known: "Known") -> "tuple[Checked, ...]":
    from training.actions.checking.check import check, check_content
    from training.certificates.apart import LARGEST_FILE

    today = datetime.now(UTC).date()
    if given != STDIN:
        return check(given, known, today)
    content = sys.stdin.buffer.read(LARGEST_FILE + 1)
    return check_content(content, STDIN, known, today)


def _status(checked: "Checked") -> int:
    if checked.answered is None:
        return UNREADABLE
    return IN_ORDER if checked.in_order else NOT_IN_ORDER


def _document(checked: "Checked") -> dict[str, Any]:
    """The keys of the contract, `genuine` among them: it is what the exit status tells."""
    answered = checked.answered
    return {
        "input": checked.given,
        "kind": checked.kind,
        "page": checked.page or None,
        "genuine": checked.in_order,
        "reason": checked.reason,
        "standing": checked.standing,
        "answer": checked.answer,
        **_facts(checked),
        "expires": checked.holds_until.isoformat() if checked.holds_until else None,
        "school": answered.school if answered else None,
        "practice": checked.is_practice,
        "fingerprint": answered.fingerprint if answered else None,
        "key_words": list(checked.key_words),
        "list_date": checked.list_date.isoformat() if checked.list_date else None,
        "list_age_days": checked.list_age if checked.list_date else None,
        **_of_school(checked),
    }


def _facts(checked: "Checked") -> dict[str, Any]:
    """What stands on it; a badge names neither the module's id nor the certificate's."""
    from training.actions.checking.facts import facts

    said = facts(checked)
    return {
        "holder": said.holder if said else None,
        "module": said.module if said else None,
        "title": said.title if said else None,
        "date": said.day.isoformat() if said else None,
        "score": list(said.score) if said and said.score else None,
        "certificate": said.certificate if said else None,
    }


def _of_school(checked: "Checked") -> dict[str, Any]:
    """What the shelf and the school's records say beside."""
    whence = "record" if checked.clauses_on_record else "shelf"
    return {
        "clauses": list(checked.clauses),
        "clauses_from": whence if checked.clauses else None,
        "superseded_for": list(checked.superseded_for),
        "recorded": checked.is_recorded,
        "records_say": checked.records_say or None,
    }


def _tell(all_checked: "list[Checked]") -> None:
    from training.actions.checking.words import headline, lines, place, summary

    several = len(all_checked) > 1
    for one in all_checked:
        click.echo(headline(one))
        click.echo(f"  {one.reason}")
        if several:
            click.echo(f"  From: {_from(one.given)}{', ' * bool(place(one))}{place(one)}")
        for label, words in lines(one):
            click.echo(f"  {label}: {words}")
    if several:
        click.echo(summary(all_checked))


def _from(given: str) -> str:
    """What was handed over, as short as a file's name, and nothing in it that a terminal obeys."""
    shown = "".join(sign if sign.isprintable() else "?" for sign in given[:61])
    return shown if len(given) <= 60 else f"{shown[:60]}..."
