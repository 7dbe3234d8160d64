"""Words that a school says of itself, as people type and paste them."""

import unicodedata

from training.school.errors import UnfitWords

LONGEST = 200
"""Characters of a fact: it stands in the middle of a sentence."""

LONGEST_NAME = 120
"""Characters of a school's name, as many as its list of keys takes."""

LONGEST_ADDRESS = 80
"""Characters of the address in a QR code; a longer one makes the code too fine to scan."""

_JOINERS = "\u200c\u200d"
_BLANK = "\u115f\u1160\u3164\uffa0\u2800"
"""Letters and a sign that are drawn as nothing."""

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def tidy(words: str, longest: int = LONGEST) -> str:
    """The words in Unicode's form NFC, on one line, without what pasting brings along unseen.

    Raises:
        UnfitWords: they are too long.
    """
    seen = "".join(sign for sign in " ".join(words.split()) if _is_seen(sign))
    tidied = unicodedata.normalize("NFC", " ".join(seen.split()))
    if len(tidied) > longest:
        raise UnfitWords(f"that is too long: use {longest} characters at most.")
    return tidied


def school_name(words: str) -> str:
    """The words as a school's name.

    Raises:
        UnfitWords: they are too long, or name nothing.
    """
    name = tidy(words, LONGEST_NAME)
    if not any(unicodedata.category(sign)[0] in "LN" for sign in name):
        raise UnfitWords("the school needs a name with at least one letter or number in it.")
    return name


def web_address(words: str) -> str:
    """The words as the address of the school's page for checking certificates; none is allowed.

    Raises:
        UnfitWords: they are no address, or one too long for a QR code.
    """
    address = words.strip()
    rest = address.partition("://")[2]
    plain = address.isascii() and address.isprintable() and not set(' #"<>\\') & set(address)
    if address and not (plain and rest and address.lower().startswith(("https://", "http://"))):
        raise UnfitWords(
            "write the whole address, without spaces or #, such as https://our-school.example/v"
        )
    if len(address) > LONGEST_ADDRESS:
        raise UnfitWords(f"that address is too long: use {LONGEST_ADDRESS} characters at most.")
    return address


def _is_seen(sign: str) -> bool:
    if sign in _BLANK:
        return False
    return sign in _JOINERS or unicodedata.category(sign) not in _UNSEEN
