"""An adult at the teacher's desk: the passphrase, then the classes as they are now."""

from asyncio import to_thread
from collections.abc import Callable

from training.actions.rooms import Rooms
from training.app.screens.desk import DeskScreen, DeskWish
from training.app.screens.passphrase import PassphraseScreen
from training.app.show import Show
from training.reports.class_view import ClassView
from training.reports.seeing import class_view, groups


class DeskVisit:
    """One look at the desk. A practice school asks for no passphrase."""

    def __init__(self, rooms: Rooms, show: Show, unlock: Callable[[str], bool]) -> None:
        self._rooms = rooms
        self._show = show
        self._unlock = unlock

    async def run(self) -> None:
        """Open the desk, and look again as often as the teacher wishes."""
        if self._rooms.school.practice or await self._unlocked():
            wish = await self._look(None)
            while wish is not None:
                wish = await self._look(wish)

    async def _unlocked(self) -> bool:
        """Whether the passphrase was given; asked for again until then, or until given up."""
        wrong = False
        while (passphrase := await self._show(PassphraseScreen(wrong))) is not None:
            if await to_thread(self._unlock, passphrase):
                return True
            wrong = True
        return False

    async def _look(self, before: DeskWish | None) -> DeskWish | None:
        school = self._rooms.school
        views = await to_thread(self._views)
        return await self._show(DeskScreen(views, school.name, school.practice, before))

    def _views(self) -> tuple[ClassView, ...]:
        rooms = self._rooms
        modules, now = rooms.modules(), rooms.clock()
        return tuple(
            class_view(group, rooms.roll, modules, rooms.records, now)
            for group in groups(rooms.roll)
        )
