import pytest

from tests.support.learning import ORDERING, SEVERAL, SINGLE, attempt_at
from training.app.widgets.module.progress import place_in_words, stones, timetable
from training.core.attempt import Attempt, Stage

QUIZ = attempt_at(Stage.QUIZ, SINGLE, SEVERAL, ORDERING)


@pytest.mark.parametrize(
    ("attempt", "words"),
    [
        (attempt_at(Stage.OPENING), ""),
        (attempt_at(Stage.LESSON, card=1), "Card 2 of 2"),
        (attempt_at(Stage.SCENARIO), "Y6 Builders"),
        (QUIZ, "Question 1 of 3"),
        (QUIZ.changed(quiz=QUIZ.quiz.marked(True).sit_out()), "Question 3 of 3"),
    ],
)
def test_where_one_is_is_said_in_words(attempt: Attempt, words: str) -> None:
    assert place_in_words(attempt) == words


def test_there_is_a_stone_for_each_card_and_each_question() -> None:
    assert stones(attempt_at(Stage.LESSON, card=1)) == "●◆"
    assert stones(QUIZ.changed(quiz=QUIZ.quiz.marked(True))) == "●◆○"


def test_a_stone_does_not_say_whether_the_answer_was_right() -> None:
    right = QUIZ.quiz.marked(True)
    missed = QUIZ.quiz.marked(False).marked(False)
    assert stones(QUIZ.changed(quiz=right)) == stones(QUIZ.changed(quiz=missed))


def test_the_timetable_shows_the_parts_and_the_present_one_by_its_shape() -> None:
    assert timetable(attempt_at(Stage.SCENARIO)).plain == "● Lesson  ─  ◆ Story  ─  ○ Quiz"


def test_a_module_without_a_story_has_none_in_its_timetable() -> None:
    attempt = attempt_at(Stage.LESSON)
    bare = attempt.module.model_copy(update={"scenario": None})
    assert "Story" not in timetable(attempt.changed(module=bare)).plain
