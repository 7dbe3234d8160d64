"""On the way to a shelf or to the desk: showing who one is."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable
from typing import TypeVar

from training.actions.issuing.key_gate import KeyGate
from training.actions.own_passphrase import choose_passphrase
from training.actions.rooms import Rooms
from training.actions.sign_in import (
    Gate,
    WayIn,
    must_be_vouched_for,
    passphrase_gate,
    pictures_gate,
    school_gate,
    way_in,
)
from training.app.screens.new_passphrase import NewPassphraseScreen
from training.app.screens.passphrase import Asking, PassphraseScreen
from training.app.screens.pictures import PicturesScreen
from training.app.show import Show
from training.app.ticking import EverySecond
from training.core.people import Learner
from training.school.sign_in.entering import Entered

Given = TypeVar("Given")

DESK = Asking(
    where="The teacher's desk",
    title="The desk is locked",
    ask="Type the school's passphrase. Whoever set up the desk chose it.",
    onward="Open the desk",
)
VOUCHING = Asking(
    where="Choose your passphrase",
    title="First the school's passphrase",
    ask=(
        "You can see what others have done, so nobody else may choose a passphrase in your name. "
        "Ask whoever looks after this school here to type the school's passphrase once."
    ),
    onward="Go on",
)


class SigningIn:
    """Asks people to show who they are."""

    def __init__(
        self,
        rooms: Rooms,
        show: Show,
        *,
        unlock: Callable[[str], bool],
        every_second: EverySecond,
        pace: float | None,
    ) -> None:
        """`unlock` says whether a passphrase is the school's; `pace` is the look at pictures."""
        self._rooms = rooms
        self._show = show
        self._unlock = unlock
        self._every_second = every_second
        self._pace = pace

    async def let_in(self, learner: Learner) -> bool:
        """Whether somebody may go to the shelf of that name.

        Raises:
            SchoolError, DiskError: it cannot be told, or a new passphrase not be kept.
        """
        match await to_thread(way_in, self._rooms, learner):
            case WayIn.PICTURES:
                return await self._pictures(learner)
            case WayIn.PASSPHRASE:
                return await self._passphrase(learner.id, learner.name)
            case WayIn.NEW_PASSPHRASE:
                return await self._new_passphrase(learner.id, learner.name)
            case WayIn.STRAIGHT_ON:
                return True

    async def as_school(self, asking: Asking = DESK) -> bool:
        """Whether somebody has the school's passphrase.

        Raises:
            SchoolError, DiskError: it cannot be told.
        """
        rooms = self._rooms
        return await self._ask(asking, school_gate(rooms.sign_ins, self._unlock, rooms.clock))

    async def open_key(self, asking: Asking, gate: KeyGate) -> bool:
        """Whether somebody has opened the key behind that gate.

        Raises:
            Refused, SchoolError, DiskError: it cannot be told.
        """
        return await self._ask(asking, Gate(wait=gate.wait, enter=gate.enter))

    async def _pictures(self, pupil: Learner) -> bool:
        gate = pictures_gate(self._rooms, pupil)
        screen = PicturesScreen(
            pupil.name,
            _in_thread(gate),
            every_second=self._every_second,
            wait=await to_thread(gate.wait),
            look=self._pace,
        )
        return await self._show(screen) is True

    async def _passphrase(self, person: str, name: str) -> bool:
        asking = Asking(
            where="Signing in",
            title=f"Hello, {name}",
            ask="Type your passphrase. If it is forgotten, ask whoever looks after this school "
            "here: they can let you choose a new one.",
            onward="Sign in",
        )
        rooms = self._rooms
        return await self._ask(asking, passphrase_gate(rooms.sign_ins, person, rooms.clock))

    async def _new_passphrase(self, person: str, name: str) -> bool:
        rooms = self._rooms
        if must_be_vouched_for(rooms, person) and not await self.as_school(VOUCHING):
            return False
        chosen = await self._show(NewPassphraseScreen(name))
        if chosen is None:
            return False
        await to_thread(choose_passphrase, rooms.sign_ins, person, chosen, rooms.random_bytes)
        return True

    async def _ask(self, asking: Asking, gate: Gate[str]) -> bool:
        wait = await to_thread(gate.wait)
        screen = PassphraseScreen(
            asking, _in_thread(gate), every_second=self._every_second, wait=wait
        )
        return await self._show(screen) is True


def _in_thread(gate: Gate[Given]) -> Callable[[Given], Awaitable[Entered]]:
    """The gate's try in a thread: a passphrase takes its time, and so does a stick."""
    return lambda given: to_thread(gate.enter, given)
