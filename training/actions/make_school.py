"""Making a school folder: a real, empty school, its key sealed under a passphrase."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from training.actions.errors import WeakPassphrase
from training.certificates.keys import SigningKey
from training.certificates.sealing import seal
from training.certificates.trust import first, write
from training.school.folder import make_folder, refuse_other_things
from training.school.school import Roll, School

SHORTEST_PASSPHRASE = 12
"""Characters. Length is what makes a passphrase strong; there is no other rule."""


def make_school(
    folder: Path,
    name: str,
    passphrase: str,
    today: date,
    random_bytes: Callable[[int], bytes],
) -> str:
    """Make an empty school and give its key's fingerprint.

    Raises:
        WeakPassphrase, SchoolError, DiskError: nothing was made.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise WeakPassphrase(
            f"the passphrase is too short: use {SHORTEST_PASSPHRASE} characters or more, "
            "such as four words that do not belong together."
        )
    refuse_other_things(folder)
    key = SigningKey.new(random_bytes)
    trust = write(first(name, key, today, practice=False), key)
    sealed = seal(key, passphrase, random_bytes)
    make_folder(folder, School(name=name), Roll(), sealed, trust)
    return key.fingerprint
