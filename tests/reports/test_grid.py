from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.core.events import Answered, CardRead, CertificateIssued, Event, ScenarioDone
from training.core.people import Learner
from training.reports.grid import Cell, Dated, Grid, State, grid

At = Callable[[int], datetime]
Make = Callable[..., Event]


@pytest.fixture(scope="session")
def cells(
    at: At, learner: Callable[..., Learner], started: Make, completed: Make
) -> Callable[..., list[str]]:
    """The states of x and y after a story: `s3x` is x started at minute 3, `c` completed."""

    def seen(story: str, as_of: int = 1000) -> list[str]:
        dated = [dated_event(one, at, started, completed) for one in story.split()]
        made = grid([learner("Sam K")], ["x", "y"], {"sam-k": dated}, at(as_of))
        return [made.rows[0].cells[module].state.value for module in "xy"]

    return seen


def dated_event(told: str, at: At, started: Make, completed: Make) -> Dated:
    make = {"s": started, "c": completed}[told[0]]
    return at(int(told[1:-1])), make(told[-1])


@pytest.mark.parametrize(
    ("story", "x", "y"),
    [
        ("", "not yet", "not yet"),
        ("s1x", "started", "not yet"),
        ("s1x s2x", "started", "not yet"),
        ("s1x c9x", "done", "not yet"),
        ("c9x", "done", "not yet"),
        ("s1x c9x s20x", "done", "not yet"),
        ("s1x c9x s20x c30x", "done", "not yet"),
        ("s1x s2y c9x", "done", "started"),
        ("s1z c2z", "not yet", "not yet"),
    ],
)
def test_how_far_somebody_is(cells: Callable[..., list[str]], story: str, x: str, y: str) -> None:
    assert cells(story) == [x, y]


@pytest.mark.parametrize(
    ("as_of", "state"),
    [(0, "not yet"), (1, "started"), (8, "started"), (9, "done"), (19, "done"), (25, "done")],
)
def test_a_grid_of_a_moment_knows_nothing_of_what_came_after(
    cells: Callable[..., list[str]], as_of: int, state: str
) -> None:
    assert cells("s1x c9x s20x", as_of)[0] == state


def test_done_is_dated_by_its_first_time(
    at: At, learner: Callable[..., Learner], started: Make, completed: Make
) -> None:
    dated = [(at(1), started("x")), (at(9), completed("x")), (at(30), completed("x", "again"))]
    made = grid([learner("Sam K")], ["x", "y"], {"sam-k": dated}, at(60))
    assert made.rows[0].cells == {
        "x": Cell(state=State.DONE, completed_at=at(9)),
        "y": Cell(state=State.NOT_YET, completed_at=None),
    }


def test_what_happens_on_the_way_changes_no_state(at: At, learner: Callable[..., Learner]) -> None:
    on_the_way: tuple[Event, ...] = (
        CardRead(attempt="at x", card=1),
        ScenarioDone(attempt="at x"),
        Answered(attempt="at x", question="a", wording="w", right=True),
        CertificateIssued(attempt="at x", module="x", certificate="01", signed="02"),
    )
    dated = [(at(n), event) for n, event in enumerate(on_the_way)]
    made = grid([learner("Sam K")], ["x"], {"sam-k": dated}, at(60))
    assert made.rows[0].cells["x"] == Cell()


def test_rows_and_columns_stand_in_the_order_they_were_asked_for(
    at: At, learner: Callable[..., Learner]
) -> None:
    made = grid([learner("Zoë"), learner("Amir")], ["y", "x"], {}, at(0))
    assert [row.learner.name for row in made.rows] == ["Zoë", "Amir"]
    assert made.modules == ("y", "x")
    assert [list(row.cells) for row in made.rows] == [["y", "x"], ["y", "x"]]
    assert made.as_of == at(0)


def test_everybody_is_told_apart(
    at: At, learner: Callable[..., Learner], started: Make, completed: Make
) -> None:
    dated = {
        "sam-k": [(at(1), started("x"))],
        "ann": [(at(1), completed("x")), (at(2), started("y"))],
        "stranger": [(at(1), completed("y"))],
    }
    made = grid(map(learner, ["Sam K", "Ann", "Bo"]), ["x", "y"], dated, at(9))
    states = {
        row.learner.id: [cell.state.letter for cell in row.cells.values()] for row in made.rows
    }
    assert states == {"sam-k": ["S", "-"], "ann": ["D", "S"], "bo": ["-", "-"]}
    assert [made.count("x", state) for state in State] == [1, 1, 1]
    assert [made.count("y", state) for state in State] == [0, 1, 2]
    assert [made.rows[1].count(state) for state in State] == [1, 1, 0]


def test_a_grid_of_nobody_or_of_no_modules_is_empty(
    at: At, learner: Callable[..., Learner]
) -> None:
    assert grid([], ["x"], {}, at(0)).count("x", State.DONE) == 0
    assert grid([learner("Sam K")], [], {}, at(0)).rows[0].cells == {}


STORIES = st.lists(
    st.tuples(st.sampled_from("sc"), st.integers(0, 50), st.sampled_from("xyz")).map(
        lambda told: f"{told[0]}{told[1]}{told[2]}"
    ),
    max_size=12,
)
RANKS = ["not yet", "started", "done"]


@settings(deadline=None)
@given(STORIES, st.integers(0, 50), st.integers(0, 50))
def test_nobody_ever_falls_back(
    cells: Callable[..., list[str]], story: list[str], early: int, later: int
) -> None:
    told = " ".join(story)
    before, after = cells(told, min(early, later)), cells(told, max(early, later))
    assert all(RANKS.index(b) <= RANKS.index(a) for b, a in zip(before, after, strict=True))


@settings(deadline=None)
@given(STORIES, st.integers(0, 50))
def test_done_is_whoever_has_a_completion_by_then(
    cells: Callable[..., list[str]], story: list[str], as_of: int
) -> None:
    done = {one[-1] for one in story if one[0] == "c" and int(one[1:-1]) <= as_of}
    seen = cells(" ".join(story), as_of)
    assert [state == "done" for state in seen] == [module in done for module in "xy"]


def test_a_grid_comes_back_from_json_as_what_it_was(
    at: At, learner: Callable[..., Learner], completed: Make
) -> None:
    made = grid([learner("Sam K")], ["x", "y"], {"sam-k": [(at(1), completed("x"))]}, at(9))
    assert Grid.model_validate_json(made.model_dump_json()) == made
