import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from training.core.events import Answered, ScenarioDone, Started
from training.disk.errors import DiskError, Gone
from training.records.errors import UnsafeId
from training.records.recorded import Recorded
from training.records.records import Records

RECORDS_A_HUNDRED = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from training.core.events import Answered
from training.records.records import Records

name = sys.argv[2]
ids = iter(range(1000))
records = Records(Path(sys.argv[1]), "laptop", lambda: datetime.now(UTC),
                  lambda: f"{name}-{next(ids):04}")
for number in range(100):
    records.record("sam", [Answered(attempt=name, question=str(number), wording="w", right=True)])
"""

MAY_NOT_WRITE = """
import os
from datetime import UTC, datetime
from pathlib import Path
from training.core.events import ScenarioDone
from training.disk.errors import NotAllowed
from training.records.records import Records
import training.records.storage

if os.geteuid() == 0:
    os.setuid(65534)
records = Records(Path("."), "laptop", lambda: datetime.now(UTC), lambda: "id")
try:
    records.record("sam", [ScenarioDone(attempt="a")])
except NotAllowed as error:
    print(error)
"""

Opens = Callable[..., Records]
Answers = Callable[[int], Answered]


def test_what_was_recorded_is_read_again_by_another_session(
    records: Opens, answer: Answers
) -> None:
    begun = Started(attempt="attempt", module="u2-02", version="v", seed=3)
    records().record("sam", [begun, answer(1)])
    first, second = records().of("sam")
    assert (first.event, second.event) == (begun, answer(1))
    assert (first.id, first.seq, second.id, second.seq) == ("id-000001", 1, "id-000002", 2)
    assert first.at == second.at == datetime(2026, 11, 22, 14, 0, 1, tzinfo=UTC)
    assert (first.device, first.learner) == ("laptop", "sam")


def test_times_are_kept_in_utc_wherever_the_school_is(
    records: Opens, answer: Answers, path: Path
) -> None:
    summer = timezone(timedelta(hours=1))
    opened = records(clock=lambda: datetime(2026, 7, 1, 9, 30, tzinfo=summer))
    opened.record("sam", [answer(1)])
    assert opened.of("sam")[0].at == datetime(2026, 7, 1, 8, 30, tzinfo=UTC)
    assert b'"at":"2026-07-01T08:30:00Z"' in path.read_bytes()


def test_of_somebody_without_records_there_is_nothing(records: Opens, school: Path) -> None:
    assert records().of("sam") == ()
    assert records().set_aside("sam") == 0
    assert records().learners() == ()
    assert records().check().files == 0
    assert list(school.iterdir()) == []


def test_no_events_are_nothing_to_keep(records: Opens, school: Path) -> None:
    records().record("sam", [])
    assert list(school.iterdir()) == []


def test_each_learner_has_a_folder_and_each_device_a_file(
    records: Opens, answer: Answers, school: Path
) -> None:
    records("laptop").record("sam", [answer(1)])
    records("tablet").record("sam", [answer(2)])
    records("tablet").record("jay", [answer(3)])
    found = [each.relative_to(school).as_posix() for each in school.rglob("*.jsonl")]
    assert sorted(found) == [
        "records/jay/tablet.jsonl",
        "records/sam/laptop.jsonl",
        "records/sam/tablet.jsonl",
    ]
    assert records().learners() == ("jay", "sam")
    assert [each.device for each in records().of("sam")] == ["laptop", "tablet"]


def test_records_are_for_this_account_only(ten: Path) -> None:
    assert ten.stat().st_mode & 0o777 == 0o600
    for folder in (ten.parent, ten.parent.parent):
        assert folder.stat().st_mode & 0o777 == 0o700


def test_an_unsafe_id_writes_nothing(records: Opens, answer: Answers, school: Path) -> None:
    for learner in ("../elsewhere", "Sam", ""):
        with pytest.raises(UnsafeId):
            records().record(learner, [answer(1)])
        with pytest.raises(UnsafeId):
            records().of(learner)
    with pytest.raises(UnsafeId):
        records("lap/top")
    assert list(school.iterdir()) == []


def test_where_the_school_folder_is_gone_nothing_is_recorded_elsewhere(
    records: Opens, answer: Answers, school: Path
) -> None:
    opened = records()
    school.rmdir()
    with pytest.raises(Gone, match="still connected"):
        opened.record("sam", [answer(1)])
    assert not school.exists()


def test_where_a_learner_was_erased_an_open_session_brings_nothing_back(
    records: Opens, answer: Answers, school: Path, path: Path
) -> None:
    opened = records()
    opened.record("sam", [answer(1)])
    path.unlink()
    path.parent.rmdir()
    with pytest.raises(Gone):
        opened.record("sam", [answer(2)])
    assert opened.learners() == ()


def test_a_text_that_cannot_be_written_leaves_the_records_as_they_were(
    records: Opens, answer: Answers, ten: Path
) -> None:
    before, opened = ten.read_bytes(), records()
    with pytest.raises(ValueError, match="surrogates"):
        opened.record("sam", [answer(11), ScenarioDone(attempt="\ud800")])
    assert ten.read_bytes() == before
    opened.record("sam", [answer(11)])
    assert [each.seq for each in opened.of("sam")] == list(range(1, 12))
    assert opened.check().faults == ()


@pytest.mark.skipif(sys.platform == "win32", reason="takes rights away the way of POSIX")
def test_a_folder_that_may_not_be_written_is_told_in_words(school: Path) -> None:
    school.chmod(0o555)
    said = subprocess.run(
        [sys.executable, "-c", MAY_NOT_WRITE], cwd=school, capture_output=True, text=True
    )
    school.chmod(0o755)
    assert "This account is not allowed to use the folder “records”" in said.stdout, said.stderr
    assert list(school.iterdir()) == []


def test_a_tail_torn_at_any_byte_costs_nothing_that_was_acknowledged(
    ten: Path, records: Opens, answer: Answers
) -> None:
    content = ten.read_bytes()
    last = content[:-1].rindex(b"\n") + 1
    for length in range(last, len(content)):
        ten.write_bytes(content[:length])
        opened = records()
        opened.record("sam", [answer(11)])
        opened.close()
        whole = length == len(content) - 1
        assert len(opened.of("sam")) == 10 + whole
        assert opened.of("sam")[-1].event == answer(11)
        faults = [each.what for each in opened.check().faults]
        assert faults == ([] if whole or length == last else ["torn"])
        assert opened.set_aside("sam") == len(faults)


def test_a_session_that_is_open_goes_on_after_another_process_was_killed(
    records: Opens, answer: Answers, path: Path
) -> None:
    opened = records()
    opened.record("sam", [answer(1)])
    with path.open("ab") as killed:
        killed.write(b'{"$t":"events","v":1,"id":')
    opened.record("sam", [answer(2)])
    assert [each.seq for each in opened.of("sam")] == [1, 2]
    assert [each.what for each in opened.check().faults] == ["torn"]


def test_a_file_that_a_sync_engine_swaps_under_an_open_session_loses_nothing(
    records: Opens, answer: Answers, ten: Path
) -> None:
    opened = records()
    opened.record("sam", [answer(11)])
    conflict = ten.with_name("laptop.sync-conflict-20261122-140000-ABCDEFG.jsonl")
    arrived = ten.with_name("arrived")
    arrived.write_bytes(b"".join(ten.read_bytes().splitlines(keepends=True)[:8]))
    os.replace(ten, conflict)
    os.replace(arrived, ten)
    opened.record("sam", [answer(12)])
    questions = [
        each.event.question for each in opened.of("sam") if isinstance(each.event, Answered)
    ]
    assert sorted(questions) == sorted(f"q-{number}" for number in range(1, 13))
    assert opened.check().faults == ()


def test_a_copy_of_a_file_adds_nothing_and_is_no_fault(ten: Path, records: Opens) -> None:
    before = records().of("sam")
    ten.with_name("laptop-OFFICE.jsonl").write_bytes(ten.read_bytes())
    assert records().of("sam") == before
    checked = records().check()
    assert (checked.files, checked.events, checked.faults) == (2, 10, ())


def test_events_of_somebody_else_in_the_file_do_not_count(
    ten: Path, records: Opens, answer: Answers
) -> None:
    opened = records("tablet")
    opened.record("jay", [answer(1)])
    theirs = (ten.parent.parent / "jay" / "tablet.jsonl").read_bytes()
    with ten.open("ab") as file:
        file.write(theirs)
    assert len(opened.of("sam")) == 10
    assert opened.set_aside("sam") == 1


def test_eight_threads_share_one_session(records: Opens, answer: Answers) -> None:
    opened = records()

    def play(thread: int) -> None:
        for number in range(25):
            opened.record("sam", [answer(thread * 100 + number)])

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(play, range(8)))
    found = opened.of("sam")
    assert [each.seq for each in found] == list(range(1, 201))
    assert len({each.event for each in found}) == 200
    assert opened.check().faults == ()


def test_thirty_sessions_in_one_process_share_one_file(records: Opens, answer: Answers) -> None:
    sessions = [records() for _ in range(30)]

    def play(number: int) -> None:
        for again in range(5):
            sessions[number].record("sam", [answer(number * 100 + again)])

    with ThreadPoolExecutor(30) as threads:
        list(threads.map(play, range(30)))
    assert [each.seq for each in records().of("sam")] == list(range(1, 151))
    assert records().check().faults == ()


def test_several_processes_share_one_file(school: Path, records: Opens) -> None:
    commands = [[sys.executable, "-c", RECORDS_A_HUNDRED, str(school), name] for name in "abc"]
    for child in [subprocess.Popen(command) for command in commands]:
        assert child.wait() == 0
    found = records().of("sam")
    assert [each.seq for each in found] == list(range(1, 301))
    for name in "abc":
        own = [answered for answered in _answers(found) if answered.attempt == name]
        assert [answered.question for answered in own] == [str(number) for number in range(100)]
    assert records().check().faults == ()


def test_a_whole_school_can_be_recorded_with_few_files_open(
    records: Opens, answer: Answers, school: Path
) -> None:
    opened = records()
    for turn in range(2):
        for number in range(60):
            opened.record(f"learner-{number}", [answer(turn)])
    assert all(len(opened.of(learner)) == 2 for learner in opened.learners())
    assert opened.check().faults == ()
    if os.path.isdir("/proc/self/fd"):
        targets = [os.path.realpath(f"/proc/self/fd/{fd}") for fd in os.listdir("/proc/self/fd")]
        assert sum(target.startswith(str(school)) for target in targets) <= 32


def test_a_disk_error_is_all_that_recording_raises_of_the_disk(
    records: Opens, answer: Answers, school: Path
) -> None:
    (school / "records").write_text("not a folder")
    with pytest.raises(DiskError):
        records().record("sam", [answer(1)])


def _answers(found: Iterable[Recorded]) -> list[Answered]:
    return [each.event for each in found if isinstance(each.event, Answered)]
