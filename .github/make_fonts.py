"""Cuts the fonts of training/paper/fonts from Debian's: `python .github/make_fonts.py FOLDER`.

FOLDER holds the unpacked package `fonts-noto-core`:

    apt-get download fonts-noto-core
    sha256sum fonts-noto-core_20201225-1_all.deb   # 58f4f0bb...64ba, as FONTLOG.txt has it
    dpkg -x fonts-noto-core_20201225-1_all.deb FOLDER

It needs fonttools, which fpdf2 brings. What is left of each font are the letters that
training/paper/typefaces.py names, with whatever shapes them (GSUB, GPOS, GDEF); hints for screens
are left out, since paper needs none. The same package and fonttools give the same bytes.
"""

import sys
from pathlib import Path

from fontTools import subset  # type: ignore[import-untyped]  # fonttools brings no types
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from training.paper.typefaces import TYPEFACES, Typeface

NOTO = Path("usr/share/fonts/truetype/noto")

NAMES_KEPT = [0, 1, 2, 3, 4, 5, 6, 13, 14]
"""Of the font's own texts: its copyright, names, version and licence."""


def main(unpacked: Path) -> None:
    """Cut every typeface in both weights."""
    for typeface in TYPEFACES:
        for bold in (False, True):
            whole = unpacked / NOTO / typeface.file(bold).name
            cut(typeface, whole, typeface.file(bold))
            print(f"{typeface.file(bold).stat().st_size:>8}  {typeface.file(bold).name}")


def cut(typeface: Typeface, whole: Path, small: Path) -> None:
    """Write what is needed of a font."""
    options = subset.Options(hinting=False, notdef_outline=True, name_IDs=NAMES_KEPT)
    options.drop_tables += ["DSIG", "gasp"]
    font: TTFont = subset.load_font(str(whole), options)
    cutter = subset.Subsetter(options)
    cutter.populate(
        unicodes=[point for first, last in typeface.spans for point in range(first, last + 1)]
    )
    cutter.subset(font)
    subset.save_font(font, str(small), options)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
