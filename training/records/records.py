"""Who did what: every learner's events, kept for good."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from training.core.events import Event
from training.disk import folders
from training.disk.lock import held
from training.records.check import Check, check, check_learner
from training.records.files import (
    event_files,
    learner_folder,
    learners_in,
    lines_of,
    records_folder,
    safe_device,
    stamp,
    steadily,
)
from training.records.journal import Journal
from training.records.lines import Flaw, link
from training.records.order import in_order
from training.records.recorded import Recorded

_LOCK = ".lock"
_OPEN = 32
"""How many learners' files stay open at once; a system may allow 256 in all."""


class Records:
    """The records of one school, written by one device.

    Any thread may call it, and any number of `Records` in any number of processes may share the
    folder and the device.

    Args:
        folder: The school folder; it must be there.
        device: The id of this device; no other device may have it.
        clock: What time it is; must know its time zone.
        new_id: Gives an id that nobody ever gave before.

    Raises:
        UnsafeId: The device's id cannot stand in a file's name.
    """

    def __init__(
        self,
        folder: Path,
        device: str,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
    ) -> None:
        self._folder = folder
        self._device = safe_device(device)
        self._clock = clock
        self._new_id = new_id
        self._turn = Lock()
        self._journals: dict[str, Journal] = {}

    def record(self, learner: str, events: Sequence[Event]) -> None:
        """Keep `events` of a learner, in their order; on return all of them are on the disk.

        Raises:
            UnsafeId: The learner's id cannot name a folder.
            DiskError: None of them is kept.
        """
        if events:
            at = self._clock().astimezone(UTC)
            documents = [self._document(learner, at, event) for event in events]
            self._journal(learner).append(documents)

    def of(self, learner: str) -> tuple[Recorded, ...]:
        """Everything that any device recorded of a learner; see `order.in_order` for the order.

        Lines that cannot be read are left out.

        Raises:
            UnsafeId: The learner's id cannot name a folder.
            DiskError: A file cannot be read.
        """
        folder = learner_folder(self._folder, learner)
        return in_order(steadily(lambda: _union(folder)))

    def learners(self) -> tuple[str, ...]:
        """The ids of those of whom there are records, in order.

        Raises:
            DiskError: The records cannot be read.
        """
        return learners_in(self._folder)

    def check(self) -> Check:
        """Read every record, and say what is not in order.

        Raises:
            DiskError: A folder cannot be read.
        """
        return check(self._folder)

    def check_of(self, learner: str) -> Check:
        """Read every record of one learner, and say what is not in order.

        Raises:
            UnsafeId: The learner's id cannot name a folder.
            DiskError: The folder cannot be read.
        """
        return check_learner(self._folder, learner)

    def hashes_of(self, learner: str) -> Mapping[str, str]:
        """The SHA-256, in hex, of the line in which each event of a learner stands, by its id.

        Of an event with several copies it is the one in the first of its files.

        Raises:
            UnsafeId: The learner's id cannot name a folder.
            DiskError: A file cannot be read.
        """
        folder = learner_folder(self._folder, learner)
        return steadily(lambda: _hashes(folder))

    def stamp_of(self, learner: str) -> object:
        """Something that is another one as soon as anything was recorded of a learner.

        Raises:
            UnsafeId: The learner's id cannot name a folder.
            DiskError: The folder cannot be looked into.
        """
        folder = learner_folder(self._folder, learner)
        return steadily(lambda: stamp(folder))

    def alone(self) -> AbstractContextManager[None]:
        """Nobody else is in here meanwhile: for recording something that depends on what is there.

        Raises:
            DiskError: The folder of records cannot be written.
        """
        folder = records_folder(self._folder)
        folders.make(folder, below=self._folder)
        return held(folder / _LOCK, "the folder of records")

    def set_aside(self, learner: str) -> int:
        """How many lines of a learner's files cannot be read.

        Raises:
            UnsafeId: The learner's id cannot name a folder.
            DiskError: A file cannot be read.
        """
        folder = learner_folder(self._folder, learner)
        return steadily(lambda: _flaws(folder))

    def close(self) -> None:
        """Let go of all files; recording opens them again."""
        with self._turn:
            for journal in self._journals.values():
                journal.close()

    def _document(self, learner: str, at: datetime, event: Event) -> dict[str, object]:
        """The event as TinyDB gets it; number and link are filled in when it is written."""
        return {
            "id": self._new_id(),
            "seq": 0,
            "at": at,
            "device": self._device,
            "learner": learner,
            "before": "",
            "event": vars(event),  # plain texts and numbers, which go out three times as fast
        }

    def _journal(self, learner: str) -> Journal:
        return self._journals.get(learner) or self._new_journal(learner)

    def _new_journal(self, learner: str) -> Journal:
        """A journal for a learner who has none open; the one open longest gives way to it.

        Whoever is writing into that one just now still ends well: it opens its file again.
        """
        journal = self._opened(learner)
        with self._turn:
            if len(self._journals) >= _OPEN:
                self._journals.pop(next(iter(self._journals))).close()
            return self._journals.setdefault(learner, journal)

    def _opened(self, learner: str) -> Journal:
        folder = learner_folder(self._folder, learner)
        folders.make(folder, below=self._folder)
        return Journal(folder, self._device)


def _union(folder: Path) -> Iterable[Recorded]:
    """Every event in a learner's files once, however many copies of it there are."""
    from training.records.storage import EventDB

    events: dict[str, Recorded] = {}
    for path in event_files(folder):
        for document in EventDB(path):
            events.setdefault(document["id"], Recorded.model_validate(document))
    return events.values()


def _hashes(folder: Path) -> Mapping[str, str]:
    hashes: dict[str, str] = {}
    for path in event_files(folder):
        for raw, says in lines_of(path):
            if isinstance(says, Recorded):
                hashes.setdefault(says.id, link(raw))
    return hashes


def _flaws(folder: Path) -> int:
    said = (says for path in event_files(folder) for _, says in lines_of(path))
    return sum(isinstance(says, Flaw) for says in said)
