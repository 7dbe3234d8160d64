"""How a certificate travels: as one long decimal number, after the address of the school's page.

A QR code packs three digits into ten bits and so loses next to nothing; and scanners that type as
a keyboard of the wrong country still get digits right.
"""

import re

from training.certificates.answers import Answer
from training.certificates.cose import LARGEST
from training.certificates.errors import NotGenuine, Unreadable

#: The longest text looked at, in characters: no QR code of ours is nearly so full.
LONGEST_TEXT = 2048

#: Digits in a certificate. Fewer are a telephone number, more are over `LARGEST`.
FEWEST_DIGITS, MOST_DIGITS = 200, 1300

#: Written before the bytes, so that none of them is lost as a leading nought.
GUARD = b"\x01"


def digits(raw: bytes) -> str:
    """The certificate as one decimal number."""
    return str(int.from_bytes(GUARD + raw))


def text(raw: bytes, address: str) -> str:
    """What the QR code holds: `address#digits`, or the digits alone where there is no address.

    A browser keeps what follows # to itself: the page's server never sees the certificate.
    """
    return f"{address}#{digits(raw)}" if address else digits(raw)


def raw_from_text(text: str) -> bytes:
    """The certificate's bytes, from whatever was scanned or pasted; nothing in them is checked.

    Raises:
        Unreadable: there is no certificate in the text.
        NotGenuine: there is a number of the right length, but it is no certificate's.
    """
    run = run_of_digits(text)
    if run is None:
        raise Unreadable("No certificate was found in this text. Scan or copy all of its digits.")
    number = int(run)
    guard_and_raw = number.to_bytes((number.bit_length() + 7) // 8)
    raw = guard_and_raw.removeprefix(GUARD)
    if digits(raw) != run or len(raw) > LARGEST:
        raise NotGenuine(Answer.SHAPE)
    return raw


def run_of_digits(text: str) -> str | None:
    """The last run of as many ASCII digits as a certificate has, if there is one."""
    if len(text) > LONGEST_TEXT:
        return None
    runs = [run for run in re.findall("[0-9]+", text) if FEWEST_DIGITS <= len(run) <= MOST_DIGITS]
    return runs[-1] if runs else None
