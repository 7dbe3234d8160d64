"""Three pictures in plain lines."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.core.text import Paragraph, Run
from training.plain.signing_in import ASKED, NOT_UNDERSTOOD, PlainSignIn
from training.plain.voice import Voice
from training.school.sign_in.entering import Entered
from training.school.sign_in.pictures import NOT_THOSE, PICTURES, Trio

RIGHT = ("apple", "cat", "sun")
"""The numbers 1, 4 and 11."""

HELP = (Paragraph(runs=(Run(text="Tell a grown-up you trust."),)),)
BREATH = (Paragraph(runs=(Run(text="Nothing is lost."),)),)


class Child:
    """Types lines, hears what is said, and keeps which pictures were tried."""

    def __init__(self, *lines: str, wait: int = 0) -> None:
        self._lines = iter(lines)
        self._wait = timedelta(seconds=wait)
        self.said = ""
        self.tried: list[Trio] = []

    def sign_in(self, wait: int = 0) -> Entered:
        """What came of it."""
        asking = PlainSignIn(Voice(self._hear, lambda: next(self._lines, None)), HELP, BREATH)
        return asking.by_pictures("Aisha B", self._enter, timedelta(seconds=wait))

    def _hear(self, text: str) -> None:
        self.said += text

    def _enter(self, chosen: Trio) -> Entered:
        self.tried.append(chosen)
        welcome = chosen == RIGHT
        return Entered(welcome=welcome, wait=timedelta() if welcome else self._wait)


@pytest.mark.parametrize("typed", ["1 4 11", "11 1 4", " 4, 11, 1 "])
def test_three_numbers_in_any_order_let_a_child_in(typed: str) -> None:
    child = Child(typed)
    assert child.sign_in().welcome
    assert child.tried == [RIGHT]


def test_every_picture_is_read_out_with_its_number() -> None:
    child = Child("1 4 11")
    child.sign_in()
    lines = child.said.splitlines()
    assert lines[0] == "Aisha B: your three pictures"
    assert lines[1:13] == [f"{number}. {word}" for number, word in enumerate(PICTURES, 1)]
    assert lines[13] == ASKED


def test_after_the_wrong_three_the_child_is_asked_again() -> None:
    child = Child("1 2 3", "1 4 11")
    assert child.sign_in().welcome
    assert NOT_THOSE in child.said


@pytest.mark.parametrize(
    "typed", ["", "1 2", "1 2 3 4", "1 1 2", "0 1 2", "1 2 13", "cat", "-1 2 3"]
)
def test_what_is_not_three_numbers_is_no_try(typed: str) -> None:
    child = Child(typed, "1 4 11")
    assert child.sign_in().welcome
    assert child.tried == [RIGHT]
    assert NOT_UNDERSTOOD in child.said


def test_a_wait_ends_it_and_is_told() -> None:
    child = Child("1 2 3", "1 4 11", wait=5)
    assert child.sign_in() == Entered(welcome=False, wait=timedelta(seconds=5))
    assert len(child.tried) == 1


def test_while_there_is_a_wait_nothing_is_asked() -> None:
    child = Child("1 4 11")
    assert child.sign_in(wait=9).wait == timedelta(seconds=9)
    assert child.tried == []
    assert ASKED not in child.said


@pytest.mark.parametrize(("letter", "said"), [("h", "Tell a grown-up"), ("T", "Nothing is lost.")])
def test_help_and_a_breath_are_one_key_away(letter: str, said: str) -> None:
    child = Child(letter, "1 4 11")
    assert child.sign_in().welcome
    assert said in child.said
    assert child.tried == [RIGHT]


@pytest.mark.parametrize("lines", [(), ("q",), ("b",), ("1 2 3", "Q")])
def test_a_child_can_leave(lines: tuple[str, ...]) -> None:
    assert Child(*lines).sign_in() == Entered(welcome=False)


def never(chosen: Trio) -> Entered:
    return Entered(welcome=False)


@given(st.lists(st.text(max_size=20), max_size=5))
def test_whatever_is_typed_it_ends_and_lets_nobody_in_who_is_not_let_in(lines: list[str]) -> None:
    waiting = iter(lines)
    read: Callable[[], str | None] = lambda: next(waiting, None)  # noqa: E731
    asking = PlainSignIn(Voice(lambda text: None, read), HELP, BREATH)
    entered = asking.by_pictures("A", never)
    assert entered == Entered(welcome=False)
