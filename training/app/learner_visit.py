"""A learner's time at the shelf: choosing a module, taking it, and what comes at its end.

Whatever asks the rooms runs in a thread, for a stick may take its time; the app's own loop only
shows screens.
"""

from asyncio import Lock, to_thread
from collections.abc import Callable
from typing import Any, TypeVar

from textual.screen import Screen

from training.actions.certificate import Certificate, certificate, was_taken_back
from training.actions.clause_words import PolicyWords
from training.actions.latest import Latest
from training.actions.take_module import ModuleTaking
from training.app.arrival import Arrival
from training.app.lesson_open import LessonOpen
from training.app.screens.answering import put_away
from training.app.screens.certificate import CertificateScreen
from training.app.screens.certificate_waiting import CertificateWaitingScreen
from training.app.screens.finish import FinishChoice, FinishScreen
from training.app.screens.learn import LearnScreen
from training.app.screens.shelf import ShelfChoice, ShelfScreen, Wish
from training.app.screens.trouble import TroubleScreen, is_trouble
from training.app.show import Show
from training.app.ticking import EverySecond, Idle
from training.core.attempt import Step
from training.core.module import Module
from training.core.people import Learner
from training.disk.errors import DiskError
from training.reports.seeing import Progress, progress

SAVED = "Saved. You can carry on where you stopped."
QUIET = "It was quiet for two minutes, so the shelf was put away. Nothing is lost."
LAST_NOT_SAVED = "Your last step could not be saved. What came before it is saved."
NOT_SHOWN = "The certificate cannot be shown just now. What was done is saved."
ERASED = (
    "This name was taken off the school's list, so nothing more is kept with it. Whoever looks "
    "after this school here can say why."
)
NOT_KEPT = "You were looking round, so nothing was kept."

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
        latest: Latest,
        show: Show,
        learner: Learner,
        *,
        pace: float | None,
        every_second: EverySecond,
        lesson: LessonOpen,
    ) -> None:
        """`lesson` is the one that a grown-up has opened on this machine, if one is open."""
        self._latest = latest
        self._rooms = rooms = latest.last_read
        self._show = show
        self._learner = learner
        self._pace = pace
        self._taking = ModuleTaking(rooms, learner)
        self._learn: LearnScreen | None = None
        self._words: PolicyWords | None = None
        self._one_at_a_time = Lock()
        self._is_all_kept = self._is_listed = True
        self._every_second = every_second
        self._lesson = lesson
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
            self._is_listed = await to_thread(self._latest.knows, self._learner)
            if not self._is_listed:
                screen.dismiss(None)
                return
            try:
                await to_thread(self._taking.keep, step)
            except DiskError as error:
                self._is_all_kept = False
                screen.not_kept(self._not_yet(error))
            else:
                self._is_all_kept = True
                screen.kept(step)

    def _not_yet(self, error: DiskError) -> str:
        whom = " Tell a grown-up." if self._learner.is_pupil else ""
        return f"Not saved yet.{whom} {error} Enter tries again."

    async def show_words(self, cited: tuple[str, ...]) -> None:
        """Read clauses in both wordings, and have the module's screen show them."""
        screen, words = self._learn, self._words
        if screen is not None and words is not None:
            screen.show_words(await to_thread(words.of, cited))

    async def leave(self) -> None:
        """Back to the shelf from the middle of a module, once what was under way is recorded."""
        screen = self._learn
        async with self._one_at_a_time:
            if screen is not None:
                screen.dismiss(None)

    async def _choose(self, said: str) -> ShelfChoice | None:
        modules, so_far = await to_thread(self._read)
        screen = ShelfScreen(self._learner, modules, so_far.done, so_far.started, said)
        return await self._show_between(screen)

    def _read(self) -> tuple[tuple[Module, ...], Progress]:
        self._latest.find()
        modules = self._rooms.modules_for(self._learner)
        return modules, progress(self._rooms.records, self._learner)

    async def _grant(self, choice: ShelfChoice) -> str | None:
        """What the shelf then says; None when the learner is off for today."""
        if choice.wish is Wish.CERTIFICATE:
            return await self._frame(choice.module)
        return await self._take(choice.module)

    async def _frame(self, module: Module) -> str:
        is_gone = False
        try:
            found = await to_thread(certificate, self._rooms, self._learner, module)
            if found is None:
                is_gone = await to_thread(was_taken_back, self._rooms, self._learner, module)
        except Exception as error:
            if not is_trouble(error):
                raise
            said = f"{NOT_SHOWN} {error}"
            await self._show_between(TroubleScreen(said, for_child=self._learner.is_pupil))
            return ""
        if found is None:
            arrival = None if is_gone else self._arrival(module)
            screen = CertificateWaitingScreen(module.title, self._learner, arrival)
            found = await self._show_between(screen)
        if found is not None:
            await self._show_between(CertificateScreen(found))
        return ""

    async def _take(self, module: Module) -> str | None:
        if not await to_thread(self._latest.knows, self._learner):
            await self._say_good_bye()
            return None
        attempt = await to_thread(self._taking.take_up, module)
        self._is_all_kept = True
        self._words = PolicyWords(self._rooms, module.audience)
        self._learn = LearnScreen(attempt, pace=self._pace)
        done = await self._show(self._learn)
        self._learn = None
        if not self._is_listed:
            await self._say_good_bye()
            return None
        if done is None:
            return self._said_on_leaving()
        return await self._celebrate(module)

    def _said_on_leaving(self) -> str:
        if not self._taking.is_kept:
            return NOT_KEPT
        return SAVED if self._is_all_kept else LAST_NOT_SAVED

    async def _say_good_bye(self) -> None:
        """To somebody who was taken off the list meanwhile, of whom nothing may be kept."""
        await self._show(TroubleScreen(ERASED, for_child=self._learner.is_pupil))

    async def _celebrate(self, module: Module) -> str | None:
        await self._lesson.look_at(self._learner.id)
        found = await _patiently(lambda: certificate(self._rooms, self._learner, module))
        screen = FinishScreen(
            module.title,
            self._learner,
            module.objectives,
            found,
            self._taking.is_kept,
            self._arrival(module),
        )
        choice = await self._show_between(screen)
        return None if choice is FinishChoice.LEAVE else ""

    def _arrival(self, module: Module) -> Arrival:
        """Looks for the certificate of that module, whenever something new is on record."""
        seen: object = None

        def look() -> Certificate | None:
            nonlocal seen
            stamp = self._rooms.records.stamp_of(self._learner.id)
            if stamp == seen:
                return None
            found = certificate(self._rooms, self._learner, module)
            seen = stamp
            return found

        return Arrival(self._every_second, lambda: _patiently(look))

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


async def _patiently(look: Callable[[], Certificate | None]) -> Certificate | None:
    """A look in a thread; what stands in its way just now may be gone at the next."""
    try:
        return await to_thread(look)
    except Exception as error:
        if not is_trouble(error):
            raise
        return None
