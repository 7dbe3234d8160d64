"""The corridor behind the doors: plain ground between one screen and the next."""

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

WAITING = "One moment: the school is being opened."


class CorridorScreen(Screen[None]):
    """Lies under the screens of a journey, so that home does not flash up between them."""

    CSS_PATH = "corridor.tcss"

    def __init__(self, *, waiting: bool) -> None:
        """`waiting` says whether the school is still being opened."""
        super().__init__()
        self._said = Static(WAITING if waiting else "", markup=False, id="said")

    def compose(self) -> ComposeResult:
        """What is said while somebody waits here."""
        yield self._said

    def be_quiet(self) -> None:
        """Nobody waits any longer."""
        self._said.update("")
