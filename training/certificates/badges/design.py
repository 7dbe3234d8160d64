"""What a badge looks like: a rosette with a shield, once as lines and once as pixels.

There are no words in the picture that a font would have to draw; on a practice school's stands
PRACTICE, in squares of our own, and it is grey.
"""

from io import BytesIO
from math import cos, pi, sin
from xml.sax.saxutils import escape

from training.core.values import Frozen

#: How wide and how high a badge is, in its own units and in the pixels of its PNG.
SIDE = 512

#: The picture is painted so many times as large and then made smaller, which smooths its edges.
FINER = 4

#: Colours of the PNG, which keep it under 20,000 bytes; nobody sees a difference.
COLOURS = 128

Point = tuple[float, float]

_CENTRE = (256.0, 216.0)
_LOBES = 20

#: Rosette, its edge, ribbons, those in shade, the disc, and what stands on it.
_GOLD = ("#e0ab3e", "#a87418", "#a3243b", "#7c1a2e", "#1d3461", "#fbf6e9")
_GREY = ("#b9bdc6", "#7d828e", "#8b909c", "#6c717d", "#4c515d", "#f4f5f7")

_SHIELD = """\
......o......
.....ooo.....
..ooooooooo..
ooooooooooooo
ooooooooooooo
oooooooooo.oo
ooooooooo..oo
oo.ooooo..ooo
oo..ooo..oooo
ooo..o..ooooo
oooo...ooooo.
.oooo.oooooo.
.ooooooooooo.
..ooooooooo..
...ooooooo...
....ooooo....
......o......
"""

_PRACTICE = """\
oo..oo...o..ooo.ooo.o.ooo.ooo
o.o.o.o.o.o.o....o..o.o...o..
oo..oo..ooo.o....o..o.o...oo.
o...o.o.o.o.o....o..o.o...o..
o...o.o.o.o.ooo..o..o.ooo.ooo
"""


class Shape(Frozen):
    """A polygon of one colour.

    One that is `straight` has only level and upright edges, which a browser must not soften:
    between two that touch, the ground would show.
    """

    colour: str
    points: tuple[Point, ...]
    straight: bool = False


def shapes(practice: bool) -> tuple[Shape, ...]:
    """The badge, from the back to the front."""
    ground, edge, ribbon, shade, disc, light = _GREY if practice else _GOLD
    rosette = (
        Shape(colour=shade, points=((150, 330), (226, 380), (170, 500), (138, 452), (84, 462))),
        Shape(colour=ribbon, points=((362, 330), (286, 380), (342, 500), (374, 452), (428, 462))),
        Shape(colour=edge, points=_round(204, wave=10)),
        Shape(colour=ground, points=_round(194, wave=10)),
        Shape(colour=edge, points=_round(164)),
        Shape(colour=light, points=_round(158)),
        Shape(colour=disc, points=_round(150)),
    )
    shield = _squares(_SHIELD, 12, _CENTRE, light)
    return (*rosette, *shield, *(_banner(disc, light) if practice else ()))


def svg(practice: bool, title: str, description: str) -> str:
    """The badge as SVG; the title and the description are for screen readers."""
    drawn = "".join(_polygon(shape) for shape in shapes(practice))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" role="img">'
        f"<title>{_text(title)}</title><desc>{_text(description)}</desc>{drawn}</svg>\n"
    )


def png(practice: bool) -> bytes:
    """The badge as PNG, on clear ground."""
    from PIL import Image, ImageDraw  # deferred: nothing but pictures needs it

    picture = Image.new("RGBA", (SIDE * FINER, SIDE * FINER))
    pen = ImageDraw.Draw(picture)
    for shape in shapes(practice):
        pen.polygon([(x * FINER, y * FINER) for x, y in shape.points], fill=shape.colour)
    written = BytesIO()
    smooth = picture.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
    smooth.quantize(COLOURS, Image.Quantize.FASTOCTREE).save(written, "PNG", optimize=True)
    return written.getvalue()


def _round(radius: float, wave: float = 0) -> tuple[Point, ...]:
    """A circle of 240 corners, or one with lobes that stand out by the height of the wave."""
    middle_x, middle_y = _CENTRE
    turns = [2 * pi * step / 240 for step in range(240)]
    reaches = [radius + wave * cos(_LOBES * turn) for turn in turns]
    return tuple(
        (round(middle_x + reach * cos(turn), 2), round(middle_y + reach * sin(turn), 2))
        for turn, reach in zip(turns, reaches, strict=True)
    )


def _banner(ground: str, ink: str) -> tuple[Shape, ...]:
    middle = (_CENTRE[0], 400.0)
    band = _oblong(ground, 56, 364, 456, 436)
    return (band, *_squares(_PRACTICE, 12, middle, ink))


def _squares(drawing: str, side: float, middle: Point, colour: str) -> tuple[Shape, ...]:
    """A drawing of letters and dots in squares; those side by side are one oblong."""
    rows = drawing.split()
    left, top = middle[0] - len(rows[0]) * side / 2, middle[1] - len(rows) * side / 2
    found = []
    for down, row in enumerate(rows):
        for start, end in _runs(row):
            x, y = left + start * side, top + down * side
            found.append(_oblong(colour, x, y, left + end * side, y + side))
    return tuple(found)


def _runs(row: str) -> list[tuple[int, int]]:
    """Where the stretches of one row begin and end."""
    edges = [place for place in range(len(row) + 1) if _dark(row, place) != _dark(row, place - 1)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _dark(row: str, place: int) -> bool:
    return 0 <= place < len(row) and row[place] != "."


def _oblong(colour: str, left: float, top: float, right: float, bottom: float) -> Shape:
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return Shape(colour=colour, points=corners, straight=True)


def _polygon(shape: Shape) -> str:
    points = " ".join(f"{x:g},{y:g}" for x, y in shape.points)
    edges = ' shape-rendering="crispEdges"' if shape.straight else ""
    return f'<polygon fill="{shape.colour}"{edges} points="{points}"/>'


def _text(words: str) -> str:
    """Words that mean themselves in XML, without the two characters that XML cannot hold."""
    return escape(words.translate({0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}))
