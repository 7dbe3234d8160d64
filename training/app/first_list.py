"""Taking in the first list of people of a school that was just made."""

from asyncio import to_thread
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from training.actions.import_people import Import
from training.app.dropped import named_file
from training.app.screens.trouble import TroubleScreen, is_trouble
from training.app.screens.wizard.class_list import ClassListPage
from training.app.screens.wizard.review_list import Agreed, ReviewListPage
from training.app.show import Show
from training.school.roster.plan import Does


@dataclass(frozen=True)
class Lists:
    """What is done with a list of people.

    Attributes:
        look: says what taking in the list of a file would do; nothing is written.
        take_in: writes what was shown.
    """

    look: Callable[[Path], Import]
    take_in: Callable[[Import], object]


class FirstList:
    """One go at taking in the first list; nothing is written before somebody agreed to it."""

    def __init__(self, lists: Lists, show: Show) -> None:
        self._lists = lists
        self._show = show
        self._typed = ""

    async def run(self) -> int:
        """How many people were taken in: 0 for somebody who does it later."""
        while (typed := await self._show(ClassListPage(self._typed))) is not None:
            self._typed = typed
            planned = await self._looked_at(named_file(typed))
            if planned is None:
                continue
            agreed = await self._show(ReviewListPage(planned))
            if agreed is Agreed.LATER or agreed is None:
                return 0
            if agreed is Agreed.TAKE_IN and await self._taken_in(planned):
                return planned.change.plan.count(Does.ADDED)
        return 0

    async def _looked_at(self, file: Path) -> Import | None:
        """What the list would do; None where it cannot be told, which is said."""
        try:
            return await to_thread(self._lists.look, file)
        except Exception as error:
            await self._say(error)
        return None

    async def _taken_in(self, planned: Import) -> bool:
        try:
            await to_thread(self._lists.take_in, planned)
        except Exception as error:
            await self._say(error)
            return False
        return True

    async def _say(self, error: Exception) -> None:
        if not is_trouble(error):
            raise error
        words = str(error)
        await self._show(TroubleScreen(words, "Back to the file's name", has_help=False))
