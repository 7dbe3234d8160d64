"""A certificate's id as fifteen symbols that a person can read out and type.

The eight bytes are thirteen symbols of Crockford's base 32; two more hold the number modulo 1021.
That is prime, and the largest prime that two symbols can hold, so one wrong symbol and two
neighbours that changed places always show, and any other slip does 1020 times in 1021.
"""

import re

from training.certificates.errors import Unreadable
from training.certificates.keys import CROCKFORD

#: Symbols in a code; five in each of its three groups.
SYMBOLS = 15
GROUP = 5

#: What the last two symbols are the remainder of.
MODULUS = 1021

#: What is said of text that is no code, after how it goes wrong.
LENGTH = (
    "A code has 15 letters and figures, in three groups of five. Count them and type all of it."
)
FOREIGN = "A code has only figures and letters, and no letter U. Look at the printed code again."
SLIP = "A letter or figure of this code is wrong, or two changed places. Look at it again."

_PRINTED = 2 * 5  # bits of the check symbols
_IGNORED = re.compile("[ \t\r\n\u00a0_.,:;/\\-\u2010-\u2015]")
_READ_AS = str.maketrans(CROCKFORD[10:].lower() + "OoIiLl", CROCKFORD[10:] + "001111")


def short_code(certificate: str) -> str:
    """The code of a certificate's id, such as `020G3-0G2GC-1R83F`.

    Args:
        certificate: the id as `Claims` has it, sixteen hexadecimal digits.
    """
    number = int(certificate, 16)
    whole = number << _PRINTED | number % MODULUS
    symbols = "".join(CROCKFORD[whole >> 5 * place & 31] for place in reversed(range(SYMBOLS)))
    return "-".join(symbols[start : start + GROUP] for start in range(0, SYMBOLS, GROUP))


def certificate_of(typed: str) -> str:
    """The id behind a code, sixteen hexadecimal digits.

    Small letters, spaces, hyphens and stops do not matter; O is read as nought, I and L as one.

    Raises:
        Unreadable: it is no code, or was not copied rightly; never repeats what was typed, which
            may have been a name.
    """
    symbols = _IGNORED.sub("", typed).translate(_READ_AS)
    if len(symbols) != SYMBOLS:
        raise Unreadable(LENGTH)
    if not set(symbols) <= set(CROCKFORD):
        raise Unreadable(FOREIGN)
    whole = sum(CROCKFORD.index(symbol) << 5 * place for place, symbol in enumerate(symbols[::-1]))
    number, remainder = whole >> _PRINTED, whole & (1 << _PRINTED) - 1
    if number >> 64 or number % MODULUS != remainder:
        raise Unreadable(SLIP)
    return f"{number:016x}"
