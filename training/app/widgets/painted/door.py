"""A door of the school, drawn large: it opens when it has the focus, and light comes out."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip

from training.app.widgets.painted.canvas import Canvas
from training.app.widgets.painted.emblems import INKS, Emblem
from training.app.widgets.painted.painting import Painting, Palette

_WIDEST = 26
"""Columns of the widest door."""


class Door(Painting, can_focus=True):
    """One door with its number key, its picture, and what it is called."""

    BINDINGS = [("enter,space", "go_in", "Go in")]
    DEFAULT_CSS = """
    Door { width: 1fr; height: 1fr; }
    """

    @dataclass
    class Chosen(Message):
        """Somebody goes in."""

        door: "Door"

    def __init__(self, key: str, label: str, emblem: Emblem, colour: str) -> None:
        """A door painted in a theme variable; `emblem` is the picture behind it."""
        super().__init__()
        self._key = key
        self._label = label
        self._emblem = emblem
        self._colour = colour

    def on_click(self) -> None:
        """Go in."""
        self.action_go_in()

    def action_go_in(self) -> None:
        """Say that somebody goes in."""
        self.post_message(self.Chosen(self))

    def paint(self, width: int, lines: int, palette: Palette) -> Sequence[Strip]:
        """Number, door and name; open with the focus, otherwise closed."""
        picture = palette.paint(self._picture(width, max(0, lines - 2)))
        return [self._number(width, palette), *picture, self._plaque(width, palette)]

    def _number(self, width: int, palette: Palette) -> Strip:
        """The key, as the number over the door."""
        cap = Segment(f" {self._key} ", palette.style("key-ink", "key", bold=True))
        return _on_wall(cap, width, palette)

    def _plaque(self, width: int, palette: Palette) -> Strip:
        """What the door is called; with the focus there are pointers beside it, and weight."""
        air = " " * (width >= len(self._label) + 4)
        if self.has_focus:
            style = palette.style("ink", "chosen", bold=True)
            return _on_wall(Segment(f"▶{air}{self._label}{air}◀"[:width], style), width, palette)
        style = palette.style("ink", "surface-1")
        return _on_wall(Segment(f"{air}{self._label}{air}"[:width], style), width, palette)

    def _picture(self, columns: int, lines: int) -> Canvas:
        canvas = Canvas(columns, lines, "wall")
        _lay_bricks(canvas)
        width = min(_WIDEST, columns - 6) // 2 * 2
        left = (columns - width) // 2
        foot = canvas.height - 3
        _arch(canvas, left - 1, 0, width + 2, foot, "trim")
        canvas.box(left - 2, foot, width + 4, 1, "stone")
        canvas.box(left - 3, foot + 1, width + 6, 2, "stone-light")
        draw = self._draw_open if self.has_focus else self._draw_closed
        draw(canvas, left, width, foot)
        return canvas

    def _draw_closed(self, canvas: Canvas, left: int, width: int, foot: int) -> None:
        _arch(canvas, left, 1, width, foot - 1, self._colour)
        scale = _scale(self._emblem, width - 2, foot - 3)
        high, wide = len(self._emblem) * scale, len(self._emblem[0]) * scale
        top = 2 + max(0, foot - 3 - high) // 2
        canvas.stamp(left + (width - wide) // 2, top, self._emblem, INKS, scale)
        canvas.box(left + width - 3, foot - foot // 3, 1, 2, "trim")

    def _draw_open(self, canvas: Canvas, left: int, width: int, foot: int) -> None:
        """The leaf is at the side, and light falls on the step."""
        _arch(canvas, left, 1, width, foot - 1, "glow")
        canvas.box(left, 3, 3, foot - 3, self._colour)
        canvas.box(left + 3, foot, width - 3, 1, "glow")
        canvas.box(left + 2, foot + 1, width - 1, 2, "glow-faint")
        scale = _scale(self._emblem, width - 5, foot - 3)
        high, wide = len(self._emblem) * scale, len(self._emblem[0]) * scale
        canvas.stamp(left + 3 + (width - 3 - wide) // 2, foot - high, self._emblem, INKS, scale)


def _on_wall(words: Segment, width: int, palette: Palette) -> Strip:
    space, wall = width - len(words.text), palette.style("wall", "wall")
    before, after = space // 2, space - space // 2
    return Strip([Segment(" " * before, wall), words, Segment(" " * after, wall)], width)


def _lay_bricks(canvas: Canvas) -> None:
    for count, y in enumerate(range(1, canvas.height - 4, 4)):
        for x in range(count % 2 * 4, canvas.width, 8):
            canvas.box(x, y, 3, 1, "wall-line")


def _arch(canvas: Canvas, left: int, top: int, width: int, height: int, colour: str) -> None:
    """An oblong with round upper corners."""
    for down, inset in enumerate((3, 1)):
        canvas.box(left + inset, top + down, width - 2 * inset, 1, colour)
    canvas.box(left, top + 2, width, height - 2, colour)


def _scale(emblem: Emblem, width: int, height: int) -> int:
    return max(1, min(width // len(emblem[0]), height // len(emblem)))
