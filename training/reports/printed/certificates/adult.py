"""An adult's certificate: sober and upright, with what an inspector asks for."""

from collections.abc import Iterator
from typing import NamedTuple

from training.core.days import spoken
from training.paper.colours import HEADING, INK, LINE, QUIET
from training.paper.places import A4, Box
from training.paper.surface import Surface
from training.reports.printed.certificates import practice
from training.reports.printed.certificates.clause_list import listed
from training.reports.printed.certificates.ornament import diamond_rule, sober_frame
from training.reports.printed.certificates.proof import draw_code, say_how_to_check
from training.reports.printed.certificates.pupil_plan import CODE, SMALLEST_CODE
from training.reports.printed.certificates.shown import Shown

_LONG = 60
"""Characters of a fact from which on it may take two lines."""


class Head(NamedTuple):
    """Where the words of the upper half stand."""

    school: Box
    heading: Box
    rule: Box
    given: Box
    name: Box
    deed: Box
    title: Box
    banner: Box


class Plan(NamedTuple):
    """Where everything stands; `unit` is 1 on a page of A4, and less on a part of one."""

    unit: float
    frame: Box
    head: Head
    facts: Box
    signature: Box
    code: Box
    proof: Box


def draw_adults(surface: Surface, shown: Shown, whole: Box) -> None:
    """Draw a certificate on an upright page, or on as large a part of one as `whole`."""
    plan = plan_for(whole)
    sober_frame(surface, plan.frame, plan.unit)
    if shown.practice:
        practice.stamp(surface, plan.frame.inside(12 * plan.unit))
        practice.banner(surface, plan.head.banner, 13 * plan.unit)
    _write_head(surface, shown, plan)
    diamond_rule(surface, plan.head.rule, HEADING)
    _write_facts(surface, shown, plan)
    _write_signature(surface, plan)
    draw_code(surface, shown, plan.code)
    say_how_to_check(surface, shown, plan.proof, max(5.5, 9 * plan.unit))


def plan_for(whole: Box) -> Plan:
    """The plan of a certificate of that size; the code of a small one is not as small as it."""
    unit = whole.width / A4.width
    inner = whole.inside(24 * unit)
    side, proof = max(SMALLEST_CODE, CODE * unit), 24 * unit
    code = Box(inner.right - side - 5 * unit, inner.bottom - side - proof, side, side)
    words = inner.width - side - 22 * unit
    return Plan(
        unit=unit,
        frame=whole.inside(12 * unit),
        head=_head(inner, unit),
        facts=Box(inner.x, inner.y + 122 * unit, inner.width, code.y - inner.y - 128 * unit),
        signature=Box(inner.x, code.bottom - 12 * unit, words, 18 * unit),
        code=code,
        proof=Box(code.x - 5 * unit, code.bottom, side + 10 * unit, proof),
    )


def _head(inner: Box, unit: float) -> Head:
    rows = ((0, 11), (15, 16), (35, 4), (46, 7), (54, 22), (78, 7), (88, 20), (110, 8))
    return Head(
        *(Box(inner.x, inner.y + top * unit, inner.width, high * unit) for top, high in rows)
    )


def facts(shown: Shown) -> Iterator[tuple[str, str]]:
    """What is told besides, each with what it is."""
    yield "Completed on", spoken(shown.completed)
    if shown.of:
        yield "Mark", f"{shown.got} of {shown.of} questions right"
    if shown.clauses:
        yield "Clauses taught", listed(shown.clauses)
    if shown.policy_adopted:
        yield "Policy adopted on", spoken(shown.policy_adopted)
    if shown.expires:
        yield "Valid until", spoken(shown.expires)


def _write_head(surface: Surface, shown: Shown, plan: Plan) -> None:
    unit = plan.unit

    def write(words: str, box: Box, size: float, colour: str, *, bold: bool = True) -> None:
        surface.fitted(
            words, box, size * unit, bold=bold, colour=colour, align="centre", halves=bold
        )

    write(shown.school, plan.head.school, 17, INK)
    write("Certificate", plan.head.heading, 36, HEADING)
    write("This is to certify that", plan.head.given, 13, QUIET, bold=False)
    write(shown.holder, plan.head.name, 36, INK)
    write("has completed and passed", plan.head.deed, 13, QUIET, bold=False)
    write(shown.title, plan.head.title, 23, HEADING)


def _write_facts(surface: Surface, shown: Shown, plan: Plan) -> None:
    """A table: labels at the left, what they label beside them."""
    told, top = tuple(facts(shown)), plan.facts.y
    lines = sum(_lines(words) for _, words in told)
    high = min(10 * plan.unit, plan.facts.height / lines)
    for label, words in told:
        row = plan.facts._replace(y=top, height=high * _lines(words))
        _write_fact(surface, label, words, row, plan.unit)
        top = row.bottom


def _lines(words: str) -> int:
    return 2 if len(words) > _LONG else 1


def _write_fact(surface: Surface, label: str, words: str, row: Box, unit: float) -> None:
    surface.rule((row.x, row.bottom), (row.right, row.bottom), colour=LINE, width=0.2 * unit)
    name = row._replace(width=42 * unit).inside(2 * unit, 0.12 * row.height)
    rest = Box(name.right + 2 * unit, name.y, row.right - name.right - 4 * unit, name.height)
    surface.fitted(label, name, 12 * unit, colour=QUIET)
    surface.fitted(words, rest, 12 * unit, bold=True, colour=INK, halves=True)


def _write_signature(surface: Surface, plan: Plan) -> None:
    box, unit = plan.signature, plan.unit
    line = box.y + 11 * unit
    surface.rule((box.x, line), (box.right, line), colour=QUIET, width=0.3 * unit)
    under = Box(box.x, line + unit, box.width, box.bottom - line - unit)
    surface.fitted("For the school", under, 11 * unit, colour=QUIET)
