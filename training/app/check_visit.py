"""Somebody checks certificates: anybody may, and sees only what stands on them.

Whoever is at the desk sees beside what the school's records and the shelf say.
"""

from asyncio import to_thread
from collections.abc import Sequence
from threading import Event

from training.actions.checking.check import check
from training.actions.checking.checked import Checked
from training.actions.checking.handed_over import dropped
from training.actions.checking.known import known_of
from training.actions.checking.opening import Left
from training.actions.rooms import Rooms
from training.app.screens.check_certificate import CheckScreen
from training.app.show import Show


class CheckVisit:
    """Certificates checked one after another; nothing of them is kept."""

    def __init__(self, rooms: Rooms, show: Show, *, at_desk: bool) -> None:
        self._rooms = rooms
        self._show = show
        self._at_desk = at_desk

    async def run(self) -> None:
        """Check until the person goes back."""
        await self._show(CheckScreen(self._check, self._rooms.school.name))

    async def _check(self, given: str) -> Sequence[Checked]:
        """In a thread: a stick may take its time, and a large PDF takes a while.

        Whoever leaves the screen, or hands over the next, ends the reading.
        """
        left = Event()
        try:
            return await to_thread(self._answers, given, left.is_set)
        finally:
            left.set()

    def _answers(self, given: str, left: Left) -> Sequence[Checked]:
        known = known_of(self._rooms, at_desk=self._at_desk)
        today = self._rooms.clock().date()
        return tuple(one for each in dropped(given) for one in check(each, known, today, left))
