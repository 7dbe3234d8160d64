"""What of a text can be seen on paper, and in which direction each sign of it is read."""

import re
from collections.abc import Sequence
from unicodedata import bidirectional, category, normalize

from training.paper.typefaces import JOINERS

_WITHOUT_A_LOOK = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
"""Signs that are never drawn; some of them turn the words beside them round, which no name needs.

Source: Default_Ignorable_Code_Point, DerivedCoreProperties.txt, Unicode 16.0, but for the joiners.
"""

_TURNS = {"R", "AL", "AN"}
"""Bidirectional classes of signs that are read from the right, or in words that are."""


def seen(text: str) -> str:
    """The text as it is set: composed, with single spaces, and without signs that have no look."""
    return " ".join(_WITHOUT_A_LOOK.sub("", normalize("NFC", text)).split())


def number_of(sign: str) -> str:
    """How a sign is shown that no typeface has: by its number, so that it is missed by nobody."""
    return f"[U+{ord(sign):04X}]"


def clings(sign: str) -> bool:
    """Whether a sign belongs to the letter before it: a mark, or a joiner."""
    return sign in JOINERS or category(sign).startswith("M")


def levels(text: str) -> Sequence[int]:
    """For each sign how deep it lies in words of the other direction: odd is right to left.

    The whole is read from the right when its first letter is. Source: Unicode Standard Annex 9.
    """
    if not any(bidirectional(sign) in _TURNS for sign in text):
        return [0] * len(text)
    from fpdf.bidi import BidiParagraph

    signs = BidiParagraph(text, preserve_bn_chars=True).get_characters_with_embedding_level()
    found: list[int] = []
    for sign in signs:
        found.append(found[-1] if found and clings(sign.character) else sign.embedding_level)
    return found
