"""Certificates as one PDF: one to a page, four to a page, or as small cards to cut out."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Generic, NamedTuple, TypeVar

from training.paper.places import A4, A4_ACROSS, Box
from training.paper.sheet import Sheet
from training.paper.surface import Surface
from training.reports.printed.certificates.adult import draw_adults
from training.reports.printed.certificates.card import draw_card
from training.reports.printed.certificates.layout import Layout
from training.reports.printed.certificates.pupil import draw_pupils
from training.reports.printed.certificates.shown import Shown
from training.reports.printed.cutting import cut_lines
from training.reports.printed.sign_in_cards import Printed

Progress = Callable[[int, int], object]
"""Is told how many certificates are drawn already, and of how many."""

Kind = TypeVar("Kind", bound=Shown)


class Page(NamedTuple, Generic[Kind]):
    """A page, and which certificates stand in which places on it."""

    whole: Box
    certificates: tuple[tuple[Kind, Box], ...]


_CARDS_ACROSS, _CARDS_DOWN = 2, 4
_CARDS = A4.inside(10, 8)


def certificates_pdf(
    certificates: Sequence[Shown],
    on: date,
    layout: Layout = Layout.FULL,
    progress: Progress = lambda done, of: None,
) -> Printed:
    """The certificates in one document: pupils' by name, then adults' by name.

    Args:
        certificates: what to print, one at the least.
        on: the day it is made.
        layout: how many share a page.
        progress: told after each certificate.
    """
    sheet = Sheet(_title(certificates), certificates[0].school, on)
    done = 0
    for page in pages(certificates, layout):
        sheet.page(across=page.whole == A4_ACROSS)
        for shown, place in page.certificates:
            (draw_card if layout is Layout.CARDS else draw_one)(sheet, shown, place)
            done += 1
            progress(done, len(certificates))
        if layout is not Layout.FULL:
            cut_lines(sheet, [place for _, place in page.certificates], page.whole)
    return Printed(sheet.pdf(), sheet.unshown)


def pages(certificates: Sequence[Kind], layout: Layout) -> Iterator[Page[Kind]]:
    """The pages of a document, each with its certificates in their places."""
    for _, alike in groupby(sorted(certificates, key=_order), key=lambda shown: shown.is_pupil):
        kind = tuple(alike)
        whole = A4 if layout is Layout.CARDS else page_for(kind[0])
        places = _places(whole, layout)
        for first in range(0, len(kind), len(places)):
            yield Page(whole, tuple(zip(kind[first:], places, strict=False)))


def draw_one(surface: Surface, shown: Shown, whole: Box) -> None:
    """Draw a certificate as its holder's kind have it."""
    (draw_pupils if shown.is_pupil else draw_adults)(surface, shown, whole)


def page_for(shown: Shown) -> Box:
    """A whole page as this certificate has it: pupils' lie across."""
    return A4_ACROSS if shown.is_pupil else A4


def _order(shown: Shown) -> tuple[bool, str, str, date]:
    return not shown.is_pupil, shown.holder.casefold(), shown.title.casefold(), shown.completed


def _title(certificates: Sequence[Shown]) -> str:
    only = certificates[0]
    return "Certificates" if len(certificates) > 1 else f"Certificate: {only.holder}, {only.title}"


def _places(whole: Box, layout: Layout) -> Sequence[Box]:
    if layout is Layout.FULL:
        return (whole,)
    if layout is Layout.FOUR:
        return tuple(place for row in whole.rows(2) for place in row.columns(2))
    return tuple(place for row in _CARDS.rows(_CARDS_DOWN) for place in row.columns(_CARDS_ACROSS))
