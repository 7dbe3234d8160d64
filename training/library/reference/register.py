"""The register: every numbered statement of the policy, whom it binds and who is taught it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import Field

from training.core.module import Audience
from training.core.values import Frozen
from training.library.faults import Fault, Findings, Rule
from training.library.files import REGISTER_FILE, text_of
from training.library.reading.clauses import clause, whole
from training.library.reference.tables import TableFile

BAD_ENTRY = Rule(
    "bad-entry",
    "error",
    "A clause that is not in the register is taught to nobody and noticed by nobody.",
)
ALIAS_NOT_MUTUAL = Rule(
    "alias-not-mutual",
    "error",
    "Two numbers of one statement each name the other, or one of them is a slip.",
)
SIGNED_BY_NOBODY = Rule(
    "signed-by-nobody",
    "error",
    "Only staff sign, so a statement that is signed is taught to staff.",
)
NOTHING_TO_SHOW = Rule(
    "nothing-to-show",
    "error",
    "A clause that is taught is asked about or signed, or nobody knows whether it was understood.",
)
UNKNOWN_CLAUSE = Rule(
    "unknown-clause",
    "error",
    "A clause that is not in the register is evidence of nothing.",
)
NO_POINT = Rule(
    "no-point",
    "error",
    "Whoever is to teach a clause needs to know what its point is for these learners.",
)

Bound = Literal["employees", "governors", "pupils", "headteacher", "school"]


class Group(StrEnum):
    """To whom a clause is taught."""

    PUPILS = "pupils"
    STAFF = "staff"
    GOVERNORS = "governors"

    @classmethod
    def of(cls, audience: Audience) -> Group:
        """The group that an audience belongs to."""
        return cls.PUPILS if audience.is_pupils else cls(audience.value)


class Entry(Frozen):
    """One statement of the policy, in our words; placeholders are not yet filled.

    `binds` is whom it binds. `taught_to` are those who meet it on a card and show that they know
    it; `echoed_to` those who meet it only in passing. `testable`: a question can ask about it.
    `acknowledged`: staff say yes to it when they sign. `same_as` is its other number, if it has
    one. `parts` are the letters by which parts of it are cited.
    """

    summary: str = Field(min_length=1)
    staff: str = ""
    children: str = ""
    binds: tuple[Bound, ...] = Field(min_length=1)
    taught_to: tuple[Group, ...]
    echoed_to: tuple[Group, ...] = ()
    testable: bool = True
    acknowledged: bool = False
    same_as: str = ""
    parts: Mapping[str, str] = {}

    def reaches(self, group: Group) -> bool:
        """Whether the group meets it, be it in passing."""
        return group in (*self.taught_to, *self.echoed_to)


class Register(Mapping[str, Entry]):
    """The entries by their clauses, in the order of the policy."""

    def __init__(self, entries: Mapping[str, Entry] | None = None) -> None:
        self._entries = dict(entries or {})

    def __getitem__(self, clause: str) -> Entry:
        return self._entries[clause]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def entry(self, cited: str) -> Entry | None:
        """The entry of a clause as it is cited: that of 2.1 for `2.1d`, if 2.1 has such a part."""
        found = self._entries.get(whole(cited))
        letter = cited.removeprefix(whole(cited))
        return found if found and (not letter or letter in found.parts) else None

    def with_later(self, later: Mapping[str, Entry]) -> Register:
        """The same register with entries added, or put in place of those of the same clause."""
        return Register({**self._entries, **later})


def register(folders: Iterable[Path]) -> Register:
    """The register of content folders; an entry in a later folder replaces an earlier one."""
    found = Register()
    for path in (folder / REGISTER_FILE for folder in folders):
        if path.is_file():
            found = found.with_later(read_register(text_of(path)[0], str(path))[0])
    return found


def read_register(
    text: str,
    file: str,
    placeholders: Collection[str] | None = None,
    beside: Register | None = None,
) -> tuple[Register, tuple[Fault, ...]]:
    """Read a register from TOML, one table a clause; what is wrong is told and never raised.

    Args:
        text: the whole file.
        file: its name as faults shall tell it.
        placeholders: the facts that are known; None when any name may be one.
        beside: the entries of other folders, which an alias may name.
    """
    findings = Findings(file)
    written = TableFile(text, findings)
    written.check_placeholders(placeholders)
    wanted = "needs summary, binds and taught_to, and staff or children for those it is taught to."
    rows = written.rows(Entry, BAD_ENTRY, wanted)
    entries = {name: entry for name, entry in rows.items() if clause(name) == whole(name) == name}
    for name in rows.keys() - entries.keys():
        message = f"“{name}” is not the number of a clause, such as 4.4.3, 7 or AUA-14."
        findings.note(BAD_ENTRY, written.line(name), message, '["4.4.3"]')
    for name, entry in entries.items():
        _check_entry(name, entry, written, findings)
    _check_aliases((beside or Register()).with_later(entries), entries, written, findings)
    return Register(entries), findings.faults


def _check_entry(name: str, entry: Entry, written: TableFile, findings: Findings) -> None:
    staff_sign = entry.acknowledged and Group.STAFF not in entry.taught_to
    if staff_sign:
        message = f"Clause {name} is signed, and it is not taught to staff."
        findings.note(SIGNED_BY_NOBODY, written.line(name), message, 'taught_to = ["staff"]')
    unsigned = [
        group for group in entry.taught_to if group != Group.STAFF or not entry.acknowledged
    ]
    if unsigned and not entry.testable:
        message = (
            f"Clause {name} is taught to {unsigned[0]}, who neither answer for it nor sign it."
        )
        findings.note(NOTHING_TO_SHOW, written.line(name, "testable"), message, "testable = true")
    _check_points(name, entry, written, findings)


def _check_points(name: str, entry: Entry, written: TableFile, findings: Findings) -> None:
    adults = any(entry.reaches(group) for group in (Group.STAFF, Group.GOVERNORS))
    points = (("staff", adults), ("children", entry.reaches(Group.PUPILS)))
    for key, wanted in points:
        if wanted and not getattr(entry, key):
            message = f"Clause {name} has no point for {key}, who are to meet it."
            findings.note(
                NO_POINT, written.line(name), message, f'{key} = "What it means for them."'
            )


def _check_aliases(
    known: Register, entries: Mapping[str, Entry], written: TableFile, findings: Findings
) -> None:
    for name, entry in entries.items():
        other = known.get(entry.same_as)
        if entry.same_as and (other is None or other.same_as != name or entry.same_as == name):
            message = (
                f"Clause {name} is the same as {entry.same_as}, which does not say so of {name}."
            )
            fix = f'["{entry.same_as}"] same_as = "{name}"'
            findings.note(ALIAS_NOT_MUTUAL, written.line(name, "same_as"), message, fix)
