"""The outlines of glyphs as an SVG path."""

from collections.abc import Iterable
from typing import Any


class _Path:
    """A path in the making; what is drawn next stands at `x` and `y`, in the font's units."""

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self.x = self.y = 0.0
        self.steps: list[str] = []

    def step(self, letter: str, *numbers: float) -> None:
        """Go to the last of the points, by way of the others."""
        xs = (self._number(self.x + x) for x in numbers[::2])
        ys = (self._number(-self.y - y) for y in numbers[1::2])
        points = (f"{x} {y}" for x, y in zip(xs, ys, strict=True))
        self.steps.append(letter + " ".join(points))

    def _number(self, units: float) -> str:
        return str(round(units * self._scale))


def outlined(pens: Any, font: Any, placed: Iterable[tuple[int, Any]], scale: float) -> str:
    """The path of glyphs in a row.

    Args:
        pens: HarfBuzz's drawing functions, as `filled` gives them.
        font: HarfBuzz's font.
        placed: glyphs and their positions, as HarfBuzz shaped them.
        scale: units of the path to one of the font's.
    """
    path, along = _Path(scale), 0.0
    for glyph, place in placed:
        path.x, path.y = along + place.x_offset, float(place.y_offset)
        font.draw_glyph(glyph, pens, path)
        along += place.x_advance
    return "".join(path.steps)


def filled(pens: Any) -> Any:
    """HarfBuzz's drawing functions, which now write such a path."""
    pens.set_move_to_func(lambda x, y, path: path.step("M", x, y))
    pens.set_line_to_func(lambda x, y, path: path.step("L", x, y))
    pens.set_quadratic_to_func(lambda *points: points[-1].step("Q", *points[:-1]))
    pens.set_cubic_to_func(lambda *points: points[-1].step("C", *points[:-1]))
    pens.set_close_path_func(lambda path: path.step("Z"))
    return pens
