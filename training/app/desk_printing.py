"""Printing at the teacher's desk: a class's certificates, as one PDF among one's own documents."""

import re
from asyncio import get_running_loop, to_thread
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import category

from training.actions.certificate import Certificate, kept_certificates
from training.actions.issuing.waiting import how_many
from training.actions.rooms import Rooms
from training.app.saying_why import or_say_why
from training.app.screens.print_certificates import InFile, PrintScreen, Stopped, ToPrint
from training.app.screens.trouble import TroubleScreen
from training.app.show import Show

if TYPE_CHECKING:
    from training.reports.printed.sign_in_cards import Printed

Keep = Callable[[str, bytes], Path]
"""Puts a document of that name among the person's own, over nothing; gives where it lies."""

NONE_SIGNED = "No certificate of {whose} is signed yet, so there is nothing to print. {still}"
SIGN = "{number} {are} waiting to be signed: press s at the desk."

_NAMED = 2
"""So many classes are called by their names."""

_LONGEST = 40
"""Characters of a class's name that the name of a file takes."""


class DeskPrinting:
    """Prints classes that an adult may see, for as long as they sit at the desk."""

    def __init__(self, rooms: Rooms, show: Show, keep: Keep) -> None:
        self._rooms = rooms
        self._show = show
        self._keep = keep

    async def run(self, groups: Sequence[str]) -> None:
        """Show what there is of those classes, and print it as is chosen."""
        await or_say_why(self._show, self._run(groups))

    async def _run(self, groups: Sequence[str]) -> None:
        found, number = await to_thread(self._read, groups)
        whose = " and ".join(groups) if len(groups) <= _NAMED else f"{len(groups)} classes"
        if not found:
            are = "is" if number == 1 else "are"
            still = SIGN.format(number=number, are=are) if number else ""
            sentence = NONE_SIGNED.format(whose=whose, still=still)
            await self._show(TroubleScreen(sentence.strip()))
            return
        today = self._rooms.clock().date()

        async def print_them(
            layout: str, tell: Callable[[int], None], is_stopped: Callable[[], bool]
        ) -> InFile:
            name = name_of_file(groups, today)
            return await self._printed(found, name, today, layout, tell, is_stopped)

        to_print = ToPrint(whose, len(found), number, _ended(found, today), found[0].practice)
        await self._show(PrintScreen(to_print, print_them))

    def _read(self, groups: Sequence[str]) -> tuple[Sequence[Certificate], int]:
        """What is signed, and how many wait."""
        rooms = self._rooms
        learners = [learner for group in groups for learner in rooms.roll.of(group)]
        return kept_certificates(rooms, learners, rooms.modules()), how_many(rooms, groups)

    async def _printed(
        self,
        found: Sequence[Certificate],
        name: str,
        today: date,
        layout: str,
        tell: Callable[[int], None],
        is_stopped: Callable[[], bool],
    ) -> InFile:
        loop = get_running_loop()

        def progress(done: int, of: int) -> None:
            if is_stopped():
                raise Stopped
            loop.call_soon_threadsafe(tell, done)

        printed = await to_thread(_drawn, found, today, layout, progress)
        if is_stopped():
            raise Stopped
        path = await to_thread(self._keep, name, printed.pdf)
        return InFile(path, printed.unshown)


def name_of_file(groups: Sequence[str], day: date) -> str:
    """Such as `certificates-robins-2026-11-22.pdf`; several classes leave no name in it."""
    letters = "".join(sign if category(sign)[0] in "LMN" else "-" for sign in groups[0].casefold())
    word = re.sub("-+", "-", letters).strip("-")[:_LONGEST].strip("-")
    whose = (word,) if word and len(groups) == 1 else ()
    return "-".join(("certificates", *whose, f"{day.isoformat()}.pdf"))


def _drawn(
    found: Sequence[Certificate], on: date, layout: str, progress: Callable[[int, int], object]
) -> "Printed":
    from training.reports.printed.certificates.apart import drawn_apart
    from training.reports.printed.certificates.layout import Layout

    return drawn_apart(found, on, Layout(layout), progress)


def _ended(found: Sequence[Certificate], today: date) -> int:
    """How many of them have run out."""
    return sum(one.expires is not None and one.expires < today for one in found)
