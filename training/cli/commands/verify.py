"""`training verify`: is this certificate genuine?"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from training.cli.options import json_option, school_option
from training.cli.places import school_folder

if TYPE_CHECKING:
    from training.certificates.trust import Trust
    from training.certificates.verify import Verdict

GENUINE, NOT_GENUINE, UNREADABLE = 0, 1, 2
_LONGEST = 10_000


@click.command()
@click.argument("what", nargs=-1, required=True)
@click.option("--trust", type=click.Path(path_type=Path), help="A school's trust file.")
@school_option
@json_option
def command(what: tuple[str, ...], trust: Path | None, school: str | None, as_json: bool) -> int:
    """Check certificates: digits or an address, a picture, a .cose file, - for standard input.

    Leaves with 0 when all are genuine, 1 when one is not, 2 when one cannot be read.
    """
    known = _trust(trust, school)
    answers = [_answer(given, known) for given in what]
    if as_json:
        click.echo(json.dumps([document for document, _ in answers], ensure_ascii=False))
    else:
        for document, _ in answers:
            _tell(document)
    return max(status for _, status in answers)


def _trust(file: Path | None, school: str | None) -> "Trust":
    from training.certificates.trust import read

    path = file or school_folder(school) / "trust.json"
    try:
        content = path.read_bytes()
    except OSError:
        raise click.ClickException(
            f"there is no trust list at {path}, so nothing can be checked. "
            "Give the school's trust file with --trust FILE, or its folder with --school DIR."
        ) from None
    return read(content, None)


def _answer(given: str, trust: "Trust") -> tuple[dict[str, Any], int]:
    from training.actions.verify_certificate import verify_given
    from training.certificates.errors import Unreadable

    text = sys.stdin.read(_LONGEST).strip() if given == "-" else given
    try:
        verdict = verify_given(text, trust, datetime.now(UTC).date())
    except Unreadable as error:
        return _document(given, None, str(error)), UNREADABLE
    status = GENUINE if verdict.genuine else NOT_GENUINE
    return _document(given, verdict, verdict.reason), status


def _document(given: str, verdict: "Verdict | None", reason: str) -> dict[str, Any]:
    claims = verdict.claims if verdict else None
    return {
        "input": given,
        "genuine": bool(verdict and verdict.genuine),
        "reason": reason,
        "holder": claims.holder if claims else None,
        "module": claims.module if claims else None,
        "title": claims.title if claims else None,
        "date": claims.issued.isoformat() if claims else None,
        "score": [claims.got, claims.of] if claims and claims.of else None,
        "certificate": claims.certificate if claims else None,
        "school": verdict.school if verdict else None,
        "practice": bool(verdict and verdict.practice),
    }


def _tell(document: dict[str, Any]) -> None:
    practice = " (practice only)" if document["practice"] else ""
    click.echo(f"GENUINE{practice}" if document["genuine"] else "NOT GENUINE")
    click.echo(f"  {document['reason']}")
    for label, key in (
        ("Who", "holder"),
        ("What", "title"),
        ("When", "date"),
        ("School", "school"),
        ("Certificate", "certificate"),
    ):
        if document[key]:
            click.echo(f"  {label}: {document[key]}")
