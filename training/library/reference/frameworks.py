"""The map: what the frameworks for online safety ask for, and the modules that carry it."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import ConfigDict, Field

from training.core.module import Audience
from training.core.values import Frozen
from training.library.faults import Fault, Findings, Rule
from training.library.files import FRAMEWORKS_FILE, text_of
from training.library.reference.facts import KEPT_DAYS
from training.library.reference.tables import TableFile

BAD_STATEMENT = Rule(
    "bad-statement",
    "error",
    "An inspector reads the map, so each line says whose it is, what it asks and how sure that is.",
)
UNKNOWN_FRAMEWORK = Rule(
    "unknown-framework",
    "error",
    "A statement of no framework is a claim without a source.",
)
OLD_FRAMEWORK = Rule(
    "old-framework",
    "warning",
    "Frameworks get new editions; each is looked up again within 180 days.",
)

_TABLES = ("strands", "frameworks", "statements")


class Strand(Frozen):
    """A strand of Education for a Connected World."""

    name: str = Field(min_length=1)


class Framework(Frozen):
    """A framework: its name, what weight it has, where it was read, and when it was looked up."""

    name: str = Field(min_length=1)
    standing: str = Field(min_length=1)
    source: str = Field(min_length=1)
    checked: date


class Statement(Frozen):
    """What a framework asks for, in our words, and the modules that carry it.

    `framework` is the framework's key. `audiences` (`for` in the file) are those it is about.
    `certainty` is how sure it is that the framework asks this. No modules: nothing carries it.
    """

    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)

    framework: str
    audiences: tuple[Audience, ...] = Field(alias="for", min_length=1)
    says: str = Field(min_length=1)
    certainty: Literal["sure", "likely"]
    modules: tuple[str, ...]


class FrameworkMap(Frozen):
    """The strands, the frameworks and their statements, by their keys; placeholders not filled."""

    strands: Mapping[str, Strand] = {}
    frameworks: Mapping[str, Framework] = {}
    statements: Mapping[str, Statement] = {}

    def statements_of(self, framework: str) -> Mapping[str, Statement]:
        """The statements of one framework."""
        return {key: one for key, one in self.statements.items() if one.framework == framework}

    def carried_by(self, module_id: str) -> Mapping[str, Statement]:
        """The statements that a module carries."""
        return {key: one for key, one in self.statements.items() if module_id in one.modules}

    def with_later(self, later: "FrameworkMap") -> "FrameworkMap":
        """The same map with everything of a later one added, or put in its place."""
        return FrameworkMap(
            strands={**self.strands, **later.strands},
            frameworks={**self.frameworks, **later.frameworks},
            statements={**self.statements, **later.statements},
        )


def framework_map(folders: Iterable[Path]) -> FrameworkMap:
    """The map of content folders; what a later folder says replaces what an earlier one does."""
    found = FrameworkMap()
    for path in (folder / FRAMEWORKS_FILE for folder in folders):
        if path.is_file():
            read, _ = read_frameworks(text_of(path)[0], str(path), beside=found)
            found = found.with_later(read)
    return found


def read_frameworks(
    text: str,
    file: str,
    placeholders: Collection[str] | None = None,
    beside: FrameworkMap | None = None,
    today: date | None = None,
) -> tuple[FrameworkMap, tuple[Fault, ...]]:
    """Read the map from TOML; what is wrong is told and never raised.

    Args:
        text: the whole file.
        file: its name as faults shall tell it.
        placeholders: the facts that are known; None when any name may be one.
        beside: the map of other folders, whose frameworks a statement may name.
        today: the day against which the age of the look-ups is told; None leaves it out.
    """
    findings = Findings(file)
    written = TableFile(text, findings)
    written.check_placeholders(placeholders)
    _check_tables(written, findings)
    read = FrameworkMap(
        strands=written.rows(Strand, BAD_STATEMENT, "needs a name.", ["strands"]),
        frameworks=written.rows(
            Framework, BAD_STATEMENT, "needs name, standing, source and checked.", ["frameworks"]
        ),
        statements=written.rows(
            Statement,
            BAD_STATEMENT,
            "needs framework, for, says, certainty (sure or likely) and modules.",
            ["statements"],
        ),
    )
    known = {**(beside or FrameworkMap()).frameworks, **read.frameworks}
    _check_frameworks(read, {*known, *written.names("frameworks")}, written, findings)
    if today:
        _check_age(read, today, written, findings)
    sourced = {key: one for key, one in read.statements.items() if one.framework in known}
    return read.model_copy(update={"statements": sourced}), findings.faults


def _check_tables(written: TableFile, findings: Findings) -> None:
    for name in written.tables:
        if name not in _TABLES:
            message = f"“{name}” is none of {', '.join(_TABLES)}."
            findings.note(BAD_STATEMENT, written.line(name), message, "[statements.a-name]")


def _check_frameworks(
    read: FrameworkMap, known: Collection[str], written: TableFile, findings: Findings
) -> None:
    for key, statement in read.statements.items():
        if statement.framework not in known:
            line = written.line("statements", key, "framework")
            message = f"There is no framework “{statement.framework}”."
            fix = f"One of {', '.join(known)}." if known else "[frameworks.a-name]"
            findings.note(UNKNOWN_FRAMEWORK, line, message, fix)


def _check_age(read: FrameworkMap, today: date, written: TableFile, findings: Findings) -> None:
    for key, framework in read.frameworks.items():
        age = (today - framework.checked).days
        if age > KEPT_DAYS:
            line = written.line("frameworks", key, "checked")
            message = (
                f"“{framework.name}” was last looked up {age} days ago. See: {framework.source}"
            )
            findings.note(OLD_FRAMEWORK, line, message, f"checked = {today}")
