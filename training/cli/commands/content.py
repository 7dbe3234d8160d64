"""`training content`: the modules on the shelf, and their faults."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.options import json_option

if TYPE_CHECKING:
    from training.core.module import Module


@click.group()
def command() -> None:
    """List and check the modules."""


@command.command("list")
@json_option
def list_modules(as_json: bool) -> None:
    """List the modules on the shelf."""
    from training.cli.building import open_shelf

    modules = open_shelf().modules()
    if as_json:
        click.echo(json.dumps([_document(module) for module in modules]))
        return
    for module in modules:
        click.echo(f"{module.id:<8} {module.audience.words:<14} {module.title}")


@command.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@json_option
def check(paths: tuple[Path, ...], as_json: bool) -> int:
    """Find every fault in the modules, or in those named; leaves with 1 when there are errors."""
    from training.cli.building import open_shelf

    checked = open_shelf().check(paths, datetime.now(UTC).date())
    errors = [fault for fault in checked.faults if fault.severity == "error"]
    if as_json:
        click.echo(checked.model_dump_json())
        return 1 if errors else 0
    for fault in checked.faults:
        click.echo(f"{fault.file}:{fault.line}: {fault.severity}: {fault.message} [{fault.rule}]")
        click.echo(f"    Mend it: {fault.fix}")
    warnings = len(checked.faults) - len(errors)
    click.echo(f"{checked.modules} modules, {len(errors)} errors, {warnings} warnings")
    return 1 if errors else 0


def _document(module: "Module") -> dict[str, object]:
    return {
        "id": module.id,
        "title": module.title,
        "audience": module.audience.value,
        "minutes": module.minutes,
        "clauses": module.clauses,
        "questions": len(module.questions),
        "scenes": len(module.scenario.scenes) if module.scenario else 0,
        "version": module.version,
    }
