"""The yearly change of the school's key: the old one vouches for the new one and retires."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from training.actions.change_key import ChangedKey, change_key
from training.actions.ledger import Ledger
from training.actions.trust_list import on_record
from training.certificates.keys import SigningKey
from training.certificates.trust import Trust, write
from training.certificates.trust_changes import numbered, rotated


def rotate_key(
    folder: Path,
    passphrase: str,
    says: Ledger,
    today: date,
    random_bytes: Callable[[int], bytes],
) -> ChangedKey:
    """Give the school a new key. What the old one signed counts as before.

    The list that says so is signed with the old key, for the last time: so whoever trusts that one
    learns of the new.

    Raises:
        Refused: it is a practice school.
        KeyFileError, TrustError, SchoolError: nothing was changed.
        DiskError: it was interrupted; doing it again completes it.
    """

    def listed(trust: Trust, old: SigningKey, new: SigningKey) -> bytes:
        after = on_record(rotated(trust, old, new, today), says)
        return write(numbered(trust, after, today), old)

    return change_key(folder, passphrase, listed, random_bytes)
