"""Which calls the system gets, and in which order: what a power cut leaves depends on it.

A child process wraps the calls before the room is imported, so that all of them are seen.
"""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="names the calls of Linux")

TRACED = """
import os, sys

calls = []

def trace(name):
    call = getattr(os, name)

    def traced(target, *rest):
        named = os.readlink(f"/proc/self/fd/{target}") if isinstance(target, int) else target
        calls.append(f"{name} {os.path.basename(named)}")
        return call(target, *rest)

    setattr(os, name, traced)

for name in ("write", "fdatasync", "fsync", "replace", "unlink", "mkdir"):
    trace(name)

from pathlib import Path
from training.disk.append import AppendFile
from training.disk.folders import make
from training.disk.replace import remove, replace

folder = Path(sys.argv[1])
{what}
print(*calls, sep="\\n")
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder named "school"."""
    made = tmp_path / "school"
    made.mkdir()
    return made


def calls(folder: Path, what: str) -> list[str]:
    command = [sys.executable, "-c", TRACED.replace("{what}", what), str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def test_a_new_file_has_its_name_on_the_disk_before_its_first_line(folder: Path) -> None:
    assert calls(folder, "AppendFile(folder / 'events').append(lambda start, fresh: b'one')") == [
        "fsync school",
        "write events",
        "fdatasync events",
    ]


def test_each_further_line_takes_one_write_and_one_sync(folder: Path) -> None:
    script = "file = AppendFile(folder / 'events')\n"
    script += "for _ in range(3): file.append(lambda start, fresh: b'one')"
    assert calls(folder, script)[1:] == ["write events", "fdatasync events"] * 3


def test_a_document_is_on_the_disk_before_it_takes_the_place_and_its_name_after(
    folder: Path,
) -> None:
    done = calls(folder, "replace(folder / 'people.json', b'new')")
    kinds = [call.split()[0] for call in done if not call.startswith("unlink")]
    assert kinds == ["write", "fdatasync", "replace", "fsync"]
    assert done[-1] == "fsync school"


def test_a_document_taken_away_stays_away(folder: Path) -> None:
    assert calls(folder, "remove(folder / 'people.json')") == [
        "unlink people.json",
        "fsync school",
    ]


def test_each_new_folder_has_its_name_on_the_disk(folder: Path) -> None:
    assert calls(folder, "make(folder / 'records' / 'sam', below=folder)") == [
        "mkdir records",
        "fsync school",
        "mkdir sam",
        "fsync records",
    ]
