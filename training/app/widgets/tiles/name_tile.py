"""A name to pick, with a quiet note beside it."""

from dataclasses import dataclass

from textual.content import Content

from training.app.widgets.tiles.tile import Tile


@dataclass(frozen=True)
class Pick:
    """One that can be picked: what comes back, the words shown, and a quiet note beside them."""

    id: str
    words: str
    note: str = ""


class NameTile(Tile):
    """One name; a click picks it."""

    DEFAULT_CSS = """
    NameTile { height: 100%; padding: 0 1; content-align: left middle; }
    """

    def __init__(self, pick: Pick, key: str) -> None:
        """What can be picked, and its number key where it has one."""
        super().__init__(pick.words, key)
        self.pick = pick

    @property
    def narrowest(self) -> int:
        """The fewest columns for all of it, with air at both sides."""
        return self.face().cell_length + 2

    def face(self) -> Content:
        """Pointer, key, name and note."""
        pointer = "▶ " if self.has_focus else "  "
        key = (self.key_cap(), "  ") if self.key else ()
        note = (f"  {self.pick.note}" if self.pick.note else "", "$quiet")
        return Content.assemble(pointer, *key, (self.words, "bold"), note)

    def on_click(self) -> None:
        """Pick it."""
        self.action_press()
