from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from training.core.questions import Choice, Option, Ordering, Question
from training.core.shuffling import shown_order

SEEDS = st.integers(min_value=0, max_value=2**32 - 1)


def ordering(steps: tuple[str, ...]) -> Ordering:
    return Ordering(id="q", stem="Order.", clauses=(), steps=steps, yes="Yes.", not_yet="Not yet.")


def choice(rows: int, kind: str = "single", question_id: str = "q") -> Choice:
    fields = {"id": question_id, "stem": "What now?", "clauses": (), "kind": kind}
    options = tuple(Option(text=str(n), right=n == 0) for n in range(rows))
    return Choice.model_validate({**fields, "options": options})


@settings(deadline=None)
@given(seed=SEEDS, rows=st.integers(min_value=1, max_value=9))
def test_every_row_is_shown_once(seed: int, rows: int) -> None:
    assert sorted(shown_order(choice(rows), seed)) == list(range(rows))
    assert sorted(shown_order(ordering(tuple(map(str, range(rows)))), seed)) == list(range(rows))


@settings(deadline=None)
@given(seed=SEEDS)
def test_every_kind_shows_each_of_its_rows_once(
    every_kind: tuple[Question, ...], seed: int
) -> None:
    for question in every_kind:
        assert sorted(shown_order(question, seed)) == list(range(len(question.rows)))


@settings(deadline=None)
@given(seed=SEEDS)
def test_the_same_attempt_shows_the_same_order_every_time(seed: int) -> None:
    question = choice(6)
    assert shown_order(question, seed) == shown_order(question.model_copy(), seed)


def test_the_order_is_the_one_that_earlier_releases_showed() -> None:
    assert shown_order(choice(5), seed=1) == (4, 3, 1, 2, 0)
    assert shown_order(choice(5), seed=2**32 - 1) == (3, 2, 0, 1, 4)
    assert shown_order(choice(5, question_id="q-two"), seed=2**32 - 1) == (3, 0, 1, 2, 4)


def test_seeds_differ_in_the_order_they_show() -> None:
    orders = {shown_order(choice(4), seed) for seed in range(500)}
    assert len(orders) == 24


def test_questions_of_one_attempt_differ_in_their_orders() -> None:
    orders = {shown_order(choice(4, question_id=f"q-{n}"), 7) for n in range(500)}
    assert len(orders) == 24


def test_the_right_option_is_shown_first_no_more_often_than_elsewhere() -> None:
    places = [shown_order(choice(3), seed).index(0) for seed in range(3000)]
    assert all(900 < places.count(place) < 1100 for place in range(3))


@settings(deadline=None)
@given(seed=SEEDS)
def test_a_chat_keeps_its_own_order(seed: int) -> None:
    assert shown_order(choice(5, "spot"), seed) == (0, 1, 2, 3, 4)


@settings(deadline=None)
@given(seed=SEEDS, steps=st.lists(st.sampled_from("abcd"), min_size=2, max_size=6))
def test_an_order_is_never_shown_solved(seed: int, steps: list[str]) -> None:
    question = ordering(tuple(steps))
    solved = question.is_right(shown_order(question, seed))
    assert solved is (len(set(steps)) == 1)


def test_wording_and_feedback_do_not_change_the_order(question: Callable[..., Choice]) -> None:
    edited = question("a", stem="Reworded?", hint="Another hint.")
    assert shown_order(question("a"), 7) == shown_order(edited, 7)
