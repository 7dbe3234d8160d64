import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from training.disk.append import AppendFile
from training.disk.errors import DiskError, DiskFault, DiskFull, Gone

posix = pytest.mark.skipif(sys.platform == "win32", reason="uses what only POSIX has")

FILLS_THE_DISK = """
import resource, sys
from pathlib import Path
from training.disk.append import AppendFile
from training.disk.errors import DiskFull

file = AppendFile(Path(sys.argv[1]), "the records")
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))
try:
    while True:
        file.append(lambda start, fresh: b"x" * 299 + b"\\n")
except DiskFull as error:
    print(error)
print(Path(sys.argv[1]).stat().st_size)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
file.append(lambda start, fresh: b"room again\\n")
"""

APPENDS = """
import sys
from pathlib import Path
from training.disk.append import AppendFile

file = AppendFile(Path(sys.argv[1]))
for number in range(100):
    file.append(lambda start, fresh: b"%s %d\\n" % (sys.argv[2].encode(), number))
"""


def line(content: bytes) -> Callable[[int, bytes], bytes]:
    return lambda start, fresh: content + b"\n"


def test_lines_stand_in_the_order_in_which_they_were_appended(tmp_path: Path) -> None:
    file = AppendFile(tmp_path / "events")
    for content in (b"one", b"two", b"three"):
        file.append(line(content))
    assert (tmp_path / "events").read_bytes() == b"one\ntwo\nthree\n"


def test_the_file_is_for_this_account_only(tmp_path: Path) -> None:
    AppendFile(tmp_path / "events").append(line(b"one"))
    assert (tmp_path / "events").stat().st_mode & 0o777 == 0o600


def test_every_append_is_synced_once_with_everything_in_the_file(tmp_path: Path) -> None:
    synced = []

    def sync(fd: int) -> None:
        synced.append(os.fstat(fd).st_size)

    file = AppendFile(tmp_path / "events", sync=sync)
    file.append(lambda start, fresh: b"one\ntwo\n")
    file.append(line(b"three"))
    assert synced == [8, 14]


def test_the_maker_is_shown_each_byte_of_others_once(tmp_path: Path) -> None:
    path, shown = tmp_path / "events", []

    def make(start: int, fresh: bytes) -> bytes:
        shown.append((start, fresh))
        return b"mine\n"

    path.write_bytes(b"before\n")
    file, other = AppendFile(path), AppendFile(path)
    file.append(make)
    file.append(make)
    other.append(line(b"theirs"))
    file.append(make)
    assert shown == [(0, b"before\n"), (12, b""), (17, b"theirs\n")]
    assert path.read_bytes() == b"before\nmine\nmine\ntheirs\nmine\n"


def test_a_torn_tail_is_fenced_off_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "events"
    path.write_bytes(b"one\ntw")
    AppendFile(path).append(line(b"three"))
    assert path.read_bytes() == b"one\ntw\nthree\n"


def test_a_tail_that_another_process_tears_later_is_fenced_off_too(tmp_path: Path) -> None:
    path = tmp_path / "events"
    file = AppendFile(path)
    file.append(line(b"one"))
    with path.open("ab") as other:
        other.write(b"tw")
    file.append(line(b"three"))
    assert path.read_bytes() == b"one\ntw\nthree\n"


@posix
def test_on_a_full_disk_nothing_of_the_line_stays_and_later_there_is_room_again(
    tmp_path: Path,
) -> None:
    path = tmp_path / "events"
    command = [sys.executable, "-c", FILLS_THE_DISK, str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[0].startswith("There is no room left for the records.")
    assert said.splitlines()[1] == "900"
    assert path.read_bytes() == (b"x" * 299 + b"\n") * 3 + b"room again\n"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full device here")
def test_a_device_without_room_is_told_in_words() -> None:
    with pytest.raises(DiskFull, match="no room left for the records"):
        AppendFile(Path("/dev/full"), "the records").append(line(b"one"))


def test_after_a_failed_sync_the_line_is_taken_back_and_the_file_not_written_again(
    tmp_path: Path,
) -> None:
    path, failing = tmp_path / "events", [False]

    def sync(fd: int) -> None:
        if failing[0]:
            raise OSError(errno.EIO, "Input/output error")

    file = AppendFile(path, "the records", sync)
    file.append(line(b"one"))
    failing[0] = True
    with pytest.raises(DiskFault, match="failed at the records"):
        file.append(line(b"two"))
    assert file.is_spoiled
    assert path.read_bytes() == b"one\n"
    failing[0] = False
    with pytest.raises(DiskFault):
        file.append(line(b"three"))
    assert path.read_bytes() == b"one\n"


def test_after_a_failure_the_maker_sees_the_file_from_its_beginning(tmp_path: Path) -> None:
    path, shown = tmp_path / "events", []

    def make(start: int, fresh: bytes) -> bytes:
        shown.append((start, fresh))
        return b"mine\n"

    def broken(start: int, fresh: bytes) -> bytes:
        raise ValueError

    file = AppendFile(path)
    file.append(make)
    with pytest.raises(ValueError):
        file.append(broken)
    file.append(make)
    assert shown == [(0, b""), (0, b"mine\n")]
    assert path.read_bytes() == b"mine\nmine\n"


def test_a_file_that_was_swapped_between_two_lines_gets_the_second_one(tmp_path: Path) -> None:
    path = tmp_path / "events"
    file = AppendFile(path)
    file.append(line(b"one"))
    (tmp_path / "arrived").write_bytes(b"from elsewhere\n")
    os.replace(tmp_path / "arrived", path)
    file.append(line(b"two"))
    assert path.read_bytes() == b"from elsewhere\ntwo\n"


def test_a_file_that_is_swapped_during_the_write_gets_the_line_again(tmp_path: Path) -> None:
    path, shown = tmp_path / "events", []

    def make(start: int, fresh: bytes) -> bytes:
        shown.append((start, fresh))
        if len(shown) == 1:
            (tmp_path / "arrived").write_bytes(b"from elsewhere\n")
            os.replace(tmp_path / "arrived", path)
        return b"mine\n"

    AppendFile(path).append(make)
    assert shown == [(0, b""), (0, b"from elsewhere\n")]
    assert path.read_bytes() == b"from elsewhere\nmine\n"


def test_a_file_that_was_taken_away_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "events"
    file = AppendFile(path)
    file.append(line(b"one"))
    path.unlink()
    file.append(line(b"two"))
    assert path.read_bytes() == b"two\n"


def test_a_file_that_shrank_is_shown_from_its_beginning(tmp_path: Path) -> None:
    path, shown = tmp_path / "events", []

    def make(start: int, fresh: bytes) -> bytes:
        shown.append((start, fresh))
        return b"mine\n"

    file = AppendFile(path)
    for _ in range(2):
        file.append(make)
    os.truncate(path, 5)
    file.append(make)
    assert shown[-1] == (0, b"mine\n")
    assert path.read_bytes() == b"mine\nmine\n"


def test_a_file_that_is_always_swapped_is_given_up_in_words(tmp_path: Path) -> None:
    path = tmp_path / "events"

    def make(start: int, fresh: bytes) -> bytes:
        path.unlink()
        return b"mine\n"

    with pytest.raises(DiskFault, match="Another program keeps replacing the records"):
        AppendFile(path, "the records", goes=2).append(make)


def test_a_folder_that_is_gone_is_not_made_again(tmp_path: Path) -> None:
    with pytest.raises(Gone, match="The records cannot be found"):
        AppendFile(tmp_path / "gone" / "events", "the records").append(line(b"one"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_files_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    with pytest.raises(DiskError):
        AppendFile(tmp_path / "events").append(line(b"one"))


def test_a_file_that_was_let_go_is_opened_again(tmp_path: Path) -> None:
    file = AppendFile(tmp_path / "events")
    file.append(line(b"one"))
    file.close()
    file.close()
    file.append(line(b"two"))
    assert (tmp_path / "events").read_bytes() == b"one\ntwo\n"


def test_several_processes_lose_nothing_of_each_other(tmp_path: Path) -> None:
    path = tmp_path / "events"
    commands = [[sys.executable, "-c", APPENDS, str(path), name] for name in "abc"]
    for child in [subprocess.Popen(command) for command in commands]:
        assert child.wait() == 0
    found = path.read_bytes().splitlines()
    assert len(found) == 300
    for name in (b"a", b"b", b"c"):
        its = [each for each in found if each.startswith(name)]
        assert its == [b"%s %d" % (name, number) for number in range(100)]
