"""The school behind the first screen: opened once, and looked at again at every door."""

from asyncio import Event, to_thread
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from training.actions.latest import Latest
    from training.actions.rooms import Rooms
    from training.core.module import Audience
    from training.library.reference.help import HelpPage


class Opening:
    """Opens the rooms in a thread; whoever comes through a door meanwhile waits."""

    def __init__(
        self,
        open_rooms: "Callable[[], Rooms]",
        without_school: "Callable[[], Rooms] | None" = None,
    ) -> None:
        """`without_school` gives the rooms that have help where the school cannot be opened."""
        self._open_rooms = open_rooms
        self._without_school = without_school
        self._latest: Latest | None = None
        self._opened, self._settled = Event(), Event()

    @property
    def is_open(self) -> bool:
        """Whether nobody has to wait any more."""
        return self._latest is not None

    async def open(self) -> None:
        """Open the rooms, once.

        Raises:
            SchoolError, LibraryError, DiskError, CertificateError: they cannot be opened.
        """
        try:
            self._latest = await to_thread(self._everything)
            self._opened.set()
        finally:
            self._settled.set()

    async def latest(self) -> "Latest":
        """The school, once it is open; never where it cannot be opened."""
        await self._opened.wait()
        assert self._latest is not None
        return self._latest

    async def help_for(self, audience: "Audience | None") -> "tuple[HelpPage, HelpPage] | None":
        """Who can help these learners, and how to take a breath, whatever became of the school.

        Before somebody is known, they are the youngest. None where there is no such page to be had.
        """
        await self._settled.wait()
        return await to_thread(self._help_for, audience)

    def _everything(self) -> "Latest":
        """The rooms; and the screens behind the doors are read in, so that no door sticks."""
        rooms = self._open_rooms()
        from training.actions.latest import Latest

        import_module("training.app.journey")
        return Latest(rooms)

    def _help_for(self, audience: "Audience | None") -> "tuple[HelpPage, HelpPage] | None":
        """With the facts as they were last read: a damaged file takes nobody's help away."""
        from training.core.module import Audience
        from training.library.errors import LibraryError

        audience = audience or Audience.KS1
        if self._latest is not None:
            return self._latest.last_read.help_for(audience)
        try:
            return self._without_school().help_for(audience) if self._without_school else None
        except LibraryError:
            return None
