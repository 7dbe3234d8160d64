"""The app that sets up a school, opened where there is none yet."""

from pathlib import Path

from textual import work
from textual.app import App
from textual.events import Resize

from training.app.first_list import Lists
from training.app.founding import Founding, Make, Outcome
from training.app.screens.too_small import TooSmallScreen, is_too_small
from training.app.theme import THEMES


class FirstRunApp(App[Outcome]):
    """It returns what somebody wants next; `folder` is where the school will lie."""

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, folder: Path, make: Make, lists: Lists, theme: str = "evening") -> None:
        super().__init__()
        self._founding = Founding(folder, make, lists, self.push_screen_wait)
        for ours in THEMES:
            self.register_theme(ours)
        self.theme = theme

    @work
    async def on_mount(self) -> None:
        """Go from page to page, and end with what somebody wants next."""
        self.exit(await self._founding.run())

    def on_resize(self, event: Resize) -> None:
        """Say so when the window has become too small to read anything in."""
        if is_too_small(event.size) and not isinstance(self.screen, TooSmallScreen):
            self.push_screen(TooSmallScreen())
