"""What was sat out in the attempt under way, so that it is not asked again."""

from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from training.core.values import Frozen
from training.disk import folders
from training.disk.errors import DiskError
from training.disk.replace import read, remove, replace
from training.records.files import learner_folder, safe_device

_WHAT = "the bookmark of this learner"


class _Bookmark(Frozen):
    format: Literal[1] = 1
    attempt: str
    sat_out: tuple[str, ...]


class Bookmarks:
    """One small document beside a learner's events, `records/<learner>/bookmark-<device>.json`.

    Sitting a question out is never an event: this is all that tells of it, and it goes when the
    module is done.

    Args:
        folder: The school folder.
        device: The id of this device.

    Raises:
        UnsafeId: The device's id cannot stand in a file's name.
    """

    def __init__(self, folder: Path, device: str) -> None:
        self._folder = folder
        self._name = f"bookmark-{safe_device(device)}.json"

    def keep(self, learner: str, attempt: str, sat_out: frozenset[str]) -> None:
        """Remember the questions sat out so far in `attempt`; on return they are on the disk.

        Raises:
            UnsafeId: The learner's id cannot name a folder.
            DiskError: They are not kept.
        """
        folder = learner_folder(self._folder, learner)
        folders.make(folder, below=self._folder)
        bookmark = _Bookmark(attempt=attempt, sat_out=tuple(sorted(sat_out)))
        replace(folder / self._name, bookmark.model_dump_json().encode(), _WHAT)

    def read(self, learner: str, attempt: str) -> frozenset[str]:
        """The questions sat out in `attempt`, on any device; none where nothing tells of them.

        A bookmark that cannot be read is none: at worst a question is asked again.

        Raises:
            UnsafeId: The learner's id cannot name a folder.
        """
        found = (_read(path) for path in self._all(learner))
        kept = (mark.sat_out for mark in found if mark and mark.attempt == attempt)
        return frozenset(question for questions in kept for question in questions)

    def drop(self, learner: str) -> None:
        """Forget what was sat out, on whichever device: the module is done.

        Raises:
            UnsafeId: The learner's id cannot name a folder.
            DiskError: A bookmark cannot be taken away.
        """
        for path in self._all(learner):
            remove(path, _WHAT)

    def _all(self, learner: str) -> list[Path]:
        return sorted(learner_folder(self._folder, learner).glob("bookmark-*.json"))


def _read(path: Path) -> _Bookmark | None:
    try:
        return _Bookmark.model_validate_json(read(path))
    except (DiskError, ValidationError):
        return None
