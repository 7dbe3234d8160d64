import re

import pytest

from tests.library.sample import SMALL_CONTENT, question_of
from tests.support.html_page import Page
from training.core.questions import Choice, Matching, Ordering, Question
from training.library.shelf import Shelf
from training.reports.printed.answers import answers
from training.reports.printed.questions import letter, mixed, question

QUESTIONS = {asked.id: asked for asked in Shelf([SMALL_CONTENT]).module("tiny").questions}
every_question = pytest.mark.parametrize("asked", QUESTIONS.values(), ids=QUESTIONS)


@every_question
def test_paper_never_shows_the_answer_in_the_order_of_its_rows(asked: Question) -> None:
    places = tuple(range(len(asked.rows)))
    assert sorted(mixed(asked)) == list(places)
    assert (mixed(asked) == places) == isinstance(asked, Choice)


@every_question
def test_rows_stand_on_the_paper_at_their_letters(asked: Question) -> None:
    told = Page.of(question(1, asked)).words
    in_order = sorted(range(len(asked.rows)), key=lambda row: letter(asked, row))
    found = [told.rindex(asked.rows[row]) for row in in_order]
    assert found == sorted(found)
    assert sorted(letter(asked, row) for row in in_order) == list("ABCD"[: len(in_order)])


def test_a_choice_says_how_many_boxes_to_tick() -> None:
    assert "Tick one box." in question(1, QUESTIONS["q-single"])
    assert "Tick 2 boxes." in question(1, QUESTIONS["q-multiple"])


def test_the_answers_mark_what_is_right_and_say_what_to_tell() -> None:
    told = Page.of(answers(2, QUESTIONS["q-multiple"])).words
    assert told.startswith("2. Which two can help?")
    assert "Policy: 5.2. Needed: everybody gets this one right in the end." in told
    assert "A. [yes] My teacher. Yes. Your teacher can help." in told
    assert "B. [not yet] A player in a game. Not this one." in told
    assert told.endswith("Hint for a second try: Think of grown-ups you know.")


def test_the_answers_to_gaps_are_the_whole_sentence() -> None:
    assert "First stop, then tell a grown-up." in Page.of(answers(1, QUESTIONS["q-gaps"])).words


def test_the_answers_to_steps_have_them_in_order_with_the_letters_of_the_paper() -> None:
    asked = QUESTIONS["q-order"]
    assert isinstance(asked, Ordering)
    told = Page.of(answers(1, asked)).words
    paper = Page.of(question(1, asked)).words
    found = [re.search(rf"([A-Z])\. {re.escape(step)}", told) for step in asked.steps]
    letters = [match[1] for match in found if match]
    assert sorted(zip(letters, asked.steps, strict=True)) == list(
        zip("ABC", sorted(asked.steps, key=paper.index), strict=True)
    )


def test_the_answers_to_pairs_name_the_letter_of_each() -> None:
    asked = QUESTIONS["q-match"]
    assert isinstance(asked, Matching)
    told = Page.of(answers(1, asked)).words
    for pair, row in zip(asked.pairs, asked.right_answer, strict=True):
        assert f"{pair.left}: {letter(asked, row)}. {pair.right} {pair.feedback}" in told


def test_steps_that_cannot_be_mixed_are_shown_all_the_same() -> None:
    asked = question_of("- a = same\n- b = same\n", stem="Match these.")
    assert mixed(asked) == (0,)
    assert "same" in question(1, asked)
