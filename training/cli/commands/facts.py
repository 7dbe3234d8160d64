"""`training facts`: what the school says of itself, and since when."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.commands.facts_trained import trained
from training.cli.options import adult_option, json_option, school_option
from training.cli.places import school_folder
from training.cli.unlocking import want_an_adult

if TYPE_CHECKING:
    from training.school.school import FactChange, School

_AHEAD = "  (this computer's clock says that day is still to come)"


@click.group(invoke_without_command=True)
@school_option
@json_option
@click.pass_context
def command(ctx: click.Context, school: str | None, as_json: bool) -> None:
    """Show what the school says of itself, and what modules say where it has not."""
    if ctx.invoked_subcommand is not None:
        ctx.find_root().obj = school
        return
    page = _page(school_folder(school))
    click.echo(json.dumps(_document(page)) if as_json else "\n".join(_lines(page)))


command.add_command(trained)


@command.command("set")
@click.argument("name")
@click.argument("words")
@adult_option
@school_option
@json_option
def set_fact(
    name: str, words: str, passphrase_file: Path | None, school: str | None, as_json: bool
) -> None:
    """Say something else of the school from today on; "" takes it back."""
    from training.actions.change_fact import change_fact

    folder = school_folder(school)
    want_an_adult(folder, passphrase_file)
    before = _page(folder)
    page = change_fact(folder, name, words, datetime.now(UTC).date())
    made = page.changes[len(before.changes) :]
    if as_json:
        click.echo(json.dumps([_change(change) for change in made]))
    elif made:
        click.echo("\n".join(_told(change) for change in made))
        click.echo(f"Who was told otherwise: training facts trained {made[-1].fact}")
    else:
        click.echo("The school says that already.")


@command.command("history")
@school_option
@json_option
def history(school: str | None, as_json: bool) -> None:
    """Show each change of what the school says, with its day."""
    changes = _page(school_folder(school)).changes
    today = datetime.now(UTC).date()
    if as_json:
        click.echo(json.dumps([_change(change) for change in changes]))
    elif not changes:
        click.echo("Nothing was changed since the school was set up.")
    for change in changes if not as_json else ():
        click.echo(_told(change) + _AHEAD * (change.on > today))


def _page(folder: Path) -> "School":
    from training.school.page_file import read_page

    return read_page(folder)


def _document(page: "School") -> dict[str, object]:
    from training.core.school_facts import SCHOOL_FACTS

    facts = [
        {
            "name": fact.name,
            "asked": fact.asked,
            "said": page.facts.get(fact.name),
            "shown": page.facts.get(fact.name, fact.unsaid),
        }
        for fact in SCHOOL_FACTS
    ]
    return {
        "school": page.name,
        "phases": list(page.phases),
        "verify_address": page.verify_address,
        "facts": facts,
    }


def _lines(page: "School") -> Iterator[str]:
    from training.core.school_facts import SCHOOL_FACTS

    yield page.name
    yield f"  teaches: {', '.join(phase.words for phase in page.phases)}  (phases)"
    yield f"  address to check certificates: {page.verify_address or 'none'}  (verify_address)"
    for fact in SCHOOL_FACTS:
        said = page.facts.get(fact.name)
        yield ""
        yield f"{fact.asked}  ({fact.name})"
        yield f"  {said}" if said else f"  not said; modules say: {fact.unsaid}"


def _change(change: "FactChange") -> dict[str, str]:
    return {
        "fact": change.fact,
        "was": change.was,
        "now": change.now,
        "on": change.on.isoformat(),
    }


def _told(change: "FactChange") -> str:
    return (
        f"{change.on}  {change.fact}: {change.was or '(nothing said)'} -> "
        f"{change.now or '(nothing said)'}"
    )
