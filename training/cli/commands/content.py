"""`training content`: the modules on the shelf, and their faults."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from training.cli.commands.coverage import coverage
from training.cli.commands.export import export
from training.cli.commands.framework_map import framework_map
from training.cli.commands.gaps import gaps
from training.cli.commands.new_module import new_module
from training.cli.commands.preview import preview
from training.cli.options import json_option

if TYPE_CHECKING:
    from training.core.module import Module
    from training.library.checking import Checked


@click.group()
def command() -> None:
    """List and check the modules."""


command.add_command(coverage)
command.add_command(framework_map)
command.add_command(gaps)
command.add_command(new_module)
command.add_command(preview)
command.add_command(export)


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
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    help="A text, such as your policy, that nothing may share six words in a row with.",
)
@json_option
def check(paths: tuple[Path, ...], against: Path | None, as_json: bool) -> int:
    """Find every fault in the modules, or in those named; leaves with 1 when there are errors."""
    from training.cli.building import open_shelf
    from training.library.overlap import guarded

    guard = guarded(against) if against else None
    checked = open_shelf().check(paths, datetime.now(UTC).date(), guard)
    click.echo(checked.model_dump_json() if as_json else _told(checked))
    return 1 if checked.has_errors else 0


@command.command("rules")
@json_option
def rules(as_json: bool) -> None:
    """Tell every rule that `check` knows: its id, how much it matters, and why."""
    from training.library.rulebook import every_rule

    known = every_rule()
    if as_json:
        click.echo(json.dumps([rule._asdict() for rule in known]))
        return
    for rule in known:
        click.echo(f"{rule.id} ({rule.severity})\n    {rule.why}")


def _told(checked: "Checked") -> str:
    """Each fault with its place, why it matters and what to write; then how many there are."""
    from training.library.rulebook import every_rule

    why = {rule.id: rule.why for rule in every_rule()}
    lines = []
    for fault in checked.faults:
        place = f"{fault.file}:{fault.line}: {fault.severity}"
        lines += [f"{place}: {fault.message} [{fault.rule}]"]
        lines += [f"    Why: {why[fault.rule]}", f"    Mend it: {fault.fix}"]
    errors = sum(fault.severity == "error" for fault in checked.faults)
    warnings = len(checked.faults) - errors
    lines += [f"{checked.modules} modules, {errors} errors, {warnings} warnings"]
    return "\n".join(lines)


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
