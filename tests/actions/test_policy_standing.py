from datetime import date
from pathlib import Path

from tests.support.online_policy import FOUND, POLICY, REVISED
from tests.support.rooms import CONTENT, START, rooms_on, small_school
from training.actions.import_policy import Import, keep, propose
from training.actions.policy_standing import standing
from training.school.policy.keeping import PolicyFolder


def test_the_version_in_force_its_gaps_and_its_reviews_are_told(tmp_path: Path) -> None:
    school = small_school(tmp_path / "school")
    rooms, folder = rooms_on(school, CONTENT), PolicyFolder(school)
    for text, adopted in ((POLICY, date(2023, 3, 3)), (REVISED, date(2027, 9, 1))):
        keep(folder, propose(rooms, folder, Import("policy.txt", text.encode(), adopted)))
    found = standing(rooms, folder)
    assert found.day == START.date()
    assert found.in_force == found.kept[0].version
    assert set(found.kept[0].missing) == set(rooms.shelf.beside.register) - set(FOUND)
    assert found.kept[1].unknown == ("4.5",)
    assert found.reviews is not None
    assert found.reviews.next_due == date(2025, 3, 31)
    assert found.reviews.is_overdue(found.day)


def test_a_school_without_a_policy_stands_there_without_one(tmp_path: Path) -> None:
    school = small_school(tmp_path / "school")
    found = standing(rooms_on(school, CONTENT), PolicyFolder(school))
    assert (found.in_force, found.reviews, found.kept) == (None, None, ())
