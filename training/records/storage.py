"""TinyDB over a file that only grows. Importing this imports TinyDB, which takes 22 ms.

Stock TinyDB reads, changes and rewrites the whole file, and so loses records when two processes
write or the power goes. Here the storage appends, and the table hands it new documents and can do
nothing else. Documents keep the ids of their events, since TinyDB's own count is per process. No
query is cached, since other processes write too. What `read` returns is made anew each time, since
TinyDB writes into it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from training.disk.append import AppendFile
from training.disk.sync import to_disk
from training.records.chain import Chain
from training.records.errors import EventsStay
from training.records.files import lines_of
from training.records.lines import TABLE
from training.records.recorded import Recorded

_STAY = "What was recorded stays as it is. To correct something, record a new event."


class EventStorage(Storage):
    """One file of events.

    `after` is the number of the device's last event in the files before this one; `sync` is handed
    in so that a failing disk can be shown.
    """

    def __init__(self, path: Path, after: int = 0, sync: Callable[[int], None] = to_disk) -> None:
        self._path = path
        self._chain = Chain(after)
        self._file = AppendFile(path, "the records of this learner", sync)

    @property
    def is_spoiled(self) -> bool:
        """Whether the disk failed at this file, so that writing must go on in another one."""
        return self._file.is_spoiled

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Every event that can be read, as TinyDB wants it: `{"events": {id: fields}}`.

        Raises:
            DiskError: The file cannot be read.
        """
        documents: dict[str, Any] = {}
        for _, says in lines_of(self._path):
            if isinstance(says, Recorded):
                documents.setdefault(says.id, dict(vars(says)))
        return {TABLE: documents} if documents else None

    def append(self, documents: Sequence[Mapping[str, object]]) -> None:
        """Add events, numbered and linked; on return they are on the disk.

        Raises:
            DiskError: None of them is kept.
        """

        def lines(start: int, fresh: bytes) -> bytes:
            self._chain.saw(start, fresh)
            return b"".join([self._chain.add(document) for document in documents])

        self._file.append(lines)

    def write(self, data: dict[str, dict[str, Any]]) -> NoReturn:
        """Refuse: this is how TinyDB would rewrite everything.

        Raises:
            EventsStay: Always.
        """
        raise EventsStay(_STAY)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


class EventTable(Table):
    """The table of events: it takes new ones, and changes none."""

    document_id_class = str  # type: ignore[assignment]  # as TinyDB documents; its hint says int
    _storage: EventStorage

    def __init__(self, storage: EventStorage, name: str) -> None:
        if name != TABLE:
            raise EventsStay(f"There is no table {name!r} here; all events are in {TABLE!r}.")
        super().__init__(storage, name, cache_size=0)

    @property
    def is_spoiled(self) -> bool:
        """Whether the disk failed at this file, so that writing must go on in another one."""
        return self._storage.is_spoiled

    def insert(self, document: Mapping[str, object]) -> str:  # type: ignore[override]  # str ids
        """Add one event; gives its id.

        Raises:
            DiskError: It is not kept.
        """
        return self.insert_multiple([document])[0]

    def insert_multiple(  # type: ignore[override]  # str ids
        self, documents: Iterable[Mapping[str, object]]
    ) -> list[str]:
        """Add events, all or none; gives their ids.

        Raises:
            DiskError: None of them is kept.
        """
        listed = list(documents)
        self._storage.append(listed)
        return [str(document["id"]) for document in listed]

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, object]]], None]) -> NoReturn:
        """Refuse: every way to update, remove or truncate leads here."""
        raise EventsStay(_STAY)


class EventDB(TinyDB):
    """One file of events as a TinyDB database, of one table."""

    table_class = EventTable  # type: ignore[assignment]  # it takes fewer arguments
    default_table_name = TABLE
    default_storage_class = EventStorage  # type: ignore[assignment]  # its hint says JSONStorage

    def events(self) -> EventTable:
        """The one table."""
        return cast(EventTable, self.table(TABLE))
