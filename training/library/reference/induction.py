"""The induction table: read from TOML, checked, and written again with one role changed."""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

from pydantic import ValidationError

from training.core.induction import ADULT_ROLES, Induction
from training.core.renewal import YEARLY, Renewal
from training.library.errors import FaultyInduction, NoInduction
from training.library.faults import Fault, Findings, Rule
from training.library.files import INDUCTION_FILE
from training.library.reference.tables import TableFile

BAD_INDUCTION = Rule(
    "bad-induction",
    "error",
    "Nobody can be told what they need from a table that cannot be understood.",
)
UNKNOWN_ROLE = Rule(
    "unknown-role",
    "error",
    "A line for a role that nobody has is never looked at.",
)
MISSING_ROLE = Rule(
    "missing-role",
    "error",
    "Whoever has a role without a line would seem to need nothing.",
)
NEEDED_MODULE_MISSING = Rule(
    "needed-module-missing",
    "error",
    "Nobody can complete a module that is not there.",
)
BAD_RENEWAL = Rule("bad-renewal", "error", "Without a rule nobody can tell what is due.")

_ROLES, _RENEWAL = "roles", "renewal"
_EXAMPLE = '= ["s-1", "s-2"]'


def induction_file(folders: Iterable[Path]) -> Path:
    """The table of the last of these content folders that has one.

    Raises:
        NoInduction: no folder has.
    """
    for path in (folder / INDUCTION_FILE for folder in reversed(tuple(folders))):
        if path.is_file():
            return path
    raise NoInduction


def sound_induction(text: str, file: str, modules: Collection[str]) -> Induction:
    """The table in a text that must be without fault.

    Raises:
        FaultyInduction: it is not; all its faults are told.
    """
    table, faults = read_induction(text, file, modules)
    if faults:
        raise FaultyInduction(file, [(fault.line, fault.message, fault.fix) for fault in faults])
    return table


def read_induction(
    text: str, file: str, modules: Collection[str] | None = None
) -> tuple[Induction, tuple[Fault, ...]]:
    """Read the table from TOML; what is wrong is told and never raised.

    Args:
        text: the whole file.
        file: its name as faults shall tell it.
        modules: the ids of all modules that there are; None when any may be one.
    """
    findings = Findings(file)
    written = TableFile(text, findings)
    for name in written.tables.keys() - {_ROLES, _RENEWAL} if written.tables else ():
        message = f"There is no table “{name}” here, only [{_ROLES}] and [{_RENEWAL}]."
        findings.note(BAD_INDUCTION, written.line(name), message, f"[{_ROLES}]")
    if findings.has_errors and not written.tables:
        return Induction(needs={}, renewal=YEARLY), findings.faults
    needs = _needs(written, findings, modules)
    table = Induction(needs=needs, renewal=_renewal(written, findings))
    return table, findings.faults


def with_role(text: str, role: str, modules: tuple[str, ...]) -> str:
    """The text of a table with other modules for a role; comments and all else stay.

    Where the line of the role is written in a way that is not looked for, the text stays as it is,
    or is no such table any more: whoever keeps it reads it once more.
    """
    before, heading, after = _parted(text)
    line = re.compile(rf"(?m)^([ \t]*[\"']?{role}[\"']?[ \t]*=[ \t]*)\[[^\]]*\]")
    listed = f"[{', '.join(map(json.dumps, modules))}]"
    return before + heading + line.sub(lambda found: found[1] + listed, after, count=1)


def _parted(text: str) -> tuple[str, str, str]:
    """What stands before the heading of the roles, the heading, and what comes after it."""
    found = re.search(rf"(?m)^[ \t]*\[[ \t]*{_ROLES}[ \t]*\]", text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")


def _needs(
    written: TableFile, findings: Findings, modules: Collection[str] | None
) -> Mapping[str, tuple[str, ...]]:
    roles = written.tables.get(_ROLES, {})
    if not isinstance(roles, dict):
        findings.note(BAD_INDUCTION, written.line(_ROLES), "“roles” is no table.", f"[{_ROLES}]")
        return {}
    for role in roles.keys() - set(ADULT_ROLES):
        near = get_close_matches(role, ADULT_ROLES, n=1) or ADULT_ROLES[:1]
        message = f"There is no role “{role}”. There are: {', '.join(ADULT_ROLES)}."
        findings.note(UNKNOWN_ROLE, written.line(_ROLES, role), message, f"{near[0]} {_EXAMPLE}")
    for role in set(ADULT_ROLES) - roles.keys():
        message = f"The role “{role}” has no line; [] says that it needs nothing."
        findings.note(MISSING_ROLE, written.line(_ROLES), message, f"{role} {_EXAMPLE}")
    known = {role: roles[role] for role in ADULT_ROLES if role in roles}
    return {
        role: _modules(role, listed, written.line(_ROLES, role), findings, modules)
        for role, listed in known.items()
    }


def _modules(
    role: str, listed: object, line: int, findings: Findings, known: Collection[str] | None
) -> tuple[str, ...]:
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        message = f"What the role “{role}” needs is no list of modules."
        findings.note(BAD_INDUCTION, line, message, f"{role} {_EXAMPLE}")
        return ()
    for module in sorted({one for one in listed if listed.count(one) > 1}):
        message = f"The module {module} is named twice for “{role}”."
        findings.note(BAD_INDUCTION, line, message, f"Take {module} out once.")
    for module in listed if known is not None else ():
        if module not in (known or ()):
            near = get_close_matches(module, known or (), n=1)
            message = f"There is no module “{module}”, which “{role}” is to need."
            fix = f"{role} = [{json.dumps(near[0])}]" if near else f"Take {module} out, or write it"
            findings.note(NEEDED_MODULE_MISSING, line, message, fix)
    return tuple(dict.fromkeys(listed))


def _renewal(written: TableFile, findings: Findings) -> Renewal:
    try:
        return Renewal.model_validate(written.tables.get(_RENEWAL, {}))
    except ValidationError as error:
        first = error.errors()[0]
        line = written.line(_RENEWAL, *map(str, first["loc"]))
        place = ".".join(map(str, first["loc"])) or _RENEWAL
        message = f"{place}: {first['msg'].removeprefix('Value error, ')}."
        findings.note(BAD_RENEWAL, line, message, 'months = 12, or on = "1 September"')
        return YEARLY
