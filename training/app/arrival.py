"""A certificate that is still to come: looked for by the second, until it is there."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

from training.app.ticking import EverySecond

if TYPE_CHECKING:
    from training.actions.certificate import Certificate

LOOKS_EVERY = 2
"""Seconds from one look to the next."""

Looking = Callable[[], Awaitable["Certificate | None"]]
"""Looks once whether the certificate is there."""


class Arrival:
    """Looks for a certificate while a screen says that it is waiting for a grown-up."""

    def __init__(self, every_second: EverySecond, look: Looking) -> None:
        self._every_second = every_second
        self._look = look
        self._stop: Callable[[], None] | None = None
        self._seconds = 0
        self._is_looking = False

    def watch(
        self,
        run: Callable[[Coroutine[Any, Any, None]], object],
        arrived: "Callable[[Certificate], object]",
    ) -> None:
        """Call `arrived` once, when it is there; `run` lets something go on beside the screen."""

        def tick() -> None:
            self._seconds += 1
            if not self._is_looking and self._seconds % LOOKS_EVERY == 0:
                self._is_looking = True
                run(self._look_once(arrived))

        self._stop = self._every_second(tick)

    def look_away(self) -> None:
        """Look no longer."""
        if self._stop is not None:
            self._stop()
            self._stop = None

    async def _look_once(self, arrived: "Callable[[Certificate], object]") -> None:
        try:
            found = await self._look()
        finally:
            self._is_looking = False
        if found is not None and self._stop is not None:
            self.look_away()
            arrived(found)
