"""What is said to a try that was not right, and how long it is until the next."""

import math
from collections.abc import Callable
from datetime import timedelta

from textual.widgets import Static

from training.app.ticking import EverySecond

MARK = "◇"
NOW = "You can try again now."


class TryAgain(Static):
    """A line in the calm look of "not yet". While there is a wait it counts the seconds down."""

    DEFAULT_CSS = """
    TryAgain { height: auto; min-height: 1; color: $notyet; text-style: bold; }
    """

    def __init__(self, every_second: EverySecond) -> None:
        super().__init__(markup=False)
        self._every_second = every_second
        self._stop: Callable[[], None] | None = None
        self._seconds = 0
        self._sentence = ""

    @property
    def is_waiting(self) -> bool:
        """Whether no try is looked at yet."""
        return self._seconds > 0

    def say(self, sentence: str, wait: timedelta = timedelta()) -> None:
        """Show a sentence, and count down for so long; an empty one without a wait clears."""
        self._sentence = sentence
        self._seconds = math.ceil(wait.total_seconds())
        self._look_away()
        if self.is_waiting:
            self._stop = self._every_second(self._tick)
        self._show(in_words(self._seconds) if self.is_waiting else "")

    def on_unmount(self) -> None:
        """Count no longer."""
        self._look_away()

    def _look_away(self) -> None:
        if self._stop is not None:
            self._stop()
            self._stop = None

    def _tick(self) -> None:
        self._seconds -= 1
        if self.is_waiting:
            self._show(in_words(self._seconds))
        else:
            self._look_away()
            self._sentence = ""
            self._show(NOW)

    def _show(self, more: str) -> None:
        words = " ".join(filter(None, (self._sentence, more)))
        self.update(f"{MARK} {words}" if words else "")


def in_words(seconds: int) -> str:
    """When one can try again."""
    minutes, rest = divmod(seconds, 60)
    parts = (_count(minutes, "minute"), _count(rest, "second"))
    return f"You can try again in {' '.join(filter(None, parts))}."


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}{'s' * (number != 1)}" if number else ""
