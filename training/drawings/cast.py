"""Who belongs to which phase: one small cast for each, which learners come to know."""

from collections.abc import Mapping

from training.core.module import Audience
from training.drawings.drawing import Drawing, drawing_named

_OFFICE = ("door", "lanyard", "mug", "noticeboard")

CAST: Mapping[Audience, tuple[str, ...]] = {
    Audience.KS1: ("pip", "miss-wing", "pip-hug"),
    Audience.LOWER_KS2: ("fox", "fox-tablet"),
    Audience.UPPER_KS2: ("chat", "two-friends"),
    Audience.STAFF: _OFFICE,
    Audience.GOVERNORS: _OFFICE,
}
"""The names of a phase's drawings; the first welcomes."""

PAIRS: Mapping[Audience, tuple[str, str]] = {
    Audience.KS1: ("pip", "miss-wing"),
    Audience.LOWER_KS2: ("fox", "fox"),
    Audience.UPPER_KS2: ("two-friends", "chat"),
    Audience.STAFF: ("lanyard", "mug"),
    Audience.GOVERNORS: ("noticeboard", "mug"),
}
"""Two of each cast, who stand at the left and at the right of something."""


def pair(phase: Audience) -> tuple[Drawing, Drawing]:
    """The two of a phase. Where one stands on both sides, it turns to itself."""
    left, right = PAIRS[phase]
    first, second = drawing_named(left), drawing_named(right)
    assert first is not None and second is not None, "every drawing of the cast lies in its folder"
    return first, second.turned() if left == right else second
