"""Opening one module's file: its bytes, then its text, then the module."""

from collections.abc import Collection
from pathlib import Path

from training.core.module import Audience
from training.library.faults import Findings
from training.library.files import text_of
from training.library.reader import Reading, read
from training.library.reading.front_matter import Front, front_matter
from training.library.reading.markdown import tidy


def open_module(path: Path, placeholders: Collection[str] | None = None) -> Reading:
    """Read the module in a file; a file that is not UTF-8 is read as far as it goes."""
    text, faults = text_of(path)
    if faults and not text:
        return Reading(module=None, faults=faults)
    reading = read(text, str(path), placeholders)
    if not faults:
        return reading
    return reading.model_copy(update={"module": None, "faults": (*faults, *reading.faults)})


def audience_of(path: Path) -> Audience:
    """Whom a module is for, from its first lines alone: a whole shelf is told apart at once."""
    text, _ = text_of(path)
    lines = tidy(text).split("\n")
    blank = not any(line.strip() for line in lines)
    return Front().audience if blank else front_matter(lines, Findings(str(path)))[0].audience
