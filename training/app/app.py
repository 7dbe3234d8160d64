"""The app: a post office between the screens and the rooms. It opens doors and keeps nothing.

The first frame must not wait for the rooms, so nothing here imports them, nor any screen but the
first: the rooms are opened in a thread once home has been painted.
"""

import asyncio
import importlib
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import App
from textual.binding import Binding
from textual.events import Event, Key, MouseDown, MouseScrollDown, MouseScrollUp, Resize
from textual.screen import Screen
from textual.worker import Worker

from training.app.screens.home import HomeScreen
from training.app.theme import THEMES
from training.app.ticking import EverySecond

if TYPE_CHECKING:
    from training.actions.rooms import Rooms
    from training.app.journey import Journey
    from training.app.messages import StepTaken
    from training.library.reference.help import HelpPage

NOT_OPENED = 2
"""The exit status when the school could not be opened."""

_JOURNEY = "journey"
_TOUCHES = (Key, MouseDown, MouseScrollDown, MouseScrollUp)


class TrainingApp(App[None]):
    """One school's app, for one person at a time.

    `unlock` says whether a passphrase is the school's; a practice school is never asked for one.
    `pace` is the seconds between the lines of a chat, None for all at once. `start` opens the app
    on a module: who takes it (an id, a name, or guest), and the module's id. `every_second` stands
    in for the app's own seconds.
    """

    BINDINGS = [
        Binding("h", "ask_for_help", "Who can help", show=False),
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
    ) -> None:
        super().__init__()
        self._school_name = school_name
        self._open_rooms = open_rooms
        self._unlock = unlock
        self._practice = practice
        self._pace = None if self.animation_level == "none" else pace
        self._start = start
        self._every_second = every_second or self._by_the_second
        self._rooms: Rooms | None = None
        self._opening: Worker[None] | None = None
        self._opened = asyncio.Event()
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

    def on_step_taken(self, message: "StepTaken") -> None:
        """Record a learner's step, and only then let the screen move on."""
        if self._journey is not None and self._journey.visit is not None:
            self.run_worker(self._journey.visit.keep(message.step), group="keeping")

    def on_leave_asked(self) -> None:
        """Back to the shelf from a module."""
        if self._journey is not None and self._journey.visit is not None:
            self._journey.visit.leave()

    def on_help_asked(self) -> None:
        """Show who can help."""
        self.action_ask_for_help()

    def on_breath_asked(self) -> None:
        """Let a learner take a breath."""
        self.action_take_a_breath()

    @work(exclusive=True, group="page")
    async def action_ask_for_help(self) -> None:
        """Show who can help, on top of whatever is there."""
        from training.app.screens.help import HelpScreen

        help_page, _ = await self._pages()
        self.push_screen(HelpScreen(help_page))

    @work(exclusive=True, group="page")
    async def action_take_a_breath(self) -> None:
        """Show the quiet page, on top of whatever is there."""
        from training.app.screens.breath import BreathScreen

        _, breath = await self._pages()
        self.push_screen(BreathScreen(breath))

    def _begin_to_open(self) -> None:
        """Once; who comes through a door before home is painted need not wait for the paint."""
        if self._opening is None:
            self._opening = self._open()

    @work(group="opening")
    async def _open(self) -> None:
        try:
            self._rooms = await asyncio.to_thread(self._open_everything)
        except Exception as error:
            await self._explain(error, "Leave")
            self.exit(return_code=NOT_OPENED, message=str(error))
        else:
            self._opened.set()
            if self._start is not None:
                who, module_id = self._start
                self._travel(lambda journey: journey.straight_to(who, module_id))

    @work(group=_JOURNEY)
    async def _travel(self, way: "Callable[[Journey], Awaitable[None]]") -> None:
        """Go some way, with plain ground under its screens, and come back home."""
        from training.app.screens.answering import put_away
        from training.app.screens.corridor import CorridorScreen

        corridor = CorridorScreen(waiting=self._rooms is None)
        await self.push_screen(corridor)
        rooms = await self._rooms_opened()
        corridor.be_quiet()
        try:
            self._journey = self._new_journey(rooms)
            await way(self._journey)
        except Exception as error:
            await self._explain(error, "Back")
        self._journey = None
        put_away(corridor)

    def _new_journey(self, rooms: "Rooms") -> "Journey":
        from training.app.journey import Journey

        return Journey(
            rooms,
            self.push_screen_wait,
            unlock=self._unlock,
            every_second=self._every_second,
            pace=self._pace,
        )

    def _by_the_second(self, tick: Callable[[], None]) -> Callable[[], None]:
        return self.set_interval(1, tick).stop

    async def _pages(self) -> "tuple[HelpPage, HelpPage]":
        """Who can help and how to take a breath, for who is here; before names, the youngest."""
        from training.core.module import Audience

        rooms = await self._rooms_opened()
        audience = self._journey.audience if self._journey else Audience.KS1
        return await asyncio.to_thread(rooms.help_for, audience)

    def _open_everything(self) -> "Rooms":
        """The rooms; and the screens behind the doors are read in, so that no door sticks."""
        rooms = self._open_rooms()
        importlib.import_module("training.app.journey")
        return rooms

    async def _rooms_opened(self) -> "Rooms":
        self._begin_to_open()
        await self._opened.wait()
        assert self._rooms is not None
        return self._rooms

    async def _explain(self, error: Exception, onward: str) -> None:
        """Show what a person can do about it; any other error is a fault of ours."""
        from training.app.screens.trouble import TroubleScreen, is_trouble

        if not is_trouble(error):
            raise error
        await self.push_screen_wait(TroubleScreen(str(error), onward))
