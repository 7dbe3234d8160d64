"""The school's list of keys: brought up to date, handed out, and taken over from a newer one."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from training.actions.back_up import refuse_inside
from training.actions.errors import Refused
from training.actions.ledger import Ledger
from training.actions.open_key import list_of
from training.certificates.errors import TrustError
from training.certificates.keys import SigningKey
from training.certificates.trust import LARGEST, Trust, read, write
from training.certificates.trust_changes import numbered, recorded
from training.disk.errors import explained
from training.school.errors import SchoolError
from training.school.key_files import KeyFiles


class Listed(NamedTuple):
    """The newest list, the file it lies in, and whether it was written just now."""

    trust: Trust
    file: bytes
    is_new: bool


def bring_up_to_date(folder: Path, key: SigningKey, says: Ledger, today: date) -> Listed:
    """Write a new list where the records say more than the newest one.

    Raises:
        TrustError: the key is no longer in use, or the list cannot be read.
        SchoolError, DiskError: the folder cannot be read or the list not be kept; the old stands.
    """
    files = KeyFiles(folder)
    with files.alone():
        files.refuse_second_list()
        before = list_of(folder)
        after = numbered(before, on_record(before, says), today)
        if after is not before:
            refuse_set_aside(before, key)
            files.keep_trust(write(after, key))
        return Listed(after, files.trust(), after is not before)


def on_record(trust: Trust, says: Ledger) -> Trust:
    """The list with all that the records say in it."""
    return recorded(trust, says.revoked, says.superseded)


def refuse_set_aside(trust: Trust, key: SigningKey) -> None:
    """Raise TrustError where somebody changed the school's key since this one was opened."""
    listed = trust.key(key.kid)
    if listed is None or listed.status != "current":
        raise TrustError("The school's key was changed meanwhile. Nothing was written. Try again.")


def list_to_check_with(folder: Path, file: Path | None) -> Trust:
    """The list to check certificates with: from the file, or else the school folder's own.

    A file is believed as it stands where it is of a school that this folder knows nothing of. A
    list of the folder's own school must follow from the folder's, and must not be older.

    Raises:
        TrustError: the list is damaged, older, or signed with a key that the folder does not trust.
        DiskError: the file cannot be read.
        SchoolError: there is no file and no list in the folder.
    """
    if file is None:
        return list_of(folder)
    content = content_of(file)
    given, own = read(content, pinned=None), _own(folder)
    if own is None or not _is_of_one_school(own, given):
        return given
    return _following(content, own)


def take_over(folder: Path, file: Path, compared: Callable[[Trust], bool]) -> Trust:
    """Put a newer list of the school in the place of the folder's, as after an old backup.

    Nothing that the folder's list took back is lost by it.

    Args:
        folder: the school folder.
        file: the newer list, as it was handed out.
        compared: asked where no key of the folder leads to the new one: whether a person has
            compared the fingerprint of the new one's key by hand.

    Raises:
        Refused: it is not of this school, or would lose something.
        TrustError: the list is damaged or older.
        SchoolError, DiskError: the folder or the file cannot be read, or the list not be kept.
    """
    content, files = content_of(file), KeyFiles(folder)
    with files.alone():
        own, given = list_of(folder), read(content, pinned=None)
        if not _is_of_one_school(own, given):
            raise Refused(f"{file} is the list of another school. Nothing was changed.")
        _refuse_loss(own, given)
        try:
            _following(content, own)
        except TrustError:
            if given.number < own.number or not compared(given):
                raise
        files.keep_trust(content)
    return given


def refuse_other_file(folder: Path, file: Path) -> None:
    """Say at once that a list to hand out can never be written there. It may replace another.

    Raises:
        Refused: it would lie in the school folder, or over something that is no list.
        DiskError: what has that name cannot be read.
    """
    refuse_inside(folder, file)
    if not os.path.lexists(file):
        return
    try:
        read(content_of(file), pinned=None)
    except TrustError:
        raise Refused(
            f"{file} is there already, and is no list of keys. It was left as it is: name another."
        ) from None


def content_of(file: Path) -> bytes:
    """A trust file as it was handed over; of one that is far too large only the beginning.

    Raises:
        DiskError: it cannot be read.
    """
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise explained(error, f"“{file.name}”") from error


def _own(folder: Path) -> Trust | None:
    try:
        return list_of(folder)
    except (SchoolError, TrustError):
        return None


def _is_of_one_school(own: Trust, given: Trust) -> bool:
    return bool({key.public for key in own.keys} & {key.public for key in given.keys})


def _following(content: bytes, own: Trust) -> Trust:
    """The list, if a key leads to it that the own list still trusts, and if it is not older."""
    trusted = [key.public for key in own.keys if key.counts]
    for public in trusted[:-1]:
        try:
            return read(content, public, own.number)
        except TrustError:
            continue
    return read(content, trusted[-1], own.number)


def _refuse_loss(own: Trust, given: Trust) -> None:
    """A list that knows less than the folder's does not follow it, whatever its number."""
    keys = {key.public for key in own.keys} <= {key.public for key in given.keys}
    taken = {key.public for key in own.keys if not key.counts} & {
        key.public for key in given.keys if key.counts
    }
    if not keys or taken or not set(own.revoked) <= set(given.revoked):
        raise Refused(
            "this list lacks something that the school folder's own list says: a key, or a "
            "certificate that was taken back. Nothing was changed. Keep the folder's own list."
        )
