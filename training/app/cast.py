"""Who is drawn beside what: one small cast for each phase, which learners come to know."""

from collections.abc import Mapping

from training.core.module import Audience, Module
from training.drawings.drawing import Drawing, drawing_named

_OFFICE = ("door", "lanyard", "mug", "noticeboard")

_CAST: Mapping[Audience, tuple[str, ...]] = {
    Audience.KS1: ("pip", "miss-wing", "pip-hug"),
    Audience.LOWER_KS2: ("fox", "fox-tablet"),
    Audience.UPPER_KS2: ("chat", "two-friends"),
    Audience.STAFF: _OFFICE,
    Audience.GOVERNORS: _OFFICE,
}
"""The cast of a phase, for every module that has no drawings of its own."""

_OWN: Mapping[str, tuple[str, ...]] = {
    "k1-01": ("pip-wobbly", "pip-stop", "miss-wing", "pip-hug", "pip-tells"),
    "u2-02": ("chat", "quiet", "two-friends", "kept", "heavy-secret"),
}
"""A drawing for each card of a module, by the module's id."""


def drawing_for(module: Module, card_index: int) -> Drawing | None:
    """The drawing beside a card (from 0): the module's own, or one of its phase."""
    names = _OWN.get(module.id, _CAST[module.audience])
    return drawing_named(names[card_index % len(names)])


def welcome(module: Module) -> Drawing | None:
    """Who stands at the opening of a module."""
    return drawing_named(_CAST[module.audience][0])
