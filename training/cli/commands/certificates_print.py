"""`training certificates pdf` and `picture`: certificates on paper, and one as a picture."""

import json
import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.classes import groups_seen
from training.cli.commands.certificates_printed import Made, still
from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.printing import place_for_pdf
from training.cli.unlocking import want_an_adult
from training.school.roles import Right

if TYPE_CHECKING:
    from training.actions.certificate import Certificate
    from training.actions.rooms import Rooms
    from training.reports.printed.sign_in_cards import Printed
    from training.school.roles import Trusted

LAYOUTS = ("full", "four", "cards")
_PICTURES = (".png", ".svg")


@click.command("pdf")
@click.option("--class", "group", metavar="NAME", help="Only this class.")
@click.option("--staff", is_flag=True, help="Only staff and governors.")
@click.option(
    "--id",
    "ids",
    multiple=True,
    metavar="ID",
    help="Only this certificate, or this person's; repeatable.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="The PDF to write. A PDF of that name is replaced.",
)
@click.option("--layout", type=click.Choice(LAYOUTS), default=LAYOUTS[0], show_default=True)
@adult_option
@school_option
@json_option
def pdf(
    group: str | None,
    staff: bool,
    ids: tuple[str, ...],
    out: Path,
    layout: str,
    passphrase_file: Path | None,
    school: str | None,
    as_json: bool,
) -> None:
    """Print certificates that are signed: one PDF, in the order of names.

    --layout full gives one a page; four gives four a page with lines to cut along; cards gives
    small picture cards, eight a page. An ID is a certificate's id or its short code, or a person's
    id; people who have left are found by it too.

    With --json: "written" is the list of files, "certificates" how many are in it, "expired" how
    many of them have run out, "waiting" how many there are that nobody has signed yet (null with
    --id), and "unshown" the signs of names that no font has, as numbers.
    """
    if (group is not None) + staff + bool(ids) > 1:
        raise click.ClickException("choose one of --class, --staff and --id.")
    folder = school_folder(school)
    who = want_an_adult(folder, passphrase_file, Right.OWN_CLASSES)
    from training.cli.building import open_rooms
    from training.disk.replace import replace

    path, rooms = place_for_pdf(out), open_rooms(folder)
    groups = groups_seen(rooms.roll, who, group, staff=staff)
    found = _chosen(rooms, who, ids) if ids else _all_of(rooms, groups)
    waiting = None if ids else _waiting(rooms, groups)
    if not found:
        raise click.ClickException(f"there is no signed certificate to print. {still(waiting)}")
    printed = _printed(rooms, found, layout, is_shown=not as_json)
    replace(path, printed.pdf, "the certificates")
    made = Made(found, waiting, printed.unshown, rooms.clock().date())
    click.echo(json.dumps(made.document(path)) if as_json else "\n".join(made.lines(path)))


@click.command("picture")
@click.argument("certificate", metavar="ID")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="The new picture; its name ends in .png or .svg.",
)
@adult_option
@school_option
@json_option
def picture(
    certificate: str, out: Path, passphrase_file: Path | None, school: str | None, as_json: bool
) -> None:
    """Write one certificate as a picture. ID is the certificate's id or its short code.

    An SVG is sharp at every size and says its words to a screen reader; a PNG can be shown
    everywhere.

    With --json: "written" is the list of files.
    """
    if out.suffix.lower() not in _PICTURES:
        raise click.ClickException("name a file that ends in .png or .svg.")
    folder = school_folder(school)
    who = want_an_adult(folder, passphrase_file, Right.OWN_CLASSES)
    from training.cli.building import open_rooms
    from training.disk.anew import refuse_over, written_anew

    path = out.expanduser().absolute()
    refuse_over(path)
    rooms = open_rooms(folder)
    (found,) = _chosen(rooms, who, (_id(certificate),))
    content = _drawn(rooms, found, path.suffix.lower())
    with written_anew(path, "the picture of the certificate") as file:
        file.write(content)
    click.echo(json.dumps({"written": [str(path)]}) if as_json else f"Written: {path}")


def _chosen(rooms: "Rooms", who: "Trusted", given: Sequence[str]) -> "tuple[Certificate, ...]":
    """The signed certificates of those ids, if they are for this adult to see.

    People who have left are on no class list any more, but their certificates are still theirs.
    """
    from training.actions.certificate import kept_certificates

    theirs = {one.id: one for one in rooms.people.learners() if who.sees(one.group)}
    people = [theirs[id_] for id_ in dict.fromkeys(given) if id_ in theirs]
    wanted = {_id(id_) for id_ in given if id_ not in theirs}
    modules = rooms.modules()
    by_person = [kept_certificates(rooms, (one,), modules) for one in people]
    of_all = kept_certificates(rooms, theirs.values(), modules) if wanted else ()
    single = {one.certificate: one for one in of_all if one.certificate in wanted}
    missing = sum(not kept for kept in by_person) + len(wanted) - len(single)
    if missing:
        raise click.ClickException(
            f"{missing} of these ids belong to no signed certificate that you can print. "
            "`training certificates list` and `training people list --all` show which there are."
        )
    return tuple({one.certificate: one for one in chain(single.values(), *by_person)}.values())


def _all_of(rooms: "Rooms", groups: Sequence[str]) -> "tuple[Certificate, ...]":
    """The signed certificates of those who are in these classes now."""
    from training.actions.certificate import kept_certificates

    learners = [learner for name in groups for learner in rooms.roll.of(name)]
    return kept_certificates(rooms, learners, rooms.modules())


def _id(given: str) -> str:
    """A certificate's id, from that or from its short code.

    Raises:
        Unreadable: it is neither.
    """
    from training.certificates.short_code import certificate_of

    whole = given.strip().lower()
    is_id = len(whole) == 16 and set(whole) <= set("0123456789abcdef")
    return whole if is_id else certificate_of(given)


def _waiting(rooms: "Rooms", groups: Sequence[str]) -> int:
    from training.actions.issuing.waiting import how_many

    return how_many(rooms, groups)


def _printed(
    rooms: "Rooms", found: "Sequence[Certificate]", layout: str, is_shown: bool
) -> "Printed":
    """The PDF; on a terminal a bar shows how far it is."""
    from training.reports.printed.certificates.layout import Layout
    from training.reports.printed.certificates.pdf import certificates_pdf

    on = rooms.clock().date()
    if not (is_shown and sys.stderr.isatty()):
        return certificates_pdf(found, on, Layout(layout))
    with click.progressbar(length=len(found), label="Certificates", file=sys.stderr) as bar:
        return certificates_pdf(found, on, Layout(layout), lambda done, of: bar.update(1))


def _drawn(rooms: "Rooms", certificate: "Certificate", ending: str) -> bytes:
    from training.reports.printed.certificates.one import certificate_png, certificate_svg

    if ending == ".svg":
        return certificate_svg(certificate)
    return certificate_png(certificate, rooms.clock().date())
