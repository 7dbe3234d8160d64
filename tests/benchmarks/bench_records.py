"""How long one durable answer takes, beside its peers: `python tests/benchmarks/bench_records.py`.

Name a folder to measure the disk that it is on: the system's own folder for passing things may be
no disk at all. Each size starts with that many answers already in the file. The peers take turns
within one run, since a disk's mood changes from minute to minute: trust the ratios more than the
times.
"""

import json
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from tinydb import TinyDB

from training.core.events import Answered
from training.disk.sync import to_disk
from training.records.records import Records

SIZES = (100, 1_000, 10_000, 100_000)
TURNS = 1_000
STOCK = "stock TinyDB"
STOCK_TURNS = 5
"""It rewrites everything for each answer, which takes long and leaves nobody else a warm cache; so
it has its few turns after the others."""

ANSWER = Answered(
    attempt="0190b5d1c2aa4f3e8d7c6b5a4938271605fe", question="q-two", wording="3f2a9c", right=True
)
Peer = Callable[[], object]


def new_id() -> str:
    """An id of the kind that the app gives."""
    return f"{time.time_ns() // 1_000_000:012x}{os.urandom(10).hex()}"


def now() -> datetime:
    """The time, as the app asks for it."""
    return datetime.now(UTC)


@contextmanager
def peers(folder: Path, size: int) -> Iterator[dict[str, Peer]]:
    """The peers, each with `size` answers in its file."""
    records = Records(folder, "laptop", now, new_id)
    records.record("sam", [ANSWER] * size)
    content = (folder / "records" / "sam" / "laptop.jsonl").read_bytes()
    line = content[content.rindex(b"\n", 0, -1) + 1 :]
    fd = os.open(folder / "raw", os.O_RDWR | os.O_CREAT | os.O_APPEND)
    os.write(fd, content)
    sql = sqlite(folder / "sqlite.db", content.splitlines())
    stock = stock_tinydb(folder / "stock.json", content.splitlines())

    yield {
        "raw append": lambda: append_raw(fd, line),
        "records": lambda: records.record("sam", [ANSWER]),
        "sqlite": lambda: sql.execute("INSERT INTO events VALUES (?, ?)", (new_id(), line)),
        STOCK: lambda: stock.insert(ANSWER.model_dump()),
    }
    records.close()
    os.close(fd)
    sql.close()
    stock.close()


def append_raw(fd: int, line: bytes) -> None:
    """A line as long as ours, written and synced and no more."""
    os.write(fd, line)
    to_disk(fd)


def sqlite(path: Path, lines: list[bytes]) -> sqlite3.Connection:
    """SQLite, as durable as it gets: a write-ahead log, synced at every commit."""
    sql = sqlite3.connect(path, isolation_level=None)
    sql.execute("PRAGMA journal_mode = WAL")
    sql.execute("PRAGMA synchronous = FULL")
    sql.execute("CREATE TABLE events (id TEXT PRIMARY KEY, line BLOB)")
    sql.execute("BEGIN")
    sql.executemany("INSERT INTO events VALUES (?, ?)", ((new_id(), line) for line in lines))
    sql.execute("COMMIT")
    return sql


def stock_tinydb(path: Path, lines: list[bytes]) -> TinyDB:
    """TinyDB with its own storage."""
    documents = {number: json.loads(line) for number, line in enumerate(lines, 1)}
    path.write_text(json.dumps({"_default": documents}))
    return TinyDB(path)


def measure(taking_turns: dict[str, Peer]) -> dict[str, float]:
    """The median time of each peer, in microseconds."""
    stock = {STOCK: taking_turns.pop(STOCK)}
    return {**medians(taking_turns, TURNS), **medians(stock, STOCK_TURNS)}


def medians(taking_turns: dict[str, Peer], turns: int) -> dict[str, float]:
    """The median time of each of these, which take turns by chance."""
    times: dict[str, list[int]] = {name: [] for name in taking_turns}
    order = list(taking_turns)
    for _ in range(turns):
        random.shuffle(order)
        for name in order:
            begun = time.perf_counter_ns()
            taking_turns[name]()
            times[name].append(time.perf_counter_ns() - begun)
    return {name: statistics.median(taken) / 1_000 for name, taken in times.items()}


def main() -> None:
    """Print a table of microseconds, and of ratios to the raw append."""
    where = sys.argv[1] if len(sys.argv) > 1 else None
    print(f"{'answers':>8}  {'peer':<14}{'median us':>12}{'of raw':>9}")
    for size in SIZES:
        with tempfile.TemporaryDirectory(dir=where) as folder, peers(Path(folder), size) as turns:
            taken = measure(turns)
        for name, median in taken.items():
            print(f"{size:>8}  {name:<14}{median:>12.1f}{median / taken['raw append']:>9.2f}")


if __name__ == "__main__":
    main()
