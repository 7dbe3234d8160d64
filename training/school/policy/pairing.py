"""Pairing clauses with statements by number and by words, and saying where a person must decide."""

from collections.abc import Iterator, Mapping, Sequence

from training.school.policy.candidates import Candidate
from training.school.policy.fitting import LIKE, MORE_LIKE, POINT_LIKE, Fits
from training.school.policy.moving import follow_the_moves

_NUMBERED, _COUNTED, _DOUBTED = 0.25, 0.12, 0.03
"""What a number, a place in a list, and either of them where many moved, add to likeness (0-1)."""

_HARDLY = 0.08
"""Likeness (0-1) that says nothing, where numbers are not believed for themselves."""

_LIKE_IT, _SAME_WORDS = "reads like", "has the words of"
_TELLS_LITTLE = "other numbers have moved, and the words of this one tell little"
_ONLY_COUNTED = "it has no number in the document, and its words tell little"
_MOVED = 3
"""So many statements away from their numbers: then no number is believed for itself."""


def matched(
    found: Sequence[Candidate], ids: frozenset[str], fits: Fits, sure: Mapping[str, str]
) -> dict[str, tuple[str, str]]:
    """Clauses with their places and the doubts; where many have moved, numbers are trusted less."""
    as_many = sum(map(_is_agreed, ids)) == sum(_is_agreed(one.place) for one in found)
    pairs = _paired(found, ids, fits, sure, (_NUMBERED, _COUNTED))
    shaken = sum(_has_moved(clause, one, fits) for clause, one in pairs.items()) >= _MOVED
    if shaken:
        pairs = _paired(found, ids, fits, sure, (_DOUBTED, _DOUBTED))
    return {
        clause: (one.place, _doubt(clause, one, fits, shaken, one.in_agreement and as_many))
        for clause, one in pairs.items()
    }


def with_moves(
    ids: Sequence[str], sure: Mapping[str, str], doubts: dict[str, tuple[str, str]], fits: Fits
) -> dict[str, tuple[str, str]]:
    """The doubts, and those that moved with others; a number that tells little gives way."""
    weak = {clause: one for clause, one in doubts.items() if one[1] == _TELLS_LITTLE}
    firm = {clause: one for clause, one in doubts.items() if clause not in weak}
    firm |= follow_the_moves(ids, sure, firm, fits)
    gone = {place for place, _ in firm.values()}
    left = {c: one for c, one in weak.items() if c not in firm and one[0] not in gone}
    return firm | left


def _has_moved(clause: str, one: Candidate, fits: Fits) -> bool:
    """Whether it stands at another clause's number; a bare bullet with its old words has none."""
    by_its_words = fits.of(clause, one.place) == 1.0 and not one.has_number
    return bool(one.own) and clause not in one.own and not by_its_words


def _is_agreed(place: str) -> bool:
    return place.startswith("AUA")


def _paired(
    found: Sequence[Candidate],
    ids: frozenset[str],
    fits: Fits,
    sure: Mapping[str, str],
    trust: tuple[float, float],
) -> dict[str, Candidate]:
    """The best pairs first; each clause and each statement once."""
    free = [one for one in found if one.place not in sure.values()]
    scored = sorted(_scored(free, ids - sure.keys(), fits, trust), key=lambda one: -one[0])
    pairs: dict[str, Candidate] = {}
    gone: set[str] = set()
    for _, clause, one in scored:
        if clause not in pairs and one.place not in gone:
            pairs[clause] = one
            gone.add(one.place)
    return pairs


def _scored(
    free: Sequence[Candidate], ids: frozenset[str], fits: Fits, trust: tuple[float, float]
) -> Iterator[tuple[float, str, Candidate]]:
    for one in free:
        for clause in sorted(ids):
            fit = fits.of(clause, one.place)
            if clause in one.own and not fits.is_refused(clause, one.place):
                yield fit + trust[0 if one.piece.numbered else 1], clause, one
            elif fit >= _enough(one, ids):
                yield fit, clause, one


def _enough(one: Candidate, ids: frozenset[str]) -> float:
    """How like a clause a statement must be that is not at the clause's number."""
    if one.inside:
        return POINT_LIKE
    return MORE_LIKE if one.own & ids else LIKE


def _doubt(clause: str, one: Candidate, fits: Fits, shaken: bool, all_counted: bool) -> str:
    """Why a person is to say whether this is the clause; empty where it is plain.

    `all_counted`: the agreement has as many statements as the register, so counting tells enough.
    """
    fit = fits.of(clause, one.place)
    if clause not in one.own:
        if fit == 1.0 and not one.has_number:
            return ""
        return f"{one.place} in the document {_LIKE_IT if fit < 1.0 else _SAME_WORDS} {clause}"
    if one.twice:
        return f"the document has {one.piece.place} more than once"
    if fit >= _HARDLY:
        return ""
    if shaken:
        return _TELLS_LITTLE
    return "" if one.has_number or all_counted else _ONLY_COUNTED
