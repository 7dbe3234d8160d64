"""A tile: something to point at and to choose, with others beside it."""

from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widget import Widget


class Tile(Widget, can_focus=True):
    """One tile. Its face shows where the focus is by a pointer, not by colour alone."""

    BINDINGS = [("enter,space", "press", "This one")]

    @dataclass
    class Pointed(Message):
        """The focus came to the tile."""

        tile: "Tile"

    @dataclass
    class Pressed(Message):
        """The tile was chosen."""

        tile: "Tile"

    def __init__(self, words: str, key: str = "") -> None:
        """A tile, with a number key where it has one."""
        super().__init__()
        self.words = words
        self.key = key

    @property
    def narrowest(self) -> int:
        """The fewest columns that it can be drawn in."""
        return self.face().cell_length

    def face(self) -> Content:
        """What it looks like at its present size."""
        return Content(self.words)

    def key_cap(self, style: str = "bold $key-ink on $key") -> Content:
        """The number key, drawn as a key; nothing where there is none."""
        return Content.styled(f" {self.key} ", style) if self.key else Content("")

    def render(self) -> Content:
        """The face."""
        return self.face()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Tell that it is pointed at."""
        super().watch_has_focus(has_focus)
        if has_focus:
            self.post_message(self.Pointed(self))

    def action_press(self) -> None:
        """Say that it was chosen."""
        self.post_message(self.Pressed(self))
