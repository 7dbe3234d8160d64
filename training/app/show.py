"""How the ways through the app show a screen and wait for its answer."""

from typing import Protocol, TypeVar

from textual.screen import Screen

Result = TypeVar("Result")


class Show(Protocol):
    """Shows a screen and waits for its answer."""

    async def __call__(self, screen: Screen[Result]) -> Result | None:
        """The screen's answer; None when the person only went back."""
