"""Clauses that have moved with those around them, where their own words tell too little."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from training.school.policy.fitting import Fits

_PARTS = re.compile(r"(.*?)([0-9]+)")


class _Move(NamedTuple):
    """From where to where: what stands before the last number, and what is added to that."""

    before: str
    added: int


def follow_the_moves(
    ids: Sequence[str],
    sure: Mapping[str, str],
    doubts: Mapping[str, tuple[str, str]],
    fits: Fits,
) -> dict[str, tuple[str, str]]:
    """Places, with the reason, for clauses that are in no pair yet.

    A clause is looked for where the nearest ones before and after it in its list have gone; else,
    where whole sections have moved alike, that far from its own number.

    Args:
        ids: all clauses, in order.
        sure: the places of those that were found.
        doubts: the places of those that a person is asked about, with the reasons.
        fits: all places of the document, and of which a person said no.
    """
    known = {**sure, **{id_: place for id_, (place, _) in doubts.items()}}
    added: dict[str, tuple[str, str]] = {}
    for id_ in ids:
        if id_ in known:
            continue
        for place in (*_beside(id_, known), *_with_sections(id_, known)):
            free = place in fits.places and place not in known.values()
            if free and place != id_ and not fits.is_refused(id_, place):
                added[id_] = (place, f"what stands around {id_} has moved there")
                known[id_] = place
                break
    return added


def _beside(id_: str, known: Mapping[str, str]) -> Iterator[str]:
    """Where the neighbours in its list say that it is, if they agree."""
    before, number = _split(id_)
    moves = {}
    for other, place in known.items():
        other_before, other_number = _split(other)
        if other_before == before and (move := _move(other_number, place)):
            moves[other_number] = move
    below = [moves[n] for n in sorted(moves) if n < number][-1:]
    above = [moves[n] for n in sorted(moves) if n > number][:1]
    near = {*below, *above}
    if len(near) == 1 and len(moves) > 1:
        move = near.pop()
        yield f"{move.before}{number + move.added}"


def _with_sections(id_: str, known: Mapping[str, str]) -> Iterator[str]:
    """Where it is if all sections that moved have moved equally far."""
    section, dot, rest = id_.partition(".")
    moves = {
        int(now) - int(was)
        for other, place in known.items()
        for was, now in [(other.partition(".")[0], place.partition(".")[0])]
        if was.isdigit() and now.isdigit() and was != now
    }
    if len(moves) == 1 and section.isdigit():
        yield f"{int(section) + moves.pop()}{dot}{rest}"


def _move(number: int, place: str) -> _Move | None:
    before, now = _split(place)
    return _Move(before, now - number) if now else None


def _split(place: str) -> tuple[str, int]:
    """What stands before the last number of a place, and the number; 0 for none."""
    parts = _PARTS.fullmatch(place)
    return (parts[1], int(parts[2])) if parts else (place, 0)
