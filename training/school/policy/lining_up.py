"""Lining a document up with the register: which of its statements is which clause.

A number is believed unless the words say otherwise: where another clause's words are much more like
the statement, or the numbers around it have moved, a person is asked.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from training.school.policy.candidates import Candidate, candidates
from training.school.policy.errors import NoSuchPlace
from training.school.policy.fitting import MORE_LIKE, Fits, Wanted
from training.school.policy.pairing import matched, with_moves
from training.school.policy.pieces import Piece


class Found(NamedTuple):
    """A statement of the document, and the clause that it is; empty for none of the register.

    `reason` tells why a person is to say whether it is; empty where that is plain.
    """

    id: str
    place: str
    piece: Piece
    reason: str = ""


class LinedUp(NamedTuple):
    """A document beside the register.

    Attributes:
        found: the clauses with their statements, in the register's order.
        doubtful: those that a person must confirm, in the register's order.
        missing: those of which the document says nothing, in the register's order.
        unknown: statements that are no clause of the register, in the document's order.
    """

    found: tuple[Found, ...]
    doubtful: tuple[Found, ...]
    missing: tuple[str, ...]
    unknown: tuple[Found, ...]


def line_up(
    pieces: Sequence[Piece],
    wanted: Sequence[Wanted],
    confirmed: Mapping[str, str] | None = None,
    known: Mapping[str, str] | None = None,
    refused: Collection[tuple[str, str]] = (),
) -> LinedUp:
    """Find each wanted clause in the document.

    Args:
        pieces: what the document was cut into.
        wanted: the register, in its order.
        confirmed: what a person has said of this document: the place of a clause.
        known: what a person has said of another version; it holds while the words are alike.
        refused: the clauses and places of which a person said that they are not the same.

    Raises:
        NoSuchPlace: what was confirmed names a clause or a place that there is not.
    """
    ids = [one.id for one in wanted]
    found = candidates(pieces, ids)
    fits = Fits(wanted, found, frozenset(refused))
    sure = _confirmed(confirmed or {}, ids, found)
    sure |= _remembered(known or {}, sure, fits)
    doubts = {}
    for clause, (place, reason) in matched(found, frozenset(ids), fits, sure).items():
        if reason:
            doubts[clause] = (place, reason)
        else:
            sure[clause] = place
    doubts = with_moves(ids, sure, doubts, fits)
    return _told(ids, found, sure, doubts)


def _confirmed(
    confirmed: Mapping[str, str], ids: Collection[str], found: Sequence[Candidate]
) -> dict[str, str]:
    """What a person has said stands, whatever the words are like."""
    places = {one.place for one in found}
    for clause, place in confirmed.items():
        if clause not in ids:
            raise NoSuchPlace(f"there is no clause {clause} in the register.")
        if place not in places:
            raise NoSuchPlace(f"there is no {place} in this document.")
    if len(set(confirmed.values())) < len(confirmed):
        raise NoSuchPlace("one place of the document cannot be two clauses. Confirm it for one.")
    return dict(confirmed)


def _remembered(known: Mapping[str, str], sure: Mapping[str, str], fits: Fits) -> dict[str, str]:
    """What a person said of another version, where the words are still alike."""
    return {
        clause: place
        for clause, place in known.items()
        if clause not in sure and place not in sure.values() and fits.of(clause, place) >= MORE_LIKE
    }


def _told(
    ids: Sequence[str],
    found: Sequence[Candidate],
    sure: Mapping[str, str],
    doubts: Mapping[str, tuple[str, str]],
) -> LinedUp:
    gone = {*sure.values(), *(place for place, _ in doubts.values())}
    whole = {one.place: one.piece.without(points) for one, points in _with_points(found, gone)}
    doubted = [(id_, *doubts[id_]) for id_ in ids if id_ in doubts]
    left = [one for one in found if one.place not in gone and (not one.inside or one.own)]
    return LinedUp(
        found=tuple(Found(id_, sure[id_], whole[sure[id_]]) for id_ in ids if id_ in sure),
        doubtful=tuple(Found(id_, place, whole[place], why) for id_, place, why in doubted),
        missing=tuple(id_ for id_ in ids if id_ not in sure and id_ not in doubts),
        unknown=tuple(Found("", one.place, whole[one.place]) for one in left),
    )


def _with_points(
    found: Sequence[Candidate], gone: Collection[str]
) -> Iterator[tuple[Candidate, frozenset[str]]]:
    """Each statement, and the places of those of its points that are clauses themselves."""
    points: dict[str, set[str]] = {}
    for one in found:
        if one.inside and one.place in gone:
            points.setdefault(one.inside, set()).add(one.piece.place)
    for one in found:
        yield one, frozenset(points.get(one.place, ()))
