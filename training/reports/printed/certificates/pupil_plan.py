"""Where everything stands on a pupil's certificate, in millimetres."""

from typing import NamedTuple

from training.paper.places import A4_ACROSS, Box

SMALLEST_CODE, CODE = 30.0, 45.0
"""How large a code is with its quiet zone, at the least and on a whole page."""

_FIGURE = 42
"""The room that one of the cast has beside the name; this and the rest are measures of an A4."""


class Head(NamedTuple):
    """The words in the middle of the upper half."""

    school: Box
    given: Box
    name: Box
    deed: Box
    title: Box
    banner: Box


class Plan(NamedTuple):
    """The whole; `unit` is 1 on a page of A4, and less on a part of one."""

    unit: float
    frame: Box
    bunting: Box
    head: Head
    left: Box
    right: Box
    rule: Box
    objectives: Box
    day: Box
    signature: Box
    code: Box
    proof: Box


def plan_for(whole: Box) -> Plan:
    """The plan of a certificate of that size; the code of a small one is not as small as it."""
    unit = whole.width / A4_ACROSS.width
    inner = whole.inside(20 * unit, 17 * unit)
    left = Box(inner.x, inner.y + 32 * unit, (_FIGURE - 4) * unit, 46 * unit)
    lower, side = _row(inner, unit, 90, 86), max(SMALLEST_CODE, CODE * unit)
    code = Box(lower.right - side, lower.y, side, side)
    words = lower._replace(width=lower.width - side - 10 * unit)
    foot = Box(words.x, lower.bottom - 17 * unit, words.width, 17 * unit)
    day, signature = foot.columns(2, gap=12 * unit)
    return Plan(
        unit=unit,
        frame=whole.inside(9 * unit),
        bunting=_row(inner, unit, -1, 20, -4),
        head=_head(inner, unit),
        left=left,
        right=left._replace(x=inner.right - left.width),
        rule=_row(inner, unit, 82.5, 4),
        objectives=words._replace(height=foot.y - words.y - 4 * unit),
        day=day,
        signature=signature,
        code=code,
        proof=Box(code.x - 8 * unit, code.bottom, side + 10 * unit, lower.bottom - code.bottom),
    )


def _head(inner: Box, unit: float) -> Head:
    return Head(
        school=_row(inner, unit, 19, 9, _FIGURE),
        given=_row(inner, unit, 30, 6.5, _FIGURE),
        name=_row(inner, unit, 37, 25, _FIGURE + 4),
        deed=_row(inner, unit, 63, 6, _FIGURE),
        title=_row(inner, unit, 69, 12, _FIGURE + 4),
        banner=_row(inner, unit, 82.2, 7, _FIGURE + 4),
    )


def _row(inner: Box, unit: float, top: float, high: float, sides: float = 0) -> Box:
    row = Box(inner.x, inner.y + top * unit, inner.width, high * unit)
    return row.inside(sides * unit, 0)
