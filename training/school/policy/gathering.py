"""Gathering the policy's paragraphs under the numbers and headings that they stand under."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from training.school.policy.blocks import Block
from training.school.policy.furniture import SENTENCE_ENDS
from training.school.policy.marks import Kind, Mark
from training.school.policy.pieces import Listing, Paragraph, Piece, Said, letter_of

_LONGEST_PLACE = 40
_FEWEST_WORDS = 8


class _What(StrEnum):
    """What a piece is while it is gathered."""

    FRONT = "before everything that has a number"
    SECTION = "a section's number and heading"
    COUNTED = "a paragraph of a section without a number"
    CLAUSE = "a clause with a number of its own"
    HEADED = "a paragraph under a heading without a number"


@dataclass
class _Growing:
    """A piece while its paragraphs are gathered."""

    what: _What
    place: str
    said: list[Said] = field(default_factory=list)
    point: str = ""

    @property
    def section(self) -> str:
        return self.place.split(".")[0]


class Gathering:
    """What has been read of the policy so far; hand it the paragraphs in order."""

    def __init__(self) -> None:
        self._done: list[_Growing] = []
        self._open: _Growing | None = None
        self._heading = ""
        self._listing = Listing()
        self._counts: dict[str, int] = {}
        self.last_section = 0

    @property
    def in_clause(self) -> bool:
        """Whether points and words belong to a clause now."""
        return self._open is not None and self._open.what in (_What.CLAUSE, _What.COUNTED)

    @property
    def last_number(self) -> int:
        """The last number of the list that is being read; 0 when none is."""
        return self._listing.numbers

    def clause(self, block: Block, mark: Mark) -> None:
        """A clause such as 4.2; 4.4.7 and 2.1a are points of their clause where that is open."""
        letter = mark.label[-1].isalpha()
        above = mark.label[:-1] if letter else mark.label.rpartition(".")[0]
        self.last_section, self._heading = int(mark.label.split(".")[0]), ""
        if "." in above and self._open and self._open.place == above:
            self._open.point = mark.label
            self._listing = Listing()
            self._say(block, mark.label)
        else:
            self._begin(_Growing(_What.CLAUSE, mark.label), block)

    def section(self, block: Block, mark: Mark) -> None:
        """A section such as `7. Other policies`."""
        self.last_section, self._heading = mark.place, ""
        self._begin(_Growing(_What.SECTION, mark.label), block)

    def heading(self, block: Block) -> None:
        """A heading without a number: what stood above it is at its end."""
        self._heading = block.text[:_LONGEST_PLACE].rstrip(" :")
        self._open = None
        self._listing = Listing()

    def point(self, block: Block, mark: Mark) -> None:
        """A statement of a list."""
        if self._open is None or self._open.what is _What.FRONT:
            self.words(block)
            return
        depth, place = self._listing.take(mark, block.indent)
        if depth == 0:
            number = mark.kind is Kind.NUMBER
            self._open.point = self._open.place + (f".{place}" if number else letter_of(place))
        self._say(block, _shown(mark), depth)

    def words(self, block: Block) -> None:
        """Plain words: more of a clause, or a paragraph that is counted where it stands."""
        if self._open and self._open.what is _What.CLAUSE:
            self._open.point = ""
            self._listing = Listing()
            self._say(block, "")
        elif self._open and self._open.what in (_What.SECTION, _What.COUNTED):
            section = self._open.section
            self._begin(_Growing(_What.COUNTED, f"{section}.{self._count(section)}"), block)
        elif self._heading:
            place = f"{self._heading} {self._count(self._heading)}"
            self._begin(_Growing(_What.HEADED, place), block)
        else:
            place = f"paragraph {self._count('')}"
            self._begin(_Growing(_What.FRONT, place), block)

    def pieces(self) -> tuple[Piece, ...]:
        """Everything gathered.

        Before the first number, only sentences and lists count: titles, dates and names on the
        first page are no statements.
        """
        numbered = [at for at, one in enumerate(self._done) if one.what in _NUMBERED]
        first = numbered[0] if numbered else 0
        kept = [one for one in self._done[:first] if _is_statement(one)] + self._done[first:]
        return tuple(
            Piece(one.place, tuple(one.said), one.what in _NUMBERED) for one in _settled(kept)
        )

    def _begin(self, growing: _Growing, block: Block) -> None:
        self._open = growing
        self._done.append(growing)
        self._listing = Listing()
        self._say(block, "")

    def _say(self, block: Block, mark: str, depth: int = 0) -> None:
        assert self._open is not None
        paragraph = Paragraph(text=block.text, mark=mark, depth=depth)
        self._open.said.append(Said(paragraph, block.line, self._open.point))

    def _count(self, under: str) -> int:
        self._counts[under] = self._counts.get(under, 0) + 1
        return self._counts[under]


_NUMBERED = (_What.SECTION, _What.CLAUSE)


def _is_statement(growing: _Growing) -> bool:
    text = growing.said[0].paragraph.text
    sentence = text.endswith((".", ":")) and len(text.split()) >= _FEWEST_WORDS
    return sentence or (growing.what is _What.HEADED and len(growing.said) > 1)


def _settled(done: list[_Growing]) -> Iterator[_Growing]:
    """Sections whose clauses have numbers are their first words only, without their heading.

    Where such a section says nothing before its first clause, it is no piece.
    """
    with_clauses = {one.section for one in done if one.what is _What.CLAUSE}
    first: dict[str, list[Said]] = {}
    for one in done:
        if one.what is _What.COUNTED:
            first.setdefault(one.section, []).extend(one.said)
    for one in done:
        if one.what is _What.SECTION and one.place in with_clauses:
            title = not one.said[0].paragraph.text.endswith(SENTENCE_ENDS)
            said = [*one.said[title:], *first.pop(one.place, ())]
            if said:
                yield _Growing(one.what, one.place, said)
        elif one.what is not _What.COUNTED or one.section not in with_clauses:
            yield one


def _shown(mark: Mark) -> str:
    """The mark as the text is shown with it."""
    return "•" if mark.kind is Kind.BULLET else f"{mark.label}."
