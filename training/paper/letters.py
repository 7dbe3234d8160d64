"""The letters of the typefaces, shaped into words as their script asks: joined, stacked, in order.

Each font is read from its file when it is first wanted.
"""

from typing import TYPE_CHECKING, Any, NamedTuple

from training.paper.typefaces import TYPEFACES, Typeface

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LANGUAGE = "en"
"""Said always, since HarfBuzz otherwise asks the computer's settings."""


class Ink(NamedTuple):
    """How far ink reaches from where the line begins, in ems; up and to the right is more."""

    left: float = 0
    right: float = 0
    top: float = 0
    bottom: float = 0

    def raised(self, up: float) -> "Ink":
        """The same ink so many ems further up; where there is none, there is none."""
        return Ink(self.left, self.right, self.top + up, self.bottom + up) if any(self) else self

    def with_(self, other: "Ink", x: float) -> "Ink":
        """Both inks; the other begins `x` ems further to the right."""
        return Ink(
            min(self.left, other.left + x),
            max(self.right, other.right + x),
            max(self.top, other.top),
            min(self.bottom, other.bottom),
        )


class Shaped(NamedTuple):
    """Words as glyphs: which, in the order of the page, how wide, and where their ink lies."""

    glyphs: tuple[int, ...]
    width: float
    ink: Ink


class Font:
    """One typeface in one weight."""

    def __init__(self, typeface: Typeface, bold: bool) -> None:
        import uharfbuzz as hb  # type: ignore[import-untyped]  # uharfbuzz brings no types

        face = hb.Face(hb.Blob.from_file_path(typeface.file(bold)))
        self._hb = hb
        self._font = hb.Font(face)
        self._em = face.upem
        self._signs = frozenset(face.unicodes)
        self._extents: dict[int, Ink] = {}

    def has(self, sign: str) -> bool:
        """Whether there is a letter for this sign."""
        return ord(sign) in self._signs

    def shaped(self, words: str, from_right: bool = False) -> Shaped:
        """Words of one script and direction, shaped."""
        glyphs, places = self._placed(words, from_right)
        width, ink = self._spread(zip(glyphs, places, strict=True))
        return Shaped(glyphs, width, ink)

    def outline(self, words: str, from_right: bool = False) -> str:
        """The same as an SVG path, a thousand units to an em; down is more."""
        from training.paper.outlines import filled, outlined

        glyphs, places = self._placed(words, from_right)
        pens = filled(self._hb.DrawFuncs())
        return outlined(pens, self._font, zip(glyphs, places, strict=True), 1000 / self._em)

    def _placed(self, words: str, from_right: bool) -> "tuple[tuple[int, ...], Sequence[Any]]":
        """The glyphs in the order of the page, and how far each moves on and out of the line."""
        buffer = self._hb.Buffer()
        buffer.cluster_level = self._hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(words)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if from_right else "ltr"
        buffer.language = LANGUAGE
        self._hb.shape(self._font, buffer, {})
        return tuple(glyph.codepoint for glyph in buffer.glyph_infos), buffer.glyph_positions

    def _spread(self, placed: "Iterable[tuple[int, Any]]") -> tuple[float, Ink]:
        width, ink = 0.0, Ink()
        for glyph, place in placed:
            left, up = (width + place.x_offset) / self._em, place.y_offset / self._em
            ink = ink.with_(self._ink(glyph).raised(up), left)
            width += place.x_advance
        return width / self._em, ink

    def _ink(self, glyph: int) -> Ink:
        if glyph not in self._extents:
            self._extents[glyph] = self._measured(glyph)
        return self._extents[glyph]

    def _measured(self, glyph: int) -> Ink:
        box = self._font.get_glyph_extents(glyph)
        if box is None or not box.width:
            return Ink()
        left, top = box.x_bearing, box.y_bearing
        sides = (left, left + box.width, top, top + box.height)
        return Ink(*(side / self._em for side in sides))


class Fonts:
    """Every typeface in both weights."""

    def __init__(self) -> None:
        self._read: dict[tuple[Typeface, bool], Font] = {}

    def font(self, typeface: Typeface, bold: bool) -> Font:
        """A typeface in a weight."""
        if (typeface, bold) not in self._read:
            self._read[typeface, bold] = Font(typeface, bold)
        return self._read[typeface, bold]

    def typeface_with(self, sign: str) -> Typeface | None:
        """The first typeface that has a sign; None where none has it."""
        return next((typeface for typeface in TYPEFACES if self.has(typeface, sign)), None)

    def has(self, typeface: Typeface, sign: str) -> bool:
        """Whether a typeface has a sign. Both weights have the same signs."""
        return typeface.may_have(sign) and self.font(typeface, bold=False).has(sign)
