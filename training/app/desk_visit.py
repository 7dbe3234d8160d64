"""An adult at the teacher's desk: who they are, then the classes that are theirs to see."""

from asyncio import to_thread
from datetime import UTC, datetime

from training.actions.latest import Latest
from training.actions.sign_in import at_desk
from training.app.check_visit import CheckVisit
from training.app.desk_printing import DeskPrinting, Keep
from training.app.desk_signing import DeskSigning
from training.app.lesson_open import LessonOpen
from training.app.screens.desk import DeskScreen, DeskWish, Errand
from training.app.screens.pick import PickScreen
from training.app.screens.trouble import TroubleScreen
from training.app.show import Show
from training.app.signing_in import SigningIn
from training.app.widgets.tiles.name_tile import Pick
from training.reports.class_view import ClassView
from training.reports.seeing import class_view, groups
from training.school.roles import ADMINISTRATOR, Trusted, trusted

EVER = datetime.max.replace(tzinfo=UTC)
"""What was done counts also where a clock that was wrong put it into the future."""

WHO = "Who is at the desk?"
SCHOOL = Pick(ADMINISTRATOR.id, "The school's passphrase", "for whoever looks after everything")
NO_CLASS = (
    "The list of people gives no class as yours. Whoever looks after this school here can put that "
    "right in the list."
)
NO_MORE = (
    "The list of people was changed, and by it the desk is no longer yours. Whoever looks after "
    "this school here can put that right in the list."
)


class DeskVisit:
    """One look at the desk. A practice school asks nobody who they are."""

    def __init__(
        self,
        latest: Latest,
        show: Show,
        signing_in: SigningIn,
        lesson: LessonOpen,
        keep: Keep | None,
    ) -> None:
        """`lesson` is the one that is open on this machine, if one is.

        `keep` puts what is printed among the person's documents; None where nothing can be written.
        """
        self._latest = latest
        self._rooms = latest.last_read
        self._show = show
        self._signing_in = signing_in
        self._lesson = lesson
        self._keep = keep

    async def run(self) -> None:
        """Open the desk, and look again as often as the teacher wishes."""
        who = ADMINISTRATOR if self._rooms.school.practice else await self._who()
        wish = await self._look(who, None) if who else None
        while who and wish:
            await self._grant(wish, who)
            who = await self._again(who)
            wish = await self._look(who, wish) if who else None

    async def _grant(self, wish: DeskWish, who: Trusted) -> None:
        """Do what the wish is beside a new look."""
        match wish.errand:
            case Errand.CHECK:
                await CheckVisit(self._rooms, self._show, at_desk=True).run()
            case Errand.SIGN:
                await self._signing.sign(who, self._seen_by(who))
            case Errand.LESSON:
                await self._signing.open_or_close(who, wish.group)
            case Errand.PRINT if self._printing and who.sees(wish.group):
                await self._printing.run((wish.group,))

    async def _again(self, who: Trusted) -> Trusted | None:
        """What they may see by the list as it is now; None, which is told, if that is no desk."""
        self._rooms = await to_thread(self._latest.rooms)
        if who == ADMINISTRATOR:
            return who
        for person in at_desk(self._rooms):
            if person.id == who.id:
                return trusted(person)
        await self._show(TroubleScreen(NO_MORE))
        return None

    async def _who(self) -> Trusted | None:
        """Whoever has shown who they are; None when they went back."""
        people = {person.id: person for person in at_desk(self._rooms)}
        if not people:
            return ADMINISTRATOR if await self._signing_in.as_school() else None
        picks = tuple(Pick(person.id, person.name) for person in people.values())
        while (id_ := await self._show(PickScreen(WHO, picks, SCHOOL))) is not None:
            person = people.get(id_)
            if person is None and await self._signing_in.as_school():
                return ADMINISTRATOR
            if person and await self._signing_in.let_in(self._rooms.roll.find(person.id)):
                return trusted(person)
        return None

    async def _look(self, who: Trusted, before: DeskWish | None) -> DeskWish | None:
        if not self._seen_by(who) and self._rooms.roll.classes:
            await self._show(TroubleScreen(NO_CLASS))
            return None
        school = self._rooms.school
        views = await to_thread(self._views, who)
        signing = await self._signing.standing(self._seen_by(who))
        can_print = self._printing is not None
        return await self._show(
            DeskScreen(views, school.name, school.practice, before, signing, can_print=can_print)
        )

    @property
    def _signing(self) -> DeskSigning:
        prints = self._printing.run if self._printing else None
        return DeskSigning(self._rooms, self._show, self._signing_in, self._lesson, prints)

    @property
    def _printing(self) -> DeskPrinting | None:
        return DeskPrinting(self._rooms, self._show, self._keep) if self._keep else None

    def _seen_by(self, who: Trusted) -> tuple[str, ...]:
        return tuple(group for group in groups(self._rooms.roll) if who.sees(group))

    def _views(self, who: Trusted) -> tuple[ClassView, ...]:
        rooms = self._rooms
        modules = rooms.modules()
        return tuple(
            class_view(group, rooms.roll, modules, rooms.records, EVER)
            for group in self._seen_by(who)
        )
