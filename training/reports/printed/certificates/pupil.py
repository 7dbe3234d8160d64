"""A pupil's certificate: one that a parent frames. It lies across, and carries no mark."""

from collections.abc import Sequence

from training.core.days import spoken
from training.paper.colours import HEADING, INK, QUIET
from training.paper.places import Box, Point
from training.paper.surface import Surface
from training.reports.printed.certificates import practice
from training.reports.printed.certificates.cast import draw_cast
from training.reports.printed.certificates.ornament import (
    GOLD,
    bunting,
    diamond,
    diamond_rule,
    frame,
)
from training.reports.printed.certificates.proof import draw_code, say_how_to_check
from training.reports.printed.certificates.pupil_plan import Plan, plan_for
from training.reports.printed.certificates.shown import Shown

NAME = "#96204f"
"""The colour of the name, which nothing else has."""


def draw_pupils(surface: Surface, shown: Shown, whole: Box) -> None:
    """Draw a certificate on a page that lies across, or on as large a part of one as `whole`."""
    plan = plan_for(whole)
    frame(surface, plan.frame, plan.unit)
    if shown.practice:
        practice.stamp(surface, plan.frame.inside(10 * plan.unit))
    bunting(surface, plan.bunting, swags=3)
    draw_cast(surface, shown.phase, plan.left, plan.right)
    _write_head(surface, shown, plan)
    if shown.practice:
        practice.banner(surface, plan.head.banner, 13 * plan.unit)
    else:
        diamond_rule(surface, plan.rule)
    _write_objectives(surface, shown, plan)
    _write_foot(surface, shown, plan)
    draw_code(surface, shown, plan.code)
    say_how_to_check(surface, shown, plan.proof, max(5.5, 9 * plan.unit))


def _write_head(surface: Surface, shown: Shown, plan: Plan) -> None:
    def write(words: str, box: Box, size: float, colour: str, *, bold: bool = True) -> None:
        surface.fitted(
            words, box, size * plan.unit, bold=bold, colour=colour, align="centre", halves=bold
        )

    write(shown.school, plan.head.school, 20, HEADING)
    write("This certificate is given to", plan.head.given, 14, QUIET, bold=False)
    write(shown.holder, plan.head.name, 64, NAME)
    write("for finishing", plan.head.deed, 14, QUIET, bold=False)
    write(shown.title, plan.head.title, 27, HEADING)


def _write_objectives(surface: Surface, shown: Shown, plan: Plan) -> None:
    unit, box = plan.unit, plan.objectives
    heading = box._replace(height=9 * unit)
    surface.fitted("What I can do now", heading, 17 * unit, bold=True, colour=HEADING)
    room = Box(box.x, heading.bottom + 2 * unit, box.width, box.bottom - heading.bottom - 2 * unit)
    high = min(12.5 * unit, room.height / max(len(shown.objectives), 1))
    rows = [room._replace(y=room.y + at * high, height=high) for at in range(len(shown.objectives))]
    _write_list(surface, shown.objectives, rows, unit)


def _write_list(surface: Surface, items: Sequence[str], rows: Sequence[Box], unit: float) -> None:
    """Items behind diamonds, all in one size."""
    places = [Box(row.x + 7 * unit, row.y, row.width - 7 * unit, row.height) for row in rows]
    boxes = [place.inside(0, 0.08 * place.height) for place in places]
    fitting = zip(items, boxes, strict=True)
    size = min((surface.size_in(*each, 16 * unit, halves=True) for each in fitting), default=0)
    for words, box in zip(items, boxes, strict=True):
        middle = Point(box.x - 5 * unit, box.y + box.height / 2)
        diamond(surface, middle, 1.5 * unit, GOLD)
        surface.fitted(words, box, size, colour=INK, halves=True)


def _write_foot(surface: Surface, shown: Shown, plan: Plan) -> None:
    """The day and a line to sign on, each over what it is."""
    unit = plan.unit
    for box, label in ((plan.day, "Date"), (plan.signature, "Teacher")):
        line = box.y + 10.5 * unit
        surface.rule((box.x, line), (box.right, line), colour=QUIET, width=0.4 * unit)
        under = Box(box.x, line + unit, box.width, box.bottom - line - unit)
        surface.fitted(label, under, 11 * unit, colour=QUIET, align="centre")
    over = plan.day._replace(height=9.5 * unit)
    surface.fitted(spoken(shown.completed), over, 17 * unit, colour=INK, align="centre")
