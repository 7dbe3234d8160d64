import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from training.core.events import Answered
from training.disk.errors import DiskFault
from training.records.journal import Journal
from training.records.records import Records


class Disk:
    """A disk that fails while it is told to."""

    def __init__(self) -> None:
        self.fails = False

    def sync(self, fd: int) -> None:
        if self.fails:
            raise OSError(errno.EIO, "Input/output error")


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def journal(path: Path, disk: Disk) -> Journal:
    path.parent.mkdir(parents=True)
    return Journal(path.parent, "laptop", disk.sync)


def document(id_: str) -> dict[str, object]:
    event = {"kind": "scenario done", "attempt": "a"}
    who = {"device": "laptop", "learner": "sam"}
    return {"id": id_, "at": "2026-11-22T14:00:00Z", **who, "event": event}


def files(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir())


def test_after_a_failed_sync_the_next_event_goes_into_a_new_file(
    journal: Journal, disk: Disk, path: Path, records: Callable[..., Records]
) -> None:
    journal.append([document("one")])
    before = path.read_bytes()
    disk.fails = True
    with pytest.raises(DiskFault):
        journal.append([document("two")])
    disk.fails = False
    journal.append([document("three")])
    journal.append([document("four")])
    assert files(path) == ["laptop.2.jsonl", "laptop.jsonl"]
    assert path.read_bytes() == before
    found = records().of("sam")
    assert [(each.id, each.seq) for each in found] == [("one", 1), ("three", 2), ("four", 3)]
    assert records().check().faults == ()


def test_a_disk_that_goes_on_failing_leaves_one_empty_file_and_no_more(
    journal: Journal, disk: Disk, path: Path
) -> None:
    journal.append([document("one")])
    disk.fails = True
    for _ in range(4):
        with pytest.raises(DiskFault):
            journal.append([document("two")])
    assert files(path) == ["laptop.2.jsonl", "laptop.jsonl"]
    assert path.with_name("laptop.2.jsonl").read_bytes() == b""


def test_the_first_event_of_all_may_meet_a_failing_disk(
    journal: Journal, disk: Disk, path: Path, records: Callable[..., Records]
) -> None:
    disk.fails = True
    with pytest.raises(DiskFault):
        journal.append([document("one")])
    disk.fails = False
    journal.append([document("one")])
    assert files(path) == ["laptop.jsonl"]
    assert [each.seq for each in records().of("sam")] == [1]


def test_a_later_session_goes_on_in_the_newest_file(
    ten: Path, records: Callable[..., Records], answer: Callable[[int], Answered]
) -> None:
    ten.with_name("laptop.3.jsonl").touch()
    before = ten.read_bytes()
    opened = records()
    opened.record("sam", [answer(11)])
    assert ten.read_bytes() == before
    assert [each.seq for each in opened.of("sam")] == list(range(1, 12))


def test_where_the_earlier_file_has_gone_a_child_goes_on_all_the_same(
    journal: Journal, disk: Disk, path: Path, records: Callable[..., Records]
) -> None:
    journal.append([document("one")])
    disk.fails = True
    with pytest.raises(DiskFault):
        journal.append([document("two")])
    disk.fails = False
    path.with_name("laptop.2.jsonl").touch()
    path.unlink()
    journal.append([document("two")])
    assert [each.id for each in records().of("sam")] == ["two"]


def test_a_journal_that_was_let_go_goes_on_where_it_was(
    journal: Journal, records: Callable[..., Records]
) -> None:
    journal.close()
    journal.append([document("one")])
    journal.close()
    journal.append([document("two")])
    assert [each.seq for each in records().of("sam")] == [1, 2]
    assert records().check().faults == ()
