"""A clear line instead of a broken screen, while the window is too small."""

from textual import on
from textual.app import ComposeResult
from textual.events import Resize, ScreenResume
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

SMALLEST = Size(60, 20)
"""Columns and rows below which the screens cannot be read."""


def is_too_small(size: Size) -> bool:
    """Whether a window of that size is too small for the screens."""
    return size.width < SMALLEST.width or size.height < SMALLEST.height


class TooSmallScreen(Screen[None]):
    """Waits on top of the other screens until there is room for them again."""

    CSS_PATH = "too_small.tcss"

    def compose(self) -> ComposeResult:
        """What to do, in as few words as will do."""
        yield Static(
            f"This window is too small. Make it {SMALLEST.width} x {SMALLEST.height} or more. "
            "Nothing is lost.",
            markup=False,
        )

    @on(Resize)
    @on(ScreenResume)
    def make_way(self) -> None:
        """Go as soon as there is room."""
        if self.is_active and not is_too_small(self.app.size):
            self.dismiss()
