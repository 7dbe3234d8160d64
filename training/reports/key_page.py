"""The page that goes into the office safe: the school's signing key, to print or to copy out."""

import re
import textwrap
from collections.abc import Sequence

_LINE = re.compile(r"^\s*line\s*([1-4])\s*[:.]?\s+(\S.*)$", re.IGNORECASE)
_WIDTH = 76


def key_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of a paper key, each with its number before it."""
    return tuple(f"Line {number}   {line}" for number, line in enumerate(lines, 1))


def key_page(school: str, fingerprint: str, lines: Sequence[str]) -> str:
    """The page in plain text, ready to print."""
    wrapped = (
        *("The signing key of", f"    {school}", ""),
        *(f"    {line}" for line in key_lines(lines)),
        *("", f"Fingerprint   {fingerprint}", ""),
        *_paragraph(
            "Keep this paper in the office safe, and nowhere on a computer. Whoever has these four "
            "lines can sign certificates in the school's name."
        ),
        *_paragraph(
            "It is for the day on which nobody knows the school's passphrase any more, or on which "
            "the file school-key.json is lost. Type: training key restore"
        ),
        *_paragraph(
            "The letters O, I and L are never used in the lines: what looks so is the digit 0 "
            "or 1. The last sign of a line may also be * ~ $ or =. The fingerprint is no secret: "
            "it stands on every certificate."
        ),
    )
    return "\n".join(wrapped).rstrip() + "\n"


def key_on_page(page: str) -> str:
    """The lines of the key in such a page, or the whole text where nothing is marked as a line."""
    found = (_LINE.match(line) for line in page.splitlines())
    marked = {line[1]: line[2] for line in found if line}
    return "\n".join(marked[number] for number in sorted(marked)) if len(marked) == 4 else page


def _paragraph(words: str) -> Sequence[str]:
    return (*textwrap.wrap(words, _WIDTH), "")
