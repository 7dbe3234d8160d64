"""The typefaces that come with the program, and which signs each of them has.

All are cut from Noto, whose letters were drawn to stand beside one another; `fonts/FONTLOG.txt`
says from where and how.
"""

from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "fonts"

JOINERS = "\u200c\u200d"
"""Two signs without a look: they keep letters apart, or join them, in many scripts."""

_ANYWHERE = ((0x20, 0x20), (0xA0, 0xA0), (0x200C, 0x200D), (0x25CC, 0x25CC))
"""Spaces, joiners, and the dotted ring under a mark that stands on no letter."""

_DANDAS = (0x0964, 0x0965)
"""The full stops of India, shared by its scripts."""

Spans = tuple[tuple[int, int], ...]


class Typeface(NamedTuple):
    """A typeface in regular and bold; `spans` are the code points it is cut for, both ends in."""

    name: str
    spans: Spans

    def file(self, bold: bool) -> Path:
        """Where its letters lie."""
        return FOLDER / f"{self.name}-{'Bold' if bold else 'Regular'}.ttf"

    def may_have(self, sign: str) -> bool:
        """Whether it is cut for this sign; it may still have none, as nothing stands there."""
        return any(first <= ord(sign) <= last for first, last in self.spans)


LATIN = Typeface(
    "NotoSans",
    (
        *((0x20, 0x7E), (0xA0, 0x2FF), (0x300, 0x36F)),  # Latin up to Extended-B, marks above
        *((0x370, 0x3FF), (0x400, 0x52F)),  # Greek, Cyrillic
        (0x1E00, 0x1EFF),  # Vietnamese, Yoruba and Igbo letters with two marks
        *((0x2000, 0x206F), (0x20A0, 0x20BF), (0x2116, 0x2116), (0x2122, 0x2122)),  # punctuation
        (0x25CC, 0x25CC),
    ),
)

TYPEFACES = (
    LATIN,
    Typeface("NotoSansGujarati", (*_ANYWHERE, _DANDAS, (0x0A80, 0x0AFF))),
    Typeface("NotoSansGurmukhi", (*_ANYWHERE, _DANDAS, (0x0A00, 0x0A7F))),
    Typeface("NotoSansDevanagari", (*_ANYWHERE, _DANDAS, (0x0900, 0x097F))),
    Typeface("NotoSansBengali", (*_ANYWHERE, _DANDAS, (0x0980, 0x09FF))),
    Typeface("NotoSansTamil", (*_ANYWHERE, _DANDAS, (0x0B80, 0x0BFF))),
    Typeface("NotoNaskhArabic", (*_ANYWHERE, (0x0600, 0x06FF), (0x0750, 0x077F))),
)
"""Every typeface, the one that is asked first standing first."""
