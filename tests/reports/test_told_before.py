from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.support.rooms import rooms_on, small_school
from training.actions.rooms import Rooms
from training.core.events import Completed
from training.core.module import Module
from training.core.text import Paragraph, Run
from training.records.records import Records
from training.reports.told_before import names_fact, told_before
from training.school.school import FactChange

CHANGED = date(2026, 11, 10)
BEFORE, SAME_DAY, AFTER = (datetime(2026, 11, day, 9, tzinfo=UTC) for day in (2, 10, 20))
AISHA, BEN = "aisha-b", "ben-t"


@pytest.fixture
def rooms(tmp_path: Path) -> Rooms:
    """A school whose safeguarding lead changed on 10 November."""
    rooms = rooms_on(small_school(tmp_path / "school"))
    was = rooms.school.facts["dsl_name"]
    change = FactChange(fact="dsl_name", was=was, now="Ms New", on=CHANGED)
    facts = {**rooms.school.facts, "dsl_name": "Ms New"}
    school = rooms.school.model_copy(update={"facts": facts, "changes": (change,)})
    return replace(rooms, school=school)


def naming(rooms: Rooms, fact: str) -> tuple[Module, ...]:
    """The modules of the shelf, the first of which names the fact on a card."""
    first, *rest = rooms.shelf.modules()
    text = (Paragraph(runs=(Run(text=f"Tell {{{fact}}}."),)),)
    card = first.cards[0].model_copy(update={"text": text})
    return (first.model_copy(update={"cards": (card,)}), *rest)


def complete(rooms: Rooms, learner: str, module: Module, at: datetime) -> None:
    """Record a completion at that moment."""
    folder = rooms.records._folder
    records = Records(folder, "d1", lambda: at, rooms.new_id)
    done = Completed(attempt="a", module=module.id, version="v", got=1, of=1)
    records.record(learner, (done,))


def found(rooms: Rooms, modules: tuple[Module, ...], **other: date) -> list[tuple[str, date, str]]:
    told = told_before(
        "dsl_name", rooms.school, modules, rooms.roll.learners, rooms.records, **other
    )
    return [(one.learner.id, one.on, one.said) for one in told]


def test_who_was_told_the_old_name_is_listed_with_what_it_said(rooms: Rooms) -> None:
    modules = naming(rooms, "dsl_name")
    complete(rooms, AISHA, modules[0], BEFORE)
    complete(rooms, BEN, modules[0], AFTER)
    assert found(rooms, modules) == [(AISHA, BEFORE.date(), "Mr Kowalski")]


def test_on_the_day_of_the_change_nobody_knows_so_they_are_listed(rooms: Rooms) -> None:
    modules = naming(rooms, "dsl_name")
    complete(rooms, AISHA, modules[0], SAME_DAY)
    assert found(rooms, modules) == [(AISHA, CHANGED, "Mr Kowalski")]


def test_who_did_it_again_since_is_not_listed(rooms: Rooms) -> None:
    modules = naming(rooms, "dsl_name")
    complete(rooms, AISHA, modules[0], BEFORE)
    complete(rooms, AISHA, modules[0], AFTER)
    assert found(rooms, modules) == []


def test_a_module_that_does_not_name_the_fact_does_not_count(rooms: Rooms) -> None:
    modules = naming(rooms, "head_name")
    complete(rooms, AISHA, modules[0], BEFORE)
    assert found(rooms, modules) == []


def test_only_days_before_the_one_that_is_given_count(rooms: Rooms) -> None:
    modules = naming(rooms, "dsl_name")
    complete(rooms, AISHA, modules[0], BEFORE)
    assert found(rooms, modules, before=BEFORE.date()) == []
    assert len(found(rooms, modules, before=date(2026, 11, 3))) == 1


def test_where_nothing_was_said_the_office_was(rooms: Rooms) -> None:
    modules = naming(rooms, "dsl_name")
    complete(rooms, AISHA, modules[0], BEFORE)
    change = rooms.school.changes[0].model_copy(update={"was": ""})
    school = rooms.school.model_copy(update={"changes": (change,)})
    told = found(replace(rooms, school=school), modules)
    assert told == [(AISHA, BEFORE.date(), "the designated safeguarding lead")]


def test_a_fact_named_for_the_teacher_alone_was_told_to_nobody(rooms: Rooms) -> None:
    module = naming(rooms, "dsl_name")[0]
    assert names_fact(module, "dsl_name")
    for_teacher = module.model_copy(update={"teacher": module.cards[0].text, "cards": ()})
    assert not names_fact(for_teacher, "dsl_name")
