"""The text of a cell: tidy enough to be shown, signed and compared; otherwise as it was typed."""

import re
import unicodedata

# Unicode's categories for what cannot be seen. A certificate refuses to sign them, so a name must
# not hold them; the joiners are letters' own affair in Gujarati, Gurmukhi and Persian.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
_BLANK = "\u115f\u1160\u3164\uffa0\u2800"
"""Letters by their category, and a sign, that are drawn as nothing. Certificates refuse them."""

_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u00b4\u0060", "'"))
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013", "-"))
_MADE_SAFE = re.compile(r"'(?=[=+\-@])")


def clean(text: str) -> str:
    """The text in one line: composed (NFC), single spaces, nothing unseen.

    An apostrophe that our own tables put before what a spreadsheet would take for a formula goes.
    """
    if text.isascii() and text.isprintable():  # nearly every cell is, and a list has thousands
        return _MADE_SAFE.sub("", " ".join(text.split()), count=1)
    spaced = "".join(" " if _is_space(character) else character for character in text)
    seen = "".join(character for character in spaced if _is_seen(character))
    return _MADE_SAFE.sub("", unicodedata.normalize("NFC", " ".join(seen.split())), count=1)


def same(text: str) -> str:
    """What is equal for two texts that a person takes for the same: case, quotes and dashes go."""
    tidy = clean(text).translate(_APOSTROPHES).translate(_DASHES)
    return unicodedata.normalize("NFKC", tidy).casefold()


def has_letter(text: str) -> bool:
    """Whether there is a letter of any script in it; without one it is nobody's name."""
    return any(is_letter(character) for character in text)


def is_letter(character: str) -> bool:
    """Whether this is a letter of any script."""
    return unicodedata.category(character)[0] == "L"


def is_mark(character: str) -> bool:
    """Whether this belongs to the letter before it: an accent, a vowel sign, a joiner."""
    return unicodedata.category(character)[0] == "M" or character in _JOINERS


def _is_space(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) == "Zs"


def _is_seen(character: str) -> bool:
    if character in _BLANK:
        return False
    return character in _JOINERS or unicodedata.category(character) not in _UNSEEN
