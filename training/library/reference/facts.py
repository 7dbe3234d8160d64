"""Facts that modules name, such as `{childline}`, each with its source and the day of its check."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from training.core.school_facts import SCHOOL_FACTS
from training.core.values import Frozen
from training.library.faults import Fault, Findings, Rule
from training.library.files import FACTS_FILE, text_of

BAD_FACT = Rule(
    "bad-fact",
    "error",
    "A fact without its source and its day cannot be trusted or renewed.",
)
OLD_FACT = Rule(
    "old-fact",
    "warning",
    "Ages, numbers and laws change; a fact is looked up again within 180 days.",
)
BAD_TOML = Rule("bad-toml", "error", "Nothing in a file that cannot be read is used.")


# What each school fills in for itself stands in no content folder.
KNOWN_TO_SCHOOLS = ("school_name", *(fact.name for fact in SCHOOL_FACTS))

KEPT_DAYS = 180

_NAME = re.compile(r"[a-z][a-z_]*")
_AT_LINE = re.compile(r"at line ([0-9]+)")


class Fact(Frozen):
    """One fact: the words that are put into a module, what it is, where it was read and when."""

    value: str
    what: str
    source: str
    checked: date


def facts(folder: Path) -> Mapping[str, Fact]:
    """The facts of a content folder by name; those with faults are left out."""
    path = folder / FACTS_FILE
    return read_facts(text_of(path)[0], str(path))[0] if path.is_file() else {}


def values(known: Mapping[str, Fact]) -> Mapping[str, str]:
    """The words of each fact, as `core.placeholders.fill` takes them."""
    return {name: fact.value for name, fact in known.items()}


def read_facts(text: str, file: str) -> tuple[Mapping[str, Fact], tuple[Fault, ...]]:
    """Read facts from TOML, one table a fact; what is wrong is told and never raised."""
    findings = Findings(file)
    known: dict[str, Fact] = {}
    for name, table in _tables(text, findings).items():
        line = _line_of(name, text)
        try:
            known[name] = _fact(name, table)
        except (ValidationError, ValueError) as error:
            fix = f"[{name}] needs value, what, source and checked, such as 2026-11-01."
            findings.note(BAD_FACT, line, f"The fact “{name}”: {_first(error)}.", fix)
    return known, findings.faults


def stale(known: Mapping[str, Fact], text: str, file: str, today: date) -> Iterable[Fault]:
    """A warning for each fact that was last checked more than 180 days ago."""
    findings = Findings(file)
    for name, fact in known.items():
        age = (today - fact.checked).days
        if age > KEPT_DAYS:
            message = f"The fact “{name}” was last checked {age} days ago. See: {fact.source}"
            findings.note(OLD_FACT, _line_of(name, text), message, f"checked = {today}")
    return findings.faults


def _tables(text: str, findings: Findings) -> Mapping[str, object]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _AT_LINE.search(str(error))
        line = min(int(found[1]) if found else 1, text.count("\n") + 1)
        findings.note(BAD_TOML, line, f"This is not TOML: {error}.", '[name]\nvalue = "words"')
        return {}


def _fact(name: str, table: object) -> Fact:
    if not _NAME.fullmatch(name):
        raise ValueError("its name may have only the letters a to z and underscores")
    return Fact.model_validate(table)


def _first(error: ValueError) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors()[0]
    return f"{'.'.join(str(part) for part in first['loc']) or 'it'}: {first['msg']}"


def _line_of(name: str, text: str) -> int:
    headings: Iterator[int] = (
        number
        for number, line in enumerate(text.split("\n"), 1)
        if re.match(rf"\s*\[\s*\"?{re.escape(name)}\b", line)
    )
    return next(headings, 1)
