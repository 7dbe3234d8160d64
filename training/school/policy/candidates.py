"""The statements of a document that may be clauses: its pieces and their points."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from training.school.policy.furniture import SENTENCE_ENDS
from training.school.policy.pieces import Piece, letter_of

_TERM = re.compile(r"([0-9]+\.[0-9]+)\.([0-9]+)")
_COUNTED = re.compile(r"[0-9]+\.[0-9]+")


class Candidate(NamedTuple):
    """One statement of the document.

    Attributes:
        place: what a person finds it by; no two have the same.
        piece: its words; without its points where those are clauses of their own.
        own: the clauses that this is by its number or by its count.
        inside: the place of the piece that it is a point of; empty for a piece.
        twice: whether the document has its number twice.
    """

    place: str
    piece: Piece
    own: frozenset[str]
    inside: str = ""
    twice: bool = False

    @property
    def has_number(self) -> bool:
        """Whether the document itself gives it a number, or a letter in a numbered clause."""
        return self.piece.numbered or bool(self.inside and self.place[:1].isdigit())

    @property
    def in_agreement(self) -> bool:
        """Whether it is of the agreement, and not of the policy."""
        return self.place.startswith(("AUA", "after AUA"))


def candidates(pieces: Sequence[Piece], wanted: Collection[str]) -> tuple[Candidate, ...]:
    """Every statement of the document, each piece followed by its points."""
    families = {term[1] for id_ in wanted if (term := _TERM.fullmatch(id_))}
    found: list[Candidate] = []
    taken: dict[str, int] = {}
    for piece in folded(pieces, wanted):
        place = _free(piece, taken)
        family = piece.place in families
        whole = piece.without(frozenset(p.place for p in piece.points)) if family else piece
        found.append(Candidate(place, whole, frozenset({piece.place}), twice=place != piece.place))
        for count, point in enumerate(piece.points, 1):
            own = _own(piece, point, count) if family else frozenset()
            found.append(Candidate(_free(point, taken), point, own, inside=place))
    doubled = {one.piece.place for one in found if one.twice}
    return tuple(one._replace(twice=one.piece.place in doubled) for one in found)


def folded(pieces: Sequence[Piece], wanted: Collection[str]) -> tuple[Piece, ...]:
    """The pieces, where a section that is one clause holds its paragraphs again.

    The mere heading of any other section is no statement.
    """
    counted = {_section(p) for p in pieces if not p.numbered and _COUNTED.fullmatch(p.place)}
    kept: list[Piece] = []
    for piece in pieces:
        section = _section(piece)
        above = kept[-1].place if kept else ""
        if section in wanted and section in counted and above == section != piece.place:
            kept[-1] = kept[-1]._replace(said=(*kept[-1].said, *piece.said))
        elif section in wanted or not _is_mere_heading(piece):
            kept.append(piece)
    return tuple(kept)


def _is_mere_heading(piece: Piece) -> bool:
    alone = len(piece.said) == 1 and not piece.text.endswith(SENTENCE_ENDS)
    return alone and piece.place.isdigit()


def _section(piece: Piece) -> str:
    return piece.place.split(".")[0]


def _free(piece: Piece, taken: dict[str, int]) -> str:
    """The piece's place; with its line where the document has the place already."""
    taken[piece.place] = taken.get(piece.place, 0) + 1
    again = taken[piece.place] > 1
    return f"{piece.place} (line {piece.line})" if again else piece.place


def _own(piece: Piece, point: Piece, count: int) -> frozenset[str]:
    """Which term a point is: the number it has, or which letter it is of its list."""
    if point.place.startswith(f"{piece.place}."):
        return frozenset({point.place})
    letters = [place for place in range(1, 27) if point.place.endswith(letter_of(place))]
    return frozenset({f"{piece.place}.{letters[0] if letters else count}"})
