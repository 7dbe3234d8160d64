"""Every rule there is, for whoever wants to know them before breaking one."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

import training.library
from training.library.faults import Rule


def every_rule() -> tuple[Rule, ...]:
    """All rules of the library, each once, by id.

    A rule stands in the file that holds a module against it, so the files are asked.
    """
    found = {rule for module in _modules() for rule in vars(module).values() if _is_rule(rule)}
    return tuple(sorted(found))


def _modules() -> Iterator[ModuleType]:
    rooms = walk_packages(training.library.__path__, f"{training.library.__name__}.")
    return (import_module(room.name) for room in rooms)


def _is_rule(value: object) -> bool:
    return isinstance(value, Rule)
