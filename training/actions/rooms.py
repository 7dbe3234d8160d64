"""Everything one school's people need, opened once by the front door and handed to a face."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from training.certificates.keys import SigningKey
from training.core.module import Audience, Module
from training.core.people import Learner
from training.core.placeholders import fill
from training.library.reference.help import HelpPage, HelpPages
from training.library.shelf import Shelf
from training.records.bookmarks import Bookmarks
from training.records.records import Records
from training.records.tally import Tallies
from training.school.people import People
from training.school.school import Roll, School
from training.school.sign_in.cards import SignIns
from training.school.sign_in.classes import PictureClasses


@dataclass(frozen=True)
class Rooms:
    """A school, opened: its people, modules, help pages and records, a clock and chance.

    `people` are everybody with their roles, `roll` those of them who take modules now. `key` is
    there only where it lies open, as in the practice school; `clock` gives UTC. `folder` is the
    school folder, None where somebody only tries a module and there is no school.
    """

    school: School
    people: People
    roll: Roll
    sign_ins: SignIns
    picture_classes: PictureClasses
    shelf: Shelf
    help_pages: HelpPages
    facts: Mapping[str, str]
    records: Records
    bookmarks: Bookmarks
    tallies: Tallies
    key: SigningKey | None
    clock: Callable[[], datetime]
    random_bytes: Callable[[int], bytes]
    new_id: Callable[[], str]
    folder: Path | None

    def module(self, module_id: str) -> Module:
        """The module with the school's facts filled in.

        Raises:
            LibraryError: there is none, or it has faults.
        """
        return fill(self.shelf.module(module_id), self.facts)

    def modules(self) -> tuple[Module, ...]:
        """All modules of the shelf, filled in."""
        return tuple(fill(module, self.facts) for module in self.shelf.modules())

    def modules_for(self, learner: Learner) -> tuple[Module, ...]:
        """The modules on a learner's own shelf."""
        modules = self.shelf.modules(learner.audience)
        return tuple(fill(module, self.facts) for module in modules)

    def help_for(self, audience: Audience) -> tuple[HelpPage, HelpPage]:
        """Who can help these learners, and how to take a breath, with the school's facts."""
        page, breath = self.help_pages.who_can_help[audience], self.help_pages.breath
        return fill(page, self.facts), fill(breath, self.facts)
