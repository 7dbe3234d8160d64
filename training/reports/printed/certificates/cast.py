"""Who stands on a certificate: two of the phase's cast, one at either side of the name."""

from training.core.module import Audience
from training.drawings.cast import pair
from training.paper.places import Box
from training.paper.surface import Surface


def draw_cast(surface: Surface, phase: Audience, left: Box, right: Box) -> None:
    """Draw the two of a phase in boxes of one size, their pixels as large as each other's."""
    drawings = pair(phase)
    pixel = min(
        min(left.width / drawing.width, left.height / len(drawing.rows)) for drawing in drawings
    )
    for drawing, box in zip(drawings, (left, right), strict=True):
        wide, high = drawing.width * pixel, len(drawing.rows) * pixel
        place = Box(box.x + (box.width - wide) / 2, box.y + (box.height - high) / 2, wide, high)
        surface.drawing(drawing.rows, place)
