"""How often a class chose each wrong option: totals only.

No name, no time, no order stands in the document, and each count replaces it whole, so that nobody
can tell from it who chose what.
"""

import re
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Literal

from pydantic import ConfigDict, Field, NonNegativeInt, ValidationError

from training.core.values import Frozen
from training.disk import folders
from training.disk.errors import DiskError, Gone
from training.disk.lock import held
from training.disk.replace import read, replace
from training.records.files import safe_device

_WHAT = "the totals of this class"


class Counted(Frozen):
    """How often each option of a question was chosen, and how often the question was sat out."""

    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)

    options: dict[str, NonNegativeInt] = {}
    sat_out: NonNegativeInt = Field(default=0, alias="sat out")

    def __add__(self, other: "Counted") -> "Counted":
        options = Counter(self.options) + Counter(other.options)
        return Counted(options=dict(sorted(options.items())), sat_out=self.sat_out + other.sat_out)


class Tally(Frozen):
    """A class's totals, as `modules[module][question]`."""

    modules: dict[str, dict[str, Counted]] = {}

    def __add__(self, other: "Tally") -> "Tally":
        modules = {
            m: self._questions_with(other, m) for m in sorted({*self.modules, *other.modules})
        }
        return Tally(modules=modules)

    def question(self, module: str, question: str) -> Counted:
        """The totals of one question; nothing counted where it has none."""
        return self.modules.get(module, {}).get(question, Counted())

    def _questions_with(self, other: "Tally", module: str) -> dict[str, Counted]:
        ids = {*self.modules.get(module, {}), *other.modules.get(module, {})}
        return {
            id_: self.question(module, id_) + other.question(module, id_) for id_ in sorted(ids)
        }


class _Document(Tally):
    """What stands in the file; a copy that a sync engine renamed shows by `device`."""

    format: Literal[1] = 1
    device: str


class Tallies:
    """The totals documents of one school, one for each class and device.

    They stand in `tallies/<class>/<device>.json`.

    Args:
        folder: The school folder; it must be there.
        device: The id of this device.

    Raises:
        UnsafeId: The device's id cannot stand in a file's name.
    """

    def __init__(self, folder: Path, device: str) -> None:
        self._folder = folder
        self._device = safe_device(device)

    def count(self, group: str, module: str, question: str, options: Sequence[str]) -> None:
        """Count each of `options` (their texts) of a question once more; on disk on return.

        Raises:
            DiskError: It is not counted.
        """
        if options:
            self._add(group, module, question, Counted(options=Counter(options)))

    def count_sat_out(self, group: str, module: str, question: str) -> None:
        """Count that somebody sat the question out; on disk on return.

        Raises:
            DiskError: It is not counted.
        """
        self._add(group, module, question, Counted(sat_out=1))

    def of(self, group: str) -> Tally:
        """The totals of a class over all devices; a document that cannot be read is left out."""
        total = Tally()
        for path in sorted(self._class_folder(group).glob("*.json")):
            total += _found(path) or Tally()
        return total

    def _add(self, group: str, module: str, question: str, more: Counted) -> None:
        folder = self._class_folder(group)
        folders.make(folder, below=self._folder)
        path = folder / f"{self._device}.json"
        with held(folder / f".{self._device}.lock", _WHAT):
            total = _standing(path) + Tally(modules={module: {question: more}})
            document = _Document(device=self._device, modules=total.modules)
            replace(path, document.model_dump_json(by_alias=True).encode(), _WHAT)

    def _class_folder(self, group: str) -> Path:
        """The class's folder: a name to recognise, and a hash, since two names may look alike."""
        name = re.sub(r"[^a-z0-9]+", "-", group.lower()).strip("-")[:32]
        return self._folder / "tallies" / f"{name}-{sha256(group.encode()).hexdigest()[:8]}"


def _found(path: Path) -> Tally | None:
    try:
        document = _Document.model_validate_json(read(path, _WHAT))
    except (DiskError, ValidationError):
        return None
    return document if document.device == path.stem else None


def _standing(path: Path) -> Tally:
    """What this device counted so far; a document that cannot be read is put aside, not lost."""
    try:
        content = read(path, _WHAT)
    except Gone:
        return Tally()
    try:
        return _Document.model_validate_json(content)
    except ValidationError:
        replace(path.with_suffix(".unreadable"), content, _WHAT)
        return Tally()
