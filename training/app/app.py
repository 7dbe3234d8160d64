"""The app: a post office between the screens and the rooms. It opens doors and keeps nothing.

The first frame must not wait for the rooms, so nothing here imports them, nor any screen but the
first: the rooms are opened in a thread once home has been painted.
"""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import App
from textual.binding import Binding
from textual.events import Event, Key, MouseDown, MouseScrollDown, MouseScrollUp, Resize
from textual.screen import Screen
from textual.worker import Worker

from training.app.lesson_open import LESSON_CLOSED, LessonOpen
from training.app.opening import Opening
from training.app.pages import Pages
from training.app.screens.home import HomeScreen
from training.app.theme import THEMES
from training.app.ticking import EverySecond

if TYPE_CHECKING:
    from rich.console import RenderableType

    from training.actions.latest import Latest
    from training.actions.rooms import Rooms
    from training.app.desk_printing import Keep
    from training.app.journey import Journey
    from training.app.messages import HelpAsked, StepTaken, WordsAsked
    from training.core.module import Audience

NOT_OPENED = 2
"""The exit status when the school could not be opened."""

_JOURNEY = "journey"
_TOUCHES = (Key, MouseDown, MouseScrollDown, MouseScrollUp)


class TrainingApp(App[None]):
    """One school's app, for one person at a time.

    `unlock` says whether a passphrase is the school's; a practice school is never asked for one.
    `pace` is the seconds between the lines of a chat, None for all at once. `start` opens the app
    on a module: who takes it (an id, a name, or guest), and the module's id. `every_second` stands
    in for the app's own seconds; `without_school` gives rooms for who wants help where the school
    cannot be opened. `keep` puts what is printed among the person's documents; where nothing can
    be written it is None, and nothing is printed.
    """

    BINDINGS = [
        Binding("h,f2", "ask_for_help", "Who can help", show=False),
        Binding("escape,t", "take_a_breath", "Take a breath", show=False),
    ]
    CSS_PATH = ["app.tcss", "screens/home.tcss"]
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        school_name: str,
        open_rooms: "Callable[[], Rooms]",
        *,
        unlock: Callable[[str], bool],
        practice: bool,
        theme: str = "evening",
        pace: float | None = 0.35,
        start: tuple[str, str] | None = None,
        every_second: EverySecond | None = None,
        without_school: "Callable[[], Rooms] | None" = None,
        keep: "Keep | None" = None,
    ) -> None:
        super().__init__()
        self._school_name = school_name
        self._school = Opening(open_rooms, without_school)
        self._unlock = unlock
        self._practice = practice
        self._pace = None if self.animation_level == "none" else pace
        self._start = start
        self._every_second = every_second or self._by_the_second
        self._keep = keep
        self._lesson = LessonOpen(self._every_second, lambda work: self.run_worker(work))
        self._help_pages = Pages(self._school, self.push_screen)
        self._opening: Worker[None] | None = None
        self._journey: Journey | None = None
        for ours in THEMES:
            self.register_theme(ours)
        self._begin_in(theme)

    def _begin_in(self, theme: str) -> None:
        """Begin in a theme, rather than change to it, which would read all the styles twice."""
        self.set_reactive(TrainingApp.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[None]:
        """Home, which is there from the first frame to the last."""
        return HomeScreen(self._school_name, practice=self._practice)

    def on_mount(self) -> None:
        """Paint home first; only then open the rooms."""
        self.call_after_refresh(self._begin_to_open)

    async def on_event(self, event: Event) -> None:
        """Note that somebody is there, on the way of every key and click."""
        if isinstance(event, _TOUCHES) and self._journey and self._journey.visit:
            self._journey.visit.touch()
        await super().on_event(event)

    def on_resize(self, event: Resize) -> None:
        """Say so when the window has become too small to read anything in."""
        from training.app.screens.too_small import TooSmallScreen, is_too_small

        if is_too_small(event.size) and not isinstance(self.screen, TooSmallScreen):
            self.push_screen(TooSmallScreen())

    @on(HomeScreen.DoorChosen)
    def go_through(self, message: HomeScreen.DoorChosen) -> None:
        """Send somebody on their way; a second press on a door changes nothing."""
        if not any(worker.group == _JOURNEY for worker in self.workers):
            self._travel(lambda journey: journey.through(message.doorway))

    @on(HomeScreen.CheckAsked)
    def check_a_certificate(self) -> None:
        """Let somebody check a certificate; a second press changes nothing."""
        if not any(worker.group == _JOURNEY for worker in self.workers):
            self._travel(lambda journey: journey.check())

    def on_step_taken(self, message: "StepTaken") -> None:
        """Record a learner's step, and only then let the screen move on."""
        if self._journey is not None and self._journey.visit is not None:
            self.run_worker(self._journey.visit.keep(message.step), group="keeping")

    def on_leave_asked(self) -> None:
        """Back to the shelf from a module."""
        if self._journey is not None and self._journey.visit is not None:
            self.run_worker(self._journey.visit.leave(), group="keeping")

    def on_words_asked(self, message: "WordsAsked") -> None:
        """Have clauses read in both wordings, and then shown on the screen that asked."""
        if self._journey is not None and self._journey.visit is not None:
            self.run_worker(self._journey.visit.show_words(message.cited), group="words")

    def on_help_asked(self, message: "HelpAsked") -> None:
        """Show who can help."""
        self.action_ask_for_help(message.also)

    def on_breath_asked(self) -> None:
        """Let a learner take a breath."""
        self.action_take_a_breath()

    @work(exclusive=True, group="page")
    async def action_ask_for_help(self, also: str = "") -> None:
        """Show who can help, on top of whatever is there."""
        self._begin_to_open()
        await self._help_pages.help(self._audience, also)

    @work(exclusive=True, group="page")
    async def action_take_a_breath(self) -> None:
        """Show the quiet page, on top of whatever is there."""
        self._begin_to_open()
        await self._help_pages.breath(self._audience)

    @property
    def _audience(self) -> "Audience | None":
        return self._journey.audience if self._journey else None

    def _begin_to_open(self) -> None:
        """Once; who comes through a door before home is painted need not wait for the paint."""
        if self._opening is None:
            self._opening = self._open()

    @work(group="opening")
    async def _open(self) -> None:
        try:
            await self._school.open()
        except Exception as error:
            await self._explain(error, "Leave")
            self.exit(return_code=NOT_OPENED, message=str(error))
        else:
            if self._start is not None:
                who, module_id = self._start
                self._travel(lambda journey: journey.straight_to(who, module_id))

    @work(group=_JOURNEY)
    async def _travel(self, way: "Callable[[Journey], Awaitable[None]]") -> None:
        """Go some way, with plain ground under its screens, and come back home."""
        from training.app.screens.answering import put_away
        from training.app.screens.corridor import CorridorScreen

        corridor = CorridorScreen(waiting=not self._school.is_open)
        await self.push_screen(corridor)
        self._begin_to_open()
        latest = await self._school.latest()
        corridor.be_quiet()
        try:
            self._journey = self._new_journey(latest)
            await way(self._journey)
        except Exception as error:
            await self._explain(error, "Back")
        self._journey = None
        put_away(corridor)

    def _new_journey(self, latest: "Latest") -> "Journey":
        from training.app.journey import Journey

        return Journey(
            latest,
            self.push_screen_wait,
            unlock=self._unlock,
            every_second=self._every_second,
            pace=self._pace,
            lesson=self._lesson,
            keep=self._keep,
        )

    def exit(
        self,
        result: None = None,
        return_code: int = 0,
        message: "RenderableType | None" = None,
    ) -> None:
        """Leave; a lesson that is open here is closed, which is said after the last screen."""
        if self._lesson.close() and message is None:
            message = LESSON_CLOSED
        super().exit(result, return_code, message)

    def _by_the_second(self, tick: Callable[[], None]) -> Callable[[], None]:
        return self.set_interval(1, tick).stop

    def _fatal_error(self) -> None:
        """Say that the program failed, without any name that it was working with."""
        from rich.text import Text

        from training.app.broken import in_words

        if self._exception is not None:
            self._exit_renderables.append(Text(in_words(self._exception)))
        self._close_messages_no_wait()

    async def _explain(self, error: Exception, onward: str) -> None:
        """Show what a person can do about it; any other error is a fault of ours."""
        from training.app.screens.trouble import TroubleScreen, is_trouble

        if not is_trouble(error):
            raise error
        child = self._audience is not None and self._audience.is_pupils
        await self.push_screen_wait(TroubleScreen(str(error), onward, for_child=child))
