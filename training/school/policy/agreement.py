"""Cutting the agreement: its background, what signing means, and the statements agreed to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from training.school.policy.blocks import Block
from training.school.policy.furniture import AGREEMENT, SENTENCE_ENDS
from training.school.policy.marks import Kind
from training.school.policy.pieces import Listing, Paragraph, Piece, Said, letter_of

_LONGEST_TITLE = 80
_FEWEST_WORDS = 6
_FEWEST_SENTENCES = 3
_TWO_IN_ONE = re.compile(r"social media|\band\b|&", re.IGNORECASE)
_BACKGROUND = re.compile(r"\b(?:background|purpose|introduction|rationale|aims?)\b", re.IGNORECASE)
_AGREED = re.compile(r"\bagreement\b|\bstatement|\bdeclaration\b|\bcode\b", re.IGNORECASE)
_SIGNING = re.compile(r"\b(?:sign(?:ing|ed|s)?|agree(?:ing)?)\b", re.IGNORECASE)
_MINE = re.compile(r"(?:I|I['’](?:ll|m|ve)|My|We|Staff|Any|At|All|Never|No)\b")  # noqa: RUF001


def where_the_agreement_is(found: Sequence[Block]) -> range:
    """From the agreement's title to its end; an empty range where there is none.

    A title with nothing under it but numbered clauses is one of the whole document, and a line in
    a list of policies is none at all.
    """
    for at, block in enumerate(found):
        if _is_its_title(block):
            stop = _end(found, at)
            under = found[at + 1 : stop]
            if _can_be_agreed_to(under) and not _is_of_the_policy(block, under):
                return range(at, stop)
    return range(len(found), len(found))


def cut_agreement(found: Sequence[Block]) -> tuple[Piece, ...]:
    """The agreement's pieces: `AUA-B1` and on, `AUA-0`, and `AUA-1` and on."""
    reading = _Agreement(any(_is_statement(block) for block in found[1:]))
    for block in found[1:]:
        if not block.is_form:
            reading.take(block)
    return reading.pieces()


def _is_its_title(block: Block) -> bool:
    marked = block.mark is not None and block.mark.kind not in (Kind.NUMBER, Kind.LETTER)
    if marked or len(block.text) > _LONGEST_TITLE or block.text.endswith(SENTENCE_ENDS[:3]):
        return False
    return bool(AGREEMENT.search(block.text)) and not _TWO_IN_ONE.search(block.text)


def _end(found: Sequence[Block], at: int) -> int:
    """Where numbered clauses begin that are not the agreement's own: at their section's heading."""
    title = found[at].mark
    own = title.label if title else ""
    for stop in range(at + 1, len(found)):
        mark = found[stop].mark
        if mark and mark.kind is Kind.DOTTED and mark.label.split(".")[0] != own:
            above = found[stop - 1]
            return stop - 1 if above.heading and stop - 1 > at else stop
    return len(found)


def _can_be_agreed_to(under: Sequence[Block]) -> bool:
    """Whether there are statements: marked ones, or so many sentences."""
    sentences = sum(map(_is_sentence, under))
    return sentences >= _FEWEST_SENTENCES or (sentences > 0 and any(map(_is_statement, under)))


def _is_of_the_policy(title: Block, under: Sequence[Block]) -> bool:
    """Whether it is a section of the policy: its clauses have its number, and nobody agrees."""
    dotted = any(block.mark and block.mark.kind is Kind.DOTTED for block in under)
    return dotted and not _AGREED.search(title.text)


def _is_sentence(block: Block) -> bool:
    return len(block.text.split()) >= _FEWEST_WORDS


def _is_statement(block: Block) -> bool:
    return block.mark is not None and not block.heading


@dataclass
class _Growing:
    """A paragraph of the background, or a statement, while it is gathered."""

    place: str
    said: list[Said] = field(default_factory=list)
    point: str = ""


class _Agreement:
    """One going-through of the agreement's paragraphs.

    Args:
        marked: whether its statements have marks; otherwise each paragraph after the statement
            that signing makes is one.
    """

    def __init__(self, marked: bool) -> None:
        self._marked = marked
        self._background: list[_Growing] = []
        self._statements: list[_Growing] = []
        self._in_background = False
        self._last = 0
        self._listing = Listing()

    def take(self, block: Block) -> None:
        """The next paragraph."""
        if block.mark is None and self._is_heading(block):
            self._in_background = bool(_BACKGROUND.search(block.text))
            self._listing = Listing()
        elif block.mark is not None:
            self._take_marked(block)
        elif self._statements or (not self._marked and self._has_been_signed):
            self._take_plain(block)
        else:
            self._background.append(_Growing("", [_said(block)]))

    def pieces(self) -> tuple[Piece, ...]:
        """All of it; what signing means is told by the last paragraph that speaks of signing."""
        signs = [at for at, one in enumerate(self._background) if _speaks_of_signing(one)]
        signing = signs[-1] if signs else len(self._background)
        named = [(f"AUA-B{at + 1}", one.said) for at, one in enumerate(self._background[:signing])]
        if signs:
            after = [said for one in self._background[signing:] for said in one.said]
            named.append(("AUA-0", after))
        named += [(one.place, one.said) for one in self._statements]
        return tuple(Piece(place, tuple(said)) for place, said in named)

    @property
    def _has_been_signed(self) -> bool:
        return any(_speaks_of_signing(one) for one in self._background)

    def _is_heading(self, block: Block) -> bool:
        if _is_its_title(block) or block.heading:
            return True
        short = not _is_sentence(block) and not block.text.endswith(SENTENCE_ENDS)
        return short and not _MINE.match(block.text)

    def _take_marked(self, block: Block) -> None:
        assert block.mark is not None
        depth, place = self._listing.take(block.mark, block.indent)
        if self._in_background and self._background:
            self._background[-1].said.append(_said(block, depth, f"{place}"))
        elif depth == 0 or not self._statements:
            self._last = place if place > self._last else self._last + 1
            self._statements.append(_Growing(f"AUA-{self._last}", [_said(block)]))
        else:
            statement = self._statements[-1]
            if depth == 1:
                statement.point = statement.place + letter_of(place)
            statement.said.append(_said(block, depth - 1, statement.point))

    def _take_plain(self, block: Block) -> None:
        """A paragraph without a mark: a statement where none has one, and else between two."""
        if self._statements and block.text[0].islower():
            self._statements[-1].said.append(_said(block)._replace(point=""))
        elif self._marked:
            self._statements.append(_Growing(f"after AUA-{self._last}", [_said(block)]))
        else:
            self._last += 1
            self._statements.append(_Growing(f"AUA-{self._last}", [_said(block)]))


def _said(block: Block, depth: int = 0, point: str = "") -> Said:
    mark = "" if block.mark is None or not point else "•"
    return Said(Paragraph(text=block.text, mark=mark, depth=depth), block.line, point)


def _speaks_of_signing(growing: _Growing) -> bool:
    return bool(_SIGNING.search(growing.said[0].paragraph.text))
