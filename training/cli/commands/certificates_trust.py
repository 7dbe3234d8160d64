"""`training certificates revoke / trust`: one certificate taken back, and the list of keys."""

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.reviewing import Review, review_options
from training.cli.unlocking import want_a_signer, want_an_adult

if TYPE_CHECKING:
    from training.actions.revoke_certificate import Revoked
    from training.certificates.keys import SigningKey
    from training.certificates.trust import Trust
    from training.school.roles import Trusted

_HEX = re.compile(r"[0-9a-fA-F]{16}")
_HAND_OUT = "Hand the new list out: training certificates trust --out FILE, and the page anew."


@click.command("revoke")
@click.argument("certificate", metavar="ID")
@click.option("--reason", required=True, help="Why; it is kept in the school, never published.")
@review_options
@adult_option
@school_option
@json_option
def revoke(
    certificate: str,
    reason: str,
    dry_run: bool,
    yes: bool,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Take a certificate back, for good. ID is its id or its short code.

    With --json, which wants --yes: {certificate, learner, number, already, written}.
    """
    folder = school_folder(school)
    who, key = want_a_signer(folder, passphrase_file)
    id_ = _id_of(certificate)
    review = Review(yes, dry_run, as_json)
    if review.agrees(f"Take the certificate {id_} back? This cannot be undone."):
        done = _revoked(folder, key, id_, reason, who)
        click.echo(_revoked_document(done) if as_json else _revoked_words(done))
    else:
        nothing = {"certificate": id_, "written": False}
        click.echo(json.dumps(nothing) if as_json else "Nothing was changed.")


@click.command("trust")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the newest list there, to hand out.",
)
@click.option(
    "--take",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Take over a newer list that was handed out, as after an old backup was put back.",
)
@click.option(
    "--fingerprint", help="With --take, after a theft: the new key's, as somebody told you it."
)
@adult_option
@school_option
@json_option
def trust(
    out: Path | None,
    take: Path | None,
    fingerprint: str | None,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Show the school's list of keys, hand it out, or take over a newer one.

    With --json: {number, date, fingerprint, keys, revoked, superseded, genuine}; with --out also
    {file, new}, with --take {taken}.
    """
    folder = school_folder(school)
    if out and take:
        raise click.UsageError("use --out or --take, not both.")
    if out:
        newest, more = _handed_out(folder, out.expanduser().absolute(), passphrase_file)
    elif take:
        newest, more = _taken(folder, take.expanduser().absolute(), fingerprint, passphrase_file)
    else:
        newest, more = _shown(folder, passphrase_file)
    click.echo(json.dumps({**_document(newest), **more}) if as_json else _words(newest, more))


def _id_of(typed: str) -> str:
    from training.certificates.short_code import certificate_of

    return typed.lower() if _HEX.fullmatch(typed) else certificate_of(typed)


def _revoked(
    folder: Path, key: "SigningKey", certificate: str, reason: str, by: "Trusted"
) -> "Revoked":
    from training.actions.revoke_certificate import revoke_certificate
    from training.cli.building import now, open_rooms
    from training.cli.on_record import on_record

    records = open_rooms(folder).records
    says, today = on_record(folder, records), now().date()
    return revoke_certificate(folder, records, key, says, certificate, reason, by, today)


def _revoked_document(done: "Revoked") -> str:
    return json.dumps(
        {
            "certificate": done.certificate,
            "learner": done.learner,
            "number": done.trust.number,
            "already": done.already,
            "written": not done.already,
        }
    )


def _revoked_words(done: "Revoked") -> str:
    if done.already:
        return f"The certificate {done.certificate} was taken back before. Nothing was changed."
    return (
        f"The certificate {done.certificate} is taken back: list number {done.trust.number} says "
        f"so.\n{_HAND_OUT}"
    )


def _shown(folder: Path, passphrase_file: Path | None) -> "tuple[Trust, dict[str, Any]]":
    want_an_adult(folder, passphrase_file)
    from training.actions.open_key import list_of

    return list_of(folder), {}


def _handed_out(
    folder: Path, file: Path, passphrase_file: Path | None
) -> "tuple[Trust, dict[str, Any]]":
    """Bring the list up to date and write it; an older list is replaced, no other file ever is."""
    _, key = want_a_signer(folder, passphrase_file)
    from training.actions.trust_list import bring_up_to_date, refuse_other_file
    from training.cli.building import now, open_rooms
    from training.cli.on_record import on_record
    from training.disk.replace import replace

    refuse_other_file(folder, file)
    says = on_record(folder, open_rooms(folder).records)
    listed = bring_up_to_date(folder, key, says, now().date())
    replace(file, listed.file, "the list to hand out")
    return listed.trust, {"file": str(file), "new": listed.is_new}


def _taken(
    folder: Path, file: Path, fingerprint: str | None, passphrase_file: Path | None
) -> "tuple[Trust, dict[str, Any]]":
    want_an_adult(folder, passphrase_file)
    from training.actions.trust_list import take_over
    from training.certificates.paper import plain_symbols

    def compared(newer: "Trust") -> bool:
        wanted = {key.fingerprint for key in newer.keys if key.status == "current"}
        return plain_symbols(fingerprint or "") in set(map(plain_symbols, wanted))

    return take_over(folder, file, compared), {"taken": str(file)}


def _document(newest: "Trust") -> dict[str, Any]:
    return {
        "number": newest.number,
        "date": newest.date.isoformat(),
        "fingerprint": next(
            (key.fingerprint for key in newest.keys if key.status == "current"), ""
        ),
        "keys": len(newest.keys),
        "revoked": len(newest.revoked),
        "superseded": len(newest.superseded),
        "genuine": len(newest.genuine),
    }


def _words(newest: "Trust", more: dict[str, Any]) -> str:
    from training.certificates.answers import written

    told = _document(newest)
    lines = [
        f"List number {newest.number}, of {written(newest.date)}.",
        f"The key in use: {told['fingerprint']}",
        f"Keys: {told['keys']}. Taken back: {told['revoked']}. Superseded: {told['superseded']}.",
    ]
    lines += [f"Written: {more['file']}"] if "file" in more else []
    lines += ["It is this school's list now."] if "taken" in more else []
    return "\n".join(lines)
