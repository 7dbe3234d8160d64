"""Setting up, backing up, restoring and changing, on a disk that fails and with a plug pulled."""

import shutil
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from training.actions.back_up import back_up
from training.actions.change_fact import change_fact
from training.actions.make_school import make_school
from training.actions.paper_key import own_key, restore_key
from training.actions.restore_school import restore_school
from training.actions.unlock import unlocks
from training.cli.saving import save_key_page
from training.school.door import over_the_door
from training.school.errors import NoSchool
from training.school.folder import SchoolFolder, make_folder
from training.school.page_file import read_page
from training.school.people import People
from training.school.school import School

if sys.platform == "win32":
    pytest.skip("faults are shown with fork and limits of POSIX", allow_module_level=True)

from tests.support.faults import FULL, Ended, Fault, at_each_touch, with_room_for

PASSPHRASE, OTHER = "otter kettle ladder plum", "seven quiet green trains"
TODAY, NOW = date(2026, 11, 22), datetime(2026, 11, 22, 9, tzinfo=UTC)
SCHOOL = School(name="Elm Park", facts={"head_name": "Mrs Lee"})
SIZES = [0, 1, 100, 300, 600, 900]
"""Bytes that a file may grow to: none, then as far as into each of the files that are written."""


def zeros(size: int) -> bytes:
    return bytes(size)


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A small school, with an own module and some records."""
    folder = tmp_path / "school"
    make_folder(folder, SCHOOL, People(), b"sealed key", b"signed list")
    (folder / "content").mkdir()
    (folder / "content" / "k1-99.md").write_bytes(b"\xef\xbb\xbfown\r\n" * 300)
    (folder / "records" / "a1").mkdir(parents=True)
    (folder / "records" / "a1" / "d1.jsonl").write_bytes(b'{"n": 1}\n' * 200)
    return folder


def everything(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def refused(ended: Ended) -> None:
    """The disk was full, and that was said in words."""
    assert not ended.killed
    assert FULL in ended.said


def each_fault(work: Callable[[], object], folder: Path, check: Callable[[Ended], None]) -> None:
    """Every touch fails once, by a full disk and by a pulled plug; `check` also puts it right."""
    for fault in Fault:
        for ended in at_each_touch(work, folder, fault):
            if fault is Fault.FULL and not ended.done:
                refused(ended)
            check(ended)


def test_setting_up_makes_a_school_or_none_and_can_be_done_again(tmp_path: Path) -> None:
    """All that `make_school` writes; how a key is locked takes time and touches no disk."""
    folder = tmp_path / "school"

    def work() -> object:
        return make_folder(folder, SCHOOL, People(), b"sealed key", b"signed list")

    def check(ended: Ended) -> None:
        if ended.done:
            assert (folder / "school.json").exists()
        if not (folder / "school.json").exists():
            with pytest.raises(NoSchool):
                over_the_door(folder)
            work()
        there = SchoolFolder(folder)
        assert there.school() == SCHOOL
        assert (there.key_file(), there.trust_file()) == (b"sealed key", b"signed list")
        assert there.roll().learners == ()
        shutil.rmtree(folder)

    each_fault(work, tmp_path, check)
    for size in [0, 5, 10, 15, 30]:
        refused(with_room_for(work, size))
        check(Ended(done=False, killed=False, said=""))


def test_a_backup_is_there_whole_or_not_at_all(school: Path, tmp_path: Path) -> None:
    file, back = tmp_path / "out" / "elm.zip", tmp_path / "back"
    file.parent.mkdir()

    def check(ended: Ended) -> None:
        assert file.exists() or not ended.done
        if file.exists():
            restore_school(file, back)
            assert everything(back) == everything(school)
            shutil.rmtree(back)
        elif not ended.killed:
            assert list(file.parent.iterdir()) == []
        for left in file.parent.iterdir():
            left.unlink()

    each_fault(lambda: back_up(school, file, NOW), file.parent, check)
    for size in SIZES:
        refused(with_room_for(lambda: back_up(school, file, NOW), size))
        assert list(file.parent.iterdir()) == []


def test_a_school_is_put_back_whole_or_not_at_all(school: Path, tmp_path: Path) -> None:
    file, place = tmp_path / "elm.zip", tmp_path / "place"
    back_up(school, file, NOW)
    place.mkdir()

    def check(ended: Ended) -> None:
        assert (place / "back").exists() or not ended.done
        if (place / "back").exists():
            assert everything(place / "back") == everything(school)
        elif not ended.killed:
            assert list(place.iterdir()) == []
        else:
            assert all(left.name.startswith(".back.") for left in place.iterdir())
        for left in place.iterdir():
            shutil.rmtree(left)

    each_fault(lambda: restore_school(file, place / "back"), place, check)
    for size in [0, 1, 100, 1000]:
        refused(with_room_for(lambda: restore_school(file, place / "back"), size))
        assert list(place.iterdir()) == []


def test_what_the_school_says_is_the_old_or_the_new_and_nothing_between(school: Path) -> None:
    before = read_page(school)

    def change() -> School:
        return change_fact(school, "head_name", "Mr Khan", TODAY)

    def check(ended: Ended) -> None:
        after = read_page(school)
        assert after == before or after == before.told("head_name", "Mr Khan", TODAY)
        assert ended.killed or (after == before) is not ended.done
        change_fact(school, "head_name", "Mrs Lee", TODAY)
        (school / "school.json").write_bytes(page)

    page = (school / "school.json").read_bytes()
    each_fault(change, school, check)
    for size in [0, 1, 100]:
        refused(with_room_for(change, size))
        assert (school / "school.json").read_bytes() == page


def test_a_key_opens_with_the_old_passphrase_or_with_the_new(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "school"
    paper = make_school(folder, SCHOOL, PASSPHRASE, TODAY, zeros)
    key = own_key(folder, "\n".join(paper.lines))
    old = (folder / "school-key.json").read_bytes()

    def check(ended: Ended) -> None:
        is_new = (folder / "school-key.json").read_bytes() != old
        assert unlocks(folder, OTHER if is_new else PASSPHRASE)
        assert ended.killed or is_new is ended.done
        (folder / "school-key.json").write_bytes(old)

    each_fault(lambda: restore_key(folder, key, OTHER, zeros), folder, check)
    refused(with_room_for(lambda: restore_key(folder, key, OTHER, zeros), 50))
    assert (folder / "school-key.json").read_bytes() == old


def test_the_page_to_print_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    folder, desk = tmp_path / "school", tmp_path / "desk"
    paper = make_school(folder, SCHOOL, PASSPHRASE, TODAY, zeros)
    desk.mkdir()
    page = desk / "key.txt"

    def check(ended: Ended) -> None:
        assert page.exists() or not ended.done
        if page.exists():
            assert "school-key.json" in page.read_text(encoding="utf-8")
        elif not ended.killed:
            assert list(desk.iterdir()) == []
        for left in desk.iterdir():
            left.unlink()

    each_fault(lambda: save_key_page(folder, page, "Elm Park", paper), desk, check)
    refused(with_room_for(lambda: save_key_page(folder, page, "Elm Park", paper), 50))
    assert list(desk.iterdir()) == []
