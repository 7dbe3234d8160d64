"""Rules on a content folder as a whole: what its register, misconceptions and map promise."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from training.core.module import Module
from training.core.questions import WithOptions
from training.library.coverage import coverage
from training.library.faults import Fault, Findings, Rule
from training.library.files import (
    FRAMEWORKS_FILE,
    MISCONCEPTIONS_FILE,
    REGISTER_FILE,
    module_files,
    text_of,
)
from training.library.reference.frameworks import Statement, read_frameworks
from training.library.reference.misconceptions import read_misconceptions
from training.library.reference.register import read_register
from training.library.reference.tables import line_of

UNCOVERED_CLAUSE = Rule(
    "uncovered-clause",
    "error",
    "The register promises that this group is taught the clause and shows that it knows it.",
)
UNUSED_MISCONCEPTION = Rule(
    "unused-misconception",
    "warning",
    "An idea that no wrong answer shows is never counted, so no teacher hears of it.",
)
MAPPED_MODULE_MISSING = Rule(
    "mapped-module-missing",
    "error",
    "The map would tell an inspector of a module that nobody can open.",
)
MODULE_NOT_FOR_PHASE = Rule(
    "module-not-for-phase",
    "error",
    "A module cannot carry what is asked for others than those it is for.",
)
MODULE_NOT_ON_MAP = Rule(
    "module-not-on-map",
    "warning",
    "A lesson that no framework asks for is one that a head has to explain.",
)


def check_whole(folder: Path, modules: Sequence[Module], ids: Collection[str]) -> Iterator[Fault]:
    """What is wrong with a folder's register, misconceptions and map, seen with all modules.

    Args:
        folder: the content folder.
        modules: every module that counts, of this folder and of others.
        ids: the ids of all modules that there are, faulty ones too.
    """
    yield from _check_register(folder / REGISTER_FILE, modules)
    yield from _check_misconceptions(folder / MISCONCEPTIONS_FILE, modules)
    own = {path.stem for path in module_files(folder)}
    yield from _check_map(folder / FRAMEWORKS_FILE, modules, ids, own)


def _check_register(path: Path, modules: Sequence[Module]) -> Sequence[Fault]:
    text, findings = _text(path), Findings(str(path))
    for uncovered in coverage(modules, read_register(text, str(path))[0]).uncovered:
        line = line_of(text.split("\n"), uncovered.clause)
        told = " and ".join(f"no {one}" for one in uncovered.missing)
        message = f"Clause {uncovered.clause} has {told} for {uncovered.group}."
        fix = f"Teach it in a module for {uncovered.group}, or change “taught_to”."
        findings.note(UNCOVERED_CLAUSE, line, message, fix)
    return findings.faults


def _check_misconceptions(path: Path, modules: Sequence[Module]) -> Sequence[Fault]:
    text, findings = _text(path), Findings(str(path))
    shown = {slug for module in modules for slug in _thoughts(module)}
    for slug in read_misconceptions(text, str(path))[0]:
        if slug not in shown:
            line = line_of(text.split("\n"), slug)
            message = f"No wrong option shows the misconception “{slug}”."
            findings.note(UNUSED_MISCONCEPTION, line, message, f"Thinks: {slug}")
    return findings.faults


def _thoughts(module: Module) -> Iterator[str]:
    for question in (*module.questions, *module.second_forms):
        if isinstance(question, WithOptions):
            yield from (option.thinks for option in question.options)


def _check_map(
    path: Path, modules: Sequence[Module], ids: Collection[str], own: Collection[str]
) -> Sequence[Fault]:
    text, findings = _text(path), Findings(str(path))
    found = read_frameworks(text, str(path))[0]
    by_id = {module.id: module for module in modules}
    for key, statement in found.statements.items():
        line = line_of(text.split("\n"), "statements", key, "modules")
        _check_statement(statement, by_id, ids, line, findings)
    for module_id in sorted(own) if found.statements else ():
        module = by_id.get(module_id)
        if module and module.audience.is_pupils and not found.carried_by(module_id):
            message = f"No statement names the module {module_id}."
            findings.note(MODULE_NOT_ON_MAP, 1, message, f'modules = ["{module_id}"]')
    return findings.faults


def _check_statement(
    statement: Statement,
    by_id: Mapping[str, Module],
    ids: Collection[str],
    line: int,
    findings: Findings,
) -> None:
    for module_id in statement.modules:
        module = by_id.get(module_id)
        if module_id not in ids:
            message = f"There is no module “{module_id}”."
            fix = "Take its id out of “modules”, or write it."
            findings.note(MAPPED_MODULE_MISSING, line, message, fix)
        elif module and module.audience not in statement.audiences:
            message = (
                f"The module {module_id} is for {module.audience.value}, which “for” leaves out."
            )
            fix = f"Take {module_id} out of “modules”, or name {module.audience.value} in “for”."
            findings.note(MODULE_NOT_FOR_PHASE, line, message, fix)


def _text(path: Path) -> str:
    return text_of(path)[0] if path.is_file() else ""
