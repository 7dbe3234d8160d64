import json
from datetime import date
from importlib.resources import files
from string import Formatter

import pytest

from training.certificates.answers import Answer, Standing, written

TABLE = json.loads(files("training.certificates").joinpath("answers.json").read_text("utf-8"))
BLIND = (Answer.SHAPE, Answer.UNKNOWN_KEY, Answer.SIGNATURE, Answer.CONTENT)
"""Given where nothing that was read can be believed, or before it is."""


def blanks(answer: Answer) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(TABLE[answer]["says"]) if name is not None}


def test_the_table_has_each_answer_once_and_in_the_order_of_weight() -> None:
    assert list(TABLE) == [answer.value for answer in Answer]
    assert all(set(meaning) == {"standing", "says"} for meaning in TABLE.values())


@pytest.mark.parametrize(
    ("standing", "answers"),
    [
        (Standing.VALID, {Answer.VALID, Answer.PRACTICE}),
        (Standing.EXPIRED, {Answer.EXPIRED}),
        (Standing.SUPERSEDED, {Answer.SUPERSEDED}),
        (Standing.WITHDRAWN, {Answer.REVOKED, Answer.KEY_WITHDRAWN}),
    ],
)
def test_each_answer_comes_to_its_standing(standing: Standing, answers: set[Answer]) -> None:
    assert {answer for answer in Answer if answer.standing is standing} == answers


@pytest.mark.parametrize("answer", Answer)
def test_each_sentence_has_no_blanks_but_school_and_day(answer: Answer) -> None:
    said = answer.says("Hill View", date(2026, 6, 5))

    assert blanks(answer) <= {"school", "day"}
    assert ("Hill View" in said) is ("school" in blanks(answer))
    assert ("5 June 2026" in said) is ("day" in blanks(answer))
    assert said.endswith(".") and "{" not in said


@pytest.mark.parametrize("answer", BLIND)
def test_no_school_is_named_where_nothing_can_be_believed(answer: Answer) -> None:
    assert blanks(answer) == set()


def test_a_school_whose_name_looks_like_a_blank_is_told_as_it_is() -> None:
    assert "{day} {school}" in Answer.VALID.says("{day} {school}")


def test_a_day_is_written_as_people_write_it() -> None:
    assert written(date(2026, 12, 1)) == "1 December 2026"
