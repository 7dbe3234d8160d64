"""Seconds that pass when a test says so, and gates whose answers a test chooses."""

from asyncio import Event
from collections.abc import Callable
from datetime import datetime, timedelta

from training.school.sign_in.entering import Entered


class SecondsByHand:
    """Stands in for the app's seconds."""

    def __init__(self) -> None:
        self._ticks: list[Callable[[], None]] = []

    def __call__(self, tick: Callable[[], None]) -> Callable[[], None]:
        """Call something each second, until what is given back is called."""
        self._ticks.append(tick)
        return lambda: self._ticks.remove(tick) if tick in self._ticks else None

    def pass_by(self, seconds: int = 1) -> None:
        """Let so many seconds pass."""
        for _ in range(seconds):
            for tick in tuple(self._ticks):
                tick()

    @property
    def watchers(self) -> int:
        """How many things are called each second."""
        return len(self._ticks)


class ClockByHand:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """The time."""
        return self.now

    def go_on(self, seconds: float) -> None:
        """Move it; backwards too."""
        self.now += timedelta(seconds=seconds)


class Gatekeeper:
    """Lets in whoever gives what is right, and keeps what was given; `wait` follows a wrong try.

    It fails where `trouble` is set, and takes its time until `opened` is.
    """

    def __init__(self, right: object, wait: int = 0) -> None:
        self.right = right
        self.wait = wait
        self.given: list[object] = []
        self.trouble: Exception | None = None
        self.opened: Event | None = None

    async def __call__(self, given: object) -> Entered:
        """Look at what was given."""
        self.given.append(given)
        if self.opened:
            await self.opened.wait()
        if self.trouble:
            raise self.trouble
        welcome = given == self.right
        return Entered(welcome=welcome, wait=timedelta(seconds=0 if welcome else self.wait))
