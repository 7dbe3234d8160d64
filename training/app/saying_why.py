"""An errand that something may stand in the way of: then that is said, and the person goes on."""

from collections.abc import Awaitable

from training.app.screens.trouble import TroubleScreen, is_trouble
from training.app.show import Show


async def or_say_why(show: Show, errand: Awaitable[None]) -> None:
    """Do it; where something stands in the way, say what, and stay where one was."""
    try:
        await errand
    except Exception as error:
        if not is_trouble(error):
            raise
        await show(TroubleScreen(str(error)))
