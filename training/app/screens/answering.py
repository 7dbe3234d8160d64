"""Answering once, and closing for good."""

from typing import Any, TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import Screen

Result = TypeVar("Result")


class AnswersOnce(Screen[Result]):
    """A screen that answers once, however often somebody presses.

    Two presses of Enter can be under way before the first one is dealt with, as when the key is
    held down on a slow computer. Textual would then close the screen below as well.
    """

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Answer, and close. On a screen that is not on top any more this does nothing."""
        return super().dismiss(result) if self.is_active else AwaitComplete()


def put_away(screen: Screen[Any]) -> bool:
    """Close a screen and whatever lies over it, the topmost first; False where it was closed."""
    stack = screen.app.screen_stack
    if screen not in stack:
        return False
    for shown in reversed(stack[stack.index(screen) :]):
        shown.dismiss(None)
    return True
