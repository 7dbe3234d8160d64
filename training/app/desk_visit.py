"""An adult at the teacher's desk: who they are, then the classes that are theirs to see."""

from asyncio import to_thread

from training.actions.rooms import Rooms
from training.actions.sign_in import at_desk
from training.app.screens.desk import DeskScreen, DeskWish
from training.app.screens.pick import PickScreen
from training.app.screens.trouble import TroubleScreen
from training.app.show import Show
from training.app.signing_in import SigningIn
from training.app.widgets.tiles.name_tile import Pick
from training.reports.class_view import ClassView
from training.reports.seeing import class_view, groups
from training.school.roles import ADMINISTRATOR, Trusted, trusted

WHO = "Who is at the desk?"
SCHOOL = Pick(ADMINISTRATOR.id, "The school's passphrase", "for whoever looks after everything")
NO_CLASS = (
    "The list of people gives no class as yours. Whoever looks after this school here can put that "
    "right in the list."
)


class DeskVisit:
    """One look at the desk. A practice school asks nobody who they are."""

    def __init__(self, rooms: Rooms, show: Show, signing_in: SigningIn) -> None:
        self._rooms = rooms
        self._show = show
        self._signing_in = signing_in

    async def run(self) -> None:
        """Open the desk, and look again as often as the teacher wishes."""
        who = ADMINISTRATOR if self._rooms.school.practice else await self._who()
        if who is None:
            return
        if not self._seen_by(who) and self._rooms.roll.classes:
            await self._show(TroubleScreen(NO_CLASS))
            return
        wish = await self._look(who, None)
        while wish is not None:
            wish = await self._look(who, wish)

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
        school = self._rooms.school
        views = await to_thread(self._views, who)
        return await self._show(DeskScreen(views, school.name, school.practice, before))

    def _seen_by(self, who: Trusted) -> tuple[str, ...]:
        return tuple(group for group in groups(self._rooms.roll) if who.sees(group))

    def _views(self, who: Trusted) -> tuple[ClassView, ...]:
        rooms = self._rooms
        modules, now = rooms.modules(), rooms.clock()
        return tuple(
            class_view(group, rooms.roll, modules, rooms.records, now)
            for group in self._seen_by(who)
        )
