"""`training certificates badge`: an adult's certificate as an Open Badge, to show elsewhere."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.unlocking import want_a_signer

if TYPE_CHECKING:
    from training.actions.export_badge import OpenBadge

_MADE: Mapping[str, "Callable[[OpenBadge], bytes]"] = {
    ".jwt": lambda badge: badge.jws.encode(),
    ".png": lambda badge: badge.png,
    ".svg": lambda badge: badge.svg,
    ".json": lambda badge: badge.readable,
}
"""What is written under each ending."""


@click.command("badge")
@click.argument("certificate", metavar="ID")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="The new file; its ending says what it is: .jwt, .png, .svg or .json.",
)
@adult_option
@school_option
@json_option
def badge(
    certificate: str, out: Path, passphrase_file: Path | None, school: str | None, as_json: bool
) -> None:
    """Write the certificate of a member of staff or a governor as an Open Badge 3.0.

    ID is the certificate's id or its short code. A .png or .svg is the badge's picture with the
    signed badge in it, .jwt the signed badge alone, .json the same to read, without a signature.
    Never a pupil's: a child's credential is not for the web.

    Signed as a VC-JWT with EdDSA; not certified by 1EdTech. A badge does not say that the school
    took the certificate back: the certificate itself, checked on the school's page, does.

    With --json: "written" is the list of files, "badge" and "issuer" are the names in it, "signed"
    says whether the file is, "certified" and "practice" are true or false.
    """
    made_as, path, folder = _made_as(out), out.expanduser().absolute(), school_folder(school)
    from training.disk.anew import refuse_over, written_anew

    refuse_over(path)
    _, key = want_a_signer(folder, passphrase_file)
    from training.actions.export_badge import export_badge
    from training.cli.building import open_rooms

    exported = export_badge(open_rooms(folder), folder, certificate, key)
    with written_anew(path, "the badge") as file:
        file.write(made_as(exported))
    told = json.dumps(_document(path, exported)) if as_json else "\n".join(_lines(path, exported))
    click.echo(told)


def _made_as(out: Path) -> "Callable[[OpenBadge], bytes]":
    made_as = _MADE.get(out.suffix.lower())
    if made_as is None:
        raise click.ClickException(f"name a file that ends in {', '.join(_MADE)}.")
    return made_as


def _is_signed(path: Path) -> bool:
    return path.suffix.lower() != ".json"


def _document(path: Path, exported: "OpenBadge") -> dict[str, object]:
    return {
        "written": [str(path)],
        "certificate": exported.certificate,
        "badge": exported.badge.id,
        "issuer": exported.badge.issuer.id,
        "signed": _is_signed(path),
        "certified": False,
        "practice": exported.practice,
    }


def _lines(path: Path, exported: "OpenBadge") -> Iterator[str]:
    from training.actions.export_badge import LABEL

    yield f"Written: {path}"
    if _is_signed(path):
        yield LABEL
    else:
        yield "To read only: this file is not signed. Hand out a .jwt, .png or .svg."
    if exported.practice:
        yield "It is a practice school's and says so: it proves nothing."
    yield "The holder's name stands in it for everybody to read. It is theirs to show, or not."
    yield "If the school takes the certificate back, this file does not say so."
