"""What can happen to a school's list of keys; `numbered` makes the next list of what happened.

What was taken back stays taken back, and no key ever leaves the list.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from training.certificates.errors import TrustError
from training.certificates.keys import SigningKey
from training.certificates.trust import Trust
from training.certificates.trusted_key import TrustedKey, listed, vouch


def rotated(trust: Trust, old: SigningKey, new: SigningKey, day: date) -> Trust:
    """A new key takes over: the old one vouches for it and retires, `day` being its last.

    The new one signs for the old one's days too: what was completed then may wait to be signed.

    Raises:
        TrustError: the old key is not the one in use.
    """
    before = _listed(trust, old.kid)
    if before.status != "current":
        raise TrustError("This key was set aside before. Take the one that is in use.")
    last = max(day, before.not_before)
    retired = before.model_copy(update={"status": "retired", "expires": last})
    after = _following(before, new).model_copy(update={"vouched": vouch(old, new.public)})
    return _changed(trust, keys=(*_with(trust, retired), after))


def stolen(
    trust: Trust, kid: bytes, genuine: Iterable[str], new: SigningKey | None = None
) -> Trust:
    """A key was stolen: it counts for those certificates only, and vouches for nothing any more.

    Args:
        trust: the list before.
        kid: names the stolen key.
        genuine: `cose.hash_of` each certificate that it signed before it was stolen.
        new: the key that takes over where the stolen one was in use; nobody vouches for it, so
            people compare its fingerprint by hand.

    Raises:
        TrustError: the list has no such key, or it was told already.
    """
    before = _listed(trust, kid)
    if not before.counts:
        raise TrustError("The list says already that this key counts no more.")
    keys = _with(trust, before.model_copy(update={"status": "compromised"}))
    keys += (_following(before, new),) if new else ()
    return _changed(trust, keys=keys, genuine=_union(trust.genuine, genuine))


def recorded(trust: Trust, revoked: Iterable[str], superseded: Iterable[str]) -> Trust:
    """The list with these ids taken back as well, and with those as the superseded ones."""
    back = _union(trust.revoked, revoked)
    return _changed(trust, revoked=back, superseded=_union(superseded, ()))


def numbered(before: Trust, after: Trust, day: date) -> Trust:
    """The list to follow `before`: one number higher, unless nothing happened."""
    if after == before:
        return before
    return _changed(after, number=before.number + 1, date=day)


def _listed(trust: Trust, kid: bytes) -> TrustedKey:
    key = trust.key(kid)
    if key is None:
        raise TrustError("This key is not in the school's list.")
    return key


def _following(before: TrustedKey, new: SigningKey) -> TrustedKey:
    return listed(new, before.name, before.not_before, practice=before.practice)


def _with(trust: Trust, changed: TrustedKey) -> tuple[TrustedKey, ...]:
    return tuple(changed if key.kid == changed.kid else key for key in trust.keys)


def _union(some: Iterable[str], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({*some, *more}))


def _changed(trust: Trust, **changes: Any) -> Trust:
    return Trust(**{**vars(trust), **changes})
