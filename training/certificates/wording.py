"""Words and numbers that may be signed, because everybody who reads them sees the same."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, Field

# Zero-width joiner and non-joiner: Gujarati, Gurmukhi and Persian names are misspelt without them.
JOINERS = "\u200c\u200d"

# Unicode's general categories for what cannot be seen or has no fixed meaning: controls (newline
# and escape among them), formats (every bidirectional override), surrogates, private use, and the
# separators of lines and of paragraphs.
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})

# Letters and a sign that every typeface draws as nothing: the fillers of Hangul, blank Braille.
BLANK = "\u115f\u1160\u3164\uffa0\u2800"


def readable(words: str) -> str:
    """The same words, if they read the same on every screen and on paper.

    Raises:
        ValueError: they are not in Unicode's composed form NFC, hold a character that cannot be
            seen, or hold no letter and no number.
    """
    if not unicodedata.is_normalized("NFC", words):
        raise ValueError("write it in Unicode's composed form, NFC")
    if any(map(is_unseen, words)):
        raise ValueError("take out line breaks, control characters and direction marks")
    if not any(unicodedata.category(character)[0] in "LN" for character in words):
        raise ValueError("write at least one letter or number")
    return words


def is_unseen(character: str) -> bool:
    """Whether nobody sees this character, or not everybody the same."""
    if character in BLANK or _is_noncharacter(ord(character)):
        return True
    return character not in JOINERS and unicodedata.category(character) in UNSEEN


def _is_noncharacter(number: int) -> bool:
    """Whether Unicode promises never to make it a character (section 23.7)."""
    return 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE


#: A name or a title as a certificate holds it: at most 60 characters, counted as code points.
Wording = Annotated[str, Field(max_length=60), AfterValidator(readable)]

#: Eight bytes, written as 16 lower-case hexadecimal digits.
EightBytes = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]

#: Sixteen bytes, written as 32 lower-case hexadecimal digits.
SixteenBytes = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]

#: An Ed25519 signature, 64 bytes, written as 128 lower-case hexadecimal digits.
Signature = Annotated[str, Field(pattern=r"^[0-9a-f]{128}$")]
