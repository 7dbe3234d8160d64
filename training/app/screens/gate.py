"""A screen at which somebody shows who they are, by whatever it asks for."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Generic, TypeVar

from textual import on, work
from textual.events import ScreenResume

from training.app.screens.answering import AnswersOnce
from training.app.screens.trouble import is_trouble
from training.app.ticking import EverySecond
from training.app.widgets.sign_in.try_again import TryAgain
from training.school.sign_in.entering import Entered

Given = TypeVar("Given")


class GateScreen(AnswersOnce[bool], Generic[Given]):
    """It answers True once what was given is right, None when the person goes back.

    `wrong` is said when it was not; `fetch` before what stands in the way, to whoever can do
    nothing about it.
    """

    wrong = ""
    fetch = ""

    def __init__(
        self,
        enter: Callable[[Given], Awaitable[Entered]],
        every_second: EverySecond,
        wait: timedelta,
    ) -> None:
        """`enter` tries what was given; `wait` is how long until it looks at anything."""
        super().__init__()
        self.said = TryAgain(every_second)
        self._enter = enter
        self._wait = wait
        self._welcome = False

    def on_mount(self) -> None:
        """Where there is a wait already, say so."""
        if self._wait:
            self.said.say("", self._wait)

    def begin_again(self) -> None:
        """Be ready for another try."""
        raise NotImplementedError

    @work
    async def give(self, given: Given) -> None:
        """Try what was given."""
        try:
            entered = await self._enter(given)
        except Exception as error:
            if not is_trouble(error):
                raise
            self.say_again(f"{self.fetch}{error}")
        else:
            self._answer(entered)

    def say_again(self, sentence: str, wait: timedelta = timedelta()) -> None:
        """Say why it goes no further, and be ready for another try."""
        self.begin_again()
        self.said.say(sentence, wait)

    @on(ScreenResume)
    def open_late(self) -> None:
        """Let somebody in who was recognised while another screen lay over this one."""
        if self._welcome and self.is_active:
            self.dismiss(True)

    def action_back(self) -> None:
        """Go back, and show nothing."""
        self.dismiss(None)

    def _answer(self, entered: Entered) -> None:
        self._welcome = entered.welcome
        if self._welcome:
            self.open_late()
        else:
            self.say_again(self.wrong, entered.wait)
