"""Tiles side by side, row upon row, each as large as the window allows."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.message import Message

from training.app.widgets.reading import Reading
from training.app.widgets.tiles.tile import Tile
from training.app.widgets.tiles.tiling import GAP, Sizes, tiling


class TileGrid(Vertical):
    """All the tiles in sight where that can be; otherwise a line says that there are more."""

    BINDINGS = [
        ("up", "move(-1, True)", "Up"),
        ("down", "move(1, True)", "Down"),
        ("left", "move(-1, False)", "Left"),
        ("right", "move(1, False)", "Right"),
    ]
    DEFAULT_CSS = """
    TileGrid { width: 100%; height: 1fr; }
    TileGrid VerticalScroll { scrollbar-size-vertical: 0; }
    TileGrid .tiles { layout: grid; height: auto; }
    """

    @dataclass
    class PastEnd(Message):
        """An arrow went down from the last row."""

    def __init__(self, tiles: Sequence[Tile], sizes: Sizes, widest: int) -> None:
        """The tiles, the sizes they may have, best first, and the columns of the widest."""
        super().__init__()
        self.tiles = tuple(tiles)
        self._sizes = sizes
        self._widest = widest
        self._ground = Container(*self.tiles, classes="tiles")
        self._columns = 1

    def compose(self) -> ComposeResult:
        """The tiles, and a line that says whether there are more."""
        yield Reading([self._ground])

    @property
    def pointed(self) -> int:
        """The place of the tile with the focus; the first where none has it."""
        return next((at for at, tile in enumerate(self.tiles) if tile.has_focus), 0)

    def on_resize(self) -> None:
        """Lay the tiles out so that all of them are seen."""
        narrowest = max((tile.narrowest for tile in self.tiles), default=1)
        room = (self.size.width, self.size.height - 1)  # less the line under the tiles
        plan = tiling(len(self.tiles), narrowest, self._widest, room, self._sizes)
        self._columns = plan.columns
        styles = self._ground.styles
        styles.width = plan.columns * (plan.width + GAP) - GAP
        styles.grid_size_columns = plan.columns
        styles.grid_rows = str(plan.height)
        styles.grid_gutter_vertical = GAP
        styles.grid_gutter_horizontal = plan.gap

    def action_move(self, by: int, rows: bool) -> None:
        """Point at the tile so many places, or rows, further on; stay inside."""
        to = self.pointed + by * (self._columns if rows else 1)
        if 0 <= to < len(self.tiles):
            self.tiles[to].focus()
        elif to >= len(self.tiles) and rows:
            self.post_message(self.PastEnd())
