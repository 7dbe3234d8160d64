"""Signing at the teacher's desk: what waits is looked at and signed, or a lesson is opened."""

from asyncio import get_running_loop, to_thread
from collections.abc import Awaitable, Callable, Sequence
from typing import NamedTuple

from training.actions.issuing.issue import Outcome, issue
from training.actions.issuing.key_gate import KeyGate
from training.actions.issuing.lesson import Lesson
from training.actions.issuing.waiting import Waiting, how_many, waiting
from training.actions.rooms import Rooms
from training.app.lesson_open import LessonOpen
from training.app.saying_why import or_say_why
from training.app.screens.passphrase import Asking
from training.app.screens.sign_certificates import SignCertificatesScreen
from training.app.screens.trouble import TroubleScreen, is_trouble
from training.app.show import Show
from training.app.signing_in import SigningIn
from training.app.widgets.desk.signing_lines import Signing
from training.certificates.keys import SigningKey
from training.school.roles import Trusted

OWN = "Type your own passphrase, with which you sign in."
SCHOOLS = (
    "Type the school's passphrase. Whoever looks after this school here has it, and can also allow "
    "you to sign with your own."
)
NONE_WAITING = "Nothing is waiting any more: another computer has signed it."

Print = Callable[[Sequence[str]], Awaitable[None]]
"""Prints what is signed of those classes, and says where it is."""


class Opened(NamedTuple):
    """The school's key, and who opened it: a person's id, or "administrator"."""

    key: SigningKey
    by: str


class DeskSigning:
    """What one adult does about certificates at the desk.

    The key is kept for as long as one list is signed, or in the lesson that is open.
    """

    def __init__(
        self,
        rooms: Rooms,
        show: Show,
        signing_in: SigningIn,
        lesson: LessonOpen,
        print_them: Print | None = None,
    ) -> None:
        """`print_them` is offered once certificates are signed; None where nothing can print."""
        self._rooms = rooms
        self._show = show
        self._signing_in = signing_in
        self._lesson = lesson
        self._print = print_them

    async def standing(self, groups: Sequence[str]) -> Signing | None:
        """How it stands in those groups; None in a practice school, which signs by itself."""
        if self._rooms.school.practice:
            return None
        number, trouble = 0, ""
        try:
            number = await to_thread(how_many, self._rooms, groups)
        except Exception as error:
            if not is_trouble(error):
                raise
            trouble = str(error)
        lesson = self._lesson.now
        if lesson is None:
            return Signing(waiting=number, trouble=trouble)
        until = f"{lesson.until.astimezone():%H:%M}"
        return Signing(number, lesson.group, until, trouble or lesson.trouble)

    async def sign(self, who: Trusted, groups: Sequence[str]) -> None:
        """Show what waits in those groups, and sign what is chosen."""
        await or_say_why(self._show, self._sign(who, groups))

    async def open_or_close(self, who: Trusted, group: str) -> None:
        """Close the lesson that is open; where none is, open one with that class."""
        if not self._lesson.close():
            await or_say_why(self._show, self._open(who, group))

    async def _sign(self, who: Trusted, groups: Sequence[str]) -> None:
        opened = await self._opened(who, "To sign certificates", "Go on to the list")
        if opened is None:
            return
        found = await to_thread(waiting, self._rooms, groups)
        if not found:
            await self._show(TroubleScreen(NONE_WAITING))
            return

        async def sign(chosen: Sequence[Waiting], tell: Callable[[int], None]) -> Outcome:
            return await self._issued(opened, chosen, tell)

        await self._show(SignCertificatesScreen(found, sign, self._print))

    async def _issued(
        self, opened: Opened, chosen: Sequence[Waiting], tell: Callable[[int], None]
    ) -> Outcome:
        """Sign in a thread, and tell the screen how far it is."""
        loop = get_running_loop()

        def done(outcome: Outcome) -> None:
            loop.call_soon_threadsafe(tell, len(outcome.issued))

        completions = tuple(one.completion for one in chosen)
        return await to_thread(issue, self._rooms, opened.key, completions, opened.by, done)

    async def _open(self, who: Trusted, group: str) -> None:
        opened = await self._opened(who, f"A lesson with {group}", "Open the lesson")
        if opened is not None:
            self._lesson.begin(await to_thread(Lesson, self._rooms, group, opened.key, opened.by))

    async def _opened(self, who: Trusted, title: str, onward: str) -> Opened | None:
        """The key, once a passphrase has opened it; None when the person went back."""
        assert self._rooms.folder is not None
        gate = await to_thread(KeyGate, self._rooms.folder, who.id, self._rooms.clock)
        ask = OWN if gate.is_own else SCHOOLS
        asking = Asking(where="The teacher's desk", title=title, ask=ask, onward=onward)
        if not await self._signing_in.open_key(asking, gate) or gate.key is None:
            return None
        return Opened(gate.key, gate.by)
