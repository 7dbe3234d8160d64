from datetime import date, timedelta

import pytest

from tests.actions.checking.conftest import CLAIMS, KEY, RAW, TODAY
from training.actions.checking.checked import OLD_LIST, Checked
from training.actions.checking.known import Known
from training.actions.checking.opening import Piece
from training.actions.checking.weighing import weigh
from training.actions.checking.words import headline, lines, standing, summary, word
from training.certificates.answers import Answer
from training.certificates.short_code import short_code
from training.certificates.trust import Trust, first


def said(checked: Checked) -> dict[str, str]:
    return dict(lines(checked))


def answered(known: Known, answer: Answer, **more: object) -> Checked:
    checked = weigh("given", Piece(RAW), known, TODAY)
    assert checked.verdict
    verdict = checked.verdict.model_copy(update={"answer": answer})
    return checked.model_copy(update={"verdict": verdict, **more})


def test_everything_that_an_inspector_asks_is_said(known: Known) -> None:
    words = said(weigh("given", Piece(RAW), known, TODAY))

    assert words["Who"] == "Priya Desai"
    assert words["What"] == "What a policy asks (s-3)"
    assert words["When"] == "15 June 2026"
    assert words["Standing"] == "valid until 15 June 2027"
    assert words["Score"] == "9 of 10"
    assert words["School"] == "Hill View Primary School"
    assert words["Key"] == KEY.fingerprint
    assert len(words["Key in words"].split()) == 8
    assert words["Clauses"] == "1.2, 3.2.4 (on record from when it was issued)"
    assert words["Code"] == short_code(CLAIMS.certificate)
    assert words["Records"] == "These records hold it as issued."
    assert words["List of keys"] == "number 1, of 1 May 2026, 50 days old."


def test_the_day_since_which_it_has_expired_is_the_day_after_its_last(known: Known) -> None:
    checked = weigh("given", Piece(RAW), known, date(2027, 6, 16))
    assert standing(checked) == "expired since 16 June 2027"
    assert headline(checked) == "GENUINE, BUT EXPIRED"


def test_superseded_names_the_clauses_where_they_are_known(known: Known) -> None:
    for_two = answered(known, Answer.SUPERSEDED, superseded_for=("4.2", "6.1"))
    assert standing(for_two) == "superseded for 4.2, 6.1"
    assert standing(answered(known, Answer.SUPERSEDED)) == "superseded"


@pytest.mark.parametrize("answer", Answer)
def test_every_answer_has_a_headline_and_a_word(known: Known, answer: Answer) -> None:
    checked = answered(known, answer)
    assert headline(checked)
    assert word(checked)
    assert (word(checked) == "GENUINE") is (answer in (Answer.VALID, Answer.PRACTICE))


def test_a_practice_certificate_is_never_just_genuine(known: Known) -> None:
    practice = first("Willow Lane", KEY, date(2026, 5, 1), practice=True)
    checked = weigh("given", Piece(RAW), Known(practice), TODAY)

    assert headline(checked) == "GENUINE (practice only)"
    assert word(checked) == "PRACTICE ONLY"


@pytest.mark.parametrize(
    ("days", "warned"), [(0, False), (1, False), (OLD_LIST, False), (OLD_LIST + 1, True)]
)
@pytest.mark.parametrize("is_own", [True, False])
def test_an_old_list_is_warned_of(trust: Trust, days: int, warned: bool, is_own: bool) -> None:
    list_ = trust.model_copy(update={"date": TODAY - timedelta(days=days)})
    words = said(weigh("given", Piece(RAW), Known(list_, is_own=is_own), TODAY))["List of keys"]

    assert ("newest list" in words) is warned


def test_a_list_of_a_day_to_come_is_told_apart(trust: Trust) -> None:
    list_ = trust.model_copy(update={"date": TODAY + timedelta(days=3)})
    words = said(weigh("given", Piece(RAW), Known(list_), TODAY))["List of keys"]
    assert "3 days ahead" in words
    assert "clock" in words


def test_where_nothing_was_read_nothing_is_said_of_it() -> None:
    nothing = Checked(given="words", reason="No certificate was found.")
    assert headline(nothing) == "CANNOT BE READ"
    assert (list(lines(nothing)), standing(nothing)) == ([], "")


def test_several_are_summed_up(known: Known) -> None:
    good = weigh("given", Piece(RAW), known, TODAY)
    bad = weigh("given", Piece(b""), known, TODAY)
    assert summary([good, good, bad]) == "3 checked: 2 genuine, 1 not genuine."
