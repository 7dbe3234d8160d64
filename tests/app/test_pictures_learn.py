"""One picture of each view; `pytest --snapshot-update` draws them anew after a wanted change."""

from collections.abc import Callable

from tests.support.learning import ORDERING, LearnApp, attempt_at
from training.core.attempt import Stage

SMALL, LARGE = (80, 24), (120, 40)

Compare = Callable[..., bool]
"""The plug-in's fixture: it draws an app and compares the picture with the kept one."""


def test_picture_of_the_opening(snap_compare: Compare) -> None:
    assert snap_compare(LearnApp(attempt_at(Stage.OPENING)), terminal_size=LARGE)


def test_picture_of_a_card(snap_compare: Compare) -> None:
    assert snap_compare(LearnApp(attempt_at(Stage.LESSON, card=1)), terminal_size=LARGE)


def test_picture_of_a_scene(snap_compare: Compare) -> None:
    assert snap_compare(LearnApp(attempt_at(Stage.SCENARIO)), terminal_size=SMALL)


def test_picture_of_a_marked_answer(snap_compare: Compare) -> None:
    app = LearnApp(attempt_at(Stage.QUIZ))
    assert snap_compare(app, terminal_size=SMALL, press=["1", "enter"])


def test_picture_of_an_order_being_made(snap_compare: Compare) -> None:
    app = LearnApp(attempt_at(Stage.QUIZ, ORDERING))
    assert snap_compare(app, terminal_size=SMALL, press=["2", "down"])
