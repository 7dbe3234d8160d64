from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.online_policy import MOVED, NO_FRIENDS, POLICY, REVISED
from tests.support.rooms import CONTENT, START, rooms_on, small_school
from training.actions.compare_policy import Difference, compare
from training.actions.import_policy import Import, keep, propose
from training.actions.rooms import Rooms
from training.core.events import Completed
from training.library.reading.clauses import whole
from training.school.policy.keeping import PolicyFolder
from training.school.policy.versions import Version

FIRST, SECOND = date(2023, 3, 3), date(2026, 9, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_school(tmp_path / "school")


@pytest.fixture
def rooms(folder: Path) -> Rooms:
    return rooms_on(folder, CONTENT)


def kept(rooms: Rooms, folder: Path, text: str, adopted: date) -> Version:
    policy = PolicyFolder(folder)
    return keep(policy, propose(rooms, policy, Import("policy.txt", text.encode(), adopted)))


def both(rooms: Rooms, folder: Path, old: str, new: str) -> tuple[Version, Version]:
    return kept(rooms, folder, old, FIRST), kept(rooms, folder, new, SECOND)


def completed(rooms: Rooms, learner: str, module: str, at: datetime) -> None:
    event = Completed(attempt=f"{module}-{at}", module=module, version="v", got=1, of=1)
    past = rooms_at(rooms, at)
    past.records.record(learner, (event,))


def rooms_at(rooms: Rooms, at: datetime) -> Rooms:
    from training.records.records import Records

    folder, device = rooms.records._folder, rooms.records._device
    return replace(rooms, records=Records(folder, device, lambda: at, rooms.new_id))


def test_clauses_that_changed_came_and_went_are_told_in_the_registers_order(
    rooms: Rooms, folder: Path
) -> None:
    found = compare(rooms, *both(rooms, folder, POLICY, REVISED))
    assert (found.changed, found.added, found.removed) == (("4.3",), ("4.5",), ("4.4.2",))


def test_the_same_text_or_one_saved_by_another_program_is_no_difference(
    rooms: Rooms, folder: Path
) -> None:
    other = POLICY.replace("school's", "school’s").replace("- ", "•\t").replace("\n", "\r\n")  # noqa: RUF001
    found = compare(rooms, *both(rooms, folder, POLICY, other))
    assert found == Difference(
        changed=(), added=(), removed=(), modules=(), touched=(), questions=(), people=()
    )


def test_a_clause_that_only_moved_has_not_changed(rooms: Rooms, folder: Path) -> None:
    found = compare(rooms, *both(rooms, folder, POLICY, MOVED))
    assert (found.changed, found.added, found.removed) == ((), (), ())


def test_a_clause_that_moved_and_changed_is_told_by_its_own_number(
    rooms: Rooms, folder: Path
) -> None:
    new = MOVED.replace(NO_FRIENDS, "Nobody who works here is an online friend of a minor, ever.")
    found = compare(rooms, *both(rooms, folder, POLICY, new))
    assert (found.changed, found.added, found.removed) == (("4.4.7",), (), ())


def test_a_statement_that_nobody_knows_changes_too(rooms: Rooms, folder: Path) -> None:
    newer = REVISED.replace("Robots write no posts", "Robots write nothing")
    found = compare(rooms, *both(rooms, folder, REVISED, newer))
    assert (found.changed, found.modules) == (("4.5",), ())


def test_the_modules_that_teach_a_clause_and_their_questions_are_named(
    rooms: Rooms, folder: Path
) -> None:
    found = compare(rooms, *both(rooms, folder, POLICY, REVISED))
    concerned = {"4.3", "4.4.2"}
    modules = [m for m in rooms.shelf.modules() if concerned & {*m.clauses, *m.acknowledges}]
    assert found.modules == tuple(module.id for module in modules)
    assert len(modules) > 2
    assert set(found.questions) == {
        f"{module.id}/{question.id}"
        for module in modules
        for question in (*module.questions, *module.second_forms)
        if concerned & set(map(whole, question.clauses))
    }
    assert set(found.touched).isdisjoint(found.modules)


def test_a_statement_that_is_signed_concerns_the_module_in_which_it_is(
    rooms: Rooms, folder: Path
) -> None:
    signed = POLICY.replace("and act when something is wrong", "and act at once")
    assert "s-9" in compare(rooms, *both(rooms, folder, POLICY, signed)).modules


def test_people_who_learnt_it_before_the_newer_text_was_here_are_named(
    rooms: Rooms, folder: Path
) -> None:
    completed(rooms, "priya-desai", "s-4", START - timedelta(days=60))
    completed(rooms, "tom-whitlock", "s-6", START - timedelta(days=60))
    found = compare(rooms, *both(rooms, folder, POLICY, REVISED))
    assert "s-4" in found.modules
    assert "s-6" not in found.modules
    assert found.people == ("priya-desai",)


def test_people_who_learnt_it_again_with_the_newer_text_need_no_more(
    rooms: Rooms, folder: Path
) -> None:
    for who in ("priya-desai", "tom-whitlock"):
        completed(rooms, who, "s-4", START - timedelta(days=60))
    old, new = both(rooms, folder, POLICY, REVISED)
    completed(rooms, "tom-whitlock", "s-4", new.imported_at + timedelta(days=1))
    assert compare(rooms, old, new).people == ("priya-desai",)


def test_who_learnt_it_before_a_text_comes_into_force_is_named_though_it_was_here(
    rooms: Rooms, folder: Path
) -> None:
    old = kept(rooms, folder, POLICY, FIRST)
    new = kept(rooms, folder, REVISED, date(2027, 1, 1))
    completed(rooms, "priya-desai", "s-4", datetime(2026, 12, 31, 23, tzinfo=UTC))
    completed(rooms, "tom-whitlock", "s-4", datetime(2027, 1, 1, 1, tzinfo=UTC))
    assert compare(rooms, old, new).people == ("priya-desai",)
