"""Bunting: little flags on a string, hung across the top of a good moment. It keeps still."""

from textual.content import Content
from textual.widgets import Static

from training.app.widgets.half_blocks import cells, painted

ROWS = 4
"""The lines it takes."""

_GROUND, _STRING = "$paper", "$quiet"
_FLAGS = ("$heading", "$yes", "$notyet", "$name-3", "$name-5")
_EVERY = 12
"""Pixels from one flag to the next."""

_TALL, _HALF = 6, 4
"""A flag's height, and half its width at the string, in pixels."""

_SWAG = 60
"""Pixels from one nail to the next; between them the string sags."""

_SAG = 1


class Bunting(Static):
    """Flags across the whole width."""

    DEFAULT_CSS = """
    Bunting { height: 4; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)

    def on_resize(self) -> None:
        """Hang the flags across the new width."""
        self.update(bunting(self.content_size.width), layout=False)


def bunting(width: int) -> Content:
    """Flags across so many columns."""
    pixels = [[_pixel(x, y, width) for x in range(width)] for y in range(2 * ROWS)]
    return painted(cells(pixels))


def _pixel(x: int, y: int, width: int) -> str:
    x += (_EVERY - width % _EVERY) // 2  # as much of a flag is cut off on the left as on the right
    along = x % _SWAG / _SWAG
    below = y - round(_SAG * 4 * along * (1 - along))
    if below == 0:
        return _STRING
    aside = abs(x % _EVERY - _EVERY // 2)
    if 0 < below <= _TALL and aside <= _HALF * (1 - (below - 1) / _TALL):
        return _FLAGS[x // _EVERY % len(_FLAGS)]
    return _GROUND
