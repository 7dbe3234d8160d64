"""A TOML file that stands beside the modules: its tables as values, and the line of each."""

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import TypeVar

from pydantic import ValidationError

from training.core.placeholders import PLACEHOLDER
from training.core.values import Frozen
from training.library.faults import Findings, Rule
from training.library.reading.spelling import UNKNOWN_PLACEHOLDER
from training.library.reference.facts import BAD_TOML

Row = TypeVar("Row", bound=Frozen)

_AT_LINE = re.compile(r"at line ([0-9]+)")


class TableFile:
    """A TOML file while it is read; what is wrong with it is noted and never raised."""

    def __init__(self, text: str, findings: Findings) -> None:
        self._lines = text.split("\n")
        self._findings = findings
        self.tables = self._tables(text)

    def rows(
        self, kind: type[Row], rule: Rule, wanted: str, under: Iterable[str] = ()
    ) -> Mapping[str, Row]:
        """Each table as a value; one that is not of this kind is noted and left out.

        Args:
            kind: what each table says.
            rule: the rule that a faulty table breaks.
            wanted: which keys a table needs, as the fix tells it.
            under: the names of the tables that these stand in.
        """
        found: dict[str, Row] = {}
        for name, table in self._within(tuple(under)).items():
            try:
                found[name] = kind.model_validate(table)
            except ValidationError as error:
                line = self.line(*under, name, *map(str, error.errors()[0]["loc"]))
                message = f"The table “{name}”: {_first(error)}."
                self._findings.note(rule, line, message, f"[{'.'.join((*under, name))}] {wanted}")
        return found

    def names(self, *under: str) -> tuple[str, ...]:
        """The names of the tables that stand in a table, faulty ones too."""
        return tuple(self._within(under))

    def check_placeholders(self, known: Collection[str] | None) -> None:
        """Note each `{name}` in a text that is no fact; None when any name may be one."""
        for names, text in _texts(self.tables):
            for name in PLACEHOLDER.findall(text) if known is not None else ():
                if name not in (known or ()):
                    near = get_close_matches(name, known or (), n=1)
                    message = f"There is no fact called “{name}” to put in place of {{{name}}}."
                    fix = f"{{{near[0]}}}" if near else "Take it out, or add the fact."
                    self._findings.note(UNKNOWN_PLACEHOLDER, self.line(*names), message, fix)

    def line(self, *names: str) -> int:
        """The line of the table or key of these names, or of the nearest around it; 1 for none."""
        return line_of(self._lines, *names)

    def _within(self, under: tuple[str, ...]) -> Mapping[str, object]:
        table: object = self.tables
        for name in under:
            table = table.get(name, {}) if isinstance(table, dict) else {}
        return table if isinstance(table, dict) else {}

    def _tables(self, text: str) -> Mapping[str, object]:
        try:
            return tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            found = _AT_LINE.search(str(error))
            last = len(self._lines)
            line = min(int(found[1]), last) if found else last
            message = f"This is not TOML: {error}."
            self._findings.note(BAD_TOML, line, message, '[name]\nkey = "words"')
            return {}


def _quoted_or_not(name: str) -> str:
    return rf"[\"']?{re.escape(name)}[\"']?"


def line_of(lines: Sequence[str], *names: str) -> int:
    """The line of the table or key of these names, or of the nearest around it; 1 for none."""
    for depth in range(len(names), 0, -1):
        opening = _opening(lines, names[:depth])
        if opening:
            return _key_line(lines, opening, names[depth:])
    return 1


def _opening(lines: Sequence[str], names: tuple[str, ...]) -> int | None:
    dotted = r"\s*\.\s*".join(map(_quoted_or_not, names))
    heading = re.compile(rf"\s*(\[\s*{dotted}\s*[\].]|{dotted}\s*=)")
    return next((number for number, line in enumerate(lines, 1) if heading.match(line)), None)


def _key_line(lines: Sequence[str], opening: int, names: tuple[str, ...]) -> int:
    """The line of a key within the table that begins on a line."""
    key = re.compile(rf"\s*{_quoted_or_not(names[0])}\s*=") if names else None
    for number, line in enumerate(lines[opening:], opening + 1):
        if key is None or line.lstrip().startswith("["):
            break
        if key.match(line):
            return number
    return opening


def _texts(value: object, names: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text in nested tables, with the names that lead to it."""
    if isinstance(value, str):
        yield names, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, (*names, name))
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, names)


def _first(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else first["msg"]
