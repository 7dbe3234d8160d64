"""`training people cards`: a class's sign-in cards, to print and cut out."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from training.cli.classes import class_seen
from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.printing import place_for_pdf
from training.cli.unlocking import want_an_adult
from training.reports.printed.unshown import numbers_of, told_of
from training.school.roles import Right

if TYPE_CHECKING:
    from training.reports.printed.sign_in_cards import Printed
    from training.school.roles import Trusted


@click.command("cards")
@click.argument("group", metavar="CLASS")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="The PDF to write. A PDF of that name is replaced.",
)
@adult_option
@school_option
@json_option
def cards(
    group: str, out: Path, passphrase_file: Path | None, school: str | None, as_json: bool
) -> None:
    """Write the sign-in cards of a class: eight to a page, and a list for the teacher last.

    With --json: "written" is the list of files, "cards" how many cards there are,
    "without_pictures" how many of them have no pictures, and "unshown" the signs of names that no
    font has, as numbers.
    """
    folder = school_folder(school)
    who = want_an_adult(folder, passphrase_file, Right.OWN_CLASSES)
    from training.disk.replace import replace

    path = place_for_pdf(out)
    made = _made(folder, who, group)
    replace(path, made.printed.pdf, "the sign-in cards")
    told = made.document(path) if as_json else "\n".join(made.lines(path))
    click.echo(json.dumps(told) if as_json else told)


class _Made(NamedTuple):
    """The cards of a class, and how many. Nothing that is said of them has a child's name in it."""

    printed: "Printed"
    cards: int
    without_pictures: int

    def document(self, path: Path) -> dict[str, object]:
        return {
            "written": [str(path)],
            "cards": self.cards,
            "without_pictures": self.without_pictures,
            "unshown": numbers_of(self.printed.unshown),
        }

    def lines(self, path: Path) -> Iterator[str]:
        yield f"Written: {path} (cards: {self.cards})"
        if self.without_pictures:
            yield (
                f"Children with no pictures yet: {self.without_pictures}. Their cards say so, and "
                "they go straight on when they choose their name."
            )
        if self.printed.unshown:
            yield told_of(self.printed.unshown)


def _made(folder: Path, who: "Trusted", group: str) -> _Made:
    from training.reports.printed.sign_in_card import SignInCard
    from training.reports.printed.sign_in_cards import sign_in_cards
    from training.school.folder import SchoolFolder
    from training.school.sign_in.cards import SignIns

    school, roll, kept = SchoolFolder(folder).school(), SchoolFolder(folder).roll(), SignIns(folder)
    name = class_seen(roll, who, group)
    found = [SignInCard(child.name, kept.of(child.id).pictures) for child in roll.of(name)]
    printed = sign_in_cards(school.name, name, found, datetime.now(UTC).date())
    return _Made(printed, len(found), sum(not card.pictures for card in found))
