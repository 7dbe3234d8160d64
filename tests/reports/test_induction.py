"""One adult's way: the next step and the minutes left."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.core.module import Module
from training.reports.induction import InductionPath, induction_path
from training.reports.standings import AdultRow, AdultState, Standing
from training.school.people import Person, Role
from training.school.school import STAFF

TOM = Person(id="tom", name="Tom", group=STAFF, role=Role.STAFF)
DONE = Standing(
    state=AdultState.DONE,
    completed_at=datetime(2026, 9, 10, tzinfo=UTC),
    due=date(2027, 9, 10),
)
RENEW = DONE.model_copy(update={"state": AdultState.DUE})
EXPIRED = DONE.model_copy(update={"state": AdultState.EXPIRED})
NEW = Standing()
BEGUN = Standing(state=AdultState.IN_PROGRESS, begun=True)


@pytest.fixture(scope="session")
def shelf(module: Callable[..., Module]) -> tuple[Module, ...]:
    """Two modules of 20 minutes, and one to sign that comes after them."""
    last = module("s-9", audience="staff").model_copy(update={"after": ("s-1", "s-2", "s-8")})
    return module("s-1", audience="staff"), module("s-2", audience="staff"), last


Way = Callable[..., InductionPath]


@pytest.fixture(scope="session")
def way(shelf: tuple[Module, ...]) -> Way:
    def made(*standings: Standing) -> InductionPath:
        ids = ("s-1", "s-2", "s-9")
        row = AdultRow(person=TOM, standings=dict(zip(ids, standings, strict=True)))
        return induction_path(row, shelf)

    return made


def next_of(way: InductionPath) -> str | None:
    return way.next.module if way.next else None


@pytest.mark.parametrize(
    ("standings", "following", "minutes"),
    [
        ((NEW, NEW, NEW), "s-1", 60),
        ((NEW, BEGUN, NEW), "s-2", 60),
        ((DONE, NEW, NEW), "s-2", 40),
        ((DONE, DONE, NEW), "s-9", 20),
        ((DONE, DONE, DONE), None, 0),
        ((DONE, RENEW, NEW), "s-2", 40),
        ((EXPIRED, NEW, EXPIRED), "s-1", 60),
        ((DONE, EXPIRED, DONE), "s-2", 20),
    ],
)
def test_there_is_one_next_step_and_the_minutes_of_all_that_is_left(
    way: Way, standings: tuple[Standing, ...], following: str | None, minutes: int
) -> None:
    found = way(*standings)
    assert (next_of(found), found.minutes_left) == (following, minutes)


def test_the_signing_waits_for_what_comes_first_and_is_needed(way: Way) -> None:
    assert way(DONE, NEW, NEW).steps[-1].waits_for == ("s-2",)
    assert way(DONE, RENEW, NEW).steps[-1].waits_for == ()
    assert way(EXPIRED, DONE, NEW).steps[-1].waits_for == ("s-1",)


def test_of_two_that_are_overdue_the_one_begun_comes_first(way: Way) -> None:
    late = Standing(state=AdultState.OVERDUE, due=date(2026, 9, 1))
    begun = late.model_copy(update={"begun": True})
    assert next_of(way(late, begun, DONE)) == "s-2"
    sooner = late.model_copy(update={"due": date(2026, 8, 1)})
    assert next_of(way(sooner, begun, DONE)) == "s-1"


def test_what_is_not_needed_is_no_step(shelf: tuple[Module, ...]) -> None:
    extra = DONE.model_copy(update={"needed": False})
    row = AdultRow(person=TOM, standings={"s-1": NEW, "u-1": extra})
    assert [step.module for step in induction_path(row, shelf).steps] == ["s-1"]


def test_a_module_whose_file_cannot_be_used_is_still_a_step(shelf: tuple[Module, ...]) -> None:
    found = induction_path(AdultRow(person=TOM, standings={"s-5": NEW}), shelf)
    assert [(step.title, step.minutes) for step in found.steps] == [("s-5", 0)]
    assert next_of(found) == "s-5"


def test_who_needs_nothing_has_no_next_step(shelf: tuple[Module, ...]) -> None:
    assert induction_path(AdultRow(person=TOM, standings={}), shelf).next is None


STANDINGS = st.sampled_from([DONE, RENEW, EXPIRED, NEW, BEGUN])


@given(STANDINGS, STANDINGS, STANDINGS)
def test_there_is_a_next_step_as_long_as_something_is_left(
    way: Way, first: Standing, second: Standing, last: Standing
) -> None:
    found = way(first, second, last)
    assert (found.next is None) is (not found.left)
    assert found.next is None or (found.next in found.left and not found.next.waits_for)
