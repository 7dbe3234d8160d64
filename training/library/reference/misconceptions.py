"""Misconceptions: the ideas that wrong answers show, and what a teacher can say to each."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from pydantic import ConfigDict, Field

from training.core.values import Frozen
from training.library.faults import Fault, Findings, Rule
from training.library.files import MISCONCEPTIONS_FILE, text_of
from training.library.reading.ids import BAD_ID, is_id, suggested
from training.library.reference.register import Group
from training.library.reference.tables import TableFile

BAD_MISCONCEPTION = Rule(
    "bad-misconception",
    "error",
    "A teacher needs the idea and a line to say to it, not only its name.",
)

_ONE_LINE = r"\S.*\S"


class Misconception(Frozen):
    """One idea that wrong answers show.

    `idea` is the idea in the learner's own voice; `say` is one line for the teacher, on what to say
    or ask next; `groups` are those who may hold it (`for` in the file).
    """

    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)

    idea: str = Field(pattern=rf"^{_ONE_LINE}$")
    say: str = Field(pattern=rf"^{_ONE_LINE}$")
    groups: tuple[Group, ...] = Field(alias="for", min_length=1)


Misconceptions = Mapping[str, Misconception]


def misconceptions(folders: Iterable[Path]) -> Misconceptions:
    """The misconceptions of content folders; one in a later folder replaces an earlier one."""
    found: dict[str, Misconception] = {}
    for path in (folder / MISCONCEPTIONS_FILE for folder in folders):
        if path.is_file():
            found |= read_misconceptions(text_of(path)[0], str(path))[0]
    return found


def read_misconceptions(
    text: str, file: str, placeholders: Collection[str] | None = None
) -> tuple[Misconceptions, tuple[Fault, ...]]:
    """Read misconceptions from TOML, one table each; what is wrong is told and never raised.

    Args:
        text: the whole file.
        file: its name as faults shall tell it.
        placeholders: the facts that are known; None when any name may be one.
    """
    findings = Findings(file)
    written = TableFile(text, findings)
    written.check_placeholders(placeholders)
    wanted = 'needs idea, say and for, such as ["pupils"]; idea and say are one line each.'
    rows = written.rows(Misconception, BAD_MISCONCEPTION, wanted)
    for name in rows:
        if not is_id(name):
            message = f"The id “{name}” may have only the letters a to z, digits and hyphens."
            findings.note(BAD_ID, written.line(name), message, f"[{suggested(name)}]")
    return {name: row for name, row in rows.items() if is_id(name)}, findings.faults
