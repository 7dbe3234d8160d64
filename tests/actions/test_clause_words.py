from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from shutil import rmtree

import pytest

from tests.support.adopted import (
    ADOPTED,
    LATER,
    MARKUP,
    adopt,
    damage,
    from_newer,
    policy_of,
    school_rooms,
)
from tests.support.online_policy import MOVED, NO_FRIENDS, POLICY, REVISED
from training.actions.both_wordings import NOT_NOW, NOT_PUT_IN, Place
from training.actions.clause_words import PolicyWords
from training.actions.rooms import Rooms
from training.cli.building import guest_rooms
from training.core.module import Audience

STAFF, CHILDREN = Audience.STAFF, Audience.LOWER_KS2
LETTERED = POLICY.replace(
    "4. RULES",
    "2. AIMS\n\n2.1 We want:\n\n(a) room for what is new\n(b) no quarrel before a judge\n\n"
    "4. RULES",
)


@pytest.fixture
def rooms(tmp_path: Path) -> Rooms:
    return school_rooms(tmp_path)


def test_a_clause_is_given_in_our_words_and_in_the_schools(rooms: Rooms) -> None:
    adopt(rooms)
    words = PolicyWords(rooms, STAFF).of(("4.4.7",))
    (clause,) = words.clauses
    assert (clause.cited, clause.place) == ("4.4.7", Place.FOUND)
    assert clause.school == NO_FRIENDS
    assert clause.ours.startswith("No employee has a minor as an online friend")
    assert "{" not in clause.ours
    assert words.source == "from the policy adopted on 3 September 2026"
    assert (words.said, clause.mark, clause.lack) == ("", "", "")


def test_children_are_given_the_line_that_is_written_for_them(rooms: Rooms) -> None:
    (clause,) = PolicyWords(rooms, CHILDREN).of(("4.4.3",)).clauses
    assert clause.ours == "Kind words only. Everyone counts."


def test_where_there_is_no_line_for_children_they_are_given_the_one_for_adults(
    rooms: Rooms,
) -> None:
    (for_child,) = PolicyWords(rooms, CHILDREN).of(("4.2",)).clauses
    (for_adult,) = PolicyWords(rooms, STAFF).of(("4.2",)).clauses
    assert for_child.ours == for_adult.ours != ""


def test_a_letter_cites_that_point_in_both_wordings(rooms: Rooms) -> None:
    adopt(rooms, LETTERED)
    (clause,) = PolicyWords(rooms, STAFF).of(("2.1b",)).clauses
    assert clause.ours == "Keep the school clear of legal risk."
    assert clause.school == "no quarrel before a judge"


def test_of_a_clause_without_that_letter_the_whole_is_given(rooms: Rooms) -> None:
    adopt(rooms, LETTERED)
    (clause,) = PolicyWords(rooms, STAFF).of(("2.1d",)).clauses
    assert clause.place is Place.FOUND
    assert "room for what is new" in clause.school


def test_without_a_text_that_is_said_and_our_line_stands_alone(rooms: Rooms) -> None:
    words = PolicyWords(rooms, STAFF).of(("4.4.7",))
    assert words.said == NOT_PUT_IN
    assert words.clauses[0].place is Place.NO_TEXT
    assert words.clauses[0].ours
    assert (words.clauses[0].school, words.clauses[0].lack, words.source) == ("", "", "")


def test_where_there_is_no_school_it_has_no_text_either() -> None:
    words = PolicyWords(guest_rooms(), STAFF).of(("4.4.7",))
    assert words.said == NOT_PUT_IN
    assert words.clauses[0].ours


def test_a_clause_that_nobody_has_confirmed_is_marked_and_says_where_it_stands(
    rooms: Rooms,
) -> None:
    adopt(rooms, MOVED)
    (clause,) = PolicyWords(rooms, STAFF).of(("4.4.7",)).clauses
    assert (clause.place, clause.mark) == (Place.NOT_CONFIRMED, "not confirmed yet")
    assert (clause.school, clause.stands_at) == (NO_FRIENDS, "5.7")


def test_a_clause_that_the_text_lacks_is_said_to_be_lacking(rooms: Rooms) -> None:
    adopt(rooms)
    (clause,) = PolicyWords(rooms, STAFF).of(("5.2",)).clauses
    assert (clause.place, clause.school) == (Place.MISSING, "")
    assert clause.lack == "The school's text has no clause 5.2."


def test_a_clause_that_is_not_in_the_register_has_no_line_of_ours(rooms: Rooms) -> None:
    adopt(rooms)
    (clause,) = PolicyWords(rooms, STAFF).of(("9.9",)).clauses
    assert (clause.ours, clause.place) == ("", Place.MISSING)


def test_words_that_look_like_markup_or_like_a_fact_are_left_as_they_are(rooms: Rooms) -> None:
    adopt(rooms, POLICY.replace(NO_FRIENDS, MARKUP))
    (clause,) = PolicyWords(rooms, STAFF).of(("4.4.7",)).clauses
    assert clause.school == MARKUP


def test_the_text_is_read_once_for_an_attempt(rooms: Rooms) -> None:
    adopt(rooms)
    words = PolicyWords(rooms, STAFF)
    first = words.of(("4.4.7",))
    rmtree(policy_of(rooms).path)
    assert words.of(("4.4.7",)) == first
    assert words.of(("4.2",)).clauses[0].place is Place.FOUND


def test_a_version_that_comes_into_force_meanwhile_is_for_the_next_attempt(rooms: Rooms) -> None:
    adopt(rooms)
    words = PolicyWords(rooms, STAFF)
    before = words.of(("4.3",))
    adopt(rooms, REVISED, LATER)
    assert words.of(("4.3",)) == before
    after = PolicyWords(rooms, STAFF).of(("4.3",))
    assert (before.adopted, after.adopted) == (ADOPTED, LATER)
    assert "in writing" in after.clauses[0].school


def test_a_text_that_is_put_in_meanwhile_is_found_by_the_next_asking(rooms: Rooms) -> None:
    words = PolicyWords(rooms, STAFF)
    assert words.of(("4.4.7",)).said == NOT_PUT_IN
    adopt(rooms)
    assert words.of(("4.4.7",)).clauses[0].school == NO_FRIENDS


def test_an_adult_is_told_why_the_text_cannot_be_read_and_it_is_looked_for_again(
    rooms: Rooms,
) -> None:
    version = adopt(rooms)
    whole = (policy_of(rooms).path / version.id / "clauses.json").read_bytes()
    page = damage(rooms, version)
    words = PolicyWords(rooms, STAFF)
    told = words.of(("4.4.7",))
    assert told.said.startswith(NOT_NOW)
    assert "is not whole, or was altered" in told.said
    assert told.clauses[0].ours
    page.write_bytes(whole)
    assert words.of(("4.4.7",)).clauses[0].school == NO_FRIENDS


def test_a_text_from_a_newer_program_says_so(rooms: Rooms) -> None:
    from_newer(rooms, adopt(rooms))
    assert "newer" in PolicyWords(rooms, STAFF).of(("4.4.7",)).said


def test_a_child_is_not_told_of_files(rooms: Rooms) -> None:
    damage(rooms, adopt(rooms))
    assert PolicyWords(rooms, CHILDREN).of(("5.3",)).said == NOT_NOW


def test_a_folder_that_cannot_be_looked_into_is_told_and_not_raised(
    rooms: Rooms, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_text("no folder", encoding="utf-8")
    words = PolicyWords(replace(rooms, folder=file), STAFF).of(("4.4.7",))
    assert words.said.startswith(NOT_NOW)


def test_many_may_ask_at_once(rooms: Rooms) -> None:
    adopt(rooms)
    words = PolicyWords(rooms, STAFF)
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: words.of(("4.4.7",)).clauses[0].school, range(32)))
    assert found == {NO_FRIENDS}
