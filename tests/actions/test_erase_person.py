import shutil
import sys
from pathlib import Path

import pytest

from tests.support.named_school import ADA, ELLA, NOW, PEOPLE, PRIYA, SAM, named_school, records_of
from tests.support.named_school import ticking as clock
from training.actions.erase_person import FACTS, erase_person, holding, unfinished
from training.disk.errors import DiskError
from training.records.held import held_of
from training.school.errors import DamagedSchool, NoSuchPerson
from training.school.folder import SchoolFolder
from training.school.people_file import written
from training.school.receipts import Receipt, Receipts
from training.school.sign_in.cards import SignIns


@pytest.fixture
def school(tmp_path: Path) -> SchoolFolder:
    return named_school(tmp_path / "school")


def everything(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def erased(school: SchoolFolder, who: str) -> Receipt:
    return erase_person(school, who, "head teacher", clock())


def counted(receipt: Receipt) -> dict[str, tuple[int, int]]:
    return {one.kind: (one.files, one.entries) for one in receipt.removed}


def test_nothing_of_the_person_is_left_but_a_receipt_without_a_name(school: SchoolFolder) -> None:
    erased(school, "Quetzal X")
    left = everything(school.path)
    told = {name for name, content in left.items() if SAM.encode() in content or SAM in name}
    assert told == {f"receipts/20261123T093000Z-{SAM}.json"}
    assert not any(b"Quetzal" in content or b"Z17" in content for content in left.values())


def test_everybody_elses_things_stay_as_they_are(school: SchoolFolder) -> None:
    before = everything(school.path)
    erased(school, SAM)
    after = everything(school.path)
    theirs = {name for name in before if SAM not in name and not name.startswith((".", "people"))}
    assert all(after[name] == before[name] for name in theirs)
    assert school.people.read().people.people == PEOPLE.people[1:]


def test_the_receipt_says_what_was_taken_away_when_and_by_whom(school: SchoolFolder) -> None:
    receipt = erased(school, SAM)
    assert counted(receipt) == {
        "records": (3, 4),
        "sign-in": (1, 1),
        "mentions in others' sign-in": (0, 0),
        "copy of the school's key": (0, 0),
        "place on the list": (1, 1),
    }
    assert (receipt.person, receipt.by, receipt.begun) == (SAM, "head teacher", NOW)
    assert receipt.finished is not None and receipt.finished > NOW
    assert Receipts(school.path).all() == (receipt,)


def test_what_others_hold_of_an_adult_goes_and_where_facts_name_them_is_told(
    school: SchoolFolder,
) -> None:
    receipt = erased(school, PRIYA)
    assert counted(receipt)["mentions in others' sign-in"] == (1, 1)
    assert [reset.by for reset in SignIns(school.path).of(ELLA).resets] == ["erased"]
    assert FACTS in receipt.stays
    assert FACTS not in erased(school, ELLA).stays


def test_nobody_is_brought_back_by_taking_back_the_last_change(school: SchoolFolder) -> None:
    standing = school.people.read()
    people = standing.people
    school.people.change(standing, people.changed(people.people[1:], "a test", NOW.date()))
    assert school.people.read().people.has(SAM)
    erased(school, SAM)
    assert not school.people.read().people.has(SAM)


def test_copies_of_the_list_that_a_sync_engine_left_forget_them_too(school: SchoolFolder) -> None:
    copy = school.path / "people-LAPTOP.json"
    copy.write_bytes(written(PEOPLE))
    assert counted(erased(school, SAM))["place on the list"] == (2, 2)
    assert b"Quetzal" not in copy.read_bytes()


@pytest.mark.parametrize("who", ["Nobody", "", "../records", "k7q2", "records"])
def test_of_somebody_unknown_nothing_is_taken_away(school: SchoolFolder, who: str) -> None:
    before = everything(school.path)
    with pytest.raises(NoSuchPerson):
        erased(school, who)
    assert everything(school.path) == before


def test_showing_what_there_is_takes_nothing_away(school: SchoolFolder) -> None:
    before = everything(school.path)
    assert holding(school, SAM).person == SAM
    assert everything(school.path) == before


def test_records_that_came_back_from_another_computer_can_be_taken_away_by_id(
    school: SchoolFolder,
) -> None:
    saved = everything(school.path)
    erased(school, SAM)
    back = school.path / "records" / SAM / "old-pc.jsonl"
    back.parent.mkdir()
    back.write_bytes(saved[f"records/{SAM}/laptop.jsonl"])
    receipt = erase_person(school, SAM, "head teacher", lambda: NOW.replace(hour=12))
    assert counted(receipt)["records"][0] == 1
    assert held_of(school.path, SAM).files == 0
    assert len(Receipts(school.path).all()) == 2


def test_a_damaged_list_is_told_before_anything_is_taken_away(school: SchoolFolder) -> None:
    (school.path / "people.json").write_bytes(b'{"format": 1, "peop')
    before = everything(school.path)
    with pytest.raises(DamagedSchool):
        erased(school, SAM)
    assert everything(school.path) == before


def test_where_no_receipt_can_be_kept_nothing_is_taken_away(school: SchoolFolder) -> None:
    (school.path / "receipts").write_bytes(b"in the way")
    before = everything(school.path)
    with pytest.raises(DiskError, match="receipt"):
        erased(school, SAM)
    assert everything(school.path) == before


@pytest.mark.skipif(sys.platform == "win32", reason="faults are shown with fork")
def test_an_erasure_that_is_killed_or_meets_a_full_disk_is_told_of_and_can_be_completed(
    tmp_path: Path,
) -> None:
    from tests.support.faults import FULL, Fault, at_each_touch

    folder = tmp_path / "school"
    school = named_school(folder)

    def work() -> object:
        return erase_person(school, SAM, "office", clock())

    for fault in Fault:
        endings = []
        for ended in at_each_touch(work, folder, fault):
            endings.append(ended)
            assert ended.killed or ended.done or FULL in ended.said
            completed(school, done=ended.done)
            shutil.rmtree(folder)
            named_school(folder)
        assert len(endings) > 8


def completed(school: SchoolFolder, *, done: bool) -> None:
    """What was interrupted is either not begun, or told of; and a second run completes it."""
    begun = bool(Receipts(school.path).all())
    assert done or unfinished(school) == ((SAM,) if begun else ())
    if not begun:
        assert held_of(school.path, SAM).files == 3
        assert school.people.read().people == PEOPLE
    if not done:
        assert counted(erased(school, SAM))["records"] == (3, 4)
    assert unfinished(school) == ()
    left = everything(school.path)
    assert not any(b"Quetzal" in content for content in left.values())
    assert all(name.startswith("receipts/") for name in left if SAM in name)
    assert held_of(school.path, ELLA).events == held_of(school.path, ADA).events == 4
    assert records_of(school.path).check().faults == ()
