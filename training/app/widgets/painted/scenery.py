"""What stands around the doors: sky, roof, trees and grass, drawn to fit any window."""

from math import sin

from training.app.widgets.painted.canvas import Canvas

_WIDEST = 138
"""Columns of the widest school; a wall of a screen has more sky at its sides."""


def building_width(window: int) -> int:
    """How many columns wide the school is: three doors alike, and air at the sides."""
    air = window // 14 if window > 64 else 0
    return min(window - 2 * air, _WIDEST) // 3 * 3


def front_lines(window: int) -> int:
    """How many lines high the school's front is, without the roof."""
    if window < 22:
        return 14
    return 16 if window < 34 else window * 3 // 4


def ground_lines(window: int) -> int:
    """How many lines of grass there are before the school."""
    return 1 if window < 34 else 2


def sky(width: int, lines: int) -> Canvas:
    """The sky, with the school's roof in it."""
    canvas = Canvas(width, lines, "sky-3")
    canvas.box(0, 0, width, canvas.height * 2 // 3, "sky-2")
    canvas.box(0, 0, width, canvas.height // 3, "sky-1")
    _scatter_stars(canvas)
    radius = max(2.4, canvas.height / 7)
    canvas.disc(width - width // 9 - 2, int(radius) + 1, radius, "sun")
    if width > 64:
        _float_cloud(canvas, width // 12, canvas.height // 3)
        _float_cloud(canvas, width * 2 // 3, canvas.height // 7)
    _raise_roof(canvas, building_width(width))
    return canvas


def _scatter_stars(canvas: Canvas) -> None:
    """Strewn about, and yet the same every evening."""
    for count in range(1, canvas.width * canvas.height // 110):
        x, y = count**3 * 7 + count * 31, count * count * 5 + count * 3
        canvas.dot(x % canvas.width, y % max(1, canvas.height // 2), "star")


def _float_cloud(canvas: Canvas, left: int, top: int) -> None:
    for down, (start, width) in enumerate(((4, 6), (2, 12), (0, 16))):
        canvas.box(left + start, top + down, width, 1, "cloud")


def _raise_roof(canvas: Canvas, building: int) -> None:
    middle, bottom = canvas.width // 2, canvas.height - 1
    slope = canvas.height * 2 // 5
    for rise in range(slope):
        half = building // 2 - 1 - rise
        canvas.box(middle - half, bottom - rise, 2 * half, 1, "roof")
    canvas.box(middle - building // 2 - 1, bottom, building + 2, 1, "roof-edge")
    _raise_gable(canvas, middle, slope)


def _raise_gable(canvas: Canvas, middle: int, slope: int) -> None:
    """The middle of the roof, with a clock in it."""
    tall = slope + 5
    top = canvas.height - tall
    for down in range(tall):
        canvas.box(middle - down - 3, top + down, 2 * down + 6, 1, "roof-edge")
        canvas.box(middle - down - 1, top + down, 2 * down + 2, 1, "wall")
    clock = canvas.height - 4
    canvas.disc(middle, clock, 3.2, "trim")
    canvas.box(middle, clock - 2, 1, 3, "art-dark")
    canvas.box(middle, clock, 3, 1, "art-dark")


def side(width: int, lines: int) -> Canvas:
    """What stands beside the school: a tree before the sky."""
    canvas = Canvas(width, lines, "sky-3")
    radius = min(width / 2 - 0.8, canvas.height / 4)
    if radius >= 1.5:
        middle, crown = width // 2, canvas.height - int(radius) - canvas.height // 4
        canvas.box(middle - 1, crown, 2, canvas.height, "trunk")
        canvas.disc(middle, crown, radius, "tree")
        canvas.disc(middle - 1, crown - 1, radius / 2, "tree-light")
    canvas.box(0, canvas.height - 2, width, 2, "grass")
    return canvas


def ground(width: int, lines: int) -> Canvas:
    """The grass, with a path to each door."""
    canvas = Canvas(width, lines, "grass")
    for count in range(width // 5):
        canvas.dot(count * 29 % width, count * 3 % canvas.height, "grass-light")
    building = building_width(width)
    for door in range(3):
        middle = (width - building) // 2 + building * (2 * door + 1) // 6
        for down in range(canvas.height):
            half = building // 15 + down
            canvas.box(middle - half, down, 2 * half, 1, "path")
    return canvas


def calm(width: int, lines: int) -> Canvas:
    """Still water before the evening sky, and hills far away."""
    canvas = Canvas(width, lines, "sky-3")
    shore = canvas.height * 3 // 4
    canvas.box(0, 0, width, shore * 2 // 3, "sky-2")
    canvas.box(0, 0, width, shore // 3, "sky-1")
    radius = max(3.4, shore / 3)
    canvas.disc(width // 2, shore - int(radius / 2), radius, "sun")
    _raise_hills(canvas, shore)
    canvas.box(0, shore, width, canvas.height, "water")
    for down in range(1, canvas.height - shore, 2):
        half = max(2, int(radius) * 2 - 2 * down)
        canvas.box(width // 2 - half, shore + down, 2 * half, 1, "glow-faint")
    return canvas


def _raise_hills(canvas: Canvas, shore: int) -> None:
    """Highest at the sides, so that they look to the light in the middle."""
    for x in range(canvas.width):
        aside = abs(2 * x / canvas.width - 1)
        tall = round(aside * shore * (aside * 2 / 3 + sin(x / 5) / 8))
        canvas.box(x, shore - tall, 1, max(0, tall), "tree")
