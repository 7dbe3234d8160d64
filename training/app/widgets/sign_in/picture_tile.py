"""One of the pictures to sign in with: the drawing, its key and its word."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive, reactive

from training.app.widgets.text.drawing import on_ground
from training.app.widgets.tiles.tile import Tile
from training.drawings.drawing import Drawing, drawing_named

_SIDES = 2
"""Columns at the left and right that show whether the picture is chosen."""


class PictureTile(Tile):
    """A picture, as large as there is room for; where there is none, its word alone.

    That it is chosen shows as a mark beside the word and as bars at its sides, not by colour alone.
    """

    DEFAULT_CSS = """
    PictureTile { width: 100%; height: 100%; }
    """
    chosen: Reactive[bool] = reactive(False)

    def __init__(self, word: str, key: str) -> None:
        """A picture by its word; `key` chooses it."""
        super().__init__(word, key)
        self._drawing = drawing_named(f"sign-in-{word}")

    def face(self) -> Content:
        """The picture over its key and word; the word in the middle where there is no picture."""
        picture = self._picture()
        lines = [*picture, self._label()]
        above = (self.size.height - len(lines)) // 2
        return Content("\n").join([*([self._side()] * above), *lines, *self._below(above, lines)])

    def on_click(self) -> None:
        """Choose it."""
        self.action_press()

    @property
    def _inside(self) -> int:
        return max(0, self.size.width - _SIDES)

    @property
    def _ground(self) -> str:
        return "$chosen" if self.chosen else "$paper"

    def _picture(self) -> list[Content]:
        """The drawing's lines, each as wide as the tile."""
        if self._drawing is None or not (times := _times(self._drawing, self.size)):
            return []
        wide = self._drawing.larger(times).centred(self._inside)
        return [self._side(line) for line in on_ground(wide, self._ground).split("\n")]

    def _label(self) -> Content:
        pointer = "▶ " if self.has_focus else "  "
        mark = " ●" if self.chosen else "  "
        words = Content.assemble(pointer, self.key_cap(), " ", (self.words, "bold"), mark)
        free = max(0, self._inside - words.cell_length)
        padded = Content.assemble(" " * (free // 2), words, " " * (free - free // 2))
        return self._side(padded)

    def _side(self, line: Content | None = None) -> Content:
        """A line of the tile between its bars."""
        bar = "┃" if self.chosen else " "
        inside = Content(" " * self._inside) if line is None else line
        whole = Content.assemble((bar, "$heading"), inside, (bar, "$heading"))
        return whole.stylize_before(f"on {self._ground}")

    def _below(self, above: int, lines: list[Content]) -> list[Content]:
        return [self._side()] * (self.size.height - above - len(lines))


def _times(drawing: Drawing, size: Size) -> int:
    """How many times as large the drawing can be, with a line for its word; 0 for not at all."""
    by_width = (size.width - _SIDES) // drawing.width
    by_height = (size.height - 1) // (len(drawing.rows) // 2)
    return max(0, min(by_width, by_height))
