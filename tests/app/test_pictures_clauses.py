"""Pictures of the clauses; `pytest --snapshot-update` draws them anew after a wanted change."""

from collections.abc import Callable

import pytest

from tests.support.adopted import both, shown_words
from tests.support.one_screen import OneScreen
from training.actions.both_wordings import Place
from training.app.screens.clauses import ClausesScreen
from training.core.module import Audience

SMALL, LARGE = (80, 24), (120, 40)
POINTS = "Whoever belongs to the school keeps to these:\n1. Abuse nobody.\n    a) nor hate anybody"

Compare = Callable[..., bool]
"""The plug-in's fixture: it draws an app and compares the picture with the kept one."""


@pytest.mark.parametrize(
    ("size", "theme"), [(SMALL, "evening"), (LARGE, "paper")], ids=["small", "large"]
)
def test_picture_of_clauses(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    words = shown_words(
        both("4.4.7", "Nobody here is a friend of a minor.", Place.NOT_CONFIRMED),
        both("4.4", POINTS),
        both("5.2", place=Place.MISSING),
    )
    assert snap_compare(OneScreen(ClausesScreen(words), theme), terminal_size=size)


def test_picture_of_a_clause_for_the_youngest(snap_compare: Compare) -> None:
    words = shown_words(both("5.3", POINTS), audience=Audience.KS1)
    assert snap_compare(OneScreen(ClausesScreen(words)), terminal_size=SMALL)
