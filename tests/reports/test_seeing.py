"""Seeing who has done what, from real records."""

from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest

from training.core.events import Event
from training.core.module import Audience, Module
from training.core.people import Learner
from training.records.records import Records
from training.reports.grid import State
from training.reports.seeing import Progress, class_view, groups, progress, status
from training.school.school import Roll, SchoolClass

At = Callable[[int], datetime]
Make = Callable[..., Event]
Tries = Callable[..., list[Event]]


@pytest.fixture
def records(tmp_path: Path, at: At) -> Records:
    """Records in which each event comes a minute after the one before, from minute 1."""
    minutes: Iterator[int] = count(1)
    ids: Iterator[int] = count(1)
    return Records(tmp_path, "desk", lambda: at(next(minutes)), lambda: f"{next(ids):032x}")


@pytest.fixture(scope="session")
def roll(learner: Callable[..., Learner]) -> Roll:
    herons = [learner(name) for name in ("Zara", "Amir", "Bo", "Cy", "Di", "Ed")]
    others = [learner("Gill", "Wrens", "ks1"), learner("Priya Desai", "Staff", "staff")]
    classes = (
        SchoolClass(name="Wrens", audience=Audience.KS1),
        SchoolClass(name="Herons", audience=Audience.UPPER_KS2),
    )
    return Roll(classes=classes, learners=tuple(herons + others))


@pytest.fixture(scope="session")
def modules(module: Callable[..., Module]) -> tuple[Module, ...]:
    return module("u", "ab"), module("k", "a", "ks1"), module("s", "a", "staff")


def test_the_groups_are_the_classes_and_the_staff_if_there_are_any(roll: Roll) -> None:
    assert groups(roll) == ("Wrens", "Herons", "Staff")
    assert groups(roll.model_copy(update={"learners": roll.learners[:6]})) == ("Wrens", "Herons")
    assert groups(Roll()) == ()


def test_a_class_is_seen_with_its_own_learners_and_its_own_modules(
    roll: Roll,
    modules: tuple[Module, ...],
    records: Records,
    at: At,
    started: Make,
    completed: Make,
) -> None:
    records.record("zara", [started("u"), completed("u")])
    records.record("amir", [started("u")])
    records.record("gill", [started("k"), completed("k")])
    view = class_view("Herons", roll, modules, records, at(60))
    assert view.name == "Herons"
    assert view.titles == {"u": "About u"}
    assert view.grid.as_of == at(60)
    assert {row.learner.name: row.cells["u"].state.letter for row in view.grid.rows} == {
        **{"Amir": "S", "Bo": "-", "Cy": "-", "Di": "-", "Ed": "-"},
        "Zara": "D",
    }


def test_a_class_is_seen_with_what_it_found_hard(
    roll: Roll,
    modules: tuple[Module, ...],
    records: Records,
    at: At,
    started: Make,
    tries: Tries,
) -> None:
    for name in ("zara", "amir", "bo", "cy", "di"):
        records.record(name, [started("u", "first"), *tries("a+ b- b+")])
    view = class_view("Herons", roll, modules, records, at(600))
    assert [(row.question, row.right_first_time, row.after_a_hint) for row in view.hard] == [
        ("b", 0, 5),
        ("a", 5, 0),
    ]
    assert class_view("Wrens", roll, modules, records, at(600)).hard == ()


def test_a_status_has_the_modules_of_all_its_learners_and_cells_for_their_own(
    roll: Roll,
    modules: tuple[Module, ...],
    records: Records,
    at: At,
    started: Make,
    completed: Make,
) -> None:
    records.record("zara", [started("u"), completed("u")])
    records.record("bo", [started("k")])
    table = status(roll.learners, modules, records, at(60))
    assert table.modules == ("u", "k", "s")
    states = {row.learner.id: {m: c.state for m, c in row.cells.items()} for row in table.rows}
    assert states["zara"] == {"u": State.DONE}
    assert states["bo"] == {"u": State.NOT_YET, "k": State.STARTED}
    assert states["gill"] == {"k": State.NOT_YET}
    assert states["priya-desai"] == {"s": State.NOT_YET}


def test_a_status_of_an_earlier_moment_is_what_was_so_then(
    roll: Roll,
    modules: tuple[Module, ...],
    records: Records,
    at: At,
    started: Make,
    completed: Make,
) -> None:
    records.record("zara", [started("u")])
    records.record("zara", [completed("u")])
    zara = roll.of("Herons")[-1]
    assert zara.name == "Zara"
    seen = [status([zara], modules, records, at(n)).rows[0].cells["u"] for n in (0, 1, 2, 60)]
    assert [cell.state.value for cell in seen] == ["not yet", "started", "done", "done"]
    assert seen[2].completed_at == seen[3].completed_at == at(2)


def test_progress_tells_the_done_from_those_begun(
    records: Records, learner: Callable[..., Learner], started: Make, completed: Make
) -> None:
    records.record("zara", [started("u"), completed("u"), started("k"), started("u", "again")])
    told = progress(records, learner("Zara"))
    assert told == Progress(done=frozenset({"u"}), started=frozenset({"k"}))
    assert progress(records, learner("Bo")).started == frozenset()
