"""Where one device writes one learner's events."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from training.disk.errors import DiskError
from training.disk.replace import read, size
from training.disk.sync import to_disk
from training.records.chain import last_seq
from training.records.files import newest_segment, segment

if TYPE_CHECKING:
    from training.records.storage import EventTable


class Journal:
    """The newest of a device's files of a learner, open for writing by any thread.

    When the disk has failed at a file, writing goes on in a new one, so that trying again never
    puts at risk what is in the old one. Only a file with nothing in it is taken again.
    """

    def __init__(self, folder: Path, device: str, sync: Callable[[int], None] = to_disk) -> None:
        self._folder = folder
        self._device = device
        self._sync = sync
        self._turn = Lock()
        self._number = 0
        self._table: EventTable | None = None

    def append(self, documents: Sequence[Mapping[str, object]]) -> None:
        """Add events; on return they are on the disk.

        Raises:
            DiskError: None of them is kept.
        """
        with self._turn:
            if self._table is None or self._table.is_spoiled:
                self._table = self._open()
            self._table.insert_multiple(documents)

    def close(self) -> None:
        """Let go of the file; the next event opens it again."""
        with self._turn:
            if self._table is not None:
                self._table.storage.close()

    def _open(self) -> "EventTable":
        from training.records.storage import EventDB

        self._number = max(newest_segment(self._folder, self._device), self._first_allowed())
        return EventDB(self._path(self._number), self._last_seq(), self._sync).events()

    def _first_allowed(self) -> int:
        """The number of the first file that may be written: not one at which the disk failed."""
        if self._table is None:
            return 1
        self._table.storage.close()
        return self._number + 1 if size(self._path(self._number)) else self._number

    def _last_seq(self) -> int:
        """The number of the last event in the files before the one to write."""
        earlier = (self._path(number) for number in range(1, self._number))
        return max((_last_seq_in(path) for path in earlier), default=0)

    def _path(self, number: int) -> Path:
        return segment(self._folder, self._device, number)


def _last_seq_in(path: Path) -> int:
    """The number of the last event in a file; 0 where it has gone, or the disk gives it no more.

    A child goes on learning all the same; the check tells what has gone.
    """
    try:
        return last_seq(read(path))
    except DiskError:
        return 0
