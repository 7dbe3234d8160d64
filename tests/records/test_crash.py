import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from training.core.events import Answered
from training.records.records import Records

RECORDS_UNTIL_KILLED = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from training.core.events import Answered
from training.records.records import Records

round_ = sys.argv[2]
ids = iter(range(10**9))
records = Records(Path(sys.argv[1]), "laptop", lambda: datetime.now(UTC),
                  lambda: f"{round_}-{next(ids)}")
number = 0
while True:
    event = Answered(attempt=round_, question=str(number), wording="w", right=True)
    records.record("sam", [event])
    os.write(1, b"%d\\n" % number)
    number += 1
"""

FILLS_THE_DISK = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from training.core.events import Answered
from training.disk.errors import DiskFull
from training.records.records import Records

ids = iter(range(10**9))
records = Records(Path(sys.argv[1]), "laptop", lambda: datetime.now(UTC), lambda: f"{next(ids)}")
def answered(number):
    return [Answered(attempt="a", question=f"{number}-{n}", wording="w", right=True) for n in "xy"]

resource.setrlimit(resource.RLIMIT_FSIZE, (5000, resource.RLIM_INFINITY))
number = 0
try:
    while True:
        records.record("sam", answered(number))
        number += 1
except DiskFull as error:
    print(error)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
records.record("sam", answered("later"))
print(number)
"""

Opens = Callable[..., Records]


@pytest.mark.skipif(sys.platform == "win32", reason="kills the way of POSIX")
def test_a_process_killed_at_any_moment_has_lost_nothing_that_it_acknowledged(
    school: Path, records: Opens
) -> None:
    """Round after round into the same file, each killed after another number of answers."""
    chance = random.Random(20261122)
    acknowledged = 0
    for round_ in range(6):
        command = [sys.executable, "-c", RECORDS_UNTIL_KILLED, str(school), str(round_)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            lines = [child.stdout.readline() for _ in range(chance.randrange(1, 80))]
            child.kill()
            lines += child.stdout.read().splitlines()
        acknowledged += len(lines)
        own = [each.event for each in records().of("sam") if _is_of(each.event, str(round_))]
        expected = [
            Answered(attempt=str(round_), question=str(number), wording="w", right=True)
            for number in range(len(own))
        ]
        assert own == expected
        assert len(own) - len(lines) in (0, 1)
    found = records().of("sam")
    assert acknowledged <= len(found) <= acknowledged + 6
    assert [each.seq for each in found] == list(range(1, len(found) + 1))
    assert {each.what for each in records().check().faults} <= {"torn"}


@pytest.mark.skipif(sys.platform == "win32", reason="fills the disk with setrlimit")
def test_on_a_full_disk_events_given_together_are_kept_together_or_not_at_all(
    school: Path, records: Opens
) -> None:
    command = [sys.executable, "-c", FILLS_THE_DISK, str(school)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert said[0].startswith("There is no room left for the records of this learner.")
    turns = [*range(int(said[1])), "later"]
    questions = [_question(each.event) for each in records().of("sam")]
    assert questions == [f"{turn}-{each}" for turn in turns for each in "xy"]
    assert records().check().faults == ()


def _is_of(event: object, attempt: str) -> bool:
    return isinstance(event, Answered) and event.attempt == attempt


def _question(event: object) -> str:
    assert isinstance(event, Answered)
    return event.question
