"""`training content map`: what the frameworks ask for, and the modules that carry it."""

import json
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from training.cli.options import json_option

if TYPE_CHECKING:
    from training.core.module import Module
    from training.library.reference.frameworks import FrameworkMap, Statement

NO_MODULE = "no module"

_WIDTH = 80


@click.command("map")
@json_option
def framework_map(as_json: bool) -> None:
    """Tell what each framework asks for and which modules carry it, then the same by module.

    “Likely” stands behind what was not read in a primary source. What no module carries stands in
    `training content gaps`.
    """
    from training.cli.building import open_shelf
    from training.core.placeholders import fill
    from training.library.reference.facts import values

    shelf = open_shelf()
    found = fill(shelf.beside.map, values(shelf.facts))
    modules = shelf.modules()
    if as_json:
        click.echo(json.dumps(_document(found, modules)))
        return
    for line in (*_by_framework(found), *_by_strand(found, modules), *_by_module(found, modules)):
        click.echo(line)


def _by_framework(found: "FrameworkMap") -> Iterator[str]:
    for key, framework in found.frameworks.items():
        yield from _heading(framework.name)
        yield from _wrapped(framework.standing)
        yield from _wrapped(f"Looked up {framework.checked}: {framework.source}.")
        for statement in found.statements_of(key).values():
            carried = ", ".join(statement.modules) or NO_MODULE
            yield ""
            yield from _wrapped(_told(statement), "  ")
            yield from _wrapped(carried, "    ")
        yield ""


def _by_strand(found: "FrameworkMap", modules: Sequence["Module"]) -> Iterator[str]:
    yield from _heading("Strands of Education for a Connected World")
    for key, strand in found.strands.items():
        carried = [module.id for module in modules if key in module.strands]
        yield from ("", f"  {strand.name}")
        yield from _wrapped(", ".join(carried) or NO_MODULE, "    ")
    yield ""


def _by_module(found: "FrameworkMap", modules: Sequence["Module"]) -> Iterator[str]:
    yield from _heading("Module by module")
    for module in modules:
        strands = [found.strands[key].name for key in module.strands if key in found.strands]
        yield from ("", f"{module.id}  {module.title}")
        yield from _wrapped(f"Strands: {'; '.join(strands) or 'none'}", "  ")
        for statement in found.carried_by(module.id).values():
            framework = found.frameworks[statement.framework].name
            yield from _wrapped(f"{framework}: {_told(statement)}", "  ")


def _told(statement: "Statement") -> str:
    return statement.says + (" (likely)" if statement.certainty == "likely" else "")


def _heading(title: str) -> tuple[str, str]:
    return title, "=" * len(title)


def _wrapped(text: str, indent: str = "") -> list[str]:
    return wrap(
        text, _WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  " if indent else ""
    )


def _document(found: "FrameworkMap", modules: Sequence["Module"]) -> dict[str, object]:
    return {
        **found.model_dump(mode="json", by_alias=True),
        "modules": {
            module.id: {
                "title": module.title,
                "audience": module.audience.value,
                "strands": module.strands,
                "statements": list(found.carried_by(module.id)),
            }
            for module in modules
        },
    }
