"""Checking the files that stand beside the modules, each on its own."""

from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path

from training.library.faults import Fault
from training.library.files import (
    FACTS_FILE,
    FRAMEWORKS_FILE,
    GAPS_FILE,
    HELP_FILE,
    INDUCTION_FILE,
    MISCONCEPTIONS_FILE,
    REGISTER_FILE,
    text_of,
)
from training.library.reference.beside import Beside
from training.library.reference.facts import read_facts, stale
from training.library.reference.frameworks import read_frameworks
from training.library.reference.gaps import read_gaps
from training.library.reference.help import read_help
from training.library.reference.induction import read_induction
from training.library.reference.misconceptions import read_misconceptions
from training.library.reference.register import read_register


def check_reference_file(
    path: Path,
    known: Collection[str],
    beside: Beside,
    today: date | None,
    modules: Collection[str],
) -> Sequence[Fault]:
    """What is wrong in one of these files; nothing in any other, such as a page about writing.

    Args:
        path: the file.
        known: the names of facts.
        beside: what the same folder and those before it say.
        today: the day against which the age of what was looked up is told; None leaves it out.
        modules: the ids of all modules that there are.
    """
    text, faults = text_of(path)
    if faults and not text:
        return faults
    if path.name == INDUCTION_FILE:
        return (*faults, *read_induction(text, str(path), modules)[1])
    return (*faults, *_read(path.name, text, str(path), known, beside, today))


def _read(
    name: str, text: str, file: str, known: Collection[str], beside: Beside, today: date | None
) -> Sequence[Fault]:
    match name:
        case _ if name == HELP_FILE:
            return read_help(text, file, known).faults
        case _ if name == FACTS_FILE:
            read, faults = read_facts(text, file)
            return (*faults, *(stale(read, text, file, today) if today else ()))
        case _ if name == REGISTER_FILE:
            return read_register(text, file, known, beside.register)[1]
        case _ if name == MISCONCEPTIONS_FILE:
            return read_misconceptions(text, file, known)[1]
        case _ if name == FRAMEWORKS_FILE:
            return read_frameworks(text, file, known, beside.map, today)[1]
        case _ if name == GAPS_FILE:
            return read_gaps(text, file, known, beside.register)[1]
        case _:
            return ()
