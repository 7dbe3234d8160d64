from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.support.learning import EVERY_KIND, GAPS, MATCHING, ORDERING, SEVERAL, SINGLE
from training.app.widgets.quiz.picks import adds, instruction, picked_with, still_wanted
from training.core.questions import Answer, Matching, Question


def after(question: Question, *places: int) -> Answer:
    """What is picked after those rows were pressed one after another."""
    picked: Answer = ()
    for place in places:
        picked = picked_with(question, picked, place)
    return picked


def test_a_single_choice_changes_with_each_press() -> None:
    assert after(SINGLE, 0, 2) == (2,)


def test_of_several_a_row_is_put_in_and_taken_out() -> None:
    assert after(SEVERAL, 2, 0) == (0, 2)
    assert after(SEVERAL, 2, 0, 2) == (0,)


def test_pressing_a_step_again_takes_it_back_with_those_after_it() -> None:
    assert after(ORDERING, 2, 0, 1) == (2, 0, 1)
    assert after(ORDERING, 2, 0, 1, 0) == (2,)


def test_a_full_order_takes_no_more() -> None:
    assert after(GAPS, 0, 1, 2) == (0, 1)


def test_two_left_sides_can_have_the_same_right_side() -> None:
    assert after(MATCHING, 1, 1, 0) == (1, 1)


def test_what_is_still_wanted_is_said_in_numbers() -> None:
    assert still_wanted(SEVERAL, (0,)) == "Choose 2. So far: 1."
    assert "all 3" in still_wanted(ORDERING, ())


def test_what_is_still_wanted_fits_beside_the_button_in_the_narrowest_window() -> None:
    assert all(len(still_wanted(question, ())) <= 26 for question in EVERY_KIND)


def test_a_multiple_choice_says_how_many_and_a_single_one_needs_no_words() -> None:
    assert instruction(SEVERAL) == "Choose 2."
    assert instruction(SINGLE) == ""


@given(st.sampled_from(EVERY_KIND), st.lists(st.integers(0, 1), max_size=9))
def test_no_presses_ever_make_an_answer_that_is_longer_than_its_rows(
    question: Question, presses: list[int]
) -> None:
    picked = after(question, *presses)
    assert len(picked) <= max(question.wanted, len(question.rows))
    assert all(0 <= place < len(question.rows) for place in picked)


@given(st.sampled_from(EVERY_KIND), st.lists(st.integers(0, 1), max_size=9))
def test_a_press_that_adds_makes_the_answer_hold_that_row(
    question: Question, presses: list[int]
) -> None:
    for before, press in zip(range(len(presses)), presses, strict=True):
        picked = after(question, *presses[:before])
        if adds(question, picked, press):
            assert press in picked_with(question, picked, press)
            assert len(picked) < question.wanted or question.wanted == 1


@given(st.sampled_from(EVERY_KIND), st.data())
def test_every_accepted_answer_can_be_picked(question: Question, data: st.DataObject) -> None:
    places = st.integers(0, len(question.rows) - 1)
    repeated = isinstance(question, Matching)
    wanted = st.lists(
        places, min_size=question.wanted, max_size=question.wanted, unique=not repeated
    )
    answer = tuple(data.draw(wanted))
    assert question.accepts(after(question, *answer))
    assert all(a != b for a, b in pairwise(answer)) or repeated
