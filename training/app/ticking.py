"""Whatever in the app happens by the second. The seconds are handed in, so that tests make them."""

from collections.abc import Callable

EverySecond = Callable[[Callable[[], None]], Callable[[], None]]
"""Calls something once a second, until what it gives back is called."""


class Idle:
    """Notices that nobody has touched a key or the mouse for a while."""

    def __init__(self, every_second: EverySecond, after: int, leave: Callable[[], None]) -> None:
        """`leave` is called after so many seconds of watching without a touch."""
        self._every_second = every_second
        self._after = after
        self._leave = leave
        self._quiet = 0
        self._stop: Callable[[], None] | None = None

    def watch(self) -> None:
        """Begin to count."""
        self.look_away()
        self._quiet = 0
        self._stop = self._every_second(self._tick)

    def look_away(self) -> None:
        """Count no longer."""
        if self._stop is not None:
            self._stop()
            self._stop = None

    def touch(self) -> None:
        """Somebody is there: count from the start."""
        self._quiet = 0

    def _tick(self) -> None:
        self._quiet += 1
        if self._quiet >= self._after:
            self.look_away()
            self._leave()
