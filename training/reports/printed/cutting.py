"""Dashes along which what stands on one page is cut apart."""

from collections.abc import Sequence

from training.paper.colours import QUIET
from training.paper.places import Box
from training.paper.surface import Surface

_BEYOND = 4
"""Millimetres that a line goes on at its ends, so that scissors and guillotines find it."""


def cut_lines(surface: Surface, places: Sequence[Box], page: Box) -> None:
    """Dashes along the edges of the places, each drawn once; none where the page itself ends."""
    left, top = min(place.x for place in places), min(place.y for place in places)
    right, bottom = max(place.right for place in places), max(place.bottom for place in places)
    for x in sorted({side for place in places for side in (place.x, place.right)} - _ends(page)):
        _cut(surface, (x, top - _BEYOND), (x, bottom + _BEYOND))
    for y in sorted({end for place in places for end in (place.y, place.bottom)} - _ends(page)):
        _cut(surface, (left - _BEYOND, y), (right + _BEYOND, y))


def _ends(page: Box) -> set[float]:
    return {page.x, page.y, page.right, page.bottom}


def _cut(surface: Surface, start: tuple[float, float], end: tuple[float, float]) -> None:
    surface.rule(start, end, colour=QUIET, dashed=True)
