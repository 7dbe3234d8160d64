"""A widget that is painted rather than written: quick, since home is the first thing painted."""

from collections.abc import Mapping, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from training.app.widgets.painted.canvas import Canvas


class Palette:
    """Styles by the names of theme variables, each made once."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = variables
        self._styles: dict[tuple[str, str, bool], Style] = {}

    def style(self, ink: str, ground: str, *, bold: bool = False) -> Style:
        """Words or pixels of one colour on another."""
        key = (ink, ground, bold)
        if key not in self._styles:
            self._styles[key] = Style(
                color=self._variables[ink], bgcolor=self._variables[ground], bold=bold
            )
        return self._styles[key]

    def paint(self, canvas: Canvas) -> list[Strip]:
        """The canvas line by line; a plain space leaves no seam between two alike halves."""
        return [
            Strip(
                [
                    Segment((" " if upper == lower else "▀") * count, self.style(upper, lower))
                    for upper, lower, count in line
                ],
                canvas.width,
            )
            for line in canvas.lines()
        ]


class Painting(Widget):
    """Painted anew when its size, its focus or the theme has changed."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._painted: Sequence[Strip] = ()
        self._painted_for: object = None

    def paint(self, width: int, lines: int, palette: Palette) -> Sequence[Strip]:
        """The widget in so many columns and lines, a strip for each line."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """One line of it."""
        now = (self.size, self.has_focus, self.app.theme)
        if now != self._painted_for:
            self._painted = self.paint(*self.size, Palette(self.app.theme_variables))
            self._painted_for = now
        return self._painted[y]
