"""The square code, and under it what lets a person check a certificate by eye or by hand."""

from collections.abc import Iterator
from typing import NamedTuple

from training.certificates.qr import matrix
from training.certificates.short_code import short_code
from training.paper.colours import INK, QUIET, WHITE
from training.paper.places import POINT, Box
from training.paper.squares import dark
from training.paper.surface import BLACK, Surface
from training.reports.printed.certificates.shown import Shown

QUIET_ZONE = 4
"""Light modules round the code; the standard's own width."""

_LEADING = 1.5
"""How far apart lines stand, in sizes of their type."""

NO_ADDRESS = "The school can check this code."


class Said(NamedTuple):
    """One line under a code, and whether it is what people look for first."""

    words: str
    bold: bool = False


def draw_code(surface: Surface, shown: Shown, square: Box) -> None:
    """The certificate's code, black on white; the square holds its quiet zone too."""
    surface.panel(square, ground=WHITE)
    surface.fill(dark(matrix(shown.code, "M"), square, QUIET_ZONE), BLACK)


def say_how_to_check(surface: Surface, shown: Shown, box: Box, size: float) -> None:
    """Where to check it, its code to type, and the key's fingerprint, short and in words."""
    lines = tuple(proof_lines(shown))
    high = min(box.height / len(lines), _LEADING * size * POINT)
    for line, row in zip(
        lines, box._replace(height=high * len(lines)).rows(len(lines)), strict=True
    ):
        colour = INK if line.bold else QUIET
        place = row.inside(0, 0.05 * high)
        surface.fitted(line.words, place, size, bold=line.bold, colour=colour, align="centre")


def proof_lines(shown: Shown) -> Iterator[Said]:
    """The lines under a code."""
    address = shown.address.removeprefix("https://")  # as browsers show it
    yield Said(f"Check it at {address}" if address else NO_ADDRESS)
    yield Said(f"Code {short_code(shown.certificate)}", bold=True)
    yield Said(f"School's key {shown.fingerprint}")
    words, half = tuple(shown.key_words), (len(shown.key_words) + 1) // 2
    for part in (words[:half], words[half:]):
        if part:
            yield Said(" ".join(part))
