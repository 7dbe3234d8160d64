"""The shelf: the modules of all content folders, each read when it is asked for.

What only checks and reports need is imported when they ask, so that the app starts without it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from training.core.induction import Induction
from training.core.module import Audience, Module
from training.library.errors import FaultyModule, LibraryError, NoSuchModule
from training.library.faults import Fault
from training.library.files import module_files, module_path, text_of
from training.library.opening import audience_of, open_module
from training.library.overlap import Guarded
from training.library.reader import Reading
from training.library.reference.facts import KNOWN_TO_SCHOOLS, Fact, facts
from training.library.reference.help import HelpPages, find_help

if TYPE_CHECKING:
    from training.library.checking import Checked
    from training.library.reference.beside import Beside
    from training.library.reference.gaps import KnownGaps


class Shelf:
    """The modules of several content folders.

    A module in a later folder, a school's own, takes the place of the one with the same id in an
    earlier folder. A file with errors is left out, and everything else stays. Each file is read
    once, when it is first asked for.
    """

    def __init__(
        self, folders: Sequence[Path], school_facts: Collection[str] = KNOWN_TO_SCHOOLS
    ) -> None:
        self._folders = tuple(folders)
        self._school_facts = frozenset(school_facts)
        self._readings: dict[Path, Reading] = {}

    def modules(self, audience: Audience | None = None) -> tuple[Module, ...]:
        """All modules without errors, or those of one audience: youngest first, then by id.

        Raises:
            NoSuchContent: a content folder is not there.
        """
        found = (self._reading(path).module for path in self._paths_for(audience))
        by_id = {module.id: module for module in found if module}
        modules = [one for one in by_id.values() if audience in (None, one.audience)]
        order = list(Audience)
        return tuple(sorted(modules, key=lambda one: (order.index(one.audience), one.id)))

    def module(self, module_id: str) -> Module:
        """The module of that id, its placeholders not yet filled.

        Raises:
            NoSuchModule: there is none; the message names those that are near.
            FaultyModule: its file has errors.
            NoSuchContent: a content folder is not there.
        """
        paths = [module_path(folder, module_id) for folder in reversed(self._folders)]
        readings = [self._reading(path) for path in paths if path]
        for reading in readings:
            if reading.module:
                return reading.module
        raise self._why_not(module_id, readings)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong in the modules of the shelf, whether they can be used or not."""
        return tuple(fault for path in self._paths() for fault in self._reading(path).faults)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all modules, faulty ones too."""
        return frozenset(path.stem for path in self._paths())

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """The facts of all content folders; one in a later folder takes the place of an earlier."""
        return {name: fact for folder in self._folders for name, fact in facts(folder).items()}

    def help_pages(self) -> HelpPages:
        """The help pages of the last folder that has them without errors.

        Raises:
            NoHelpPages: no folder has.
        """
        return find_help(self._folders)

    @cached_property
    def beside(self) -> Beside:
        """The register, the misconceptions and the map of all content folders.

        They are read when they are first asked for.
        """
        from training.library.reference.beside import beside

        return beside(self._folders)

    def known_gaps(self) -> KnownGaps:
        """The known gaps of the last folder that has a page of them without errors.

        Raises:
            NoKnownGaps: no folder has.
        """
        from training.library.reference.gaps import known_gaps

        return known_gaps(self._folders)

    def induction(self) -> Induction:
        """Who needs which modules, and how often: the table of the last folder that has one.

        Raises:
            NoInduction: no folder has.
            FaultyInduction: it has faults.
        """
        from training.library.reference.induction import induction_file, sound_induction

        path = induction_file(self._folders)
        return sound_induction(text_of(path)[0], str(path), self.ids)

    def induction_text(self) -> str:
        """The same table as it is written, with its comments.

        Raises:
            NoInduction: no folder has one.
        """
        from training.library.reference.induction import induction_file

        return text_of(induction_file(self._folders))[0]

    def check(
        self,
        paths: Sequence[Path] = (),
        today: date | None = None,
        against: Guarded | None = None,
    ) -> Checked:
        """Read everything afresh, or the given files and folders, and tell all that is wrong.

        Args:
            paths: what to check; the content folders when there are none.
            today: the day against which the age of facts is told; None leaves it out.
            against: a text that nothing may be copied from.

        Raises:
            NoSuchContent: a path is not there, or is nothing that can be checked.
        """
        from training.library.checking import OnShelf, check

        shelf = OnShelf(self._known(), self.ids, self._folders, self.modules)
        return check(paths or self._folders, shelf, today, against)

    def _known(self) -> frozenset[str]:
        return self._school_facts.union(self.facts)

    def _paths(self) -> Iterator[Path]:
        for folder in self._folders:
            yield from module_files(folder)

    def _paths_for(self, audience: Audience | None) -> Iterator[Path]:
        """The files that have a say in which modules of an audience there are."""
        names = {path.stem for path in self._paths() if audience in (None, audience_of(path))}
        return (path for path in self._paths() if path.stem in names)

    def _reading(self, path: Path) -> Reading:
        if path not in self._readings:
            self._readings[path] = open_module(path, self._known())
        return self._readings[path]

    def _why_not(self, module_id: str, readings: Sequence[Reading]) -> LibraryError:
        if not readings:
            return NoSuchModule(module_id, self.ids)
        errors = (fault for fault in readings[0].faults if fault.severity == "error")
        first = next(errors)
        return FaultyModule(module_id, first.file, f"line {first.line}: {first.message}")
