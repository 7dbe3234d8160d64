"""A stepping stone: one module of the shelf, which fills in as it is done."""

from enum import Enum

from textual.content import Content

from training.app.widgets.tiles.tile import Tile


class Standing(Enum):
    """How far a learner is with a module: a shape, a word, and the colours it is painted in."""

    DONE = ("●", "Done", "$mark-ink", "$mark-done")
    STARTED = ("◆", "Started", "$mark-ink", "$mark-started")
    OPEN = ("○", "To come", "$quiet", "$mark-open")

    def __init__(self, shape: str, word: str, ink: str, ground: str) -> None:
        self.shape = shape
        self.word = word
        self.ink = ink
        self.ground = ground


class Stone(Tile):
    """One module, by its title."""

    def __init__(self, title: str, key: str, standing: Standing) -> None:
        super().__init__(title, key)
        self.standing = standing

    @property
    def narrowest(self) -> int:
        """The fewest columns in which most titles can be told apart."""
        return 23

    def face(self) -> Content:
        """Round above and below where there is room for that."""
        width, height = self.size
        if height < 4:
            return Content("\n").join(self._lines(width, height))
        brow, foot = (self._edge(half, width) for half in "▄▀")
        return Content("\n").join((brow, *self._lines(width, height - 2), foot))

    def _edge(self, half: str, width: int) -> Content:
        return Content.assemble(" ", (half * max(0, width - 2), self.standing.ground), " ")

    def _lines(self, width: int, height: int) -> list[Content]:
        """The key and the standing, then as much of the title as there are lines for."""
        pointer = " ▶ " if self.has_focus else "   "
        said = f"  {self.standing.shape} {self.standing.word if height > 1 else self.words}"
        cap = self.key_cap(f"bold {self.standing.ground} on {self.standing.ink}")
        rows = [Content.assemble(pointer, cap, said), *self._title(width, height - 1)]
        rows += [Content("")] * (height - len(rows))
        return [self._filled(row, width) for row in rows]

    def _title(self, width: int, lines: int) -> list[Content]:
        wide = max(1, width - 5)
        title = Content.styled(self.words, "bold" if self.has_focus else "")
        rows = title.wrap(wide)
        if len(rows) > lines:
            rest = Content(" ").join(row.rstrip() for row in rows[lines - 1 :])
            rows = [*rows[: lines - 1], rest.truncate(wide, ellipsis=True)]
        return [Content.assemble("   ", row.rstrip()) for row in rows]

    def _filled(self, row: Content, width: int) -> Content:
        style = f"{self.standing.ink} on {self.standing.ground}"
        fitted = row.truncate(width, ellipsis=True)
        return fitted.pad_right(width - fitted.cell_length).stylize_before(style)
