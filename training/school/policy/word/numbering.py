"""The numbers that a word processor shows before a paragraph and does not keep in its text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from training.school.policy.word.elements import Element, attribute, child, children, value

BULLET = "•"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 9
_HIGHEST = 3000


class Mark(NamedTuple):
    """What stands before a paragraph, and how deep in its list the paragraph is, from 0."""

    words: str
    depth: int


class _Level(NamedTuple):
    """How one depth of a list is numbered."""

    form: str
    words: str
    start: int
    style: str


class _List(NamedTuple):
    """One numbering that paragraphs name: its kind, and the depths at which it starts afresh."""

    kind: str
    restarts: dict[int, int]


class Numbering:
    """The numberings of one document; ask for its paragraphs in their order.

    Args:
        numberings: the root of its numbering part, None where it has none.
        styles: the root of its styles.
    """

    def __init__(self, numberings: Element | None, styles: Element) -> None:
        self._kinds = dict(_kinds(numberings)) if numberings is not None else {}
        self._lists = dict(_lists(numberings)) if numberings is not None else {}
        self._styles = {attribute(one, "w:styleId"): one for one in children(styles, "w:style")}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def mark(self, paragraph: Element) -> Mark | None:
        """What the word processor shows before the paragraph; None for nothing."""
        named, depth = self._named(paragraph)
        chosen = self._lists.get(named)
        levels = self._kinds.get(chosen.kind, {}) if chosen else {}
        if chosen is None or depth not in levels:
            return None
        level = levels[depth]
        counts = self._counted(named, chosen, levels, depth)
        if level.form == "bullet":
            return Mark(BULLET, depth)
        words = _PLACE.sub(lambda found: _shown(levels, counts, int(found[1]) - 1), level.words)
        return Mark(words.strip(), depth)

    def _named(self, paragraph: Element) -> tuple[str, int]:
        """The list that a paragraph, or else its style, names, and the depth in it."""
        style = value(paragraph, "w:pPr", "w:pStyle")
        own = value(paragraph, "w:pPr", "w:numPr", "w:numId")
        depth = value(paragraph, "w:pPr", "w:numPr", "w:ilvl")
        seen: set[str] = set()
        while not own and style in self._styles and style not in seen:
            seen.add(style)
            own, depth = self._of_style(style, depth)
            style = value(self._styles[style], "w:basedOn")
        return own, _number(depth, 0)

    def _of_style(self, style: str, depth: str) -> tuple[str, str]:
        of = self._styles[style]
        named = value(of, "w:pPr", "w:numPr", "w:numId")
        kind = self._lists[named].kind if named in self._lists else ""
        tied = (str(at) for at, one in self._kinds.get(kind, {}).items() if one.style == style)
        return named, depth or next(tied, value(of, "w:pPr", "w:numPr", "w:ilvl"))

    def _counted(
        self, named: str, chosen: _List, levels: dict[int, _Level], depth: int
    ) -> dict[int, int]:
        """How far each depth has come with this paragraph; deeper ones begin anew after it."""
        counts = self._counts.setdefault(chosen.kind, {})
        if named not in self._begun:
            self._begun.add(named)
            for at, start in chosen.restarts.items():
                counts[at] = start - 1
        before = counts.get(depth, levels[depth].start - 1)
        counts[depth] = before + 1
        for deeper in [at for at in counts if at > depth]:
            del counts[deeper]
        return counts


def _kinds(root: Element) -> Iterator[tuple[str, dict[int, _Level]]]:
    kinds = {attribute(one, "w:abstractNumId"): one for one in children(root, "w:abstractNum")}
    tied = {value(one, "w:styleLink"): one for one in kinds.values()}
    for name, kind in kinds.items():
        elsewhere = value(kind, "w:numStyleLink")
        yield name, dict(_levels(tied.get(elsewhere, kind) if elsewhere else kind))


def _levels(kind: Element) -> Iterator[tuple[int, _Level]]:
    for level in children(kind, "w:lvl"):
        yield (
            _number(attribute(level, "w:ilvl"), 0),
            _Level(
                form=value(level, "w:numFmt") or "decimal",
                words=value(level, "w:lvlText"),
                start=_number(value(level, "w:start"), 1),
                style=value(level, "w:pStyle"),
            ),
        )


def _lists(root: Element) -> Iterator[tuple[str, _List]]:
    for one in children(root, "w:num"):
        restarts = {
            _number(attribute(over, "w:ilvl"), 0): _number(value(over, "w:startOverride"), 1)
            for over in children(one, "w:lvlOverride")
            if child(over, "w:startOverride") is not None
        }
        yield attribute(one, "w:numId"), _List(value(one, "w:abstractNumId"), restarts)


def _shown(levels: dict[int, _Level], counts: dict[int, int], depth: int) -> str:
    level = levels.get(depth)
    if level is None:
        return ""
    return _in_form(counts.get(depth, level.start), level.form)


def _in_form(count: int, form: str) -> str:
    letters = form.endswith("Letter") and count > 0
    roman = form.endswith("Roman") and 0 < count < _HIGHEST
    shown = _letters(count) if letters else _roman(count) if roman else str(count)
    return shown.upper() if form.startswith("upper") else shown


def _letters(count: int) -> str:
    """As word processors go on after z: aa, bb, cc."""
    return chr(ord("a") + (count - 1) % 26) * min(1 + (count - 1) // 26, _DEEPEST)


def _roman(count: int) -> str:
    shown = ""
    for worth, letters in _ROMAN:
        shown += letters * (count // worth)
        count %= worth
    return shown


def _number(written: str, otherwise: int) -> int:
    return int(written) if re.fullmatch(r"[0-9]{1,6}", written) else otherwise
