"""A stolen key: nothing it signed counts but what the school knows it signed before the theft.

Whoever has the key can put any day into a certificate. So its days are no help, and the school's
list names the certificates that are genuine, each by all its bytes.
"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from training.actions.change_key import ChangedKey, change_key
from training.actions.errors import Refused
from training.actions.ledger import Ledger
from training.actions.open_key import list_of
from training.actions.trust_list import on_record, refuse_set_aside
from training.certificates.cose import hash_of
from training.certificates.errors import TrustError
from training.certificates.keys import SigningKey
from training.certificates.trust import Trust, write
from training.certificates.trust_changes import numbered, stolen
from training.certificates.trusted_key import TrustedKey
from training.school.key_files import KeyFiles


class Theft(NamedTuple):
    """Which certificates, by their ids, a stolen key signed by the records: before and since."""

    key: TrustedKey
    genuine: tuple[str, ...]
    since: tuple[str, ...]


def theft(folder: Path, fingerprint: str | None, before: date, says: Ledger) -> Theft:
    """What a theft would come to; nothing is changed.

    Args:
        folder: the school folder.
        fingerprint: the stolen key's; None for the one in use.
        before: the first day on which the key may have been in somebody else's hands (UTC).
        says: what the records say.

    Raises:
        Refused: the school has no such key.
        SchoolError, TrustError: the folder cannot be read.
    """
    key = _named(list_of(folder), fingerprint)
    mine = {id_: one for id_, one in says.issued.items() if one.is_signed_with(key)}
    genuine = (id_ for id_, one in mine.items() if one.at.date() < before)
    since = (id_ for id_, one in mine.items() if one.at.date() >= before)
    return Theft(key, tuple(sorted(genuine)), tuple(sorted(since)))


def replace_stolen_key(
    folder: Path,
    found: Theft,
    passphrase: str,
    says: Ledger,
    today: date,
    random_bytes: Callable[[int], bytes],
) -> ChangedKey:
    """Say that the key in use was stolen, and give the school a new one.

    The stolen key signs nothing of this: people have to compare the new fingerprint by hand.

    Raises:
        Refused: it is a practice school.
        KeyFileError, TrustError, SchoolError: nothing was changed.
        DiskError: it was interrupted; doing it again completes it.
    """

    def listed(trust: Trust, old: SigningKey, new: SigningKey) -> bytes:
        if old.kid.hex() != found.key.kid:
            raise TrustError("The school's key was changed meanwhile. Nothing was written.")
        after = on_record(stolen(trust, old.kid, _whole(found, says), new), says)
        return write(numbered(trust, after, today), new)

    return change_key(folder, passphrase, listed, random_bytes)


def disown_old_key(folder: Path, found: Theft, key: SigningKey, says: Ledger, today: date) -> Trust:
    """Say that a key which was set aside before was stolen; the one in use goes on.

    Raises:
        TrustError: the key is no longer in use, or the list cannot be read.
        SchoolError, DiskError: the folder cannot be read or the list not be kept; the old stands.
    """
    files = KeyFiles(folder)
    with files.alone():
        files.refuse_second_list()
        before = list_of(folder)
        refuse_set_aside(before, key)
        after = on_record(stolen(before, bytes.fromhex(found.key.kid), _whole(found, says)), says)
        after = numbered(before, after, today)
        files.keep_trust(write(after, key))
    return after


def _whole(found: Theft, says: Ledger) -> Iterator[str]:
    """The genuine certificates as the list names them."""
    for certificate in found.genuine:
        yield hash_of(bytes.fromhex(says.issued[certificate].event.signed))


def _named(trust: Trust, fingerprint: str | None) -> TrustedKey:
    for key in trust.keys:
        if key.fingerprint == fingerprint or (fingerprint is None and key.status == "current"):
            return key
    raise Refused(
        "the school's list has no key of that fingerprint. `training certificates keys` shows all."
    )
