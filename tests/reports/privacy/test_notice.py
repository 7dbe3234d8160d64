import re
from datetime import date
from typing import get_args

import pytest

from tests.support.html_page import Page, plain
from training.core.events import (
    Answered,
    CertificateIssued,
    CertificateRevoked,
    Completed,
    Event,
)
from training.core.school_facts import UNSAID
from training.core.values import Frozen
from training.records.recorded import Recorded
from training.reports.privacy import notice
from training.reports.privacy.parts import BLANK, Part
from training.school.keeping import Keeping
from training.school.people import Person
from training.school.sign_in.cards import SignIn

TODAY = date(2026, 11, 22)
FACTS = {**UNSAID, "school_name": "Elm Park", "data_lead_name": "Mr Ahmed"}
RULES = Keeping(adult_years=4).rules()
HOSTILE = '<script>alert(1)</script> & "Elm" </p>{data_lead_name}'


def parts_for(facts: dict[str, str]) -> tuple[Part, ...]:
    return notice.notice(facts, RULES)


def as_text(facts: dict[str, str]) -> str:
    return notice.as_text(facts["school_name"], parts_for(facts), TODAY)


def as_page(facts: dict[str, str]) -> str:
    return notice.as_page(facts["school_name"], parts_for(facts), TODAY)


def test_the_text_and_the_page_say_the_same() -> None:
    text = plain(as_text(FACTS))
    page = Page.of(as_page(FACTS))
    for part in parts_for(FACTS):
        assert part.heading in page.words
        for words in (*part.sentences, *part.points):
            assert words in text
            assert words in page.words


def test_it_names_the_school_and_whom_to_ask_and_the_day() -> None:
    text = plain(as_text(FACTS))
    assert "Elm Park uses a program" in text
    assert "Ask Mr Ahmed." in text
    assert "22 November 2026" in text
    assert not re.search(r"\{[a-z_]+\}", text)


def test_what_the_law_asks_of_the_school_is_left_for_the_school_to_say() -> None:
    rest = next(part for part in parts_for(FACTS) if part.heading == "Why")
    assert any(BLANK in sentence and "Mr Ahmed confirms" in sentence for sentence in rest.sentences)


def test_it_says_how_long_by_the_rules_of_the_school() -> None:
    how_long = next(part for part in parts_for(FACTS) if part.heading == "How long")
    assert len(how_long.points) == len(RULES) + 1
    assert "4 years after they left" in " ".join(how_long.points)
    assert "The school decides." in how_long.sentences[0]


def test_whatever_is_kept_of_somebody_is_told() -> None:
    """Whoever keeps one thing more must say so in the notice, and then here."""
    told: dict[type[Frozen], set[str]] = {
        Person: {*("id", "name", "group", "role", "year", "own_id", "classes", "started", "left")},
        SignIn: {"format", "pictures", "passphrase", "resets"},
        Recorded: {"id", "seq", "at", "device", "learner", "before", "event"},
        Answered: {"kind", "attempt", "question", "wording", "right"},
        Completed: {"kind", "attempt", "module", "version", "got", "of"},
        CertificateIssued: {
            *("kind", "attempt", "module", "certificate", "signed", "version", "clauses"),
            *("policy", "rests_on", "expires", "by"),
        },
        CertificateRevoked: {"kind", "certificate", "reason", "by"},
    }
    for kind, fields in told.items():
        assert set(kind.model_fields) == fields
    kinds = {kind.model_fields["kind"].default for kind in get_args(get_args(Event)[0])}
    assert kinds == {
        *("started", "card read", "scenario done", "answered", "completed"),
        *("certificate issued", "certificate revoked"),
    }


@pytest.mark.parametrize("fact", ["school_name", "data_lead_name"])
def test_whatever_a_school_says_of_itself_stays_words(fact: str) -> None:
    facts = {**FACTS, fact: HOSTILE}
    page = Page.of(as_page(facts))
    assert "script" not in page.tags
    assert "<script>alert(1)</script> &" in page.words
    assert "<script>" in as_text(facts)


def test_the_page_asks_nothing_of_any_other_machine() -> None:
    page = Page.of(as_page(FACTS))
    assert page.all("href") == page.all("src") == []
    assert any(policy.startswith("default-src 'none'") for policy in page.all("content"))


def test_the_text_fits_on_paper() -> None:
    assert max(map(len, as_text(FACTS).splitlines())) <= 78
