"""The two pages that anybody can open anywhere: who can help, and taking a breath."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

if TYPE_CHECKING:
    from training.app.opening import Opening
    from training.core.module import Audience


class Pages:
    """Shows them on top of whatever is there, also where the school cannot be opened."""

    def __init__(self, school: "Opening", push: Callable[[Screen[Any]], object]) -> None:
        """`push` puts a screen on top."""
        self._school = school
        self._push = push

    async def help(self, audience: "Audience | None", also: str) -> None:
        """Who can help, for who is here; before names, for the youngest."""
        from training.app.screens.help import HelpScreen

        pages = await self._school.help_for(audience)
        if pages:
            self._push(HelpScreen(pages[0], also))

    async def breath(self, audience: "Audience | None") -> None:
        """The quiet page."""
        from training.app.screens.breath import BreathScreen

        pages = await self._school.help_for(audience)
        if pages:
            self._push(BreathScreen(pages[1]))
