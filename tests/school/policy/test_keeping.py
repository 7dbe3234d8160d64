import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from tests.support.garden import plain, version
from training.disk.errors import DiskError, Gone
from training.school.errors import NewerSchool
from training.school.policy.errors import ChangedMeanwhile, DamagedVersion
from training.school.policy.keeping import CLAUSES_FILE, PolicyFolder
from training.school.policy.versions import Version

Files = Callable[[Path], dict[str, bytes]]

posix = pytest.mark.skipif(sys.platform == "win32", reason="uses what only POSIX has")

OLD_TEXT, NEW_TEXT = plain().encode(), plain().replace("apple", "pear").encode()
OLD, NEW = version(OLD_TEXT, date(2023, 3, 3)), version(NEW_TEXT, date(2026, 9, 1))
TODAY = date(2026, 11, 22)

FILLS_THE_DISK = """
import resource, sys
from datetime import date
from pathlib import Path
from tests.support.garden import plain, version
from training.disk.errors import DiskFull
from training.school.policy.keeping import PolicyFolder

text = plain().replace("apple", "pear").encode()
fresh = version(text, date(2026, 9, 1))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    PolicyFolder(Path(sys.argv[1])).keep(fresh, text, None)
except DiskFull as error:
    print(error)
"""

IS_KILLED = """
import os, sys
from datetime import date
from pathlib import Path
from shutil import copytree
from tests.support.garden import plain, version
from training.school.policy.keeping import PolicyFolder

text = plain().replace("apple", "pear").encode()
fresh = version(text, date(2026, 9, 1))
school, copies = Path(sys.argv[1]), Path(sys.argv[2])

def die_at(last):
    left = [last]
    def watch(event, arguments):
        if event in ("open", "os.mkdir", "os.rename", "os.remove", "os.listdir", "os.scandir"):
            left[0] -= 1
            if left[0] < 0:
                os._exit(9)
    sys.addaudithook(watch)

for call in range(200):
    folder = copytree(school, copies / str(call))
    child = os.fork()
    if child == 0:
        die_at(call)
        PolicyFolder(folder).keep(fresh, text, None)
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        break
print(call)
"""


@pytest.fixture
def school(tmp_path: Path) -> Path:
    folder = tmp_path / "school"
    folder.mkdir()
    PolicyFolder(folder).keep(OLD, OLD_TEXT, None)
    return folder


def in_force(school: Path) -> Version | None:
    return PolicyFolder(school).versions().in_force(TODAY)


def run(program: str, *arguments: object) -> str:
    command = [sys.executable, "-c", program, *map(str, arguments)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    return ran.stdout


def test_a_version_is_kept_whole_with_the_file_as_it_was(school: Path) -> None:
    kept = PolicyFolder(school).keep(NEW, NEW_TEXT, None)
    assert kept.number == 2
    assert PolicyFolder(school).versions().whole == (OLD, kept)
    assert PolicyFolder(school).document(kept) == NEW_TEXT
    names = sorted(str(path.relative_to(school)) for path in school.rglob("*") if path.is_file())
    assert names == [
        "policy/.lock",
        *(f"policy/{OLD.id}/{name}" for name in ("clauses.json", "document.txt")),
        *(f"policy/{NEW.id}/{name}" for name in ("clauses.json", "document.txt")),
    ]


def test_a_school_without_a_policy_has_no_version(tmp_path: Path) -> None:
    assert PolicyFolder(tmp_path).versions().whole == ()
    assert not (tmp_path / "policy").exists()


def test_a_version_that_is_kept_again_keeps_its_number(school: Path) -> None:
    folder = PolicyFolder(school)
    folder.keep(NEW, NEW_TEXT, None)
    confirmed = OLD.model_copy(update={"confirmed": {"1.1": "1.1"}})
    folder.keep(confirmed, OLD_TEXT, folder.page(OLD.id))
    assert [one.number for one in folder.versions().whole] == [1, 2]
    assert folder.versions().whole[0].confirmed == {"1.1": "1.1"}


def test_what_another_program_kept_meanwhile_is_not_overwritten(
    school: Path, everything_in: Files
) -> None:
    folder = PolicyFolder(school)
    before = everything_in(school)
    with pytest.raises(ChangedMeanwhile, match="Nothing was changed"):
        folder.keep(OLD, OLD_TEXT, None)
    assert everything_in(school) == before


def test_programs_that_import_at_once_all_keep_theirs_with_numbers_of_their_own(
    school: Path,
) -> None:
    texts = [plain().replace("apple", fruit).encode() for fruit in ("plum", "fig", "date", "nut")]

    def keep(text: bytes) -> Version:
        return PolicyFolder(school).keep(version(text, date(2026, 9, 1)), text, None)

    with ThreadPoolExecutor(len(texts)) as programs:
        kept = list(programs.map(keep, texts))
    assert sorted(one.number for one in kept) == [2, 3, 4, 5]
    assert len(PolicyFolder(school).versions().whole) == 5


@posix
def test_an_import_killed_at_any_call_leaves_the_old_version_in_force_or_the_new_one_whole(
    school: Path, tmp_path: Path
) -> None:
    copies = tmp_path / "copies"
    copies.mkdir()
    calls = int(run(IS_KILLED, school, copies))
    assert calls > 10
    for call in range(calls + 1):
        killed = copies / str(call)
        found = in_force(killed)
        assert found is not None
        assert found.id in (OLD.id, NEW.id)
        assert found.id == NEW.id or not (killed / "policy" / NEW.id / CLAUSES_FILE).exists()
        page = PolicyFolder(killed).page(NEW.id)
        PolicyFolder(killed).keep(NEW, NEW_TEXT, page)
        healed = in_force(killed)
        assert healed is not None
        assert healed.says_the_same(NEW)
    last = in_force(copies / str(calls))
    assert last is not None
    assert last.id == NEW.id


@posix
@pytest.mark.parametrize("room", [0, 1000, len(NEW_TEXT) + 100])
def test_on_a_full_disk_the_old_version_stays_in_force_and_nothing_is_left(
    school: Path, everything_in: Files, room: int
) -> None:
    before = everything_in(school)
    assert "There is no room left for the school's policy text" in run(FILLS_THE_DISK, school, room)
    assert everything_in(school) == before
    assert in_force(school) == OLD


def test_a_folder_that_cannot_be_written_is_told_and_left_alone(
    tmp_path: Path, everything_in: Files
) -> None:
    (tmp_path / "policy").write_bytes(b"a file")
    with pytest.raises(DiskError):
        PolicyFolder(tmp_path).keep(OLD, OLD_TEXT, None)
    with pytest.raises(DiskError):
        PolicyFolder(tmp_path).versions()
    assert everything_in(tmp_path) == {"policy": b"a file"}


def test_a_school_folder_that_was_pulled_out_is_not_made_anew(tmp_path: Path) -> None:
    gone = tmp_path / "stick"
    with pytest.raises(Gone, match="still connected"):
        PolicyFolder(gone).keep(OLD, OLD_TEXT, None)
    assert not gone.exists()


def test_a_page_cut_off_anywhere_is_told_and_never_believed(school: Path) -> None:
    PolicyFolder(school).keep(NEW, NEW_TEXT, None)
    page = school / "policy" / NEW.id / CLAUSES_FILE
    whole = page.read_bytes()
    for length in range(0, len(whole), 101):
        page.write_bytes(whole[:length])
        with pytest.raises(DamagedVersion, match=r"2026-09-01.*import the document again"):
            in_force(school)
        assert PolicyFolder(school).versions().whole == (OLD,)


@pytest.mark.parametrize("change", [b"", NEW_TEXT[:-1], NEW_TEXT.replace(b"frogs", b"newts")])
def test_a_document_that_has_not_arrived_whole_or_was_altered_is_told(
    school: Path, change: bytes
) -> None:
    PolicyFolder(school).keep(NEW, NEW_TEXT, None)
    (school / "policy" / NEW.id / "document.txt").write_bytes(change)
    with pytest.raises(DamagedVersion, match="Wait until it has arrived"):
        in_force(school)


def test_a_document_that_has_not_arrived_at_all_is_told(school: Path) -> None:
    PolicyFolder(school).keep(NEW, NEW_TEXT, None)
    (school / "policy" / NEW.id / "document.txt").unlink()
    with pytest.raises(DamagedVersion):
        in_force(school)


def test_words_that_somebody_altered_are_told(school: Path) -> None:
    page = school / "policy" / OLD.id / CLAUSES_FILE
    page.write_text(page.read_text().replace("apple tree", "tall tree"))
    with pytest.raises(DamagedVersion, match="was altered"):
        in_force(school)


def test_a_damaged_version_is_healed_by_importing_it_again(school: Path) -> None:
    folder = PolicyFolder(school)
    (school / "policy" / OLD.id / CLAUSES_FILE).write_bytes(b"{half")
    folder.keep(OLD, OLD_TEXT, folder.page(OLD.id))
    assert in_force(school) == OLD


def test_conflict_copies_and_what_was_left_by_a_kill_are_passed_over(school: Path) -> None:
    policy = school / "policy"
    for name in (
        f"{OLD.id} (Anna's conflicted copy)",
        f"{NEW.id}.sync-conflict-20261122",
        ".2026-09-01-aaaaaaaaaaaa.tmp",
        "2026-09-01-aaaaaaaaaaaa",
        "notes",
    ):
        (policy / name).mkdir()
    for name in (
        "clauses.sync-conflict-20261122.json",
        "clauses-PC7.json",
        ".clauses.json.1-1.tmp",
    ):
        (policy / OLD.id / name).write_bytes(b"{half")
    (policy / "2026-09-02-bbbbbbbbbbbb").write_bytes(b"a file")
    (policy / ".lock (1)").write_bytes(b"")
    assert PolicyFolder(school).versions() == ((OLD,), {})


def test_a_folder_under_another_versions_name_is_told(school: Path) -> None:
    os.rename(school / "policy" / OLD.id, school / "policy" / "2024-01-01-aaaaaaaaaaaa")
    with pytest.raises(DamagedVersion):
        in_force(school)


def test_a_version_from_a_newer_program_is_not_guessed_at(
    school: Path, everything_in: Files
) -> None:
    folder = PolicyFolder(school)
    folder.keep(NEW, NEW_TEXT, None)
    page = school / "policy" / NEW.id / CLAUSES_FILE
    page.write_text(json.dumps({**json.loads(page.read_text()), "format": 2}))
    before = everything_in(school)
    with pytest.raises(NewerSchool, match="Update training"):
        in_force(school)
    with pytest.raises(NewerSchool):
        other = plain().replace("apple", "fig").encode()
        folder.keep(version(other, date(2026, 10, 1)), other, None)
    assert everything_in(school) == before
