"""One person's way from home through a door: to a shelf by way of the names, or to the desk."""

from asyncio import to_thread
from collections.abc import Callable, Iterable

from training.actions.rooms import Rooms
from training.app.desk_visit import DeskVisit
from training.app.learner_visit import LearnerVisit
from training.app.screens.home import Doorway
from training.app.screens.pick import PickScreen
from training.app.screens.trouble import TroubleScreen
from training.app.show import Show
from training.app.signing_in import SigningIn
from training.app.ticking import EverySecond
from training.app.widgets.tiles.name_tile import Pick
from training.core.module import Audience, Module
from training.core.people import GUEST, Learner

NO_CLASSES = (
    "There is no class list here yet. Whoever looks after this school here takes one in by typing: "
    "training people import FILE"
)
NO_ADULTS = (
    "There is no list of staff or governors here yet. Whoever looks after this school here takes "
    "one in by typing: training people import FILE"
)
LOOKING_ROUND = Pick(id=GUEST.id, words="Just looking round", note="nothing is kept")


class Journey:
    """One person's way through a door and back home.

    `audience` is whose help pages are shown on the way; `visit` the learner's time at the shelf,
    while there is one.
    """

    def __init__(
        self,
        rooms: Rooms,
        show: Show,
        *,
        unlock: Callable[[str], bool],
        every_second: EverySecond,
        pace: float | None,
    ) -> None:
        self.audience = Audience.KS1
        self.visit: LearnerVisit | None = None
        self._rooms = rooms
        self._show = show
        self._signing_in = SigningIn(
            rooms, show, unlock=unlock, every_second=every_second, pace=pace
        )
        self._every_second = every_second
        self._pace = pace

    async def through(self, doorway: Doorway) -> None:
        """Go through the door, and come back when the person is done.

        Raises:
            DiskError, LibraryError, SchoolError: what was asked for cannot be had.
        """
        match doorway:
            case Doorway.PUPILS:
                await self._pupils()
            case Doorway.STAFF:
                await self._adults()
            case Doorway.DESK:
                self.audience = Audience.STAFF
                await DeskVisit(self._rooms, self._show, self._signing_in).run()

    async def straight_to(self, who: str, module_id: str) -> None:
        """Take one module at once; `who` is a learner's id or name, or guest.

        Raises:
            DiskError, LibraryError, SchoolError: what was asked for cannot be had.
        """
        module = await to_thread(self._rooms.module, module_id)
        if who == GUEST.id:
            learner = GUEST.model_copy(update={"audience": module.audience})
        else:
            learner = self._rooms.roll.find(who)
        await self._welcome(learner, module)

    async def _pupils(self) -> None:
        classes = {group.name: group.audience for group in self._rooms.roll.classes}
        if not classes:
            await self._show(TroubleScreen(NO_CLASSES))
        elif len(classes) == 1:
            await self._class(*classes.popitem())
        else:
            await self._classes(classes)

    async def _classes(self, classes: dict[str, Audience]) -> None:
        picks = tuple(Pick(name, name, audience.words) for name, audience in classes.items())
        while (name := await self._show(PickScreen("Which class are you in?", picks))) is not None:
            await self._class(name, classes[name])

    async def _class(self, group: str, audience: Audience) -> None:
        pupils = self._rooms.roll.of(group)
        if pupils:
            await self._sign_in(f"{group}: who are you?", audience, pupils)
        else:
            await self._show(TroubleScreen(NO_CLASSES))

    async def _adults(self) -> None:
        adults = self._rooms.roll.adults
        if adults:
            await self._sign_in("Who are you?", Audience.STAFF, adults)
        else:
            await self._show(TroubleScreen(NO_ADULTS))

    async def _sign_in(self, title: str, audience: Audience, people: Iterable[Learner]) -> None:
        """Names, one after another, until somebody goes back: the next child can sign in."""
        known = {learner.id: learner for learner in people}
        picks = tuple(Pick(learner.id, learner.name) for learner in known.values())
        known[GUEST.id] = GUEST.model_copy(update={"audience": audience})
        self.audience, said = audience, ""
        while (id_ := await self._show(PickScreen(title, picks, LOOKING_ROUND, said))) is not None:
            said = await self._welcome(known[id_])
            self.audience = audience

    async def _welcome(self, learner: Learner, first: Module | None = None) -> str:
        """From showing who one is to the good-bye; gives what is then to be said at the names."""
        self.audience = learner.audience
        if not await self._signing_in.let_in(learner):
            return ""
        self.visit = LearnerVisit(
            self._rooms, self._show, learner, pace=self._pace, every_second=self._every_second
        )
        said = await self.visit.run(first)
        self.visit = None
        return said
