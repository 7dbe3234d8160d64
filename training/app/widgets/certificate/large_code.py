"""Short codes in large letters and figures, drawn in half blocks."""

from collections.abc import Mapping
from pathlib import Path

from training.app.widgets.block_letters import large

_FILE = Path(__file__).with_name("figures.txt")
_HALVES = {"..": " ", "#.": "▀", ".#": "▄", "##": "█"}


def large_code(code: str) -> tuple[str, ...]:
    """The code in four lines: figures, capitals of the Latin alphabet, and hyphens."""
    figures = _figures()
    drawn = [figures.get(symbol) or large(symbol) or () for symbol in code]
    tall = max(map(len, drawn))
    standing = [_in_so_many(lines, tall) for lines in drawn]
    return tuple(" ".join(line) for line in zip(*standing, strict=True))


def _in_so_many(lines: tuple[str, ...], tall: int) -> tuple[str, ...]:
    """A symbol of fewer lines is a hyphen, and stands half way up."""
    blank = (" " * len(lines[0]),)
    below = (tall - len(lines)) // 2
    return blank * (tall - len(lines) - below) + lines + blank * below


def _figures() -> Mapping[str, tuple[str, ...]]:
    _, *blocks = _FILE.read_text(encoding="utf-8").split("\n\n")
    figures = (block.split() for block in blocks)
    return {figure: _lines(pixels) for figure, *pixels in figures}


def _lines(pixels: list[str]) -> tuple[str, ...]:
    """Seven rows of pixels stand on the line, under an empty one, as those of letters do."""
    rows = ["." * len(pixels[0]), *pixels]
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return tuple(
        "".join(_HALVES[above + below] for above, below in zip(*pair, strict=True))
        for pair in pairs
    )
