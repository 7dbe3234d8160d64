"""What a document is cut into: numbered clauses, their points, and what stands between them."""

from dataclasses import dataclass, field
from typing import NamedTuple

from training.core.values import Frozen
from training.school.policy.marks import Kind, Mark, as_roman

_DEEPER = 2
"""Spaces. A statement set in by so much more than its list belongs to the statement above it."""


class Paragraph(Frozen):
    """One paragraph of a clause: its words, and the mark that the document puts before them.

    `depth` is 0 for plain words and for what the clause itself lists, 1 for a list within that.
    """

    text: str
    mark: str = ""
    depth: int = 0


class Said(NamedTuple):
    """A paragraph in its place.

    Attributes:
        paragraph: its words and mark.
        line: where it begins.
        point: the place of the point that it belongs to; empty for the clause's own words.
    """

    paragraph: Paragraph
    line: int
    point: str = ""


class Piece(NamedTuple):
    """A clause as the document has it, or one point of a clause.

    Attributes:
        place: what a person finds it by: `4.4`, `4.4.7`, `2.1b`, `AUA-6`, `Contacts 2`.
        said: its paragraphs in order, those of its points among them.
        numbered: whether the document itself numbers it; otherwise it was counted here.
    """

    place: str
    said: tuple[Said, ...]
    numbered: bool = False

    @property
    def line(self) -> int:
        """Where it begins."""
        return self.said[0].line

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Its words, without where they stand."""
        return tuple(said.paragraph for said in self.said)

    @property
    def text(self) -> str:
        """All its words in one row."""
        return " ".join(said.paragraph.text for said in self.said)

    @property
    def points(self) -> tuple["Piece", ...]:
        """Its points, each as a piece of its own."""
        own: dict[str, list[Said]] = {}
        for said in self.said:
            if said.point:
                own.setdefault(said.point, []).append(said)
        return tuple(self._point(place, said) for place, said in own.items())

    def without(self, points: frozenset[str]) -> "Piece":
        """The piece without points that stand for themselves."""
        return self._replace(said=tuple(one for one in self.said if one.point not in points))

    def _point(self, place: str, own: list[Said]) -> "Piece":
        first = own[0].paragraph.model_copy(update={"mark": ""})
        said = (Said(first, own[0].line), *(one._replace(point="") for one in own[1:]))
        return Piece(place, said, self.numbered and own[0].paragraph.mark[:1].isdigit())


class _Level(NamedTuple):
    """One depth of a list: how it is marked, how far set in, and how far it has come."""

    kind: str
    indent: int
    place: int


@dataclass
class Listing:
    """Which statement of which depth a mark begins, in the list that is being read."""

    _levels: list[_Level] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        """Whether a list is being read."""
        return bool(self._levels)

    @property
    def numbers(self) -> int:
        """The last number of the numbered list that is being read, 0 for none."""
        found = [level.place for level in self._levels if level.kind == Kind.NUMBER]
        return found[-1] if found else 0

    def take(self, mark: Mark, indent: int) -> tuple[int, int]:
        """The depth of the statement, from 0, and which one of its list it is, from 1."""
        mark = self._read(mark)
        kind = _kind(mark)
        depth = self._depth(kind, indent)
        goes_on = depth < len(self._levels) and self._levels[depth].kind == kind
        last = self._levels[depth].place if goes_on else 0
        place = mark.place if mark.place > last else last + 1
        del self._levels[depth:]
        self._levels.append(_Level(kind, indent, place))
        return depth, place

    def _read(self, mark: Mark) -> Mark:
        """An `i` after an `h` is a letter; otherwise it begins Roman numbers."""
        roman = as_roman(mark)
        letters = [level.place for level in self._levels if level.kind == Kind.LETTER]
        if roman is None or mark.place in [place + 1 for place in letters]:
            return mark
        romans = [level.place for level in self._levels if level.kind == Kind.ROMAN]
        return roman if roman.place == 1 or roman.place - 1 in romans else mark

    def _depth(self, kind: str, indent: int) -> int:
        """The depth of the list that goes on, or of a new one."""
        for depth in reversed(range(len(self._levels))):
            level = self._levels[depth]
            if level.kind == kind and abs(indent - level.indent) < _DEEPER:
                return depth
        if self._levels and indent < self._levels[-1].indent:
            return next(d for d, level in enumerate(self._levels) if level.indent >= indent)
        return len(self._levels)


def _kind(mark: Mark) -> str:
    return mark.label if mark.kind is Kind.BULLET else mark.kind


def letter_of(place: int) -> str:
    """The letter by which a point is cited: `b` for the second; after `z` its number, `(27)`."""
    return chr(ord("a") + place - 1) if 0 < place <= 26 else f"({place})"
