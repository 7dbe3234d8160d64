"""PDFs as a reader shows them: their words, and what is inked."""

from collections.abc import Iterable
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it brings no types
from PIL import Image, ImageDraw

from training.paper.places import A4, Box

DOTS = 150 / 25.4
"""Dots to a millimetre."""


def opened(pdf: bytes) -> Any:
    """The document, as pypdfium2 has it."""
    return pypdfium2.PdfDocument(pdf)


def words_of(pdf: bytes) -> list[str]:
    """The words of each page, in the order in which a reader copies them."""
    return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in opened(pdf)]


def picture_of(pdf: bytes, page: int = 0) -> Image.Image:
    """A page as grey dots."""
    shown: Image.Image = opened(pdf)[page].render(scale=DOTS * 25.4 / 72).to_pil()
    return shown.convert("L")


def is_inked(picture: Image.Image, box: Box) -> bool:
    """Whether anything shows in a box."""
    darkest = picture.crop(_dots(box)).getextrema()[0]
    return isinstance(darkest, int | float) and darkest < 200


def inked_outside(picture: Image.Image, boxes: Iterable[Box]) -> tuple[int, int, int, int] | None:
    """The dots where anything shows outside all boxes, but for a dot's width round each."""
    rest = picture.copy()
    draw = ImageDraw.Draw(rest)
    for box in boxes:
        draw.rectangle(_dots(box.inside(-1 / DOTS)), fill=255)
    return rest.point(lambda grey: 255 if grey < 250 else 0).getbbox()


def _dots(box: Box) -> tuple[int, int, int, int]:
    sides = (box.x * DOTS, box.y * DOTS, box.right * DOTS, box.bottom * DOTS)
    left, top, right, bottom = (round(side) for side in sides)
    return left, top, right, bottom


def cells(across: int, down: int) -> list[Box]:
    """A page full of boxes of one size."""
    return [cell for row in A4.inside(10).rows(down, 1) for cell in row.columns(across, 4)]
