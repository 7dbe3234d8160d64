"""A learner's time at the shelf: choosing a module, taking it, and what comes at its end.

Whatever asks the rooms runs in a thread, for a stick may take its time; the app's own loop only
shows screens.
"""

from asyncio import Lock, to_thread
from typing import Any, TypeVar

from textual.screen import Screen

from training.actions.certificate import certificate
from training.actions.rooms import Rooms
from training.actions.take_module import ModuleTaking
from training.app.screens.answering import put_away
from training.app.screens.certificate import CertificateScreen
from training.app.screens.finish import FinishChoice, FinishScreen
from training.app.screens.learn import LearnScreen
from training.app.screens.shelf import ShelfChoice, ShelfScreen, Wish
from training.app.show import Show
from training.app.ticking import EverySecond, Idle
from training.core.attempt import Step
from training.core.module import Module
from training.core.people import Learner
from training.disk.errors import DiskError
from training.reports.seeing import Progress, progress

SAVED = "Saved. You can carry on where you stopped."
QUIET = "It was quiet for two minutes, so the shelf was put away. Nothing is lost."
NOT_KEPT = "You were looking round, so nothing was kept."
NOT_SIGNED = "Your certificate is waiting for a grown-up to sign it. What you did is saved."

IDLE_SECONDS = 120
"""After so many without a key or a click a child's shelf is put away."""

Result = TypeVar("Result")


class LearnerVisit:
    """One learner at one machine, from the greeting to the good-bye.

    A child who walks off leaves no shelf open for the next one: between modules, and never in one,
    the visit ends by itself when nobody touches anything for a while.
    """

    def __init__(
        self,
        rooms: Rooms,
        show: Show,
        learner: Learner,
        *,
        pace: float | None,
        every_second: EverySecond,
    ) -> None:
        self._rooms = rooms
        self._show = show
        self._learner = learner
        self._pace = pace
        self._taking = ModuleTaking(rooms, learner)
        self._learn: LearnScreen | None = None
        self._one_at_a_time = Lock()
        self._idle = Idle(every_second, IDLE_SECONDS, self._put_away)
        self._between: Screen[Any] | None = None
        self._is_put_away = False

    async def run(self, first: Module | None = None) -> str:
        """The shelf, again after each module, until the learner goes back to the names.

        `first` is taken before the shelf is shown. Gives what is then to be said at the names.
        """
        said = "" if first is None else await self._take(first)
        while said is not None and not self._is_put_away:
            choice = await self._choose(said)
            said = None if choice is None else await self._grant(choice)
        return QUIET if self._is_put_away else ""

    def touch(self) -> None:
        """Somebody pressed a key, or clicked."""
        self._idle.touch()

    async def keep(self, step: Step) -> None:
        """Record a step, and only then let the screen move on; steps queue one behind another."""
        screen = self._learn
        if screen is None:
            return
        async with self._one_at_a_time:
            try:
                await to_thread(self._taking.keep, step)
            except DiskError as error:
                screen.not_kept(str(error))
            else:
                screen.kept(step)

    def leave(self) -> None:
        """Back to the shelf from the middle of a module: every step is recorded already."""
        if self._learn is not None:
            self._learn.dismiss(None)

    async def _choose(self, said: str) -> ShelfChoice | None:
        modules, so_far = await to_thread(self._read)
        screen = ShelfScreen(self._learner, modules, so_far.done, so_far.started, said)
        return await self._show_between(screen)

    def _read(self) -> tuple[tuple[Module, ...], Progress]:
        modules = self._rooms.modules_for(self._learner)
        return modules, progress(self._rooms.records, self._learner)

    async def _grant(self, choice: ShelfChoice) -> str | None:
        """What the shelf then says; None when the learner is off for today."""
        if choice.wish is Wish.CERTIFICATE:
            return await self._frame(choice.module)
        return await self._take(choice.module)

    async def _frame(self, module: Module) -> str:
        found = await to_thread(certificate, self._rooms, self._learner, module)
        if found is None:
            return NOT_SIGNED
        await self._show_between(CertificateScreen(found))
        return ""

    async def _take(self, module: Module) -> str | None:
        attempt = await to_thread(self._taking.take_up, module)
        self._learn = LearnScreen(attempt, pace=self._pace)
        done = await self._show(self._learn)
        self._learn = None
        if done is None:
            return SAVED if self._taking.is_kept else NOT_KEPT
        return await self._celebrate(module)

    async def _celebrate(self, module: Module) -> str | None:
        found = await to_thread(certificate, self._rooms, self._learner, module)
        screen = FinishScreen(
            module.title, self._learner, module.objectives, found, self._taking.is_kept
        )
        choice = await self._show_between(screen)
        return None if choice is FinishChoice.LEAVE else ""

    async def _show_between(self, screen: Screen[Result]) -> Result | None:
        """Show a screen that lies between one module and the next, and that may be put away."""
        if self._learner.is_pupil:
            self._idle.watch()
        self._between = screen
        try:
            return await self._show(screen)
        finally:
            self._idle.look_away()
            self._between = None

    def _put_away(self) -> None:
        """Close what is shown between modules, and whatever lies over it."""
        self._is_put_away = self._between is not None and put_away(self._between)
