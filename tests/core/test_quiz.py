"""The rules of trying, coming round again and passing, told as stories.

A story is a row of marks in the order in which they must be asked for: `a+` question a answered
right, `a-` not right, `a~` sat out.
"""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.core.questions import Choice
from training.core.quiz import Outcome, Quiz

WORDS = {
    Outcome.RIGHT_FIRST_TIME: "first time",
    Outcome.AFTER_A_HINT: "after a hint",
    Outcome.NOT_YET: "not yet",
}
COMPLETE = None
Start = Callable[..., Quiz]


@pytest.fixture(scope="session")
def start(question: Callable[..., Choice]) -> Start:
    """A quiz with a question for each letter."""

    def made(letters: str, pass_mark: int | None, critical: str = "") -> Quiz:
        questions = tuple(question(id_, critical=id_ in critical) for id_ in letters)
        return Quiz.start(questions, pass_mark)

    return made


def played(quiz: Quiz, story: str) -> Quiz:
    for asked in story.split():
        assert quiz.current is not None, f"the quiz was over before {asked}"
        assert quiz.current.id == asked[0]
        quiz = moved(quiz, asked[1])
    return quiz


def moved(quiz: Quiz, mark: str) -> Quiz:
    return quiz.sit_out() if mark == "~" else quiz.marked(mark == "+")


def outcomes(quiz: Quiz) -> dict[str, str]:
    return {question: WORDS[outcome] for question, outcome in quiz.outcomes}


STORIES = {
    "all right at the first try": (80, "", "a+ b+ c+ d+ e+", "over"),
    "right at the second try counts": (100, "", "a- a+ b+ c+ d+ e+", "over"),
    "two tries, then the next question": (100, "", "a- a-", "b"),
    "missed ones come round again, and in their order": (100, "", "a- a- b- b- c+ d+ e+", "a"),
    "the second one missed comes second": (100, "", "a- a- b- b- c+ d+ e+ a+", "b"),
    "missed and then right in round two": (100, "", "a- a- b+ c+ d+ e+ a+", "over"),
    "missed in two rounds comes round a third time": (
        *(100, "", "a- a- b+ c+ d+ e+ a- a-"),
        "a",
    ),
    "right in round two, it does not come a third time": (
        *(100, "", "a- a- b- b- c+ d+ e+ a+ b- b-"),
        "b",
    ),
    "enough and nothing critical missed": (80, "", "a- a- b+ c+ d+ e+", "over"),
    "passed early, everything is still asked once": (80, "", "a+ b+ c+ d+", "e"),
    "one too few": (80, "", "a- a- b- b- c+ d+ e+", "a"),
    "round two stops as soon as enough is right": (80, "", "a- a- b- b- c+ d+ e+ a+", "over"),
    "61 per cent of five is more than three": (61, "", "a- a- b- b- c+ d+ e+", "a"),
    "60 per cent of five is three": (60, "", "a- a- b- b- c+ d+ e+", "over"),
    "enough, but the critical one is missed": (80, "b", "a+ b- b- c+ d+ e+", "b"),
    "the critical one right in round two": (80, "b", "a+ b- b- c+ d+ e+ b- b+", "over"),
    "what waits before the critical one is asked too": (60, "b", "a- a- b- b- c+ d+ e+", "a"),
    "right before it, the critical one is still to come": (
        *(60, "b", "a- a- b- b- c+ d+ e+ a+"),
        "b",
    ),
    "several critical ones are all wanted": (20, "ae", "a- a- b+ c+ d+ e- e- a+", "e"),
    "nothing is wanted but all is asked": (0, "", "a- a- b- b- c- c- d- d- e- e-", "over"),
    "a question sat out is done": (100, "", "a~ b+ c+ d+ e+", "over"),
    "a critical question sat out is done": (100, "a", "a~ b+ c+ d+ e+", "over"),
    "sat out between two tries": (100, "", "a- a~ b+ c+ d+ e+", "over"),
    "sat out in round two": (100, "", "a- a- b- b- c+ d+ e+ a~", "b"),
    "sitting out the last one missed is enough": (100, "a", "a- a- b+ c+ d+ e+ a~", "over"),
    "everything sat out": (100, "abcde", "a~ b~ c~ d~ e~", "over"),
    "the tries start afresh after sitting out": (100, "", "a- a~ b-", "b"),
    "the tries start afresh in round two": (100, "", "a- a- b+ c+ d+ e+ a-", "a"),
    "complete: each is asked once, right or not": (
        *(COMPLETE, "", "a- a- b+ c- c+ d- d- e- e-"),
        "over",
    ),
    "complete: a critical one does not come round": (COMPLETE, "a", "a- a- b+ c+ d+ e+", "over"),
    "complete: sat out": (COMPLETE, "", "a~ b+ c+ d+ e~", "over"),
    "complete: the last one is still to come": (COMPLETE, "", "a+ b+ c+ d+", "e"),
}


@pytest.mark.parametrize(
    ("pass_mark", "critical", "story", "then"), STORIES.values(), ids=STORIES.keys()
)
def test_what_comes_next_in_a_quiz(
    start: Start, pass_mark: int | None, critical: str, story: str, then: str
) -> None:
    quiz = played(start("abcde", pass_mark, critical), story)
    assert quiz.is_over is (then == "over")
    assert (quiz.current.id if quiz.current else "over") == then


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("a+", {"a": "first time"}),
        ("a-", {}),
        ("a- a+", {"a": "after a hint"}),
        ("a- a-", {"a": "not yet"}),
        ("a- a- b+ a+", {"a": "after a hint", "b": "first time"}),
        ("a- a- b+ a- a+", {"a": "after a hint", "b": "first time"}),
        ("a- a- b+ a- a-", {"a": "not yet", "b": "first time"}),
        ("a~ b+", {"b": "first time"}),
        ("a- a~ b+", {"b": "first time"}),
        ("a- a- b+ a~", {"a": "not yet", "b": "first time"}),
    ],
)
def test_how_a_question_went(start: Start, story: str, expected: dict[str, str]) -> None:
    quiz = played(start("ab", 100), story)
    assert outcomes(quiz) == expected
    assert len(quiz.outcomes) == len(expected)
    assert [quiz.outcome(id_) for id_ in "ab"] == [dict(quiz.outcomes).get(id_) for id_ in "ab"]


def test_how_many_are_right_counts_neither_what_was_missed_nor_what_was_sat_out(
    start: Start,
) -> None:
    quiz = played(start("abcd", 50), "a+ b- b+ c- c- d~")
    assert quiz.got == 2
    assert quiz.sat_out == ("d",)
    assert quiz.is_over and quiz.passed


@pytest.mark.parametrize(
    ("questions", "pass_mark", "enough"),
    [
        (1, 80, 1),
        (3, 80, 3),
        (4, 80, 4),
        (5, 80, 4),
        (6, 80, 5),
        (10, 80, 8),
        (7, 1, 1),
        (8, 50, 4),
    ],
)
def test_the_pass_mark_is_rounded_up(
    start: Start, questions: int, pass_mark: int, enough: int
) -> None:
    quiz = start("abcdefghij"[:questions], pass_mark)
    right = 0
    while not quiz.passed:
        quiz, right = quiz.marked(True), right + 1
    assert right == enough


def test_a_quiz_without_questions_is_over_and_passed(start: Start) -> None:
    assert start("", 80).is_over and start("", 80).passed
    assert start("", COMPLETE).is_over


def test_an_earlier_standing_is_not_changed_by_going_on(start: Start) -> None:
    quiz = start("ab", 100)
    assert quiz.marked(True).current != quiz.current
    assert quiz == start("ab", 100)


SOME_MARKS = st.lists(st.sampled_from("-----+~"), max_size=60)
MARKS = SOME_MARKS | st.lists(st.sampled_from("-----+~"), min_size=30, max_size=60)
PASS_MARKS = st.sampled_from([None, 100, 80, 50]) | st.integers(min_value=0, max_value=100)


@settings(deadline=None)
@given(st.integers(0, 8), PASS_MARKS, st.sets(st.sampled_from("abcdefgh")), MARKS)
def test_whatever_was_answered_right_answers_always_lead_to_the_end(
    start: Start, count: int, pass_mark: int | None, critical: set[str], marks: list[str]
) -> None:
    quiz = start("abcdefgh"[:count], pass_mark, "".join(critical))
    for mark in marks:
        quiz = quiz if quiz.is_over else moved(quiz, mark)
    more = 0
    while not quiz.is_over:
        quiz, more = quiz.marked(True), more + 1
    assert more <= count


@settings(deadline=None)
@given(st.integers(0, 8), PASS_MARKS, st.sets(st.sampled_from("abcdefgh")), MARKS)
def test_a_quiz_with_a_pass_mark_is_over_once_it_is_passed_and_never_before(
    start: Start, count: int, pass_mark: int | None, critical: set[str], marks: list[str]
) -> None:
    quiz = start("abcdefgh"[:count], pass_mark, "".join(critical))
    for mark in marks:
        settled = {id_ for id_, _ in quiz.outcomes} | set(quiz.sat_out)
        everything_asked = settled == set("abcdefgh"[:count])
        enough = pass_mark is None or quiz.passed
        assert quiz.is_over is (everything_asked and enough)
        quiz = quiz if quiz.is_over else moved(quiz, mark)


@settings(deadline=None)
@given(st.integers(0, 8), PASS_MARKS, st.sets(st.sampled_from("abcdefgh")), MARKS)
def test_nobody_is_asked_what_is_done_and_each_settled_question_has_one_outcome(
    start: Start, count: int, pass_mark: int | None, critical: set[str], marks: list[str]
) -> None:
    quiz = start("abcdefgh"[:count], pass_mark, "".join(critical))
    done: set[str] = set()
    settled: set[str] = set()
    tries = 0
    for mark in marks:
        if quiz.current is None:
            break
        asked = quiz.current.id
        assert asked not in done
        tries += 1
        if mark in "+~" or tries == 2:
            settled |= {asked} if mark != "~" else set()
            done |= {asked} if mark in "+~" else set()
            tries = 0
        quiz = moved(quiz, mark)
    assert sorted(id_ for id_, _ in quiz.outcomes) == sorted(settled)
    assert quiz.got == len(done - set(quiz.sat_out))


@settings(deadline=None)
@given(st.integers(1, 8), MARKS)
def test_complete_asks_each_question_once_in_the_order_of_the_file(
    start: Start, count: int, marks: list[str]
) -> None:
    quiz = start("abcdefgh"[:count], COMPLETE)
    asked: list[str] = []
    for mark in [*marks, *"+" * count]:
        if quiz.current is None:
            break
        asked = asked if quiz.tries else [*asked, quiz.current.id]
        quiz = moved(quiz, mark)
    assert asked == list("abcdefgh"[:count])
