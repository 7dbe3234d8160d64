"""Checking files and folders of content: everything that is wrong, in one pass."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from training.core.module import Module
from training.core.values import Frozen
from training.library.across.citations import check_citations
from training.library.across.order import check_order
from training.library.across.reference_files import check_reference_file
from training.library.across.whole_folder import check_whole
from training.library.errors import NoSuchContent
from training.library.faults import Fault, Findings, Rule
from training.library.files import NOT_MODULES, REFERENCE_FILES, module_files, text_of
from training.library.opening import open_module
from training.library.overlap import Guarded
from training.library.reader import Reading
from training.library.reference.beside import Beside, beside
from training.library.reference.facts import facts
from training.library.rules.every import check_advice

DOUBLED_MODULE = Rule("doubled-module", "error", "Of two modules with one id, one is never shown.")


class Checked(Frozen):
    """How many modules were checked, faulty ones too, and what is wrong with anything checked."""

    modules: int
    faults: tuple[Fault, ...]

    @property
    def has_errors(self) -> bool:
        """Whether anything is worse than a warning."""
        return any(fault.severity == "error" for fault in self.faults)


class OnShelf(NamedTuple):
    """What a checked file may name, besides what is checked with it.

    `facts` are the names of facts, `ids` those of modules. `folders` are the shelf's content
    folders; `modules` reads their modules.
    """

    facts: Collection[str]
    ids: Collection[str]
    folders: Sequence[Path]
    modules: Callable[[], Sequence[Module]]


def check(
    paths: Sequence[Path],
    shelf: OnShelf,
    today: date | None = None,
    against: Guarded | None = None,
) -> Checked:
    """Check files and the content of folders.

    Args:
        paths: modules, the files that stand beside them, or folders of both.
        shelf: what they may name besides one another.
        today: the day against which the age of what was looked up is told; None leaves it out.
        against: a text that nothing may be copied from.

    Raises:
        NoSuchContent: a path is not there, or is nothing that can be checked.
    """
    files = tuple(dict.fromkeys(file for path in paths for file in _files(path)))
    rooms = {folder: _room(folder, shelf) for folder in {file.parent for file in files}}
    readings = {
        file: open_module(file, rooms[file.parent].facts) for file in files if _is_module(file)
    }
    others = (file for file in files if file not in readings)
    ids = {*shelf.ids, *(file.stem for file in readings)}
    found = [
        *(fault for file, one in readings.items() for fault in _module(one, rooms[file.parent])),
        *_together(tuple(readings.values()), ids),
        *(fault for file in files if against for fault in against.copied(*_named_text(file))),
        *(
            fault
            for file in others
            for fault in check_reference_file(file, *rooms[file.parent], today, ids)
        ),
        *_whole([path for path in paths if path.is_dir()], tuple(readings.values()), shelf, ids),
    ]
    faults = sorted(found, key=lambda fault: (fault.file, fault.line))
    return Checked(modules=len(readings), faults=tuple(faults))


class _Room(NamedTuple):
    """What the files of one folder may name: facts by name, and what stands beside modules."""

    facts: frozenset[str]
    beside: Beside


def _room(folder: Path, shelf: OnShelf) -> _Room:
    return _Room(
        facts=frozenset(shelf.facts).union(facts(folder)),
        beside=beside((*shelf.folders, folder)),
    )


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from module_files(path)
        yield from (path / name for name in REFERENCE_FILES if (path / name).is_file())
    elif not path.is_file():
        raise NoSuchContent(path)
    elif path.suffix == ".md" or path.name in REFERENCE_FILES:
        yield path
    else:
        tables = ", ".join(name for name in REFERENCE_FILES if name.endswith(".toml"))
        raise NoSuchContent(path, f"it is no folder, no .md file and none of {tables}")


def _is_module(file: Path) -> bool:
    return file.suffix == ".md" and file.name not in NOT_MODULES


def _named_text(file: Path) -> tuple[str, str]:
    return text_of(file)[0], str(file)


def _module(reading: Reading, room: _Room) -> Iterator[Fault]:
    """What is wrong with one module, and what would make a better one if it can be used."""
    yield from reading.faults
    if reading.module and reading.written:
        findings = Findings(reading.written.file)
        check_advice(reading.written, findings)
        yield from findings.faults
    yield from check_citations(reading, room.beside)


def _together(readings: Sequence[Reading], ids: Collection[str]) -> Iterator[Fault]:
    """What is wrong with modules that are all right one by one."""
    yield from check_order([one.written for one in readings if one.written], ids)
    yield from _doubled(readings)


def _doubled(readings: Sequence[Reading]) -> Iterator[Fault]:
    """A fault for each module that has the id of an earlier one in the same folder."""
    seen: dict[tuple[Path, str], str] = {}
    for written in (reading.written for reading in readings if reading.written):
        key = (Path(written.file).parent, written.front.id)
        earlier = seen.setdefault(key, written.file)
        if earlier != written.file and written.front.id:
            findings = Findings(written.file)
            message = f"The module {earlier} has the same id “{written.front.id}”."
            fix = f"id: {Path(written.file).stem}"
            findings.note(DOUBLED_MODULE, written.front.line("id"), message, fix)
            yield from findings.faults


def _whole(
    folders: Sequence[Path], readings: Sequence[Reading], shelf: OnShelf, ids: Collection[str]
) -> Iterator[Fault]:
    """What is wrong with folders as a whole; nothing is sure of that while a module is faulty."""
    checked = [reading.module for reading in readings if reading.module]
    if not folders or len(checked) < len(readings):
        return
    others = () if set(shelf.folders) <= set(folders) else shelf.modules()
    by_id = {module.id: module for module in (*others, *checked)}
    for folder in folders:
        yield from check_whole(folder, tuple(by_id.values()), ids)
