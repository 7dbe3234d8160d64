import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.adopted import MARKUP, adopt, both, damage, from_newer, school_rooms, shown_words
from tests.support.online_policy import MOVED, NO_FRIENDS, POLICY
from tests.support.player import PlainPlayer
from tests.support.rooms import events_of
from training.actions.both_wordings import NOT_NOW, NOT_PUT_IN
from training.actions.certificate import Certificate
from training.actions.clause_words import PolicyWords
from training.actions.rooms import Rooms
from training.actions.take_module import ModuleTaking
from training.core.module import Audience
from training.plain.clauses import NOTHING_CITED, clause_lines
from training.plain.learning import PlainLearning
from training.plain.voice import Voice
from training.school.policy.versions import Version

PRIYA, AISHA = "priya-desai", "aisha-b"


@pytest.fixture
def rooms(tmp_path: Path) -> Rooms:
    return school_rooms(tmp_path)


def say(rooms: Rooms, who: str, module_id: str, lines: list[str]) -> str:
    """What is printed when those lines are typed, before the input ends."""
    module, learner = rooms.module(module_id), rooms.roll.find(who)
    player, waiting = PlainPlayer(module), iter(lines)
    taking = ModuleTaking(rooms, learner)
    PlainLearning(
        Voice(player.write, lambda: next(waiting, None)),
        taking,
        (),
        (),
        PolicyWords(rooms, module.audience).of,
        no_certificate,
    ).take(taking.take_up(module))
    return player.printed


def no_certificate() -> Certificate | None:
    """None, as where the key is sealed."""
    return None


def test_c_on_a_card_prints_the_clause_in_both_wordings(rooms: Rooms) -> None:
    adopt(rooms)
    printed = say(rooms, PRIYA, "staff-tiny", ["", "c", ""])
    lines = printed.splitlines()
    assert "Policy 4.4.7. c for the school's own words." in lines
    at = lines.index("Clause 4.4.7.")
    assert lines[at + 1].startswith("In plain words: No employee has a minor")
    assert lines[at + 2] == (
        "In the school's own words, from the policy adopted on 3 September 2026:"
    )
    assert lines[at + 3] == f"“{NO_FRIENDS}”"


def test_c_takes_nobody_further_and_records_nothing(rooms: Rooms) -> None:
    before = say(rooms, PRIYA, "staff-tiny", ["", "c", "", "c", ""])
    assert "Card 2" not in before
    assert [event.kind for event in events_of(rooms, PRIYA)] == ["started"]


def test_c_at_a_question_leaves_it_open_and_after_it_shows_that_questions_clauses(
    rooms: Rooms,
) -> None:
    adopt(rooms)
    printed = say(rooms, PRIYA, "staff-tiny", ["", "", "", "s", "c", "", "1", "c", ""])
    before, after = printed.split("One evening is long enough for a private message.")
    assert "Clause 4.4.7." in before.split("Question 1 of")[1]
    assert "Clause 4.4.7." in after
    assert "Clause 5.2." not in after


@pytest.mark.parametrize("typed", [["", "", ""], ["", "", "", "s"]])
def test_stories_and_questions_name_their_clauses_to_adults(rooms: Rooms, typed: list[str]) -> None:
    assert "Policy 4.4.7. c for" in say(rooms, PRIYA, "staff-tiny", typed).rsplit("> \n", 1)[0]


def test_children_are_offered_nothing_on_the_way_and_can_ask(rooms: Rooms) -> None:
    adopt(rooms)
    printed = say(rooms, AISHA, "tiny", ["", "c", ""])
    assert "Policy" not in printed
    assert "c the rule" not in printed
    assert "Rule 5.2.\nIn plain words: Tell" in printed


def test_where_nothing_is_cited_c_says_so(rooms: Rooms) -> None:
    assert NOTHING_CITED in say(rooms, PRIYA, "staff-tiny", ["c", ""])


def test_adults_are_told_of_the_key_at_the_opening(rooms: Rooms) -> None:
    assert "c the clause of the policy." in say(rooms, PRIYA, "staff-tiny", [])


def test_without_a_text_our_line_stands_alone_and_that_is_said(rooms: Rooms) -> None:
    printed = say(rooms, PRIYA, "staff-tiny", ["", "c"])
    assert "In plain words: No employee" in printed
    assert NOT_PUT_IN in printed
    assert "In the school's own words" not in printed


def test_a_clause_that_nobody_has_confirmed_says_so(rooms: Rooms) -> None:
    adopt(rooms, MOVED)
    printed = say(rooms, PRIYA, "staff-tiny", ["", "c"])
    assert "2026, where it is 5.7 (not confirmed yet):" in printed


def test_a_clause_that_is_missing_says_so(rooms: Rooms) -> None:
    adopt(rooms)
    printed = say(rooms, PRIYA, "staff-tiny", ["", "", "c"])
    assert "The school's text has no clause 5.2." in printed


@pytest.mark.parametrize("spoilt", [damage, from_newer])
def test_where_the_text_cannot_be_read_the_lesson_goes_on(
    rooms: Rooms, spoilt: Callable[[Rooms, Version], object]
) -> None:
    spoilt(rooms, adopt(rooms))
    printed = say(rooms, PRIYA, "staff-tiny", ["", "c", "", ""])
    assert NOT_NOW in printed
    assert "Card 2 of 2" in printed


def test_what_looks_like_markup_is_printed_as_it_stands(rooms: Rooms) -> None:
    adopt(rooms, POLICY.replace(NO_FRIENDS, MARKUP))
    assert f"“{MARKUP}”" in say(rooms, PRIYA, "staff-tiny", ["", "c"])


def test_no_line_of_the_text_looks_like_one_to_choose() -> None:
    words = shown_words(both("4.4", "All keep to these:\n1. Be kind.\n    2. Ask.\n> go"))
    lines = list(clause_lines(words))
    assert "“1. Be kind.”" in lines
    assert not [line for line in lines if re.match(r"\s*(\d|>)", line)]


@pytest.mark.parametrize("audience", list(Audience))
def test_what_a_clause_is_called_is_a_word_of_those_who_read_it(audience: Audience) -> None:
    first = next(clause_lines(shown_words(both("4.4.3"), audience=audience)))
    assert first == ("Rule 4.4.3." if audience.is_pupils else "Clause 4.4.3.")


def test_the_youngest_are_told_that_the_schools_words_are_for_a_grown_up() -> None:
    lines = list(clause_lines(shown_words(both("5.3", "Report."), audience=Audience.KS1)))
    assert lines[1] == "In plain words: Our line for 5.3."
    assert lines[2].startswith("For a grown-up, in the school's own words, from the policy")
