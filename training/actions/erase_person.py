"""Forgetting one person: their records, how they sign in, and their place on the list.

Steps, each of which can be done again: a receipt that says what is about to go; their copy of the
school's key; how they sign in; their records; their place on the list, last, so that whoever was
interrupted finds them there; and the receipt once more, finished. A kill anywhere leaves something
that a second run completes.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from training.actions.open_key import stop_signing
from training.records.held import forget, held_of
from training.school.errors import NoSuchPerson
from training.school.folder import SchoolFolder
from training.school.key_files import KeyFiles
from training.school.people import People
from training.school.people_file import read_list
from training.school.receipts import Receipt, Receipts, Removed
from training.school.sign_in.forgetting import forget_sign_in, mentions, sign_in_files

TOTALS = "class totals, which hold no names"
OUTSIDE = (
    "whatever lies outside this folder: backups, printed certificates, and computers that have "
    "not been in step with it since"
)
FACTS = "the school's facts, which name them: `training facts` shows them"


class Holding(NamedTuple):
    """Whom it is about, by id, and what is held of them by kind."""

    person: str
    removed: tuple[Removed, ...]
    stays: tuple[str, ...]


def holding(folder: SchoolFolder, id_or_name: str) -> Holding:
    """What would be taken away of somebody who is on the list, or of whom only records are left.

    Raises:
        NoSuchPerson: nothing is held of anybody of that id or name.
        SchoolError, DiskError: the folder cannot be read.
    """
    people = folder.people.read().people
    person = _id_of(folder, people, id_or_name)
    lists = (read_list(path).people for path in folder.people.copies())
    listed = sum(one.has(person) for one in (people, *lists))
    records = held_of(folder.path, person)
    files = sign_in_files(folder.path, person, _ids(people))
    others = mentions(folder.path, person)
    copies = KeyFiles(folder.path).copies_of(person)
    removed = (
        Removed(kind="records", files=records.files, entries=records.events),
        Removed(kind="sign-in", files=len(files), entries=len(files)),
        Removed(kind="mentions in others' sign-in", files=len(others), entries=len(others)),
        Removed(kind="copy of the school's key", files=len(copies), entries=len(copies)),
        Removed(kind="place on the list", files=listed, entries=listed),
    )
    return Holding(person, removed, _stays(folder, people, person))


def erase_person(
    folder: SchoolFolder, id_or_name: str, by: str, clock: Callable[[], datetime]
) -> Receipt:
    """Forget somebody; gives the receipt, which is kept in the school folder.

    Args:
        folder: the school folder.
        id_or_name: who; an id also where an earlier run has taken them off the list.
        by: who asks for it, as a role.
        clock: what time it is.

    Raises:
        NoSuchPerson: nothing is held of anybody of that id or name.
        SchoolError, DiskError: it was interrupted; doing it again completes it.
    """
    found = holding(folder, id_or_name)
    receipts = Receipts(folder.path)
    receipt = receipts.unfinished(found.person)
    if receipt is None:
        begun = clock().astimezone(UTC)
        receipt = Receipt(
            person=found.person, begun=begun, by=by, removed=found.removed, stays=found.stays
        )
    receipt = receipt.model_copy(update={"removed": _most(receipt.removed, found.removed)})
    receipts.keep(receipt)
    stop_signing(folder.path, found.person)
    others = _ids(folder.people.read().people) - {found.person}
    forget_sign_in(folder.path, found.person, others)
    forget(folder.path, found.person)
    folder.people.forget(found.person)
    forget(folder.path, found.person)  # what they may have done until they were off the list
    receipt = receipt.model_copy(update={"finished": clock().astimezone(UTC)})
    receipts.keep(receipt)
    return receipt


def unfinished(folder: SchoolFolder) -> tuple[str, ...]:
    """The ids of those whose erasure something interrupted.

    Raises:
        DiskError: the receipts cannot be read.
    """
    receipts = Receipts(folder.path).all()
    return tuple(dict.fromkeys(receipt.person for receipt in receipts if not receipt.finished))


def _id_of(folder: SchoolFolder, people: People, id_or_name: str) -> str:
    """Their id, by the list or else by what an interrupted erasure left."""
    try:
        return people.find(id_or_name).id
    except NoSuchPerson:
        if _is_left_over(folder, people, id_or_name):
            return id_or_name
        raise


def _is_left_over(folder: SchoolFolder, people: People, person: str) -> bool:
    known = {receipt.person for receipt in Receipts(folder.path).all() if not receipt.finished}
    if person in known or people.has(person):
        return True
    records = folder.path / "records"
    return records.is_dir() and person in {path.name for path in records.iterdir()}


def _ids(people: People) -> frozenset[str]:
    return frozenset(person.id for person in people.people)


def _stays(folder: SchoolFolder, people: People, person: str) -> tuple[str, ...]:
    """What is left, and why; an adult may be named by the school's facts."""
    adults = [one.name for one in people.people if one.id == person and not one.is_pupil]
    school = folder.school()
    said = (*school.facts.values(), *(one.was for one in school.changes))
    named = any(name.casefold() in words.casefold() for name in adults for words in said)
    return (TOTALS, OUTSIDE, *((FACTS,) if named else ()))


def _most(before: Iterable[Removed], now: Iterable[Removed]) -> tuple[Removed, ...]:
    """What an interrupted run found, and what came since."""
    found = {one.kind: one for one in before}
    for one in now:
        other = found.get(one.kind, one)
        found[one.kind] = Removed(
            kind=one.kind,
            files=max(one.files, other.files),
            entries=max(one.entries, other.entries),
        )
    return tuple(found.values())
