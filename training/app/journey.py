"""One person's way from home through a door: to a shelf by way of the names, or to the desk."""

from asyncio import to_thread
from collections.abc import Callable, Iterable

from training.actions.latest import Latest
from training.app.check_visit import CheckVisit
from training.app.desk_printing import Keep
from training.app.desk_visit import DeskVisit
from training.app.learner_visit import LearnerVisit
from training.app.lesson_open import LessonOpen
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
    "There is no class list here yet. Whoever looks after this school here takes one in, in a "
    "terminal: training people import classes.csv"
)
NO_ADULTS = (
    "There is no list of staff or governors here yet. Whoever looks after this school here takes "
    "one in, in a terminal: training people import staff.csv --role staff, and for governors "
    "--role governor"
)
LOOKING_ROUND = Pick(id=GUEST.id, words="Just looking round", note="nothing is kept")


class Journey:
    """One person's way through a door and back home.

    The school is looked at again at the door and whenever names are shown, since another program
    may have changed it: nobody signs in by a name that is no longer on the list.

    `audience` is whose help pages are shown on the way; `visit` the learner's time at the shelf,
    while there is one. A lesson that a grown-up opened here stays open for whoever comes next.
    """

    def __init__(
        self,
        latest: Latest,
        show: Show,
        *,
        unlock: Callable[[str], bool],
        every_second: EverySecond,
        pace: float | None,
        lesson: LessonOpen,
        keep: Keep | None,
    ) -> None:
        """`keep` puts a document among the person's own; None where nothing can be written."""
        self.audience = Audience.KS1
        self.visit: LearnerVisit | None = None
        self._latest = latest
        self._rooms = latest.last_read
        self._show = show
        self._unlock = unlock
        self._every_second = every_second
        self._pace = pace
        self._lesson = lesson
        self._keep = keep

    async def through(self, doorway: Doorway) -> None:
        """Go through the door, and come back when the person is done.

        Raises:
            DiskError, LibraryError, SchoolError: what was asked for cannot be had.
        """
        if doorway is not Doorway.PUPILS:
            self.audience = Audience.STAFF
        await self._look_again()
        match doorway:
            case Doorway.PUPILS:
                await self._pupils()
            case Doorway.STAFF:
                await self._adults()
            case Doorway.DESK:
                await DeskVisit(
                    self._latest, self._show, self._signing_in, self._lesson, self._keep
                ).run()

    async def check(self) -> None:
        """Check certificates; nobody has to say who they are.

        Raises:
            DiskError, SchoolError: the school cannot be read.
        """
        self.audience = Audience.STAFF
        await self._look_again()
        await CheckVisit(self._rooms, self._show, at_desk=False).run()

    async def straight_to(self, who: str, module_id: str) -> None:
        """Take one module at once; `who` is a learner's id or name, or guest.

        Raises:
            DiskError, LibraryError, SchoolError: what was asked for cannot be had.
        """
        await self._look_again()
        module = await to_thread(self._rooms.module, module_id)
        if who == GUEST.id:
            learner = GUEST.model_copy(update={"audience": module.audience})
        else:
            learner = self._rooms.roll.find(who)
        await self._welcome(learner, module)

    async def _pupils(self) -> None:
        classes = {group.name: group.audience for group in self._rooms.roll.classes}
        if not classes:
            await self._show(TroubleScreen(NO_CLASSES, for_child=True))
        elif len(classes) == 1:
            await self._class(*classes.popitem())
        else:
            await self._classes()

    async def _classes(self) -> None:
        while classes := {group.name: group.audience for group in self._rooms.roll.classes}:
            picks = tuple(Pick(name, name, audience.words) for name, audience in classes.items())
            name = await self._show(PickScreen("Which class are you in?", picks))
            if name is None:
                return
            await self._class(name, classes[name])
            await self._look_again()

    async def _class(self, group: str, audience: Audience) -> None:
        title = f"{group}: who are you?"
        await self._sign_in(title, audience, lambda: self._rooms.roll.of(group))

    async def _adults(self) -> None:
        if self._rooms.roll.adults:
            await self._sign_in("Who are you?", Audience.STAFF, lambda: self._rooms.roll.adults)
        else:
            await self._show(TroubleScreen(NO_ADULTS))

    async def _sign_in(
        self, title: str, audience: Audience, people: Callable[[], Iterable[Learner]]
    ) -> None:
        """Names, one after another, until somebody goes back: the next child can sign in."""
        said, self.audience = "", audience
        guest = GUEST.model_copy(update={"audience": audience})
        while known := {learner.id: learner for learner in people()}:
            picks = tuple(Pick(learner.id, learner.name) for learner in known.values())
            id_ = await self._show(PickScreen(title, picks, LOOKING_ROUND, said))
            if id_ is None:
                return
            said = await self._welcome({**known, guest.id: guest}[id_])
            self.audience = audience
            await self._look_again()

    async def _welcome(self, learner: Learner, first: Module | None = None) -> str:
        """From showing who one is to the good-bye; gives what is then to be said at the names."""
        self.audience = learner.audience
        if not await self._signing_in.let_in(learner):
            return ""
        self.visit = LearnerVisit(
            self._latest,
            self._show,
            learner,
            pace=self._pace,
            every_second=self._every_second,
            lesson=self._lesson,
        )
        said = await self.visit.run(first)
        self.visit = None
        return said

    async def _look_again(self) -> None:
        """The school as it is now.

        Raises:
            DiskError, SchoolError: it cannot be read.
        """
        self._rooms = await to_thread(self._latest.rooms)

    @property
    def _signing_in(self) -> SigningIn:
        return SigningIn(
            self._rooms,
            self._show,
            unlock=self._unlock,
            every_second=self._every_second,
            pace=self._pace,
        )
