"""Who is drawn beside what in a module."""

from collections.abc import Mapping

from training.core.module import Module
from training.drawings.cast import CAST
from training.drawings.drawing import Drawing, drawing_named

_OWN: Mapping[str, tuple[str, ...]] = {
    "k1-01": ("pip-wobbly", "pip-stop", "miss-wing", "pip-hug", "pip-tells"),
    "u2-02": ("chat", "quiet", "two-friends", "kept", "heavy-secret"),
}
"""A drawing for each card of a module, by the module's id; all others have their phase's cast."""


def drawing_for(module: Module, card_index: int) -> Drawing | None:
    """The drawing beside a card (from 0): the module's own, or one of its phase."""
    names = _OWN.get(module.id, CAST[module.audience])
    return drawing_named(names[card_index % len(names)])


def welcome(module: Module) -> Drawing | None:
    """Who stands at the opening of a module."""
    return drawing_named(CAST[module.audience][0])
