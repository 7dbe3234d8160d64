"""Setting up a school, from the first question to the key on paper."""

from collections.abc import Callable
from enum import Enum
from pathlib import Path

from training.actions.paper_key import PaperKey
from training.app.first_list import FirstList, Lists
from training.app.screens.trouble import TroubleScreen
from training.app.screens.wizard.answers import Answers, Way
from training.app.screens.wizard.done import DonePage, Next
from training.app.screens.wizard.leaving import NOT_ON_PAPER, NOTHING_MADE, LeavingPage
from training.app.screens.wizard.making import MakingPage
from training.app.screens.wizard.paper import CheckPage, PaperPage, PaperWay
from training.app.screens.wizard.steps import STEPS, page
from training.app.screens.wizard.welcome import Choice, WelcomePage
from training.app.show import Show
from training.school.school import School

Make = Callable[[School, str], PaperKey]
"""Makes the school under a passphrase, and gives its key for paper."""


class Outcome(Enum):
    """What somebody wants after the set-up."""

    LEAVE = "leave"
    PRACTISE = "practise"
    OPEN = "open"


class Founding:
    """One go at setting up a school. Nothing is on the disk before the passphrase is chosen."""

    def __init__(self, folder: Path, make: Make, lists: Lists, show: Show) -> None:
        self._folder = folder
        self._make = make
        self._lists = lists
        self._show = show
        self._answers = Answers()

    async def run(self) -> Outcome:
        """From the welcome to what comes after; who goes back finds every answer again."""
        while True:
            match await self._show(WelcomePage(self._folder)):
                case Choice.MAKE:
                    outcome = await self._ask()
                    if outcome is not None:
                        return outcome
                case Choice.PRACTISE:
                    return Outcome.PRACTISE
                case _:
                    return Outcome.LEAVE

    async def _ask(self) -> Outcome | None:
        """All steps, and the making; None for somebody who went back before the first."""
        step = 0
        while step >= 0:
            turn = await self._show(page(step, self._answers))
            if turn is None:
                return Outcome.LEAVE
            self._answers = turn.answers
            if turn.way is Way.LEAVE and await self._leaves(NOTHING_MADE):
                return Outcome.LEAVE
            step += turn.way
            if step == len(STEPS):
                paper = await self._made()
                if paper is not None:
                    return await self._put_on_paper(paper)
                step -= 1
        return None

    async def _made(self) -> PaperKey | None:
        """The key of the new school; None where something stood in the way, which is told."""
        school, passphrase = self._answers.school(), self._answers.passphrase
        made = await self._show(MakingPage(lambda: self._make(school, passphrase)))
        if isinstance(made, PaperKey):
            return made
        await self._show(TroubleScreen(made or "", "Back to the last step", has_help=False))
        return None

    async def _put_on_paper(self, paper: PaperKey) -> Outcome:
        """Show the key until it is on paper; then the first list, and what comes next."""
        people: int | None = None
        while True:
            match await self._show(PaperPage(paper)):
                case PaperWay.WRITTEN if await self._is_written(paper):
                    if people is None:
                        people = await FirstList(self._lists, self._show).run()
                    outcome = await self._done(paper, people)
                    if outcome is not None:
                        return outcome
                case PaperWay.LEAVE if await self._leaves(NOT_ON_PAPER):
                    return Outcome.LEAVE

    async def _is_written(self, paper: PaperKey) -> bool:
        return await self._show(CheckPage(paper)) is PaperWay.WRITTEN

    async def _done(self, paper: PaperKey, people: int) -> Outcome | None:
        """What somebody does next; None for a look at the key."""
        name = self._answers.school().name
        match await self._show(DonePage(name, self._folder, paper.fingerprint, people)):
            case Next.PAPER:
                return None
            case Next.OPEN:
                return Outcome.OPEN
            case _:
                return Outcome.LEAVE

    async def _leaves(self, words: str) -> bool:
        leaves = await self._show(LeavingPage(words))
        return leaves is True
