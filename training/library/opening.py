"""Opening one module's file: its bytes, then its text, then the module."""

from collections.abc import Collection
from pathlib import Path

from training.library.files import text_of
from training.library.reader import Reading, read


def open_module(path: Path, placeholders: Collection[str] | None = None) -> Reading:
    """Read the module in a file; a file that is not UTF-8 is read as far as it goes."""
    text, faults = text_of(path)
    if faults and not text:
        return Reading(module=None, faults=faults)
    reading = read(text, str(path), placeholders)
    if not faults:
        return reading
    return reading.model_copy(update={"module": None, "faults": (*faults, *reading.faults)})
