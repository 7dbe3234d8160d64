import os
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.named_school import (
    ADA,
    ELLA,
    NOW,
    PEOPLE,
    PRIYA,
    SAM,
    TODAY,
    named_school,
    records_of,
    ticking,
)
from training.actions import purge as purging
from training.actions.erase_person import erase_person
from training.actions.errors import DoubtfulClock
from training.actions.purge import Purge, plan_purge
from training.records.held import held_of
from training.records.tally import Tallies
from training.school.folder import SchoolFolder
from training.school.people_file import written
from training.school.receipts import Receipts

LATER = date(2029, 9, 1)
LEFT = {SAM: date(2026, 7, 20), PRIYA: date(2020, 1, 5), ELLA: date(2027, 10, 1)}


@pytest.fixture
def school(tmp_path: Path) -> SchoolFolder:
    """A school of which some have left."""
    return with_leavers(tmp_path / "school")


def with_leavers(folder: Path) -> SchoolFolder:
    made = named_school(folder)
    people = tuple(
        person.model_copy(update={"left": LEFT.get(person.id)}) for person in PEOPLE.people
    )
    (folder / "people.json").write_bytes(written(PEOPLE.model_copy(update={"people": people})))
    return made


def plan(school: SchoolFolder, today: date | None = TODAY, now: datetime = NOW) -> Purge:
    return plan_purge(school, records_of(school.path), now, today)


def due(found: Purge) -> dict[str, date]:
    return {one.person.id: one.until for one in found.due}


def test_whoever_was_kept_long_enough_is_due_and_nobody_else(school: SchoolFolder) -> None:
    assert due(plan(school)) == {PRIYA: date(2026, 1, 5)}
    assert due(plan(school, date(2027, 8, 31))) == {PRIYA: date(2026, 1, 5)}
    assert due(plan(school, date(2027, 9, 1))) == {
        SAM: date(2027, 8, 31),
        PRIYA: date(2026, 1, 5),
    }
    assert ADA not in due(plan(school, date(2099, 1, 1)))


def test_the_schools_own_rule_goes_before_the_usual_one(school: SchoolFolder) -> None:
    (school.path / "keeping.json").write_text('{"format": 1, "adult_years": 20}')
    assert due(plan(school)) == {}


def test_planning_touches_nothing(school: SchoolFolder) -> None:
    before = {path: path.stat().st_mtime_ns for path in school.path.rglob("*")}
    plan(school, LATER)
    assert {path: path.stat().st_mtime_ns for path in school.path.rglob("*")} == before


def test_what_is_due_goes_with_a_receipt_for_each_and_the_rest_stays(school: SchoolFolder) -> None:
    found = plan(school, date(2027, 9, 1))
    receipts = purging.purge(school, found, ticking())
    assert {receipt.person for receipt in receipts} == {SAM, PRIYA}
    assert all(receipt.finished and receipt.by == purging.BY for receipt in receipts)
    assert {person.id for person in school.people.read().people.people} == {ELLA, ADA}
    assert [held_of(school.path, one).files for one in (SAM, PRIYA, ELLA, ADA)] == [0, 0, 2, 2]
    assert not plan(school, date(2027, 9, 1)).takes_something


def test_class_totals_of_a_year_that_is_over_go_and_those_of_this_year_stay(
    school: SchoolFolder,
) -> None:
    Tallies(school.path, "laptop").count("6H", "u2-02", "q-two", ["A player."])
    summer = datetime(2026, 7, 1, tzinfo=UTC).timestamp()
    for path in (school.path / "tallies").glob("4b-*/*.json"):
        os.utime(path, (summer, summer))
    this_year = datetime(2026, 10, 1, tzinfo=UTC).timestamp()
    for path in (school.path / "tallies").glob("6h-*/*.json"):
        os.utime(path, (this_year, this_year))
    found = plan(school)
    assert len(found.totals) == 1
    purging.purge(school, found, ticking())
    assert not Tallies(school.path, "laptop").of("4B").modules
    assert Tallies(school.path, "laptop").of("6H").modules


def test_records_that_came_back_of_somebody_forgotten_go_and_strangers_stay(
    school: SchoolFolder,
) -> None:
    erase_person(school, ADA, "office", ticking())
    for person in (ADA, "nobody-here"):
        (school.path / "records" / person).mkdir()
        (school.path / "records" / person / "old.jsonl").write_bytes(b"x\n")
    found = plan(school, TODAY)
    assert (found.returned, found.unknown) == ((ADA,), ("nobody-here",))
    purging.purge(school, found, ticking())
    assert held_of(school.path, ADA).files == 0
    assert held_of(school.path, "nobody-here").files == 1


@pytest.mark.parametrize(
    "clock", [datetime(2099, 1, 1, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC)]
)
def test_a_clock_that_jumped_takes_nobody_away(school: SchoolFolder, clock: datetime) -> None:
    with pytest.raises(DoubtfulClock, match=rf"2026-11-22.*--today {clock.date().isoformat()}"):
        plan(school, None, clock)
    assert plan(school, clock.date(), clock).today == clock.date()


@pytest.mark.parametrize("days", [0, 1, 60, 390])
def test_a_clock_that_goes_on_from_what_was_recorded_is_believed(
    school: SchoolFolder, days: int
) -> None:
    now = NOW + timedelta(days=days)
    assert plan(school, None, now).today == now.date()


@pytest.mark.skipif(sys.platform == "win32", reason="faults are shown with fork")
def test_a_purge_that_was_interrupted_goes_on_where_it_ended(tmp_path: Path) -> None:
    from tests.support.faults import Fault, at_each_touch

    folder = tmp_path / "school"
    school = with_leavers(folder)
    day = date(2027, 9, 1)
    work = working(school, day)
    for fault in Fault:
        for ended in at_each_touch(work, folder, fault):
            if not ended.done:
                purging.purge(school, plan(school, day), ticking())
            assert {person.id for person in school.people.read().people.people} == {ELLA, ADA}
            assert [held_of(folder, one).files for one in (SAM, PRIYA)] == [0, 0]
            assert all(receipt.finished for receipt in Receipts(folder).all())
            shutil.rmtree(folder)
            with_leavers(folder)


def working(school: SchoolFolder, day: date) -> Callable[[], object]:
    return lambda: purging.purge(school, plan(school, day), ticking())
