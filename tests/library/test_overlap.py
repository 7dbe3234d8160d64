"""No words copied from a text that is to be taught in words of our own."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.sample import SMALL_CONTENT, module_text
from training.library.errors import NoSuchContent
from training.library.overlap import RUN, Guarded, guarded
from training.library.shelf import Shelf

POLICY = """\
4.2 Employees of the nursery must never feed
the ducks, unless Mr Drake's nephew has said so.
"""


def copied(text: str) -> list[tuple[int, str]]:
    faults = Guarded(POLICY).copied(text, "sample.md")
    return [(fault.line, fault.message.partition(": ")[2]) for fault in faults]


def test_six_words_in_a_row_are_told_with_their_line() -> None:
    text = "Our own words.\n\nThey must never feed the ducks unless it rains."
    assert copied(text) == [(3, "“must never feed the ducks unless”.")]


def test_five_words_in_a_row_may_be_chance() -> None:
    assert copied("They must never feed the ducks while it rains.") == []


def test_neither_capitals_nor_stops_nor_line_ends_hide_a_copy() -> None:
    text = "MUST NEVER\nfeed: the\n\n**ducks** (unless) it rains"
    assert copied(text) == [(1, "“must never feed the ducks unless”.")]


def test_a_long_copy_is_told_once_and_whole() -> None:
    text = "Must never feed the ducks, unless Mr Drake’s nephew has said so."  # noqa: RUF001
    assert copied(text) == [(1, "“must never feed the ducks unless mr drakes nephew has said so”.")]


def test_two_copies_are_told_apart() -> None:
    text = "never feed the ducks unless mr smith\nemployees of the nursery must never swim"
    assert [line for line, _ in copied(text)] == [1, 2]


def test_clauses_in_a_heading_are_no_words() -> None:
    headings = "## A (4.4.1, 4.4.2) {#a}\n"
    assert Guarded("4 4 1 4 4 2").copied(headings, "sample.md") == ()


@given(st.lists(st.sampled_from("abcdefgh"), max_size=40), st.integers(0, 40))
def test_whatever_is_copied_is_found(words: list[str], start: int) -> None:
    piece = words[start : start + RUN]
    found = Guarded(" ".join(words)).copied("z " + " ".join(piece) + " z", "sample.md")
    assert len(found) == (len(piece) == RUN)


def test_a_check_against_a_text_tells_copies_in_every_file(tmp_path: Path) -> None:
    policy, module = tmp_path / "policy.txt", tmp_path / "sample.md"
    policy.write_text(POLICY, encoding="utf-8")
    module.write_text(module_text(card="Never feed the ducks unless Mr D says."), encoding="utf-8")
    checked = Shelf([SMALL_CONTENT]).check([module], against=guarded(policy))
    assert [(fault.rule, fault.line) for fault in checked.faults] == [("copied-words", 16)]
    assert checked.has_errors


def test_a_text_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoSuchContent, match=r"nothing\.txt"):
        guarded(tmp_path / "nothing.txt")
