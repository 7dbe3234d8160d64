"""The lesson that is open in this program, if one is, wherever somebody stands in it."""

from asyncio import to_thread
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from training.app.ticking import EverySecond

if TYPE_CHECKING:
    from training.actions.issuing.lesson import Lesson

LESSON_CLOSED = "The lesson that was open is closed now: certificates wait for a grown-up again."
"""What is said after the app was left with a lesson open."""

LOOKS_EVERY = 2
"""Seconds from one look at the class's records to the next."""


class LessonOpen:
    """Looks after an open lesson by the second; the app has one of these, and it is mostly empty.

    What reads the disk runs in a thread: no key press waits for it.
    """

    def __init__(
        self, every_second: EverySecond, run: Callable[[Coroutine[Any, Any, None]], object]
    ) -> None:
        """`run` lets something go on beside everything else."""
        self._every_second = every_second
        self._run = run
        self._lesson: Lesson | None = None
        self._stop: Callable[[], None] | None = None
        self._seconds = 0
        self._is_looking = False

    @property
    def now(self) -> "Lesson | None":
        """The lesson that is open now; one whose time is over is closed when it is asked for."""
        if self._lesson is not None and not self._lesson.is_open:
            self.close()
        return self._lesson

    def begin(self, lesson: "Lesson") -> None:
        """Look after this one from now on; one that was open before is closed."""
        self.close()
        self._lesson, self._seconds = lesson, 0
        self._stop = self._every_second(self._tick)

    def close(self) -> bool:
        """Close the lesson, and let go of it and its key; gives whether one was open."""
        lesson, self._lesson = self._lesson, None
        if self._stop is not None:
            self._stop()
            self._stop = None
        if lesson is not None:
            lesson.close()
        return lesson is not None

    async def look_at(self, learner: str) -> None:
        """Sign at once what somebody has just completed here, where a lesson of theirs is open."""
        lesson = self.now
        if lesson is not None:
            await to_thread(lesson.look_at, learner)

    def _tick(self) -> None:
        self._seconds += 1
        lesson = self.now
        if lesson is not None and not self._is_looking and self._seconds % LOOKS_EVERY == 0:
            self._is_looking = True
            self._run(self._look(lesson))

    async def _look(self, lesson: "Lesson") -> None:
        try:
            await to_thread(lesson.look)
        finally:
            self._is_looking = False
