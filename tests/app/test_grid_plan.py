from hypothesis import given
from hypothesis import strategies as st

from training.app.widgets.desk.grid_plan import grid_plan

NAMES = ["Gurpreet D", *(f"Pupil {number}" for number in range(29))]
MODULES = [f"u2-{number:02}" for number in range(1, 9)]


def test_thirty_by_eight_stand_in_two_panes_in_a_small_window() -> None:
    plan = grid_plan(NAMES, MODULES, width=78, height=16)
    assert plan.panes == 2
    assert plan.width <= 78
    assert plan.seats >= 30
    assert (plan.prefix, plan.heads[0]) == ("u2-", "01")


def test_a_large_window_has_one_pane_with_whole_ids() -> None:
    plan = grid_plan(NAMES, MODULES, width=78, height=34)
    assert plan.panes == 1
    assert plan.heads == tuple(MODULES)


def test_ids_without_a_shared_beginning_are_never_shortened() -> None:
    plan = grid_plan(NAMES, ["s-1", "g-1"], width=30, height=5)
    assert plan.heads == ("s-1", "g-1")


def test_every_cell_is_found_where_it_is_drawn() -> None:
    plan = grid_plan(NAMES, MODULES, width=78, height=16)
    second_pane = plan.pane_width + 3
    first_cell = 2 + plan.name_width + 1
    assert plan.place_at(first_cell, 0) == (0, 0)
    assert plan.place_at(first_cell + plan.cell_width * 7, 4) == (4, 7)
    assert plan.place_at(second_pane + first_cell + plan.cell_width, 1) == (16, 1)
    assert plan.place_at(3, 2) == (2, 0)
    assert plan.place_at(3, 15) is None


@given(
    learners=st.integers(0, 70),
    modules=st.integers(0, 40),
    width=st.integers(20, 200),
    height=st.integers(1, 60),
)
def test_a_plan_always_fits_its_room(learners: int, modules: int, width: int, height: int) -> None:
    names = [f"Pupil {number}" for number in range(learners)]
    ids = [f"u2-{number:02}" for number in range(modules)]
    plan = grid_plan(names, ids, width, height)
    assert plan.width <= width
    assert plan.depth >= 1
