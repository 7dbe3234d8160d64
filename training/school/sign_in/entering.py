"""Somebody tries to sign in: whether it is they, and how long to wait if it was not."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from training.core.values import Frozen
from training.school.sign_in.cards import SignIns
from training.school.sign_in.pictures import trio
from training.school.sign_in.slowing import LONGEST_FOR_PICTURES, LONGEST_WAIT

SCHOOL = "_school"
"""Whose wrong tries those at the school's own passphrase are; no person can have this id."""


class Entered(Frozen):
    """What came of a try; `wait` is how long until another is looked at."""

    welcome: bool
    wait: timedelta = timedelta()


def by_pictures(sign_ins: SignIns, person: str, chosen: Iterable[str], now: datetime) -> Entered:
    """Try to sign in with three pictures.

    Raises:
        SchoolError, DiskError: what is kept cannot be read, or the try cannot be counted.
    """
    picked = trio(chosen)

    def fits() -> bool:
        return sign_ins.of(person).pictures == picked

    return _enter(sign_ins, person, fits, now, LONGEST_FOR_PICTURES)


def by_passphrase(sign_ins: SignIns, person: str, passphrase: str, now: datetime) -> Entered:
    """Try to sign in with a passphrase; nobody who has none comes in with one.

    Raises:
        SchoolError, DiskError: what is kept cannot be read, or the try cannot be counted.
    """

    def fits() -> bool:
        kept = sign_ins.of(person).passphrase
        return kept is not None and kept.fits(passphrase)

    return _enter(sign_ins, person, fits, now)


def by_school(sign_ins: SignIns, opens: Callable[[], bool], now: datetime) -> Entered:
    """Try the school's own passphrase; `opens` says whether it is the one.

    Raises:
        SchoolError, DiskError: what is kept cannot be read, or the try cannot be counted.
    """
    return _enter(sign_ins, SCHOOL, opens, now)


def waiting(
    sign_ins: SignIns, person: str, now: datetime, longest: timedelta = LONGEST_WAIT
) -> timedelta:
    """How long until another try of that person is looked at.

    Raises:
        DiskError: the tries cannot be read, or (after a clock was set back) not be kept.
    """
    tries = sign_ins.tries(person)
    if tries.last > now:
        tries = sign_ins.count(person, lambda kept: kept.as_of(now))
    return tries.wait(now, longest)


def _enter(
    sign_ins: SignIns,
    person: str,
    fits: Callable[[], bool],
    now: datetime,
    longest: timedelta = LONGEST_WAIT,
) -> Entered:
    """While there is a wait nothing is looked at, so that guessing gains nothing by it.

    A wrong try is on the disk before anybody is told of it: pulling the plug does not undo it.
    """
    wait = waiting(sign_ins, person, now, longest)
    if wait:
        return Entered(welcome=False, wait=wait)
    if fits():
        sign_ins.clear_tries(person)
        return Entered(welcome=True)
    counted = sign_ins.count(person, lambda tries: tries.after_wrong(now))
    return Entered(welcome=False, wait=counted.wait(now, longest))
