"""Checking whatever is handed over. Nothing that people hand over makes it raise an error."""

import re
from collections.abc import Iterable
from datetime import date

from training.actions.checking.checked import Checked
from training.actions.checking.handed_over import also_a_name, named_file
from training.actions.checking.known import Known
from training.actions.checking.looking_up import issued_under
from training.actions.checking.opening import (
    Found,
    Left,
    Piece,
    content_of,
    not_too_large,
    pieces_in,
    pieces_of,
)
from training.actions.checking.weighing import weigh
from training.certificates.apart import nobody_left
from training.certificates.carriage import run_of_digits
from training.certificates.errors import Unreadable
from training.certificates.short_code import SYMBOLS, certificate_of

_SYMBOL = re.compile("[0-9A-Za-z]")
_NO_SYMBOL = re.compile(r"[^0-9A-Za-z\s-]")
_SLIPS = 5
"""A code that is so many symbols too short or too long is still taken for one."""


def check(given: str, known: Known, today: date, left: Left = nobody_left) -> tuple[Checked, ...]:
    """The answers about one thing handed over: text, a short code, or the name of a file.

    `left` says whether nobody waits for them any more, so that the reading of a file ends.
    """
    try:
        return _weighed(given, _found(given, known, left), known, today)
    except Unreadable as fault:
        reason = fault.reason if named_file(given) else also_a_name(given) or fault.reason
        return (Checked(given=given, reason=reason),)


def check_content(content: bytes, given: str, known: Known, today: date) -> tuple[Checked, ...]:
    """The answers about bytes, such as those from a pipe; `given` is what to call them."""
    try:
        return _weighed(given, pieces_in(not_too_large(content)), known, today)
    except Unreadable as fault:
        return (Checked(given=given, reason=fault.reason),)


def _weighed(given: str, found: Iterable[Found], known: Known, today: date) -> tuple[Checked, ...]:
    return tuple(weigh(given, piece, known, today) for piece in found)


def _found(given: str, known: Known, left: Left) -> tuple[Found, ...]:
    path = named_file(given)
    if path is not None:
        return pieces_in(content_of(path), left)
    if _is_like_a_code(given):
        return (Piece(issued_under(certificate_of(given), known), by_code=True),)
    return pieces_of(given)


def _is_like_a_code(text: str) -> bool:
    """Whether somebody typed a short code, perhaps with a slip; or only some words."""
    if run_of_digits(text) is not None or len(text) > 8 * SYMBOLS or _NO_SYMBOL.search(text):
        return False
    symbols = len(_SYMBOL.findall(text))
    is_marked = "-" in text or any(sign.isdigit() for sign in text)
    return symbols == SYMBOLS or (is_marked and abs(symbols - SYMBOLS) <= _SLIPS)
