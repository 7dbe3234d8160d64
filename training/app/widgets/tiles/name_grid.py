"""Names side by side; typing a first letter finds one."""

from collections.abc import Sequence

from textual.events import Key

from training.app.widgets.tiles.name_tile import NameTile
from training.app.widgets.tiles.tile_grid import TileGrid

_SIZES = ((3, 1), (1, 1), (1, 0))
_WIDEST = 38
_KEPT = "hbtq"
"""Small letters that mean the same on every screen; their capitals find a name."""


class NameGrid(TileGrid):
    """All the names."""

    def __init__(self, names: Sequence[NameTile]) -> None:
        super().__init__(names, _SIZES, _WIDEST)

    def on_key(self, event: Key) -> None:
        """A first letter points at the next name that begins with it."""
        letter = event.character or ""
        if letter.isalpha() and letter not in _KEPT and self._point_at(letter):
            event.stop()

    def _point_at(self, letter: str) -> bool:
        """Whether a name begins with the letter; the next such one after the pointer is taken."""
        start = self.pointed + 1
        for tile in (*self.tiles[start:], *self.tiles[:start]):
            if tile.words[:1].casefold() == letter.casefold():
                tile.focus()
                return True
        return False
