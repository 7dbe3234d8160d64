"""Checking files and folders of content: everything that is wrong, in one pass."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from training.core.values import Frozen
from training.library.errors import NoSuchContent
from training.library.faults import Fault, Findings, Rule
from training.library.files import FACTS_FILE, HELP_FILE, NOT_MODULES, module_files, text_of
from training.library.opening import open_module
from training.library.overlap import Guarded
from training.library.reader import Reading
from training.library.reference.facts import facts, read_facts, stale
from training.library.reference.help import read_help
from training.library.rules.every import check_advice

UNKNOWN_AFTER = Rule(
    "unknown-after",
    "error",
    "A module that waits for one that is not there could never be opened.",
)
DOUBLED_MODULE = Rule("doubled-module", "error", "Of two modules with one id, one is never shown.")


class Checked(Frozen):
    """How many modules were checked, faulty ones too, and what is wrong with anything checked."""

    modules: int
    faults: tuple[Fault, ...]

    @property
    def has_errors(self) -> bool:
        """Whether anything is worse than a warning."""
        return any(fault.severity == "error" for fault in self.faults)


def check(
    paths: Iterable[Path],
    known: Collection[str],
    module_ids: Collection[str],
    today: date | None = None,
    against: Guarded | None = None,
) -> Checked:
    """Check files and the content of folders.

    Args:
        paths: modules, `help.md`, `facts.toml`, or folders of them.
        known: the names of facts, besides those of the facts file beside a checked file.
        module_ids: the ids of modules that `after` may name, besides those checked.
        today: the day against which the age of facts is told; None leaves it out.
        against: a text that nothing may be copied from.

    Raises:
        NoSuchContent: a path is not there, or is nothing that can be checked.
    """
    files = tuple(dict.fromkeys(file for path in paths for file in _files(path)))
    modules = tuple(file for file in files if _is_module(file))
    others = (file for file in files if not _is_module(file))
    names = {folder: _known(folder, known) for folder in {file.parent for file in files}}
    readings = tuple(open_module(file, names[file.parent]) for file in modules)
    ids = {*module_ids, *(file.stem for file in modules)}
    found = [
        *(fault for reading in readings for fault in (*reading.faults, *_advice(reading))),
        *(fault for reading in readings for fault in _after(reading, ids)),
        *_doubled(readings),
        *(fault for file in files if against for fault in against.copied(*_named_text(file))),
        *(fault for file in others for fault in _other(file, names[file.parent], today)),
    ]
    faults = sorted(found, key=lambda fault: (fault.file, fault.line))
    return Checked(modules=len(modules), faults=tuple(faults))


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from module_files(path)
        yield from (path / name for name in (HELP_FILE, FACTS_FILE) if (path / name).is_file())
    elif not path.is_file():
        raise NoSuchContent(path)
    elif path.suffix == ".md" or path.name == FACTS_FILE:
        yield path
    else:
        raise NoSuchContent(path, f"it is no folder, no .md file and no {FACTS_FILE}")


def _is_module(file: Path) -> bool:
    return file.suffix == ".md" and file.name not in NOT_MODULES


def _known(folder: Path, known: Collection[str]) -> frozenset[str]:
    return frozenset(known).union(facts(folder))


def _named_text(file: Path) -> tuple[str, str]:
    return text_of(file)[0], str(file)


def _advice(reading: Reading) -> Sequence[Fault]:
    """What would make a better module of one that can be used."""
    if reading.module is None or reading.written is None:
        return ()
    findings = Findings(reading.written.file)
    check_advice(reading.written, findings)
    return findings.faults


def _after(reading: Reading, ids: Collection[str]) -> Sequence[Fault]:
    """A fault for each module that has to come first and is not there."""
    written = reading.written
    if written is None:
        return ()
    findings = Findings(written.file)
    for missing in written.front.after:
        if missing not in ids or missing == written.front.id:
            message = f"There is no module “{missing}” that could come first."
            fix = "Take the id out of the line “after”, or write that module."
            findings.note(UNKNOWN_AFTER, written.front.line("after"), message, fix)
    return findings.faults


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


def _other(file: Path, known: Collection[str], today: date | None) -> Sequence[Fault]:
    text, faults = text_of(file)
    if faults and not text:
        return faults
    if file.name == FACTS_FILE:
        read, more = read_facts(text, str(file))
        old = stale(read, text, str(file), today) if today else ()
        return (*faults, *more, *old)
    if file.name == HELP_FILE:
        return (*faults, *read_help(text, str(file), known).faults)
    return ()
