"""The seal of a certificate: a rosette with a star, painted in the theme's own colours."""

from textual.content import Content

from training.app.widgets.half_blocks import cells, painted

ROWS = 10
"""The lines that the seal takes."""

_COLOURS = {".": "$surface-1", "o": "$heading", "*": "$surface-1", "r": "$notyet"}
"""Ground, rosette, star and ribbons."""

_SEAL = """\
.....oo.ooo.oo.....
...ooooooooooooo...
..ooooooooooooooo..
..ooooooo*ooooooo..
.oooooooo*oooooooo.
..oooooo***oooooo..
.ooo***********ooo.
.oooo*********oooo.
..oooo*******oooo..
.ooooo*******ooooo.
..oooo***o***oooo..
..oooo*ooooo*oooo..
..ooooooooooooooo..
...ooooooooooooo...
....rrooooooorr....
...rrrr.ooo.rrrr...
...rrrrr...rrrrr...
..rrrrr.....rrrrr..
..rr.rr.....rr.rr..
..r...r.....r...r..
"""


def seal() -> list[Content]:
    """The seal, line by line."""
    pixels = [[_COLOURS[letter] for letter in row] for row in _SEAL.split()]
    return painted(cells(pixels)).split()
