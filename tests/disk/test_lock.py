import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from training.disk.errors import DiskError
from training.disk.lock import held, lock, unlock

COUNTS = """
import sys
from pathlib import Path
from training.disk.lock import held

counter = Path(sys.argv[1])
for _ in range(100):
    with held(counter.with_name("lock")):
        counter.write_text(str(int(counter.read_text()) + 1))
"""

HOLDS = """
import sys
from pathlib import Path
from training.disk.lock import held

with held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_processes_take_turns(tmp_path: Path) -> None:
    counter = tmp_path / "counter"
    counter.write_text("0")
    command = [sys.executable, "-c", COUNTS, str(counter)]
    for child in [subprocess.Popen(command) for _ in range(3)]:
        assert child.wait() == 0
    assert counter.read_text() == "300"


def test_threads_take_turns(tmp_path: Path) -> None:
    counter = tmp_path / "counter"
    counter.write_text("0")

    def count(_: int) -> None:
        with held(tmp_path / "lock"):
            counter.write_text(str(int(counter.read_text()) + 1))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(count, range(200)))
    assert counter.read_text() == "200"


@pytest.mark.skipif(sys.platform == "win32", reason="asks the system with flock")
def test_nobody_else_gets_in_until_the_holder_is_gone(tmp_path: Path) -> None:
    import fcntl

    path = tmp_path / "lock"
    command = [sys.executable, "-c", HOLDS, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"held\n"
        fd = os.open(path, os.O_RDWR)
        with pytest.raises(BlockingIOError):
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        child.kill()
        child.wait()
        lock(fd)
        unlock(fd)
        os.close(fd)


def test_the_lock_is_given_back_when_the_work_under_it_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), held(tmp_path / "lock"):
        raise ZeroDivisionError
    with held(tmp_path / "lock"):
        assert (tmp_path / "lock").exists()


def test_a_lock_file_that_cannot_be_made_is_told_in_words(tmp_path: Path) -> None:
    with (
        pytest.raises(DiskError, match="totals of this class"),
        held(tmp_path / "gone" / "lock", "the totals of this class"),
    ):
        pytest.fail("nobody may get in without the lock")
