"""Reading the files of content folders; the one place of the library that touches the disk."""

from collections.abc import Sequence
from pathlib import Path

from training.library.errors import NoSuchContent
from training.library.faults import Fault, Findings, Rule
from training.library.reading.ids import is_id

NOT_OPENED = Rule("not-opened", "error", "Nothing in a file that cannot be read is used.")
NOT_UTF_8 = Rule("not-utf-8", "error", "In any other encoding, letters are lost without a word.")

HELP_FILE = "help.md"
FACTS_FILE = "facts.toml"
REGISTER_FILE = "register.toml"
MISCONCEPTIONS_FILE = "misconceptions.toml"
FRAMEWORKS_FILE = "frameworks.toml"
GAPS_FILE = "known-gaps.md"
INDUCTION_FILE = "induction.toml"

# What stands beside the modules of a content folder, each kind in one file of this name.
REFERENCE_FILES = (
    HELP_FILE,
    FACTS_FILE,
    REGISTER_FILE,
    MISCONCEPTIONS_FILE,
    FRAMEWORKS_FILE,
    GAPS_FILE,
    INDUCTION_FILE,
)
NOT_MODULES = ("README.md", *REFERENCE_FILES)

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def module_files(folder: Path) -> tuple[Path, ...]:
    """The files of a content folder that are modules, by name.

    Raises:
        NoSuchContent: the folder is not there.
    """
    if not folder.is_dir():
        raise NoSuchContent(folder, "there is no such folder")
    found = sorted(path for path in folder.glob("*.md") if path.is_file())
    return tuple(path for path in found if path.name not in NOT_MODULES)


def text_of(path: Path) -> tuple[str, Sequence[Fault]]:
    """The text of a file, or as much of it as can be read with a fault that says why."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        return "", _not_opened(path, error.strerror or "no reason given")
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        encoding = "utf-16" if raw.startswith(_UTF_16) else "cp1252"
        return raw.decode(encoding, errors="replace"), _not_utf_8(path, line)


def _not_opened(path: Path, why: str) -> Sequence[Fault]:
    findings = Findings(str(path))
    message = f"The file cannot be opened: {why}."
    fix = "Look whether you may read it, and whether another program holds it."
    findings.note(NOT_OPENED, 1, message, fix)
    return findings.faults


def _not_utf_8(path: Path, line: int) -> Sequence[Fault]:
    findings = Findings(str(path))
    message = "The file is not UTF-8, so some letters cannot be read."
    findings.note(NOT_UTF_8, line, message, "Save it again and choose the encoding UTF-8.")
    return findings.faults


def module_path(folder: Path, module_id: str) -> Path | None:
    """The file of a module in a folder, named after its id; None when there is none.

    Raises:
        NoSuchContent: the folder is not there.
    """
    if not folder.is_dir():
        raise NoSuchContent(folder, "there is no such folder")
    path = folder / f"{module_id}.md"
    named = is_id(module_id) and path.name not in NOT_MODULES
    return path if named and path.is_file() else None
