"""A small picture card: one of the cast, the name, the title, and the code, to cut out and keep."""

from typing import NamedTuple

from training.certificates.short_code import short_code
from training.core.days import spoken
from training.drawings.cast import pair
from training.paper.colours import GROUND, HEADING, INK, LINE, QUIET
from training.paper.places import Box
from training.paper.surface import Surface
from training.reports.printed.certificates import practice
from training.reports.printed.certificates.ornament import bunting
from training.reports.printed.certificates.proof import draw_code
from training.reports.printed.certificates.pupil import NAME
from training.reports.printed.certificates.pupil_plan import SMALLEST_CODE
from training.reports.printed.certificates.shown import Shown

_EDGE = 3
"""Millimetres of white between a card and where it is cut."""


class Plan(NamedTuple):
    """Where everything stands."""

    card: Box
    bunting: Box
    words: Box
    left: Box
    code: Box


def draw_card(surface: Surface, shown: Shown, whole: Box) -> None:
    """Draw a card so that it can be cut out along `whole`."""
    plan = plan_for(whole)
    surface.panel(plan.card, ground=GROUND, edge=LINE, corner=3)
    if shown.practice:
        practice.stamp(surface, plan.card.inside(4))
    if shown.is_pupil:
        bunting(surface, plan.bunting, swags=2)
    _write_words(surface, shown, plan.words)
    draw_code(surface, shown, plan.code)
    _draw_left(surface, shown, plan.left)


def plan_for(whole: Box) -> Plan:
    """The plan of a card that is cut out along `whole`."""
    card, side, flags = whole.inside(_EDGE), SMALLEST_CODE, 6.6
    inner = card.inside(3, 2.5)
    code = Box(inner.right - side, inner.bottom - side, side, side)
    return Plan(
        card=card,
        bunting=inner._replace(height=6),
        words=Box(inner.x, inner.y + flags, inner.width, code.y - 1 - inner.y - flags),
        left=Box(inner.x, code.y, inner.width - side - 3, side),
        code=code,
    )


def _write_words(surface: Surface, shown: Shown, box: Box) -> None:
    """The school, the name and the title, each over the whole width."""
    top = box.y
    for share, size, colour, words in (
        (0.18, 8, QUIET, shown.school),
        (0.48, 26, NAME if shown.is_pupil else INK, shown.holder),
        (0.34, 12, HEADING, shown.title),
    ):
        row = Box(box.x, top, box.width, share * box.height).inside(0, 0.3)
        bold = colour != QUIET
        surface.fitted(words, row, size, bold=bold, colour=colour, align="centre", halves=True)
        top += share * box.height


def _draw_left(surface: Surface, shown: Shown, box: Box) -> None:
    """One of the cast, over the day and the short code; a practice card says what it is there."""
    day = Box(box.x, box.bottom - 8.4, box.width, 4)
    code = Box(box.x, box.bottom - 3.8, box.width, 3.6)
    surface.drawing(pair(shown.phase)[0].rows, box._replace(height=day.y - box.y - 0.6))
    if shown.practice:
        practice.banner(surface, day, 7)
    else:
        surface.fitted(spoken(shown.completed), day, 8.5, colour=QUIET, align="centre")
    words = short_code(shown.certificate)
    surface.fitted(words, code, 8, bold=True, colour=INK, align="centre")
