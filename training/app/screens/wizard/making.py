"""The moment in which the school is made."""

import asyncio
from collections.abc import Callable

from textual import work

from training.actions.paper_key import PaperKey
from training.app.screens.trouble import is_trouble
from training.app.screens.wizard.frame import Framed


class MakingPage(Framed[PaperKey | str]):
    """It answers with the school's key for paper, or with what stood in the way, in words."""

    def __init__(self, make: Callable[[], PaperKey]) -> None:
        super().__init__("One moment", "The school is being made, and its key is being locked.")
        self._make = make

    @work
    async def on_mount(self) -> None:
        """Make it aside, since locking a key well takes a while."""
        try:
            made: PaperKey | str = await asyncio.to_thread(self._make)
        except Exception as error:
            if not is_trouble(error):
                raise
            made = str(error)
        self.dismiss(made)
