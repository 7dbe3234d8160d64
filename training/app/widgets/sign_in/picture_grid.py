"""The twelve pictures, four side by side, and the arrows that go from one to another."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Container

from training.app.widgets.sign_in.picture_tile import PictureTile

KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "-", "=")
"""The row of keys above the letters, from the left."""

_COLUMNS = 4


class PictureGrid(Container):
    """Every picture with its key. It fills whatever room there is."""

    BINDINGS = [
        ("left", "move(-1)", "Left"),
        ("right", "move(1)", "Right"),
        ("up", f"move({-_COLUMNS})", "Up"),
        ("down", f"move({_COLUMNS})", "Down"),
    ]
    DEFAULT_CSS = f"""
    PictureGrid {{ layout: grid; grid-size: {_COLUMNS}; grid-rows: 1fr; height: 1fr; }}
    """

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__()
        self.tiles = tuple(PictureTile(word, key) for word, key in zip(words, KEYS, strict=True))

    def compose(self) -> ComposeResult:
        """The pictures in the order in which they always stand."""
        yield from self.tiles

    @property
    def chosen(self) -> tuple[str, ...]:
        """The words of those that are chosen."""
        return tuple(tile.words for tile in self.tiles if tile.chosen)

    def clear(self) -> None:
        """Choose none."""
        for tile in self.tiles:
            tile.chosen = False

    def action_move(self, by: int) -> None:
        """Point at the picture so many places further on; stay inside."""
        to = by + next((at for at, tile in enumerate(self.tiles) if tile.has_focus), 0)
        if 0 <= to < len(self.tiles):
            self.tiles[to].focus()
