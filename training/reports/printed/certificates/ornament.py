"""What makes a sheet of paper a certificate: a double frame, bunting, a rule with a diamond.

All of it is of straight lines and squares, like the drawings.
"""

from collections.abc import Iterator

from training.paper.colours import HEADING, LINE, QUIET
from training.paper.places import Box, Point
from training.paper.surface import Surface

GOLD = "#c9942a"
_FLAGS = (HEADING, "#e39a2d", "#4fa3a0", "#96204f", "#ffc857", "#7a5fc0")
"""The colours of bunting, as in the drawings."""

_STRING = 24
"""Straight pieces of which a sagging string is made."""


def frame(surface: Surface, box: Box, unit: float) -> None:
    """A broad blue frame with stepped corners, and a thin gold one within; `unit` is 1 at A4."""
    step = 2.4 * unit
    surface.fill(_stepped(box, step, 1.5 * unit), HEADING)
    surface.fill(_stepped(box.inside(3 * unit), step, 0.5 * unit), GOLD)
    for corner in _corners(box.inside(3.6 * unit), 2 * step):
        surface.fill((corner.inside(step * 0.5),), GOLD)


def sober_frame(surface: Surface, box: Box, unit: float) -> None:
    """Two thin frames, one in the other."""
    surface.fill(_sides(box, 0.9 * unit), HEADING)
    surface.fill(_sides(box.inside(2.2 * unit), 0.3 * unit), HEADING)


def bunting(surface: Surface, box: Box, swags: int) -> None:
    """Flags on a string that is nailed up at both ends of the box, and between its swags."""
    for number, swag in enumerate(box.columns(swags)):
        _hang(surface, swag, number)


def diamond_rule(surface: Surface, box: Box, colour: str = GOLD) -> None:
    """A thin line across the middle of a box, with a diamond as high as the box in its middle."""
    middle, half = Point(box.x + box.width / 2, box.y + box.height / 2), box.height / 2
    gap = box.height * 1.2
    surface.rule((box.x, middle.y), (middle.x - gap, middle.y), colour=LINE, width=half / 4)
    surface.rule((middle.x + gap, middle.y), (box.right, middle.y), colour=LINE, width=half / 4)
    diamond(surface, middle, half, colour)


def diamond(surface: Surface, middle: Point, half: float, colour: str) -> None:
    """A diamond, so far from its middle to its points."""
    x, y = middle
    corners = (Point(x - half, y), Point(x, y - half), Point(x + half, y), Point(x, y + half))
    surface.polygon(corners, colour)


def _hang(surface: Surface, swag: Box, number: int) -> None:
    """One swag of bunting: its string is a shallow curve, its flags stand as the string runs."""
    flags = 9
    surface.thread(
        [_on_string(swag, at / _STRING) for at in range(_STRING + 1)],
        colour=QUIET,
        width=swag.height / 45,
    )
    for flag in range(flags):
        left = _on_string(swag, (flag + 0.12) / flags)
        right = _on_string(swag, (flag + 0.88) / flags)
        long = swag.height * 0.6
        lean = (right.y - left.y) * 0.35  # a flag hangs from a sloping string a little askew
        tip = Point((left.x + right.x) / 2 - lean, (left.y + right.y) / 2 + long)
        surface.polygon((left, right, tip), _FLAGS[(number * flags + flag) % len(_FLAGS)])


def _on_string(swag: Box, along: float) -> Point:
    sag = swag.height * 0.36
    return Point(swag.x + swag.width * along, swag.y + sag * 4 * along * (1 - along))


def _stepped(box: Box, step: float, width: float) -> Iterator[Box]:
    """A frame so wide whose corners go in by one step, as in a drawing made of squares."""
    across, down = box.inside(step, 0), box.inside(0, step)
    yield Box(across.x, box.y, across.width, width)
    yield Box(across.x, box.bottom - width, across.width, width)
    yield Box(box.x, down.y, width, down.height)
    yield Box(box.right - width, down.y, width, down.height)
    for corner in _corners(box, step + width):
        yield from _inner_corner(corner, box, width)


def _inner_corner(corner: Box, box: Box, width: float) -> Iterator[Box]:
    """The two short sides by which a corner goes in."""
    is_left, is_top = corner.x == box.x, corner.y == box.y
    x = corner.right - width if is_left else corner.x
    y = corner.bottom - width if is_top else corner.y
    yield Box(x, corner.y, width, corner.height)
    yield Box(corner.x, y, corner.width, width)


def _corners(box: Box, side: float) -> tuple[Box, ...]:
    xs, ys = (box.x, box.right - side), (box.y, box.bottom - side)
    return tuple(Box(x, y, side, side) for y in ys for x in xs)


def _sides(box: Box, width: float) -> Iterator[Box]:
    yield Box(box.x, box.y, box.width, width)
    yield Box(box.x, box.bottom - width, box.width, width)
    yield Box(box.x, box.y + width, width, box.height - 2 * width)
    yield Box(box.right - width, box.y + width, width, box.height - 2 * width)
