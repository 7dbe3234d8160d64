"""Names in large letters, drawn in half blocks from the shapes in letters.txt."""

import unicodedata
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path

Rows = tuple[str, ...]

_FILE = Path(__file__).with_name("letters.txt")
_ABOVE, _TALL, _BELOW = 3, 7, 2
"""Rows of pixels over a capital letter, in it, and under the line."""

_UNDER = "\u0323"
"""The first mark that goes under its letter."""

_HALVES = {"..": " ", "#.": "▀", ".#": "▄", "##": "█"}


def large(text: str) -> Rows | None:
    """The text in lines of large letters; None where a character has no large form."""
    shapes = _shapes()
    drawn = [_letter(cluster, shapes) for cluster in _clusters(text)]
    if not drawn or None in drawn:
        return None
    pixels = _trimmed([".".join(row) for row in zip(*filter(None, drawn), strict=True)])
    return tuple(_line(*pair) for pair in zip(pixels[::2], pixels[1::2], strict=True))


def _shapes() -> Mapping[str, Rows]:
    _, *blocks = _FILE.read_text(encoding="utf-8").split("\n\n")
    lines = (block.split() for block in blocks)
    return {_character(first): tuple(rows) for first, *rows in lines} | {" ": ("..",)}


def _character(heading: str) -> str:
    return chr(int(heading[2:], 16)) if heading.startswith("U+") else heading


def _clusters(text: str) -> Iterator[str]:
    """Each letter together with its marks."""
    cluster = ""
    for character in unicodedata.normalize("NFD", text.replace("’", "'")):  # noqa: RUF001  # as typed
        if cluster and not unicodedata.combining(character):
            yield cluster
            cluster = ""
        cluster += character
    yield cluster


def _letter(cluster: str, shapes: Mapping[str, Rows]) -> Rows | None:
    """A letter and its marks, in all the rows there may be."""
    letter, marks = cluster[:1], cluster[1:]
    if letter not in shapes or any(mark not in shapes for mark in marks):
        return None
    if letter == "i" and any(mark < _UNDER for mark in marks):
        letter = "\N{LATIN SMALL LETTER DOTLESS I}"  # the mark stands where the dot would
    rows = list(_placed(shapes[letter], _ABOVE))
    top = next((place for place, row in enumerate(rows) if "#" in row), _ABOVE)
    for mark in marks:
        row = top - _ABOVE if mark < _UNDER else _ABOVE + _TALL
        rows = [_over(*pair) for pair in zip(rows, _placed(shapes[mark], row), strict=True)]
    return tuple(rows)


def _placed(shape: Rows, first: int) -> Rows:
    """The shape on an empty ground, its first row where that says."""
    blank = "." * len(shape[0])
    below = _ABOVE + _TALL + _BELOW - first - len(shape)
    return (blank,) * first + shape + (blank,) * below


def _over(letter: str, mark: str) -> str:
    width = max(len(letter), len(mark))
    pixels = zip(letter.center(width, "."), mark.center(width, "."), strict=True)
    return "".join("#" if "#" in pair else "." for pair in pixels)


def _trimmed(pixels: list[str]) -> list[str]:
    """Without the pairs of rows, above and below, in which nothing is drawn."""
    drawn = [place // 2 for place, row in enumerate(pixels) if "#" in row] or [0]
    return pixels[min(drawn) * 2 : max(drawn) * 2 + 2]


def _line(upper: str, lower: str) -> str:
    return "".join(_HALVES[a + b] for a, b in zip_longest(upper, lower, fillvalue="."))
