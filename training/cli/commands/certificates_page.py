"""`training certificates page`: the page that checks certificates without this program."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.unlocking import want_an_adult

if TYPE_CHECKING:
    from training.actions.verification_page import VerificationPage

_UPLOAD = "Put it where the certificates' address leads: {address}"
_NO_ADDRESS = (
    "The school has said no address for it yet, so certificates carry none. The page can be opened "
    "from a stick, or handed on."
)
_BEHIND = (
    "training: certificates were taken back that are not in the school's list yet. Write the "
    "newest list with `training certificates trust --out FILE`, then make the page again."
)


@click.command("page")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="The HTML file to write. A page of this kind is replaced, nothing else.",
)
@click.option("--no-codes", is_flag=True, help="Leave out the short codes.")
@adult_option
@school_option
@json_option
def page(
    out: Path, no_codes: bool, passphrase_file: Path | None, school: str | None, as_json: bool
) -> None:
    """Write the page with which anybody can check this school's certificates.

    It is one file, asks nothing of the network, and works from a stick, the school's website or a
    computer in the school. Make it anew when certificates were issued or taken back.

    For those who cannot scan, it answers short codes: whether a code and a name belong together.
    No name is in it. --no-codes leaves them out.

    With --json: "written" is the list of files, "school" its name, "address" where the page is to
    lie, "list_number" and "list_date" those of the school's list in it, "codes" how many
    certificates it knows by short code (null without), "bytes" its size, "behind" whether the list
    lacks certificates that were taken back.
    """
    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    from training.actions.verification_page import verification_page
    from training.cli.building import open_rooms
    from training.disk.replace import replace

    path = _place(out)
    rooms = open_rooms(folder)
    made = verification_page(folder, rooms, rooms.clock().date(), with_codes=not no_codes)
    content = made.html.encode()
    replace(path, content, "the page that checks certificates")
    name, address = rooms.school.name, rooms.school.verify_address
    if as_json:
        click.echo(json.dumps(_document(path, name, address, made, len(content))))
    else:
        click.echo("\n".join(_lines(path, address, made)))
    if made.is_behind:
        click.echo(_BEHIND, err=True)


def _place(named: Path) -> Path:
    """Where to write. A page of ours that is there is replaced; no other file ever is."""
    from training.certificates.page.page import MADE_HERE
    from training.disk.replace import read

    path = named.expanduser().absolute()
    if path.is_dir():
        raise click.ClickException(f"{path} is a folder. Name a file in it, such as verify.html.")
    if path.exists() and MADE_HERE.encode() not in read(path):
        raise click.ClickException(
            f"{path} is there already, and is no page of this kind. Name another file."
        )
    return path


def _document(
    path: Path, name: str, address: str, made: "VerificationPage", size: int
) -> dict[str, object]:
    return {
        "written": [str(path)],
        "school": name,
        "address": address,
        "list_number": made.trust.number,
        "list_date": made.trust.date.isoformat(),
        "codes": made.codes,
        "bytes": size,
        "behind": made.is_behind,
    }


def _lines(path: Path, address: str, made: "VerificationPage") -> Iterator[str]:
    from training.certificates.answers import written

    yield f"Written: {path}"
    yield f"In it: the school's list number {made.trust.number}, of {written(made.trust.date)}."
    if made.codes is not None:
        yield f"Certificates that it knows by their short code: {made.codes}."
    yield _UPLOAD.format(address=address) if address else _NO_ADDRESS
