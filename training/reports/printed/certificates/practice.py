"""What tells a practice certificate from a real one, from across the room."""

from training.paper.colours import WHITE
from training.paper.places import Box
from training.paper.surface import Surface

STAMP = "PRACTICE"
PROVES_NOTHING = "PRACTICE: made to try things out. It proves nothing."
_PALE, _STRONG = "#f6d3b0", "#974700"


def stamp(surface: Surface, box: Box) -> None:
    """The word across a whole certificate, to be put there before anything else."""
    surface.stamp(STAMP, box, _PALE)


def banner(surface: Surface, box: Box, size: float) -> None:
    """The same in a sentence, on a ground that nobody overlooks."""
    surface.panel(box, ground=_STRONG)
    inside = box.inside(box.height * 0.5, box.height * 0.15)
    surface.fitted(PROVES_NOTHING, inside, size, bold=True, colour=WHITE, align="centre")
