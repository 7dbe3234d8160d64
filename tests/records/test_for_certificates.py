"""What certificates ask of the records: the hashes of lines, one at a time, and what is new."""

from hashlib import sha256
from pathlib import Path

from tests.support.rooms import rooms_on, small_school
from training.core.events import CardRead, Started


def test_a_recorded_line_has_the_hash_of_its_bytes_in_the_file(tmp_path: Path) -> None:
    rooms = rooms_on(small_school(tmp_path / "school"))
    started = Started(attempt="a", module="tiny", version="v", seed=1)
    rooms.records.record("aisha-b", (started, CardRead(attempt="a", card=1)))
    (file,) = (tmp_path / "school" / "records" / "aisha-b").glob("*.jsonl")
    hashes = [sha256(line).hexdigest() for line in file.read_bytes().splitlines()]
    found = rooms.records.hashes_of("aisha-b")
    assert [found[each.id] for each in rooms.records.of("aisha-b")] == hashes
    first, second = rooms.records.of("aisha-b")
    assert second.before == found[first.id]


def test_the_stamp_changes_with_every_event_and_with_nothing_else(tmp_path: Path) -> None:
    records = rooms_on(small_school(tmp_path / "school")).records
    stamps = [records.stamp_of("aisha-b"), records.stamp_of("aisha-b")]
    assert stamps[0] == stamps[1]
    for card in (1, 2):
        records.record("aisha-b", (CardRead(attempt="a", card=card),))
        stamps.append(records.stamp_of("aisha-b"))
    records.record("ben-t", (CardRead(attempt="a", card=1),))
    assert len({repr(stamp) for stamp in stamps}) == 3
    assert records.stamp_of("aisha-b") == stamps[-1]


def test_the_check_of_one_learner_tells_only_of_their_files(tmp_path: Path) -> None:
    records = rooms_on(small_school(tmp_path / "school")).records
    for learner in ("aisha-b", "ben-t"):
        records.record(learner, (CardRead(attempt="a", card=1), CardRead(attempt="a", card=2)))
    (file,) = (tmp_path / "school" / "records" / "ben-t").glob("*.jsonl")
    file.write_bytes(file.read_bytes().replace(b'"card":1', b'"card":7'))
    assert records.check_of("aisha-b").faults == ()
    (fault,) = records.check_of("ben-t").faults
    assert not fault.is_harmless


def test_the_lock_is_no_learner_and_no_fault(tmp_path: Path) -> None:
    records = rooms_on(small_school(tmp_path / "school")).records
    with records.alone():
        records.record("aisha-b", (CardRead(attempt="a", card=1),))
    assert records.learners() == ("aisha-b",)
    assert records.check().faults == ()
