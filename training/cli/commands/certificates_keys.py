"""`training certificates keys`: every key the school ever signed with, and who may sign."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.unlocking import want_an_adult

if TYPE_CHECKING:
    from training.certificates.trust import Trust
    from training.certificates.trusted_key import TrustedKey
    from training.school.people import Person

_STATUS = {
    "current": "in use",
    "retired": "set aside; what it signed counts",
    "withdrawn": "withdrawn; what it signed counts for nothing",
    "compromised": "stolen; only listed certificates of it count",
}


@click.command("keys")
@adult_option
@school_option
@json_option
def keys(passphrase_file: Path | None, school: str | None, as_json: bool) -> None:
    """Show every key the school ever signed with, and who may sign.

    With --json: "keys" is a list of {fingerprint, words, kid, status, not_before, expires,
    practice, vouched}; "signers" of {id, name}; "number" and "date" are the list's.
    """
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    from training.actions.open_key import list_of, signers

    trust, may = list_of(folder), signers(folder)
    told = json.dumps(_document(trust, may)) if as_json else "\n".join(_lines(trust, may))
    click.echo(told)


def _document(trust: "Trust", may: "tuple[Person, ...]") -> dict[str, Any]:
    return {
        "number": trust.number,
        "date": trust.date.isoformat(),
        "keys": [_key(key) for key in trust.keys],
        "signers": [{"id": person.id, "name": person.name} for person in may],
    }


def _key(key: "TrustedKey") -> dict[str, Any]:
    from training.certificates.fingerprint_words import in_words

    return {
        "fingerprint": key.fingerprint,
        "words": list(in_words(key.public)),
        "kid": key.kid,
        "status": key.status,
        "not_before": key.not_before.isoformat(),
        "expires": key.expires.isoformat() if key.expires else None,
        "practice": key.practice,
        "vouched": key.vouched is not None,
    }


def _lines(trust: "Trust", may: "tuple[Person, ...]") -> Iterator[str]:
    from training.certificates.answers import written
    from training.certificates.fingerprint_words import in_words

    yield f"List number {trust.number}, of {written(trust.date)}."
    for key in trust.keys:
        until = f"to {written(key.expires)}" if key.expires else "on"
        yield f"\n{key.fingerprint}   {_STATUS[key.status]}"
        yield f"    {' '.join(in_words(key.public))}"
        yield f"    for what was completed from {written(key.not_before)} {until}"
    others = ", ".join(f"{person.name} ({person.id})" for person in may)
    yield f"\nMay sign: {others or 'nobody'}, beside whoever has the school's passphrase."
