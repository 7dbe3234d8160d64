"""A wide row with its key: what can be chosen, and the remark that opens under it."""

from dataclasses import dataclass

from textual.content import Content
from textual.css.styles import RulesMap
from textual.message import Message
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import Static

from training.app.widgets.feedback import Verdict, remark

HIGHEST_KEY = 9
"""Rows after this one have no number key; arrows and the mouse reach them."""

_REMARK_AT = 6
"""The column of the row in which a remark begins."""


@dataclass(frozen=True)
class RowFace(Visual):
    """What a row looks like: its signs, its words beside them, and a remark under both."""

    signs: Content
    words: Content
    remark: Content | None = None

    def __str__(self) -> str:
        """The words alone, as a screen reader or a test would have them."""
        said = f"\n{self.remark.plain}" if self.remark else ""
        return f"{self.signs.plain} {self.words.plain}{said}"

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The lines: words and remark each wrap in a column of their own."""
        lines = _beside(self.signs, self.signs.cell_length + 1, self.words, width, style, options)
        if self.remark:
            lines += _beside(Content(""), _REMARK_AT, self.remark, width, style, options)
        return lines[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """The width in which nothing has to wrap."""
        said = self.remark.get_optimal_width(rules, container_width) if self.remark else 0
        words = self.words.get_optimal_width(rules, container_width)
        return max(self.signs.cell_length + 1 + words, _REMARK_AT + said)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The number of lines in that width."""
        said = self.remark.get_height(rules, max(1, width - _REMARK_AT)) if self.remark else 0
        return self.words.get_height(rules, max(1, width - self.signs.cell_length - 1)) + said


class KeyRow(Static):
    """One wide row: pointer, key, mark and words; a click anywhere on it presses it.

    Classes: `-here` the arrows point at it, `-said` a remark is open under it. A row is one
    widget, since a change of class has all inside styled anew; and being chosen is no class, so
    that a choice is painted without looking for styles at all.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyRow { padding: 0 1; }
    """

    @dataclass
    class Pressed(Message):
        """The row at `place` (from 0, as shown) was pressed."""

        place: int

    def __init__(self, place: int, words: Content, mark: str = "") -> None:
        """The row shown at `place`, with a mark that says whether it is chosen."""
        self._place = place
        self._words = words
        self._mark = mark
        self._pointed = False
        self._chosen = False
        self._remark: Content | None = None
        super().__init__(self._face())
        self.auto_links = False

    def on_click(self) -> None:
        """Say that this row was pressed."""
        self.post_message(self.Pressed(self._place))

    @property
    def chosen(self) -> bool:
        """Whether the row stands out as part of the answer."""
        return self._chosen

    @chosen.setter
    def chosen(self, chosen: bool) -> None:
        if chosen != self._chosen:
            self._chosen = chosen
            self._show_ground()

    def notify_style_update(self) -> None:
        """In another theme or with another border, stand out as before."""
        super().notify_style_update()
        self._show_ground()

    def mark(self, mark: str) -> None:
        """Show another mark of the same width."""
        if mark != self._mark:
            self._mark = mark
            self.update(self._face(), layout=False)

    def point(self, here: bool) -> None:
        """Show whether the arrows point at this row."""
        self._pointed = here
        self.set_class(here, "-here")
        self.update(self._face(), layout=False)

    def remark(self, verdict: Verdict, text: str) -> None:
        """Open the remark under the row."""
        self._remark = remark(verdict, text)
        self.add_class("-said")
        self.update(self._face())

    def _show_ground(self) -> None:
        ground = self.app.theme_variables["chosen"] if self._chosen else None
        edge, _ = self.styles.base.border_top
        self.styles.background = ground
        # The border is of one colour with the row, unless it is the mark of the pointer.
        self.styles.border = (edge, ground) if ground and edge and not self._pointed else None

    def _face(self) -> RowFace:
        return RowFace(self._signs(), self._words, self._remark)

    def _signs(self) -> Content:
        pointer = "▶ " if self._pointed else "  "
        key = f" {self._place + 1} " if self._place < HIGHEST_KEY else " · "
        mark = f" {self._mark}" if self._mark else ""
        return Content.assemble(
            (pointer, "$heading"), (key, "bold $key-ink on $key"), (mark, "$heading")
        )


def _beside(
    signs: Content, column: int, words: Content, width: int, style: Style, options: RenderOptions
) -> list[Strip]:
    """Lines of words from that column on, with the signs before the first of them."""
    blank = Strip.blank(column, style.rich_style)
    first = signs.render_strips(column, 1, style, options)[0].extend_cell_length(
        column, style.rich_style
    )
    lines = words.render_strips(max(1, width - column), None, style, options)
    return [Strip.join([blank if count else first, line]) for count, line in enumerate(lines)]
