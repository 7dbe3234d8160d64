"""The grid for other programs: the documents of `training status --json` and `--csv`."""

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.core.events import Event
from training.core.module import Audience
from training.core.people import Learner
from training.reports.grid import Grid, grid
from training.reports.standings import AdultRow, AdultState, Standing
from training.reports.tables import as_csv, as_json, safe_from_formulas
from training.school.people import Person, Role

At = Callable[[int], datetime]
Make = Callable[..., Event]

NAMES = [
    "Sam K",
    "Zoë Łukasz",
    "Shah, Amir",
    'Ann "Annie" W',
    "O'Brien",
    "two\nlines",
    "two\r\nlines",
    "one\rreturn",
    " spaces ",
    "",
    "'quoted",
    "semi;colon\ttab",
    "આઈશા",
    "a=1",
]
FORMULAS = ["=1+1", "+44", "-Sam", "@SUM(A1)", "\tx", "\rx", "\nx", '=HYPERLINK("http://x")']


def one_row(person: Learner, as_of: datetime) -> Grid:
    return grid([person], ["x"], {}, as_of)


def read_back(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


@pytest.fixture(scope="session")
def three(at: At, learner: Callable[..., Learner], started: Make, completed: Make) -> Grid:
    """Three learners, two modules."""
    dated = {
        "sam-k": [(at(1), started("x")), (at(9), completed("x")), (at(12), started("y"))],
        "amir": [(at(2), started("x"))],
    }
    people = [learner("Sam K"), learner("Amir", "Staff", "staff"), learner("Bo", "Wrens", "ks1")]
    return grid(people, ["x", "y"], dated, at(60))


def test_the_json_document_is_the_one_that_other_programs_read(three: Grid) -> None:
    not_yet = {"state": "not yet", "completed_at": None, "due": None}
    begun = {"state": "started", "completed_at": None, "due": None}
    done = {"state": "done", "completed_at": "2026-06-15T09:09:00+00:00", "due": None}
    assert as_json(three) == {
        "as_of": "2026-06-15T10:00:00+00:00",
        "modules": ["x", "y"],
        "learners": [
            {"id": "sam-k", "name": "Sam K", "group": "Herons", "modules": {"x": done, "y": begun}},
            {"id": "amir", "name": "Amir", "group": "Staff", "modules": {"x": begun, "y": not_yet}},
            {"id": "bo", "name": "Bo", "group": "Wrens", "modules": {"x": not_yet, "y": not_yet}},
        ],
    }


def test_the_json_document_can_be_written_and_read(three: Grid) -> None:
    assert json.loads(json.dumps(as_json(three))) == as_json(three)


def test_a_csv_has_a_line_for_each_learner_and_two_columns_for_each_module(three: Grid) -> None:
    assert read_back(as_csv(three)) == [
        ["id", "name", "group", "x", "x completed", "y", "y completed"],
        ["sam-k", "Sam K", "Herons", "done", "2026-06-15", "started", ""],
        ["amir", "Amir", "Staff", "started", "", "not yet", ""],
        ["bo", "Bo", "Wrens", "not yet", "", "not yet", ""],
    ]


def test_a_module_that_is_not_for_a_learner_leaves_its_columns_empty(three: Grid) -> None:
    sam, *rest = three.rows
    without_x = sam.model_copy(update={"cells": {"y": sam.cells["y"]}})
    table = three.model_copy(update={"rows": (without_x, *rest)})
    assert read_back(as_csv(table))[1] == ["sam-k", "Sam K", "Herons", "", "", "started", ""]
    assert list(as_json(table)["learners"][0]["modules"]) == ["y"]


def test_a_grid_of_nobody_is_a_line_of_headings(at: At) -> None:
    assert read_back(as_csv(grid([], ["x"], {}, at(0)))) == [
        ["id", "name", "group", "x", "x completed"]
    ]
    assert as_json(grid([], [], {}, at(0)))["learners"] == []


@pytest.mark.parametrize("name", NAMES)
def test_any_name_reads_back_as_it_was(at: At, learner: Callable[..., Learner], name: str) -> None:
    person = learner("Sam K").model_copy(update={"name": name})
    heading, row = read_back(as_csv(one_row(person, at(0))))
    assert row == ["sam-k", name, "Herons", "not yet", ""]
    assert len(heading) == len(row)


@pytest.mark.parametrize("text", FORMULAS)
@pytest.mark.parametrize("field", ["id", "name", "group"])
def test_nothing_that_a_person_wrote_is_a_formula_in_a_spreadsheet(
    at: At, learner: Callable[..., Learner], field: str, text: str
) -> None:
    person = learner("Sam K").model_copy(update={field: text})
    _, row = read_back(as_csv(one_row(person, at(0))))
    place = ["id", "name", "group"].index(field)
    assert row[place] == f"'{text}"


@pytest.mark.parametrize("text", NAMES)
def test_what_is_no_formula_is_left_as_it_is(text: str) -> None:
    assert safe_from_formulas(text) == text


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])), st.text("=+-@\t\r\n,;\"' a", max_size=8))
def test_whatever_stands_on_the_roll_the_table_keeps_its_shape_and_starts_no_formula(
    at: At, name: str, group: str
) -> None:
    person = Learner(id="sam-k", name=name, group=group, audience=Audience.KS1)
    heading, row = read_back(as_csv(one_row(person, at(0))))
    assert len(heading) == len(row) == 5
    assert [cell.removeprefix("'") for cell in row[1:3]] == [
        text.removeprefix("'") for text in (name, group)
    ]
    assert not any(cell.startswith(tuple("=+-@\t\r\n")) for cell in row)


DUE = Standing(
    state=AdultState.EXPIRED,
    completed_at=datetime(2026, 6, 15, 9, 9, tzinfo=UTC),
    due=date(2027, 6, 15),
)
TOM = Person(id="tom", name="=Tom", group="Staff", role=Role.STAFF)


def test_adults_stand_in_the_document_with_what_is_due(three: Grid) -> None:
    superseded = Standing(state=AdultState.SUPERSEDED, changed=("4.2",), needed=False)
    adult = AdultRow(person=TOM, standings={"x": DUE, "y": superseded})
    assert as_json(three, [adult])["learners"][3] == {
        "id": "tom",
        "name": "=Tom",
        "group": "Staff",
        "modules": {
            "x": {
                "state": "expired",
                "completed_at": "2026-06-15T09:09:00+00:00",
                "due": "2027-06-15",
                "needed": True,
                "changed": [],
            },
            "y": {
                "state": "superseded",
                "completed_at": None,
                "due": None,
                "needed": False,
                "changed": ["4.2"],
            },
        },
    }


def test_with_adults_the_csv_has_a_third_column_for_each_module(three: Grid) -> None:
    adult = AdultRow(person=TOM, standings={"y": DUE})
    rows = read_back(as_csv(three, [adult]))
    assert rows[0][3:] == ["x", "x completed", "x due", "y", "y completed", "y due"]
    assert rows[1] == ["sam-k", "Sam K", "Herons", "done", "2026-06-15", "", "started", "", ""]
    assert rows[4] == ["tom", "'=Tom", "Staff", "", "", "", "expired", "2026-06-15", "2027-06-15"]
