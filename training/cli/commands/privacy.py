"""`training privacy`: the school's privacy notice, to read and to print."""

import json
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.options import json_option, school_option
from training.cli.places import school_folder
from training.cli.writing import folder_to_write_in

if TYPE_CHECKING:
    from training.reports.privacy.parts import Part

TEXT, PAGE = "privacy-notice.txt", "privacy-notice.html"


@click.command()
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help=f"Write it there, as {TEXT} and {PAGE}.",
)
@school_option
@json_option
def command(folder: Path | None, school: str | None, as_json: bool) -> None:
    """Print what is kept about people, why, how long and by whom."""
    from training.reports.privacy.notice import as_page, as_text

    name, told = _notice(school_folder(school))
    today = datetime.now(UTC).date()
    text = as_text(name, told, today)
    if folder:
        place = folder_to_write_in(folder)
        _write({place / TEXT: text, place / PAGE: as_page(name, told, today)}, as_json)
    elif as_json:
        parts = [part.model_dump(mode="json") for part in told]
        click.echo(json.dumps({"school": name, "parts": parts}))
    else:
        click.echo(text, nl=False)


def _notice(folder: Path) -> "tuple[str, tuple[Part, ...]]":
    """The school's name, and what its notice says."""
    from training.core.school_facts import UNSAID
    from training.reports.privacy.notice import notice
    from training.school.keeping import read_keeping
    from training.school.page_file import read_page

    page = read_page(folder)
    return page.name, notice({**UNSAID, **page.placeholders}, read_keeping(folder).rules())


def _write(files: dict[Path, str], as_json: bool) -> None:
    """Both files or none, neither over one that is there."""
    from training.disk.anew import refuse_over, written_anew

    for path in files:
        refuse_over(path)
    with ExitStack() as both:
        for path, content in files.items():
            file = both.enter_context(written_anew(path))
            file.write(content.encode())
            file.flush()
    names = [str(path) for path in files]
    click.echo(json.dumps({"files": names}) if as_json else "Written: " + ", ".join(names))
