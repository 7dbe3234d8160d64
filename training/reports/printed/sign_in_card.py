"""One child's card to sign in with: their name, and their three pictures with their words."""

from collections.abc import Sequence
from typing import NamedTuple

from training.drawings.drawing import drawing_named
from training.paper.colours import GROUND, HEADING, INK, LINE, QUIET, WHITE
from training.paper.places import Box
from training.paper.sheet import Sheet

KEEP_SAFE = "Keep your card safe. Your teacher can help."
NO_PICTURES = "No pictures yet. Just choose your name."

_EDGE = 2.5
_CORNER = 3
_BAND, _NAME, _FOOT = 8.5, 15, 7.5
"""Millimetres: white round a card, its round corners, and the heights of its parts."""


class SignInCard(NamedTuple):
    """What stands on a card: a child's name, and the words of their pictures, if there are any."""

    name: str
    pictures: tuple[str, ...] = ()


def draw_card(sheet: Sheet, card: SignInCard, school: str, group: str, whole: Box) -> None:
    """Draw a card so that it can be cut out along `whole`."""
    box = whole.inside(_EDGE)
    band = Box(box.x, box.y, box.width, _BAND)
    name = Box(box.x, band.bottom + 1, box.width, _NAME).inside(3, 1)
    foot = Box(box.x, box.bottom - _FOOT, box.width, _FOOT)
    between = Box(box.x, name.bottom + 2, box.width, foot.y - name.bottom - 2)
    _frame(sheet, box, band)
    _write_band(sheet, school, group, band.inside(4, 1.8))
    _write_name(sheet, card.name, name)
    _write_pictures(sheet, card.pictures, between.inside(4, 0))
    sheet.fitted(KEEP_SAFE, foot.inside(4, 1.2), 10.5, colour=QUIET, align="centre")


def _write_name(sheet: Sheet, name: str, box: Box) -> None:
    sheet.fitted(name, box, 30, bold=True, colour=HEADING, align="centre", halves=True)


def _frame(sheet: Sheet, box: Box, band: Box) -> None:
    """A blue card with a white field under its band; only the field's lower corners are round."""
    top, line = band.bottom - _CORNER, 0.6
    field = Box(box.x + line, top, box.width - 2 * line, box.bottom - top - line)
    sheet.panel(box, ground=HEADING, corner=_CORNER)
    sheet.panel(field, ground=WHITE, corner=_CORNER - line)
    sheet.panel(Box(box.x, top - line, box.width, _CORNER + line), ground=HEADING)


def _write_band(sheet: Sheet, school: str, group: str, band: Box) -> None:
    wide = band.width * 0.64
    sheet.fitted(school, band._replace(width=wide), 10.5, colour=WHITE)
    rest = Box(band.x + wide + 3, band.y, band.width - wide - 3, band.height)
    sheet.fitted(group, rest, 10.5, bold=True, colour=WHITE, align="right")


def _write_pictures(sheet: Sheet, pictures: Sequence[str], box: Box) -> None:
    if not pictures:
        sheet.fitted(NO_PICTURES, box, 14, colour=INK, align="centre")
        return
    for word, tile in zip(pictures, box.columns(len(pictures), gap=4), strict=True):
        _draw_picture(sheet, word, tile)


def _draw_picture(sheet: Sheet, word: str, tile: Box) -> None:
    """The picture over its word; where none is drawn of that name, the word alone."""
    sheet.panel(tile, ground=GROUND, edge=LINE, corner=2)
    inside = tile.inside(1.5)
    drawing = drawing_named(f"sign-in-{word}")
    label = inside if drawing is None else Box(inside.x, inside.bottom - 7, inside.width, 7)
    if drawing:
        sheet.drawing(drawing.rows, Box(inside.x, inside.y, inside.width, label.y - inside.y - 0.5))
    sheet.fitted(word, label, 16, bold=True, colour=INK, align="centre")
