"""`training content coverage`: where each clause is taught, and whom one does not reach yet."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from training.cli.options import json_option

if TYPE_CHECKING:
    from training.core.module import Audience, Module
    from training.library.coverage import Coverage
    from training.library.reference.register import Register

TAUGHT, ECHOED, SIGNED = "●", "○", "✓"

_WIDTH = 80
_CLAUSE_WIDTH = 8
_GAP = 2


@click.command("coverage")
@json_option
def coverage(as_json: bool) -> None:
    """Tell where each statement of the policy is taught, and what is missing.

    A statement counts as taught to pupils, staff or governors when one of their modules has a card
    on it and one asks about it or has it signed. What is only touched on is shown and not counted.

    With --json: "clauses" has, for each statement, whom it binds, the cards, questions and scenes
    that teach it, how many modules have it signed, and the ids of the modules. "uncovered" has an
    object for each statement and group that is not covered: "clause", "group" and "missing", a list
    of "card", "question" and "acknowledgement". The status is 0 either way; `content check` tells
    the same as faults.
    """
    from training.cli.building import open_shelf
    from training.library.coverage import coverage as counted

    shelf = open_shelf()
    modules, register = shelf.modules(), shelf.beside.register
    found = counted(modules, register)
    for file in dict.fromkeys(one.file for one in shelf.faults if one.severity == "error"):
        click.echo(f"training: {file} has errors and is not counted.", err=True)
    if as_json:
        click.echo(found.model_dump_json())
        return
    for line in (*_matrix(modules, register), *_missing(found)):
        click.echo(line)


def _matrix(modules: Sequence["Module"], register: "Register") -> Iterator[str]:
    yield f"{TAUGHT} taught   {ECHOED} touched on   {SIGNED} signed"
    by_audience: dict[Audience, list[Module]] = {}
    for module in modules:
        by_audience.setdefault(module.audience, []).append(module)
    for audience, own in by_audience.items():
        yield from ("", audience.words)
        yield from _table(own, register)


def _table(modules: Sequence["Module"], register: "Register") -> Iterator[str]:
    """The modules side by side, in as many tables as the width of the screen makes necessary."""
    column = max(len(module.id) for module in modules) + _GAP
    fitting = max(1, (_WIDTH - _CLAUSE_WIDTH) // column)
    for start in range(0, len(modules), fitting):
        shown = modules[start : start + fitting]
        yield _row("", [module.id for module in shown], column)
        for clause in register:
            marks = [_mark(module, clause) for module in shown]
            if any(marks):
                yield _row(clause, marks, column)


def _row(first: str, cells: Sequence[str], column: int) -> str:
    told = "".join(cell.center(column) for cell in cells)
    return f"{first:<{_CLAUSE_WIDTH}}{told}".rstrip()


def _mark(module: "Module", clause: str) -> str:
    if clause in module.acknowledges:
        return SIGNED
    if clause in module.clauses:
        return TAUGHT
    return ECHOED if clause in module.echoes else ""


def _missing(found: "Coverage") -> Iterator[str]:
    yield ""
    if found.uncovered:
        yield "Not covered yet:"
        yield from (f"  {one.words}" for one in found.uncovered)
    else:
        yield f"All {len(found.clauses)} statements are covered for everybody they are taught to."
