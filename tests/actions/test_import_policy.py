from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.support.online_policy import FOUND, MOVED, NO_FRIENDS, POLICY, REVISED
from tests.support.rooms import CONTENT, START, rooms_on, small_school
from training.actions.import_policy import Import, keep, label, propose
from training.actions.rooms import Rooms
from training.school.errors import NewerSchool
from training.school.policy.errors import ChangedMeanwhile, NothingFound, UnreadableDocument
from training.school.policy.keeping import CLAUSES_FILE, PolicyFolder
from training.school.policy.versions import Version

FIRST, SECOND = date(2023, 3, 3), date(2026, 9, 1)


@pytest.fixture
def rooms(tmp_path: Path) -> Rooms:
    return rooms_on(small_school(tmp_path / "school"), CONTENT)


@pytest.fixture
def folder(rooms: Rooms, tmp_path: Path) -> PolicyFolder:
    return PolicyFolder(tmp_path / "school")


def page_of(folder: PolicyFolder, version: Version) -> Path:
    return folder.path / version.id / CLAUSES_FILE


def wish(text: str, adopted: date = FIRST) -> Import:
    return Import("policy.txt", text.encode(), adopted)


def test_a_proposal_keeps_nothing(rooms: Rooms, folder: PolicyFolder) -> None:
    proposal = propose(rooms, folder, wish(POLICY))
    assert tuple(one.id for one in proposal.version.clauses) == FOUND
    assert set(proposal.missing) == set(rooms.shelf.beside.register) - set(FOUND)
    assert folder.versions().whole == ()


def test_what_was_proposed_is_kept_with_its_day_and_hashes(
    rooms: Rooms, folder: PolicyFolder
) -> None:
    kept = keep(folder, propose(rooms, folder, wish(POLICY)))
    assert folder.versions().in_force(START.date()) == kept
    assert (kept.adopted, kept.imported_at.date()) == (FIRST, START.date())
    assert folder.document(kept) == POLICY.encode()
    assert kept.text("4.4.7") == NO_FRIENDS


def test_importing_the_same_again_changes_nothing(rooms: Rooms, folder: PolicyFolder) -> None:
    first = keep(folder, propose(rooms, folder, wish(POLICY)))
    page = folder.page(first.id)
    later = replace(rooms, clock=lambda: datetime(2027, 1, 1, tzinfo=UTC))
    again = propose(later, folder, wish(POLICY))
    assert again.is_kept
    assert keep(folder, again) == first
    assert folder.page(first.id) == page


def test_a_clause_whose_number_moved_is_kept_as_doubtful_until_somebody_confirms_it(
    rooms: Rooms, folder: PolicyFolder
) -> None:
    kept = keep(folder, propose(rooms, folder, wish(MOVED)))
    assert [(one.id, one.place) for one in kept.doubtful] == [("4.4.7", "5.7")]
    assert kept.text("4.4.7") is None
    confirmed = replace(wish(MOVED), confirmed={"4.4.7": "5.7"})
    sure = keep(folder, propose(rooms, folder, confirmed))
    assert sure.doubtful == ()
    assert sure.text("4.4.7") == NO_FRIENDS
    assert sure.number == kept.number
    assert sure.imported_at == kept.imported_at


def test_a_confirmation_holds_for_the_same_text_and_for_later_ones(
    rooms: Rooms, folder: PolicyFolder
) -> None:
    confirmed = replace(wish(MOVED), confirmed={"4.4.7": "5.7"})
    keep(folder, propose(rooms, folder, confirmed))
    assert propose(rooms, folder, wish(MOVED)).is_kept
    later = MOVED.replace("Nobody who works here is", "Nobody who works here may be")
    found = propose(rooms, folder, wish(later, SECOND)).version
    assert found.doubtful == ()
    assert found.confirmed == {"4.4.7": "5.7"}


def test_what_a_person_refused_is_no_longer_proposed(rooms: Rooms, folder: PolicyFolder) -> None:
    refused = replace(wish(MOVED), refused=[("4.4.7", "5.7")])
    proposal = propose(rooms, folder, refused)
    assert "4.4.7" in proposal.missing
    assert [one.place for one in proposal.version.unknown] == ["5.7"]


def test_a_file_without_any_clause_is_refused_and_the_old_text_stays(
    rooms: Rooms, folder: PolicyFolder
) -> None:
    kept = keep(folder, propose(rooms, folder, wish(POLICY)))
    with pytest.raises(NothingFound, match="Is it the right file"):
        propose(rooms, folder, wish("Eggs\nMilk\n", SECOND))
    with pytest.raises(UnreadableDocument):
        propose(rooms, folder, wish("", SECOND))
    assert folder.versions().in_force(START.date()) == kept


def test_two_programs_that_propose_at_once_do_not_overwrite_one_another(
    rooms: Rooms, folder: PolicyFolder
) -> None:
    ours = propose(rooms, folder, wish(MOVED))
    theirs = propose(rooms, folder, replace(wish(MOVED), confirmed={"4.4.7": "5.7"}))
    kept = keep(folder, theirs)
    with pytest.raises(ChangedMeanwhile):
        keep(folder, ours)
    assert folder.versions().whole == (kept,)


def test_a_damaged_version_is_proposed_anew(rooms: Rooms, folder: PolicyFolder) -> None:
    kept = keep(folder, propose(rooms, folder, wish(POLICY)))
    page_of(folder, kept).write_bytes(b"{half")
    proposal = propose(rooms, folder, wish(POLICY))
    assert not proposal.is_kept
    assert keep(folder, proposal).says_the_same(kept)
    assert folder.versions().faults == {}


def test_a_folder_that_a_newer_program_keeps_is_left_alone(
    rooms: Rooms, folder: PolicyFolder
) -> None:
    kept = keep(folder, propose(rooms, folder, wish(POLICY)))
    path = page_of(folder, kept)
    path.write_text(path.read_text().replace('"format": 1', '"format": 2'))
    with pytest.raises(NewerSchool):
        propose(rooms, folder, wish(REVISED, SECOND))


def test_a_statement_at_the_number_of_a_clause_that_moved_away_is_told_by_its_line(
    rooms: Rooms, folder: PolicyFolder
) -> None:
    text = MOVED.replace("5. PEOPLE", "4.4.7 Wear wellingtons.\n\n5. PEOPLE")
    confirmed = replace(wish(text), confirmed={"4.4.7": "5.7"})
    unknown = propose(rooms, folder, confirmed).version.unknown
    register = rooms.shelf.beside.register
    assert [label(one, register) for one in unknown] == [f"4.4.7 (line {_line(text, '4.4.7')})"]


def _line(text: str, start: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), 1) if line.startswith(start))
