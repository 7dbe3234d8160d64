"""Three pictures out of twelve: how a child signs in without a letter of typing.

They keep one child from opening another's shelf by mistake or for fun, and are no more than that:
there are 220 threes, and a card with them hangs in the classroom.
"""

from collections.abc import Callable, Iterable
from itertools import combinations

PICTURES = (
    *("apple", "bell", "boat", "cat"),
    *("fish", "house", "key", "kite"),
    *("moon", "star", "sun", "tree"),
)
"""The pictures, in the order in which they stand on the screen; each goes by this word."""

HOW_MANY = 3

NOT_THOSE = "Not those three. Look at your card, or ask your teacher."
"""What a child is told, in the app as in plain lines."""

Trio = tuple[str, ...]
"""Three different pictures in the order of the screen; the order of choosing does not matter."""


def trio(chosen: Iterable[str]) -> Trio:
    """The pictures chosen, each once, in the order of the screen."""
    picked = set(chosen)
    return tuple(picture for picture in PICTURES if picture in picked)


def deal(taken: Iterable[Trio], random_bytes: Callable[[int], bytes]) -> Trio:
    """Three pictures that nobody else of the class has; any three once all are taken.

    Args:
        taken: those of the rest of the class.
        random_bytes: gives so many bytes by chance.
    """
    every = list(combinations(PICTURES, HOW_MANY))
    free = sorted(set(every) - set(taken)) or every
    return free[int.from_bytes(random_bytes(8), "big") % len(free)]
