"""Somebody tries to sign in: whether it is they, and how long to wait if it was not."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from training.core.values import Frozen
from training.school.sign_in.cards import SignIn, SignIns
from training.school.sign_in.pictures import trio
from training.school.sign_in.slowing import Tries


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
    return _enter(sign_ins, person, lambda kept: kept.pictures == picked, now)


def by_passphrase(sign_ins: SignIns, person: str, passphrase: str, now: datetime) -> Entered:
    """Try to sign in with a passphrase; nobody who has none comes in with one.

    Raises:
        SchoolError, DiskError: what is kept cannot be read, or the try cannot be counted.
    """

    def fits(kept: SignIn) -> bool:
        return kept.passphrase is not None and kept.passphrase.fits(passphrase)

    return _enter(sign_ins, person, fits, now)


def _enter(
    sign_ins: SignIns, person: str, fits: Callable[[SignIn], bool], now: datetime
) -> Entered:
    """While there is a wait nothing is looked at, so that guessing gains nothing by it.

    A wrong try is on the disk before anybody is told of it: pulling the plug does not undo it.
    """
    tries = sign_ins.tries(person)
    wait = tries.wait(now)
    if wait:
        return Entered(welcome=False, wait=wait)
    if fits(sign_ins.of(person)):
        sign_ins.keep_tries(person, Tries())
        return Entered(welcome=True)
    counted = tries.after_wrong(now)
    sign_ins.keep_tries(person, counted)
    return Entered(welcome=False, wait=counted.wait(now))
